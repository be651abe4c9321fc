using System.Text.RegularExpressions;

namespace ChatApp.Assistants.Offline.Reading;

/// <summary>The words people put before what they want.</summary>
public static partial class Politeness
{
    /// <summary><paramref name="text"/> without "hi, could you please" and the like.</summary>
    public static string Strip(string text)
    {
        for (var match = Opening().Match(text); match is { Success: true, Length: > 0 } && match.Length < text.Length; match = Opening().Match(text))
        {
            text = text[match.Length..];
        }

        return text;
    }

    [GeneratedRegex(@"^(?:(?:hey|hi|hello|ok|okay|so|well|please|pls|plz|yes|yeah|yep|great|thanks|thank you|cool|perfect|nice|now|then|next|also|and|but|no(?=\s*[,.!;])|just|maybe|alright|sure|hmm|actually)\b(?:\s+there)?(?:[\s,.!:–-]+)(?!you\b|note\b|letter\b|post\b|message\b|card\b|that\b|to\b|for\b(?!\s+(?:linkedin|facebook|instagram|x\b|twitter|threads|mastodon|bluesky)))"
        + @"|(?:can|could|would|will)\s+(?:you|u|we)\s+(?:(?:please|kindly|maybe|possibly|also|help\s+me(?:\s+to)?)\s+)*"
        + @"|(?:(?:i|we)(?:'d|\s+would)\s+(?:also\s+|just\s+|really\s+)*(?:like|love)|(?:i|we)\s+(?:also\s+|just\s+|really\s+|still\s+)*(?:want|need|wish|wanna))\s+(?:you\s+)?(?:to\s+(?:have\s+|get\s+|see\s+)?)?"
        + @"|(?:i'm|i\s+am|we're|we\s+are)\s+(?:looking\s+for|trying\s+to|thinking\s+of|after|going\s+to)\s+(?=(?:an?|some|write|writing|create|creating|post|posting|tweet|make)\b)"
        + @"|(?:please\s+)?help\s+(?:me|us)\s+(?:to\s+|with\s+)?|let(?:'s|\s+us)\s+|how\s+about\s+(?=(?:an?|some|another|making|writing)\b)"
        + @"|(?:would|is)\s+it\s+(?:be\s+)?possible\s+(?:for\s+you\s+)?to\s+|(?:do\s+you\s+think\s+you\s+could|are\s+you\s+able\s+to|go\s+ahead\s+and|it\s+would\s+be\s+(?:great|nice)\s+if\s+you\s+could)\s+"
        + @")", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();
}
