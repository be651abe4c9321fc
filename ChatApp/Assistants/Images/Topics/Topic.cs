namespace ChatApp.Assistants.Images.Topics;

/// <summary>
/// Something posts are often about, and how it is drawn.
/// <paramref name="Name"/>: as in "…, for Diwali". <paramref name="Shows"/>: what the scene shows whatever the dice, e.g. <c>rows of lit oil lamps</c>. <paramref name="Draw"/>: paints the scene over the whole canvas. <paramref name="Words"/>: what people call it, separated by commas; see <see cref="Keyword"/>.
/// </summary>
public sealed record Topic(string Name, string Shows, Action<Canvas, Dice> Draw, string Words, TopicRank Rank);

/// <summary>Which topic a prompt is about when it names two: the highest.</summary>
public enum TopicRank
{
    /// <summary>A feeling that any post may speak of.</summary>
    Mood,

    /// <summary>Where or when something happens.</summary>
    Setting,

    Subject,

    /// <summary>Something that happens once: a sale, a wedding.</summary>
    Occasion,

    Festival,
}
