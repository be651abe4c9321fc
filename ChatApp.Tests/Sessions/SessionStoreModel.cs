using System.Text.Json;
using ChatApp.Journal;
using ChatApp.Sessions;
using ChatApp.Tests.Support;

namespace ChatApp.Tests.Sessions;

/// <summary>What a store does, in the plainest words, and random sequences of acts to compare it with a real one.</summary>
sealed class SessionStoreModel(ISessionStore store, TestClock clock, int seed, bool keepsEvents)
{
    static readonly TimeSpan Idle = TimeSpan.FromMinutes(30), Absolute = TimeSpan.FromHours(1);
    static readonly TimeSpan[] Steps = [TimeSpan.Zero, TimeSpan.FromMilliseconds(1), TimeSpan.FromMinutes(10), Idle - TimeSpan.FromMilliseconds(1), Idle];

    readonly Random random = new(seed);
    readonly Dictionary<SessionId, SessionRecord> records = [];
    readonly Dictionary<SessionId, DateTimeOffset> deleted = [];
    readonly Dictionary<SessionId, (string Holder, DateTimeOffset Until)> leases = [];
    readonly Dictionary<SessionId, List<long>> events = [];
    readonly List<string> acts = [];

    DateTimeOffset Now => clock.GetUtcNow();

    public async Task RunAsync(int sequences)
    {
        for (var sequence = 0; sequence < sequences; sequence++)
        {
            await store.Clear();
            records.Clear();
            events.Clear();
            acts.Clear();
            SessionId[] ids = [SessionId.New(clock), SessionId.New(clock)];
            for (var act = 0; act < 10; act++)
            {
                var (expected, actual) = await ActAsync(ids[random.Next(2)]);
                Assert.True(expected == actual, $"Seed {seed}, sequence {sequence}: {string.Join(", ", acts)} should be {expected}, was {actual}.");
            }
        }
    }

    SessionRecord? Live(SessionId id) => records.TryGetValue(id, out var record) && record.Deadline > Now ? record : null;

    async Task<(string Expected, string Actual)> ActAsync(SessionId id)
    {
        var live = Live(id);
        switch (random.Next(9))
        {
            case 0:
                var step = Steps[random.Next(Steps.Length)];
                acts.Add($"wait {step}");
                clock.Advance(step);
                return ("", "");
            case 1 or 2:
                var version = random.Next(3) == 0 ? random.Next(3) : live?.Version;
                var created = live?.CreatedAt ?? Now;
                var until = Now + Steps[random.Next(Steps.Length)];
                var record = new SessionRecord(id, "ann", created, Now, random.Next(5), until < created + Absolute ? until : created + Absolute);
                acts.Add($"save {record.Version} on {version} until {record.Deadline}");
                var isTaken = record.Deadline > Now && live?.Version == version && !(deleted.TryGetValue(id, out var end) && end > Now);
                if (isTaken) records[id] = record;
                if (isTaken && live is null) events.Remove(id);
                return ($"{isTaken}", $"{await store.SaveSession(record, version)}");
            case 3:
                acts.Add("get");
                return ($"{live?.Version} {live?.LastActivity:O} {live?.Deadline:O}", await store.GetSession(id) is { } got ? $"{got.Version} {got.LastActivity:O} {got.Deadline:O}" : "  ");
            case 4:
                acts.Add("refresh");
                var deadline = live is null || Now + Idle < live.CreatedAt + Absolute ? Now + Idle : live.CreatedAt + Absolute;
                if (live is not null) records[id] = live with { LastActivity = Now, Deadline = deadline };
                return ($"{live is not null}", $"{await store.RefreshSession(id)}");
            case 5:
                acts.Add("delete");
                records.Remove(id);
                events.Remove(id);
                deleted[id] = Now + Absolute;
                return ($"{live is not null}", $"{await store.DeleteSession(id)}");
            case 6:
                acts.Add("count and list");
                var all = new List<SessionId>();
                await foreach (var one in store.ListSessions()) all.Add(one);
                var lives = records.Keys.Where(k => Live(k) is not null).ToHashSet();
                return ($"{lives.Count} True", $"{await store.GetSessionCount()} {lives.SetEquals(all)}");
            case 7:
                var (holder, time) = ($"{random.Next(2)}", Steps[random.Next(1, Steps.Length)]);
                acts.Add($"lease {holder} {time}");
                var isFree = !leases.TryGetValue(id, out var lease) || lease.Holder == holder || lease.Until <= Now;
                if (isFree) leases[id] = (holder, Now + time);
                return ($"{isFree}", $"{await store.TryLease(id, holder, time)}");
            default:
                return keepsEvents ? await EventsAsync(id, live) : ("", "");
        }
    }

    async Task<(string Expected, string Actual)> EventsAsync(SessionId id, SessionRecord? live)
    {
        var kept = events.GetValueOrDefault(id) ?? [];
        var (first, count) = (random.Next(1, 6), random.Next(1, 3));
        acts.Add($"events {first} to {first + count - 1}");
        var news = Enumerable.Range(first, count).Select(i => (long)i).ToList();
        if (kept.Count > 0 && first > kept[^1] + 1) kept = [];
        kept = [.. kept, .. kept.Count == 0 ? news : news.Where(n => n > kept[^1])];
        if (live is not null) events[id] = kept;
        await store.SaveEvents(id, [.. news.Select(n => new JournalEvent(n, $"{n}", DateTimeOffset.UnixEpoch, "test", JsonSerializer.SerializeToUtf8Bytes(new { n })))]);
        var after = random.Next(6);
        var read = await store.ReadEvents(id, after);
        return (live is null || kept[0] > after + 1 ? "none" : string.Join(' ', kept.Where(n => n > after)), read is null ? "none" : string.Join(' ', read.Select(e => e.Sequence)));
    }
}
