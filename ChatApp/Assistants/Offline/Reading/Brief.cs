using ChatApp.Conversations;
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

    /// <summary>In the style that the person chose on a draft's card; an audience only a model can write for.</summary>
    public Brief With(DraftStyle? style) => style is null ? this : this with
    {
        Tone = Enum.TryParse<Tone>(style.Tone, ignoreCase: true, out var tone) ? tone : Tone,
        Length = style.Length switch { "short" => -1, "long" => 1, "medium" => 0, _ => Length },
    };

    /// <summary>As its request says, and in the chosen style where that says nothing.</summary>
    public Brief Or(DraftStyle? style)
    {
        var styled = With(style);
        return this with { Tone = Tone == default ? styled.Tone : Tone, Length = Length == 0 ? styled.Length : Length };
    }

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
