using System.Text;

namespace ChatApp.Publishing.Lengths;

/// <summary>How long a domain label becomes on the wire (RFC 3492), where it must not exceed 63 octets.</summary>
public static class Punycode
{
    private const int Base = 36;
    private const int Tmin = 1;
    private const int Tmax = 26;
    private const int Skew = 38;
    private const int Damp = 700;
    private const int InitialBias = 72;
    private const int FirstNonBasic = 0x80;

    /// <summary>The length in octets, <c>xn--</c> included; the label's own length when it is ASCII. Quadratic: for labels only.</summary>
    public static int LabelLength(ReadOnlySpan<char> label)
    {
        if (Ascii.IsValid(label)) return label.Length;
        var basic = 0;
        foreach (var c in label) basic += char.IsAscii(c) ? 1 : 0;

        // "xn--", the ASCII characters with a hyphen after them, then one variable-length number for each other character.
        var length = 4 + basic + (basic > 0 ? 1 : 0);
        var (handled, bias, delta, current) = (basic, InitialBias, 0, FirstNonBasic);
        while (Smallest(label, current) is { } next)
        {
            delta += (next - current) * (handled + 1);
            foreach (var rune in label.EnumerateRunes())
            {
                if (rune.Value < next) delta++;
                if (rune.Value != next) continue;
                length += Digits(delta, bias);
                bias = Adapt(delta, ++handled, handled == basic + 1);
                delta = 0;
            }

            delta++;
            current = next + 1;
        }

        return length;
    }

    private static int? Smallest(ReadOnlySpan<char> label, int atLeast)
    {
        int? smallest = null;
        foreach (var rune in label.EnumerateRunes())
            if (rune.Value >= atLeast && !(rune.Value >= smallest)) smallest = rune.Value;
        return smallest;
    }

    private static int Digits(int number, int bias)
    {
        for (var (digits, k) = (1, Base); ; digits++, k += Base)
        {
            var threshold = Math.Clamp(k - bias, Tmin, Tmax);
            if (number < threshold) return digits;
            number = (number - threshold) / (Base - threshold);
        }
    }

    private static int Adapt(int delta, int count, bool isFirst)
    {
        delta /= isFirst ? Damp : 2;
        delta += delta / count;
        var k = 0;
        for (; delta > (Base - Tmin) * Tmax / 2; k += Base) delta /= Base - Tmin;
        return k + (Base - Tmin + 1) * delta / (delta + Skew);
    }
}
