namespace ChatApp.Rendering.Code;

/// <summary>What of a programming language a reader tells apart by colour: its comments, strings, keywords and names.</summary>
/// <param name="Names">As they stand behind a fence, in lower case.</param>
/// <param name="Keywords">In lower case where <paramref name="IgnoresCase"/>.</param>
sealed record Language(string[] Names, HashSet<string> Keywords, bool IgnoresCase = false)
{
    /// <summary>What begins a comment to the end of the line.</summary>
    public string[] LineComments { get; init; } = ["//"];

    /// <summary>What begins and ends a comment over several lines; null for none.</summary>
    public (string Begin, string End)? BlockComment { get; init; } = ("/*", "*/");

    /// <summary>The signs around strings that end with their line at the latest.</summary>
    public string Quotes { get; init; } = "\"'";

    /// <summary>The signs around strings over several lines, the longest first.</summary>
    public string[] LongQuotes { get; init; } = [];

    /// <summary>Whether a backslash in a string takes the next sign with it.</summary>
    public bool Escapes { get; init; } = true;

    /// <summary>What a name may contain besides letters, digits and the underscore.</summary>
    public string NameSigns { get; init; } = "";

    /// <summary>Whether a name or string before a colon is a key.</summary>
    public bool HasKeys { get; init; }

    /// <summary>Whether it is made of tags.</summary>
    public bool IsMarkup { get; init; }
}
