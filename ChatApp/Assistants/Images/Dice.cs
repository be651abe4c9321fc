using System.Numerics;

namespace ChatApp.Assistants.Images;

/// <summary>
/// Where a composition takes its variety from: the same on every machine and .NET version for the same seed,
/// which <see cref="Random"/> does not promise. SplitMix64 (Steele, Lea and Flood, 2014).
/// </summary>
public sealed class Dice(ulong seed)
{
    readonly ulong start = seed;
    ulong state = seed * 0xD1B54A32D192ED03UL;

    /// <summary>The dice for a text and a seed; FNV-1a over the UTF-16 units, because string hash codes differ from run to run.</summary>
    public static Dice For(string text, long seed)
    {
        var hash = 14695981039346656037UL;
        foreach (var unit in text)
        {
            hash = (hash ^ unit) * 1099511628211UL;
        }

        return new(hash + (ulong)seed);
    }

    /// <summary>0 (included) to 1 (not included).</summary>
    public float Unit() => (Next() >> 40) * (1f / (1 << 24));

    public float Between(float low, float high) => low + ((high - low) * Unit());

    /// <summary>0 to <paramref name="count"/> - 1.</summary>
    public int Below(int count) => (int)(Unit() * count);

    public bool Chance(float probability) => Unit() < probability;

    /// <summary>-1 or 1.</summary>
    public int Sign() => Chance(0.5f) ? -1 : 1;

    /// <summary>-1 to 1, mostly near 0.</summary>
    public float Bell() => ((Unit() + Unit() + Unit()) / 1.5f) - 1;

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>One of a few variants; neighbouring seeds never have the same.</summary>
    public T Variant<T>(IReadOnlyList<T> variants) => variants[(int)(start % (ulong)variants.Count)];

    /// <summary>A point of the disc around the origin.</summary>
    public Vector2 InDisc(float radius)
    {
        var (sin, cos) = MathF.SinCos(Between(0, MathF.Tau));
        return new Vector2(cos, sin) * (radius * MathF.Sqrt(Unit()));
    }

    /// <summary>Points of a rectangle that keep apart: each the remotest of a few tries (Mitchell's best candidate).</summary>
    public Vector2[] Scatter(int count, float left, float top, float right, float bottom, int tries = 8)
    {
        var points = new Vector2[count];
        for (var i = 0; i < count; i++)
        {
            var best = -1f;
            for (var n = 0; n < tries; n++)
            {
                var candidate = new Vector2(Between(left, right), Between(top, bottom));
                var nearest = float.MaxValue;
                for (var k = 0; k < i; k++)
                {
                    nearest = Math.Min(nearest, Vector2.DistanceSquared(candidate, points[k]));
                }

                if (nearest > best)
                {
                    (best, points[i]) = (nearest, candidate);
                }
            }
        }

        return points;
    }

    ulong Next()
    {
        var z = state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
