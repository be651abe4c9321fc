using System.Collections.Concurrent;
using ChatApp.Conversations;
using ChatApp.Journal;

namespace ChatApp.Rendering;

/// <summary>The answers that somebody looks at while they run, shared by all tabs.</summary>
public sealed class RunningAnswers(TimeProvider time)
{
    /// <summary>How long an answer that nobody tells more of is kept for tabs on their way back.</summary>
    static readonly TimeSpan Grace = TimeSpan.FromMinutes(10);

    /// <summary>The same for one that is over: what is stored is shown then, and tabs that show it already keep it themselves.</summary>
    static readonly TimeSpan GraceAfterEnd = TimeSpan.FromMinutes(1);

    readonly ConcurrentDictionary<(LogId Log, long Turn), RunningAnswer> answers = new();

    /// <summary>The answer of this turn, which begins to be kept now if it is not yet.</summary>
    public RunningAnswer Follow(LogId log, long turn)
    {
        if (answers.TryGetValue((log, turn), out var known)) return known;
        foreach (var (key, answer) in answers)
            if (time.GetElapsedTime(answer.LastNews) > (answer.IsOver ? GraceAfterEnd : Grace)) answers.TryRemove(new(key, answer));
        return answers.GetOrAdd((log, turn), _ => new RunningAnswer(time));
    }

    /// <summary>The answer of this turn; null when nobody has followed it, or it was over some time ago.</summary>
    public RunningAnswer? Find(LogId log, long turn) => answers.GetValueOrDefault((log, turn));

    /// <summary>The turn is over.</summary>
    /// <param name="parts">What is stored of it, which what was shown must be.</param>
    public void End(LogId log, long turn, MessageStatus status, IReadOnlyList<MessagePart> parts) =>
        Find(log, turn)?.End(status == MessageStatus.Complete, string.Join('\n', parts.Select(p => p.Text)));

    public int Count => answers.Count;
}
