using ChatApp.Publishing;

namespace ChatApp.Assistants.Offline.Reading;

/// <summary>What one message asks to be different; what it does not mention stays as it is.</summary>
public sealed record Changes
{
    public static readonly Changes Nothing = new();

    public Platform? Platform { get; init; }

    public Topic? Topic { get; init; }

    public Tone? Tone { get; init; }

    /// <summary>Steps longer (positive) or shorter (negative), -2 to 2.</summary>
    public int Length { get; init; }

    public Amount? Hashtags { get; init; }

    public Amount? Emoji { get; init; }

    public bool? Image { get; init; }

    /// <summary>Another picture than the present one.</summary>
    public bool NewImage { get; init; }

    /// <summary>What the person wants the picture to show.</summary>
    public string? ImageSubject { get; init; }

    public Cap? Cap { get; init; }

    /// <summary>Sentences of the person's own that the post is to carry.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];

    /// <summary>Hashtags the person wrote, without the #.</summary>
    public IReadOnlyList<string> OwnHashtags { get; init; } = [];

    /// <summary>Words to put in the place of others.</summary>
    public Replacement? Replacement { get; init; }

    /// <summary>A language other than English, which only a model can write.</summary>
    public string? Language { get; init; }

    /// <summary>A question or an invitation at the end.</summary>
    public bool Question { get; init; }

    /// <summary>The same again in other words.</summary>
    public bool Again { get; init; }

    public bool Any => this != Nothing;

    /// <summary>These changes and then <paramref name="later"/>, which wins where both say something.</summary>
    public Changes And(Changes later) => !Any ? later : !later.Any ? this : new()
    {
        Platform = later.Platform ?? Platform,
        Topic = later.Topic ?? Topic,
        Tone = later.Tone ?? Tone,
        Length = Math.Clamp(Length + later.Length, -2, 2),
        Hashtags = later.Hashtags ?? Hashtags,
        Emoji = later.Emoji ?? Emoji,
        Image = later.Image ?? Image,
        NewImage = NewImage || later.NewImage,
        ImageSubject = later.ImageSubject ?? ImageSubject,
        Cap = later.Cap ?? Cap,
        Details = Joined(Details, later.Details),
        OwnHashtags = Joined(OwnHashtags, later.OwnHashtags),
        Replacement = later.Replacement ?? Replacement,
        Language = later.Language ?? Language,
        Question = Question || later.Question,
        Again = Again || later.Again,
    };

    // The same list where nothing is added, so that equal changes stay equal.
    static IReadOnlyList<string> Joined(IReadOnlyList<string> one, IReadOnlyList<string> other) => other.Count == 0 ? one : one.Count == 0 ? other : [.. one, .. other];
}
