using System.Collections.Concurrent;
using ChatApp.Conversations;
using ChatApp.Journal;

namespace ChatApp.Sessions;

/// <summary>Folds that are kept beside their logs, so that a long one need not be read from its beginning.</summary>
public sealed partial class SessionLog
{
    /// <summary>How many events since the last snapshot are worth a new one: of a session in use, and of one that nobody asks for any more.</summary>
    const int SnapshotEvery = 2_000, SnapshotAtRest = 200;

    readonly ConcurrentDictionary<LogId, Session> unsaved = new();

    /// <summary>Where folding starts: at the newest snapshot, or with nothing.</summary>
    async Task<Session> StartAsync(LogId log, Slot slot, CancellationToken ct)
    {
        if (journal.Find(log)?.Version >= SnapshotAtRest && await journal.ReadSnapshotAsync(log, ct) is { } snapshot && SessionSnapshot.Read(log, snapshot.Fold) is { } session)
        {
            slot.Saved = session.Version;
            return session;
        }
        return new Session(log);
    }

    void Keep(Slot slot)
    {
        slot.Saved = slot.Session!.Version;
        unsaved[slot.Session.Log] = slot.Session;
    }

    /// <summary>Writes the snapshots that are due. One that cannot be written is no loss.</summary>
    public async Task SaveSnapshotsAsync(CancellationToken ct)
    {
        foreach (var (log, session) in unsaved)
        {
            unsaved.TryRemove(new(log, session));
            if (journal.Find(log) is null) continue;
            try
            {
                await journal.SaveSnapshotAsync(log, session.Version, SessionSnapshot.Write(session), ct);
            }
            catch (JournalUnavailableException)
            {
                return;
            }
        }
    }
}
