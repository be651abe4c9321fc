using System.Text.RegularExpressions;

namespace ChatApp.Assistants.Offline.Reading;

/// <summary>Set phrases in the plain words that <see cref="WishReader"/> knows.</summary>
public static partial class Idioms
{
    static readonly (Regex Pattern, string Plain)[] All =
    [
        (CutDown(), "shorter"),
        (ToneDown(), "serious"),
        (Spice(), "enthusiastic"),
        (NotEnough(), "more $1"),
        (Boring(), "enthusiastic"),
        (TryAgain(), "another version"),
        (Disliked(), "another version"),
        (ChangeImage(), "another image"),
        (TooMuchText(), "shorter"),
        (TooLittleText(), "longer"),
        (WhatAbout(), "about "),
        (LongPost(), "longer"),
    ];

    public static string Plain(string text) => All.Aggregate(text, (plain, idiom) => idiom.Pattern.Replace(plain, idiom.Plain));

    const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\bcut\s+(?:(?:it|this|the\s+(?:text|post))\s+)?(?:down|back|short)\b|\b(?:cut|trim)\s+(?:it|this|the\s+(?:text|post))\b|\bless\s+(?:text|words|wordy|long)\b|\bfewer\s+words\b|\bboil\s+it\s+down\b|\bget\s+to\s+the\s+point\b|\bhalf\s+(?:as\s+long|the\s+length)\b", Options)]
    private static partial Regex CutDown();

    [GeneratedRegex(@"\b(?:tone|dial)\s+(?:it|that|this)\s+down\b", Options)]
    private static partial Regex ToneDown();

    [GeneratedRegex(@"\b(?:jazz|spice|liven|pep)\s+(?:it|this|things)\s+up\b|\bmore\s+(?:energy|enthusiasm|excitement|pep|punch)\b", Options)]
    private static partial Regex Spice();

    [GeneratedRegex(@"\b(?:less|too|not\s+so|so)\s+(?:boring|dull|dry|bland|flat)\b|\bmore\s+(?:interesting|engaging|catchy|attractive|exciting)\b|\bcatchier\b", Options)]
    private static partial Regex Boring();

    [GeneratedRegex(@"\bnot\s+(\p{L}+)\s+enough\b", Options)]
    private static partial Regex NotEnough();

    [GeneratedRegex(@"\b(?:try|do|write|say)\s+(?:it\s+|that\s+|this\s+)?(?:once\s+)?(?:more|again)\b|^(?:once\s+)?(?:more|again)[\s.!]*$|\b(?:start\s+over|once\s+more|one\s+more|in\s+other\s+words|another\s+one|something\s+else|another\s+(?:option|idea|take|go|try|variant))\b", Options)]
    private static partial Regex TryAgain();

    [GeneratedRegex(@"^(?:no[\s,]*)?(?:i\s+(?:don't|do\s+not|dont)\s+(?:really\s+)?(?:like|love)\s+(?:it|this|that|the\s+(?:post|draft|text))(?:\s+(?:much|at\s+all))?|not\s+(?:good|great|my\s+style|what\s+i\s+(?:want|wanted|meant)|quite)|it's\s+not\s+(?:good|great)|(?:that's|this\s+is|it's)\s+(?:bad|boring|terrible))\b[\s.!]*", Options)]
    private static partial Regex Disliked();

    [GeneratedRegex(@"\b(?:change|swap|replace|regenerate|redo)\s+(?:the|this|that)\s+(?:image|photo|picture|illustration)\b", Options)]
    private static partial Regex ChangeImage();

    [GeneratedRegex(@"\btoo\s+much\s+(?:text|writing)\b|\btoo\s+many\s+words\b|\bfewer\s+sentences\b", Options)]
    private static partial Regex TooMuchText();

    [GeneratedRegex(@"\b(?:more|some\s+more|a\s+bit\s+more)\s+(?:text|words|content|sentences|depth|substance|info|information)\b|\btoo\s+little\s+text\b|\badd\s+(?:a\s+bit\s+|some\s+|a\s+little\s+)?(?:more\s+)?detail(?:s)?\b|\b(?:make|write)\s+it\s+more\s+detailed\b", Options)]
    private static partial Regex TooLittleText();

    [GeneratedRegex(@"^(?:what|how)\s+about\s+(?=\S)", Options)]
    private static partial Regex WhatAbout();

    [GeneratedRegex(@"\b(?:tell|say|write)\s+(?:me\s+|us\s+)?(?:a\s+(?:bit|little)\s+)?more\b(?!\s+\p{L}+ly\b)", Options)]
    private static partial Regex LongPost();
}
