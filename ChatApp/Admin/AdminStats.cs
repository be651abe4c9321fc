namespace ChatApp.Admin;

/// <summary>What the board shows, all of one moment.</summary>
/// <param name="Active">Live sessions.</param>
/// <param name="Running">Answers that are being written.</param>
/// <param name="People">Who has ChatApp open.</param>
/// <param name="MessagesPerMinute">In the last 60 seconds.</param>
/// <param name="ExpiredToday">Sessions whose time ran out since midnight UTC.</param>
/// <param name="EndedToday">Sessions that were ended before their time.</param>
/// <param name="WorkingSet">Bytes.</param>
/// <param name="Heap">Bytes, after the last collection.</param>
/// <param name="Circuits">Kept by the server, connected or not.</param>
public sealed record AdminStats(DateTimeOffset At, int Active, int Running, int People, int Tabs, int MessagesPerMinute, int PostsPerMinute, int ExpiredToday, int EndedToday,
    long WorkingSet, long Heap, long Circuits, IReadOnlyList<PartHealth> Parts);

/// <summary>How a part of ChatApp does.</summary>
/// <param name="Role">Journal, store or assistant.</param>
/// <param name="InUse">Which one it is.</param>
/// <param name="Latency">Of the last look; for the assistant, how long its last answers took on average; null when nobody knows.</param>
public sealed record PartHealth(string Role, string InUse, bool IsHealthy, TimeSpan? Latency);

/// <summary>What happened in one session, in numbers.</summary>
/// <param name="Duration">From the first to the last event.</param>
public sealed record SessionAnalytics(string Hash, DateTimeOffset Started, DateTimeOffset LastActivity, TimeSpan Duration, int Events, IReadOnlyDictionary<string, int> ByKind);
