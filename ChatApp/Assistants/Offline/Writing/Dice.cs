namespace ChatApp.Assistants.Offline.Writing;

/// <summary>Variety that can be repeated: the same seed gives the same choices on every machine (SplitMix64, Steele et al. 2014).</summary>
public sealed class Dice(ulong seed)
{
    ulong state = seed;

    public Dice(long seed, int salt) : this(unchecked((ulong)seed + ((ulong)salt * 0xD1B54A32D192ED03)))
    {
    }

    /// <summary>0 up to, but not including, 1.</summary>
    public double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>0 up to, but not including, <paramref name="count"/>.</summary>
    public int Index(int count) => (int)(Next() % (ulong)count);

    public string Of(params ReadOnlySpan<string> choices) => choices[Index(choices.Length)];

    ulong Next()
    {
        unchecked
        {
            var z = state += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
