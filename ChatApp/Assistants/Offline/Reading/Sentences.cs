using System.Text.RegularExpressions;

namespace ChatApp.Assistants.Offline.Reading;

/// <summary>Where one sentence ends and the next begins.</summary>
public static partial class Sentences
{
    /// <summary>The sentences of <paramref name="text"/>, each with its end mark; a line break ends one, too.</summary>
    public static IReadOnlyList<string> Split(string text) => [.. Boundary().Split(text).Select(s => s.Trim()).Where(s => s.Length > 0)];

    // An end mark and white space, unless after "Dr." or an initial; emoji and closing quotes stay with the sentence they follow.
    [GeneratedRegex(@"(?<=[.!?…。！？][""')\]]*)(?<!\b(?:Dr|Mr|Mrs|Ms|St|No|vs|Prof|e\.g|i\.e|etc|approx|a\.m|p\.m|\p{Lu})\.)[ \t]+(?![\p{So}\p{Sk}\p{Cs}\u200D\uFE0F])|(?<=[\p{So}\p{Cs}\uFE0F])[ \t]+(?=[\p{Lu}\p{Lo}])|\s*\n\s*")]
    public static partial Regex Boundary();
}
