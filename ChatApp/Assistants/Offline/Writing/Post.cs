namespace ChatApp.Assistants.Offline.Writing;

/// <summary>The parts of a draft before they are laid out.</summary>
public sealed record Post(string Opener)
{
    public IReadOnlyList<string> Scenes { get; init; } = [];

    public IReadOnlyList<string> Thoughts { get; init; } = [];

    /// <summary>What the person wants said, in their words.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];

    /// <summary>The details that are links: they come last, since nothing ends them.</summary>
    public IEnumerable<string> Links => Details.Where(IsLink);

    public IEnumerable<string> Facts => Details.Where(d => !IsLink(d));

    public string? Closer { get; init; }

    public IReadOnlyList<string> Emoji { get; init; } = [];

    /// <summary>Without the #.</summary>
    public IReadOnlyList<string> Hashtags { get; init; } = [];

    public IEnumerable<string> Middle => Scenes.Concat(Thoughts);

    public IEnumerable<string> Sentences => Middle.Prepend(Opener).Concat(Facts).Concat(Closer is null ? [] : [Closer]).Concat(Links);

    public static bool IsLink(string detail) => detail.Contains("://", StringComparison.Ordinal) || detail.Contains("www.", StringComparison.Ordinal);
}
