using ChatApp.Access;
using ChatApp.Conversations;
using ChatApp.Journal;
using ChatApp.Sessions;

namespace ChatApp.Benchmarks.Server;

/// <summary>Sessions that have been going on for long, made of the app's own decisions in the app's own log.</summary>
public sealed class LongSession(SessionLog log, TimeProvider time)
{
    /// <summary>A new session of this visitor.</summary>
    /// <param name="messages">Questions and answers together, of some 200 bytes each.</param>
    public async Task<SessionId> BeginAsync(Caller caller, int messages)
    {
        var (id, _) = await log.ExecuteAsync(LogId.New(LogId.Session), d =>
        {
            var session = SessionId.New(time);
            d.Add(new SessionStarted(session, caller.Id));
            for (var turn = 0; turn < messages / 2; turn++)
            {
                TurnDecisions.Send(d, new MessageAdded($"Question {turn}: {Padding}, and what would you say to somebody who has never asked?"));
                TurnDecisions.Close(d, d.Session.Open!.Id, MessageStatus.Complete, [new TurnText($"Answer {turn}, in **some** words: {Padding}; that is *all* that there is to say.")], null);
            }
            return session;
        });
        return id;
    }

    /// <summary>One for each of these, many at a time.</summary>
    public Task BeginAsync(IEnumerable<Caller> callers, int messages) =>
        Parallel.ForEachAsync(callers, new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (caller, _) => await BeginAsync(caller, messages));

    const string Padding = "how much water do the tomatoes on the balcony need in a week of sun, and which of them should be moved into the shade at noon";
}
