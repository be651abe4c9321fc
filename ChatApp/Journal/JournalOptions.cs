namespace ChatApp.Journal;

/// <summary>The settings under <c>Journal</c>.</summary>
public sealed record JournalOptions
{
    public const string Section = "Journal";

    /// <summary>The folder for everything that the app writes; relative to the content root.</summary>
    public string Path { get; init; } = "data";

    /// <summary>After how many days without activity a session is erased for good, with its pictures. 0 to 36,500; 0 keeps everything.</summary>
    public int RetentionDays { get; init; }

    /// <summary>What is wrong with the settings, naming the key; null when nothing is.</summary>
    public string? Problem() => string.IsNullOrWhiteSpace(Path) ? "Journal:Path must name a folder."
        : RetentionDays is < 0 or > 36_500 ? $"Journal:RetentionDays must be 0 to 36500, not {RetentionDays}." : null;
}
