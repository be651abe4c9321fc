namespace ChatApp.Journal;

/// <summary>The settings under <c>Journal</c>.</summary>
public sealed record JournalOptions
{
    public const string Section = "Journal";

    /// <summary>The folder for everything that the app writes; relative to the content root.</summary>
    public string Path { get; init; } = "data";

    /// <summary>What is wrong with the settings, naming the key; null when nothing is.</summary>
    public string? Problem() => string.IsNullOrWhiteSpace(Path) ? "Journal:Path must name a folder." : null;
}
