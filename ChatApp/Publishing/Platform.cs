using ChatApp.Publishing.Lengths;

namespace ChatApp.Publishing;

/// <summary>A place that posts are written for, with the length it allows and its way of counting.</summary>
/// <param name="Key">Lower-case name for the wire and the journal, e.g. <c>facebook</c>.</param>
/// <param name="Name">The name a person reads, e.g. <c>Facebook</c>.</param>
/// <param name="Limit">The longest post, in the units that <see cref="Count"/> counts.</param>
public sealed record Platform(string Key, string Name, int Limit)
{
    public static readonly Platform Facebook = new("facebook", "Facebook", 63_206);
    public static readonly Platform LinkedIn = new("linkedin", "LinkedIn", 3_000);
    public static readonly Platform Instagram = new("instagram", "Instagram", 2_200);
    public static readonly Platform Mastodon = new("mastodon", "Mastodon", 500) { Length = new MastodonLength() };
    public static readonly Platform Threads = new("threads", "Threads", 500);
    public static readonly Platform Bluesky = new("bluesky", "Bluesky", 300) { Length = new GraphemeLength() };
    public static readonly Platform X = new("x", "X", 280) { Length = new WeightedLength() };

    /// <summary>All of them, the most used first.</summary>
    public static readonly IReadOnlyList<Platform> All = [Facebook, LinkedIn, Instagram, Mastodon, Threads, Bluesky, X];

    /// <summary>One or two letters that stand for it where there is no room for its name.</summary>
    public string Sign => Key switch { "facebook" => "f", "linkedin" => "in", "instagram" => "ig", "mastodon" => "m", "threads" => "th", "bluesky" => "b", _ => "X" };

    /// <summary>What <see cref="Count"/> counts, as a word to put after the number.</summary>
    public string Unit => Length.Unit;

    private PostLength Length { get; init; } = PostLength.Runes;

    /// <summary>The platform with this key or name, in any case; null when there is none.</summary>
    public static Platform? Find(string keyOrName) =>
        All.FirstOrDefault(p => p.Key.Equals(keyOrName, StringComparison.OrdinalIgnoreCase) || p.Name.Equals(keyOrName, StringComparison.OrdinalIgnoreCase));

    /// <summary>The length of <paramref name="text"/> as the platform counts it; linear in the text, and never throws on ill-formed text.</summary>
    public int Count(string text) => Length.Count(text);

    /// <summary>
    /// The text itself when it is within <see cref="Limit"/>; else a prefix of it that is, cut after a sentence, else after a word
    /// with "…", else (a word of half a post or more) inside the word. No URL and no grapheme is cut in two.
    /// </summary>
    public string Fit(string text) => PostCut.Fit(text, Limit, Length);

    public override string ToString() => Name;
}
