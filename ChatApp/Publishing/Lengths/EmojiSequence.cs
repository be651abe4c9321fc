using System.Globalization;
using System.Text;

namespace ChatApp.Publishing.Lengths;

/// <summary>
/// Emoji made of several code points (UTS #51): families, flags, keycaps, skin tones, and a character made an emoji by VS16.
/// An emoji of one code point is no sequence; it weighs what its code point weighs.
/// </summary>
public static class EmojiSequence
{
    private const int Joiner = 0x200D;
    private const int EmojiStyle = 0xFE0F;
    private const int Keycap = 0x20E3;

    // No emoji in Unicode's list joins more; what is joined beyond it shows as several emoji.
    private const int MaxJoined = 4;

    /// <summary>How many UTF-16 units of the grapheme are an emoji sequence, from its start; 0 when none are.</summary>
    public static int LengthAtStart(ReadOnlySpan<char> grapheme)
    {
        var first = RuneAt(grapheme, 0, out var size);
        if (size == grapheme.Length) return 0;
        if (first is '#' or '*' or (>= '0' and <= '9')) return KeycapLength(grapheme);
        if (IsRegional(first)) return IsRegional(RuneAt(grapheme, size, out var second)) ? size + second : 0;
        if (!IsPictographic(first)) return 0;

        var length = SkipModifiers(grapheme, size);
        for (var joined = 1; joined < MaxJoined; joined++)
        {
            if (RuneAt(grapheme, length, out var joiner) != Joiner) break;
            if (!IsPictographic(RuneAt(grapheme, length + joiner, out var next))) break;
            length = SkipModifiers(grapheme, length + joiner + next);
        }

        return length > size ? length : 0;
    }

    private static int KeycapLength(ReadOnlySpan<char> grapheme)
    {
        var at = RuneAt(grapheme, 1, out _) == EmojiStyle ? 2 : 1;
        return RuneAt(grapheme, at, out _) == Keycap ? at + 1 : 0;
    }

    private static int SkipModifiers(ReadOnlySpan<char> grapheme, int at)
    {
        while (RuneAt(grapheme, at, out var size) is EmojiStyle or Keycap or (>= 0x1F3FB and <= 0x1F3FF) or (>= 0xE0020 and <= 0xE007F)) at += size;
        return at;
    }

    private static bool IsRegional(int rune) => rune is >= 0x1F1E6 and <= 0x1F1FF;

    // The runtime knows Extended_Pictographic but does not tell: a joiner binds two characters into one grapheme only if both have it.
    private static bool IsPictographic(int rune)
    {
        if (rune is not (0xA9 or 0xAE or (>= 0x203C and <= 0x3299) or (>= 0x1F000 and <= 0x1FFFD))) return false;
        Span<char> probe = stackalloc char[5];
        var size = new Rune(rune).EncodeToUtf16(probe);
        probe[size] = (char)Joiner;
        probe[size + 1] = '\u2764';
        return StringInfo.GetNextTextElementLength(probe[..(size + 2)]) == size + 2;
    }

    private static int RuneAt(ReadOnlySpan<char> text, int at, out int size)
    {
        size = 0;
        if (at >= text.Length) return -1;
        Rune.DecodeFromUtf16(text[at..], out var rune, out size);
        return rune.Value;
    }
}
