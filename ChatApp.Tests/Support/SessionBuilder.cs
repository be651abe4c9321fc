using ChatApp.Conversations;
using ChatApp.Journal;
using ChatApp.Publishing;
using ChatApp.Sessions;

namespace ChatApp.Tests.Support;

/// <summary>Builds a session out of decisions, without journal or model.</summary>
public sealed class SessionBuilder
{
    static readonly DateTimeOffset Start = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    public SessionBuilder(string owner = "ann") => Do(d => d.Add(new SessionStarted(SessionId.New(TimeProvider.System), owner)));

    public Session Session { get; private set; } = new(LogId.New(LogId.Session));

    /// <summary>All events so far, as they would be journaled.</summary>
    public List<Recorded> Events { get; } = [];

    public SessionBuilder Do(Action<Decision> decide)
    {
        var before = Session.Version;
        var decision = new Decision(Session, Start.AddSeconds(before));
        decide(decision);
        Events.AddRange(decision.Events.Select((e, i) => new Recorded(before + 1 + i, decision.Now, e)));
        Session = decision.Session;
        return this;
    }

    public SessionBuilder Say(string text, long? edits = null) => Do(d => TurnDecisions.Send(d, new MessageAdded(text, Edits: edits)));

    public SessionBuilder Answer(params TurnSegment[] segments) => Do(d => TurnDecisions.Close(d, d.Session.Open!.Id, MessageStatus.Complete, segments, null));

    public SessionBuilder Answer(string text) => Answer(new TurnText(text));

    /// <summary>The running answer ends early, with what came so far.</summary>
    public SessionBuilder End(MessageStatus status, string? reason, params TurnSegment[] segments) => Do(d => TurnDecisions.Close(d, d.Session.Open!.Id, status, segments, reason));

    /// <summary>A person asks, the assistant drafts, and the question is asked.</summary>
    public SessionBuilder Drafted(Platform? platform = null, string text = "A draft.", int? revises = null) =>
        Say("Write a post").Answer(new TurnDraft(platform ?? Platform.Facebook, text, null, revises, false), new TurnText("Would you like to post this, regenerate, or cancel?"));

    public SessionBuilder Posted() => Do(d =>
    {
        var draft = d.Session.Drafts[^1];
        DraftDecisions.Post(d, draft.Id, null, null);
        DraftDecisions.Posted(d, draft.Id, draft.Newest.Number, $"/feed/{draft.Id}-{draft.Newest.Number}");
    });
}
