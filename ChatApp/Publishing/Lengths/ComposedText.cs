using System.Text;

namespace ChatApp.Publishing.Lengths;

/// <summary>Normalization form C (UAX #15) for any text, ill-formed text too.</summary>
public static class ComposedText
{
    /// <summary>Text of code points below this one is in NFC already.</summary>
    public const char FirstAffected = '\u0300';

    // What the runtime refuses to normalize, beside lone surrogates.
    private const char Refused = '\uFFFE';

    /// <summary>The text in NFC, with U+FFFD for what is no character; the same instance when nothing changes.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange('\0', (char)(FirstAffected - 1))) return text;
        return (IsWellFormed(text) ? text : Repair(text)).Normalize(NormalizationForm.FormC);
    }

    private static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        if (text.Contains(Refused)) return false;
        while (text.IndexOfAnyInRange('\uD800', '\uDFFF') is var at and >= 0)
        {
            if (at + 1 >= text.Length || !char.IsSurrogatePair(text[at], text[at + 1])) return false;
            text = text[(at + 2)..];
        }

        return true;
    }

    private static string Repair(string text)
    {
        var repaired = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) repaired.Append(rune.Value == Refused ? Rune.ReplacementChar : rune);
        return repaired.ToString();
    }
}
