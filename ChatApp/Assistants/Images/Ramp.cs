using System.Numerics;

namespace ChatApp.Assistants.Images;

/// <summary>The colours of a gradient from 0 to 1, mixed in Oklab once and then looked up.</summary>
public sealed class Ramp
{
    const int Steps = 128;
    readonly Vector4[] table = new Vector4[Steps + 2];

    /// <summary>Colours at even distances.</summary>
    public Ramp(params ReadOnlySpan<Ink> inks)
    {
        Span<(float At, Ink Ink)> stops = stackalloc (float, Ink)[inks.Length];
        for (var i = 0; i < inks.Length; i++)
        {
            stops[i] = (inks.Length == 1 ? 0 : i / (inks.Length - 1f), inks[i]);
        }

        Tabulate(stops);
    }

    /// <summary>Colours at the given places, which ascend from 0 to 1.</summary>
    public Ramp(params ReadOnlySpan<(float At, Ink Ink)> stops) => Tabulate(stops);

    public Vector4 this[float t]
    {
        get
        {
            // NaN fails the comparison and lands on 0.
            var s = t > 0 ? Math.Min(t, 1) * Steps : 0;
            var i = (int)s;
            return Vector4.Lerp(table[i], table[i + 1], s - i);
        }
    }

    void Tabulate(ReadOnlySpan<(float At, Ink Ink)> stops)
    {
        var next = 0;
        var (from, to) = (Oklab.From(stops[0].Ink), Oklab.From(stops[0].Ink));
        for (var i = 0; i < table.Length; i++)
        {
            var t = Math.Min(i, Steps) / (float)Steps;
            while (next < stops.Length && stops[next].At <= t)
            {
                (from, next) = (Oklab.From(stops[next].Ink), next + 1);
                to = next < stops.Length ? Oklab.From(stops[next].Ink) : from;
            }

            if (next == 0 || next == stops.Length)
            {
                table[i] = stops[Math.Max(next - 1, 0)].Ink.ToVector();
                continue;
            }

            var share = (t - stops[next - 1].At) / (stops[next].At - stops[next - 1].At);
            var opacity = stops[next - 1].Ink.A + ((stops[next].Ink.A - stops[next - 1].Ink.A) * share);
            table[i] = from.Mix(to, share).ToInk(opacity).ToVector();
        }
    }
}
