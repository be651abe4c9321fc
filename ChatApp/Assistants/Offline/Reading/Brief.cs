using ChatApp.Publishing;

namespace ChatApp.Assistants.Offline.Reading;

/// <summary>Everything a draft is written from: the fold of the instructions that shaped it.</summary>
public sealed record Brief(Topic Topic)
{
    /// <summary>The platform the person named, or null.</summary>
    public Platform? Platform { get; init; }

    public Tone Tone { get; init; }

    /// <summary>-2 as short as can be, 0 usual, 2 as long as makes sense.</summary>
    public int Length { get; init; }

    public Amount Hashtags { get; init; }

    public Amount Emoji { get; init; }

    public bool Image { get; init; }

    public string? ImageSubject { get; init; }

    public Cap? Cap { get; init; }

    public IReadOnlyList<string> Details { get; init; } = [];

    public IReadOnlyList<string> OwnHashtags { get; init; } = [];

    /// <summary>A language that was asked for and cannot be written offline, or null.</summary>
    public string? Language { get; init; }

    public Brief With(Changes changes)
    {
        var replacement = changes.Replacement;
        return this with
        {
            Topic = Replaced(changes.Topic ?? Topic, replacement),
            Platform = changes.Platform ?? Platform,
            Tone = changes.Tone ?? Tone,
            Length = Math.Clamp(Length + changes.Length, -2, 2),
            Hashtags = changes.Hashtags ?? Hashtags,
            Emoji = changes.Emoji ?? Emoji,
            Image = changes.Image ?? Image,
            ImageSubject = changes.ImageSubject ?? ImageSubject,
            Language = changes.Language ?? Language,
            Cap = changes.Cap ?? (changes.Length > 0 ? null : Cap),
            Details = [.. Details.Concat(changes.Details).Distinct().Select(d => replacement?.In(d) ?? d)],
            OwnHashtags = changes.Hashtags is Amount.None ? [] : [.. OwnHashtags.Concat(changes.OwnHashtags).Distinct(StringComparer.OrdinalIgnoreCase)],
        };
    }

    static Topic Replaced(Topic topic, Replacement? replacement) =>
        replacement?.In(topic.Phrase) is { } phrase && phrase != topic.Phrase ? TopicReader.Read(phrase, topic.Form) ?? topic : topic;
}
