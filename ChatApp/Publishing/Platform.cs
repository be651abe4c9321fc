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
    public static readonly Platform Mastodon = new("mastodon", "Mastodon", 500);
    public static readonly Platform Threads = new("threads", "Threads", 500);
    public static readonly Platform Bluesky = new("bluesky", "Bluesky", 300);
    public static readonly Platform X = new("x", "X", 280);

    /// <summary>All of them, the most used first.</summary>
    public static readonly IReadOnlyList<Platform> All = [Facebook, LinkedIn, Instagram, Mastodon, Threads, Bluesky, X];

    /// <summary>The platform with this key or name, in any case; null when there is none.</summary>
    public static Platform? Find(string keyOrName) =>
        All.FirstOrDefault(p => p.Key.Equals(keyOrName, StringComparison.OrdinalIgnoreCase) || p.Name.Equals(keyOrName, StringComparison.OrdinalIgnoreCase));

    /// <summary>The length of <paramref name="text"/> as the platform counts it.</summary>
    public int Count(string text) => text.Length;

    public override string ToString() => Name;
}
