namespace ChatApp.Assistants.Offline.Phrases;

/// <summary>A subject with sentences of its own.</summary>
/// <param name="Name">What it is called, e.g. <c>Diwali</c>.</param>
public sealed record Theme(string Name) : PhraseSet
{
    public Theme(string name, Kind kind) : this(name) => Kind = kind;

    /// <summary>Words and word groups that name it, comma-separated, in lower case.</summary>
    public required string Words { get; init; }

    /// <summary>Words that only suggest it.</summary>
    public string Hints { get; init; } = "";

    /// <summary>Without the #, separated by spaces, the most fitting first.</summary>
    public required string Hashtags { get; init; }

    /// <summary>Separated by spaces.</summary>
    public required string Emoji { get; init; }

    /// <summary>What its pictures show.</summary>
    public required IReadOnlyList<string> Pictures { get; init; }

    public override string ToString() => Name;
}
