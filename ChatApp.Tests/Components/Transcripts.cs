using AngleSharp.Dom;
using Bunit;
using ChatApp.Components.AiSidebar;
using ChatApp.Conversations;
using ChatApp.Tests.Support;

namespace ChatApp.Tests.Components;

/// <summary>A page with a conversation on it, and what was done to its messages.</summary>
public abstract class Transcripts : Page
{
    protected SessionBuilder Talk { get; } = new();

    protected List<MessageAct> Acts { get; } = [];

    protected List<Outgoing> Suggested { get; } = [];

    /// <summary>How the next acts are answered; null: done.</summary>
    protected Refusal? Answer { get; set; }

    protected IRenderedComponent<Transcript> Transcript(string? notice = null) => Transcript(Talk.Session, notice);

    protected IRenderedComponent<Transcript> Transcript(Session? session, string? notice = null) => Render<Transcript>(p => p
        .Add(c => c.Session, session).Add(c => c.Notice, notice).Add(c => c.Suggest, Suggest).Add(c => c.Act, Act));

    /// <summary>Shows the session as it is now.</summary>
    protected void Refresh(IRenderedComponent<Transcript> transcript) => transcript.Render(p => p.Add(c => c.Session, Talk.Session));

    /// <summary>The last of the messages, on its own.</summary>
    protected IRenderedComponent<MessageView> Last() => Message(Talk.Session.Find(Talk.Session.Waiting.IsEmpty ? Talk.Session.Leaf : Talk.Session.Waiting[^1])!);

    protected IRenderedComponent<MessageView> Message(Message message) =>
        Render<MessageView>(p => p.Add(c => c.Message, message).Add(c => c.Session, Talk.Session).Add(c => c.Act, Act));

    protected static string? Status(IRenderedComponent<MessageView> view) => view.Role("article").GetAttribute("data-status");

    /// <summary>Who said what, as it is read.</summary>
    protected static IEnumerable<(string? Who, string Text)> Said(IRenderedComponent<Transcript> transcript) =>
        transcript.Roles("article").Select(e => (e.GetAttribute("aria-label"), e.QuerySelector(".bubble,.prose,.welcome")?.Read() ?? ""));

    Task<Refusal?> Act(MessageAct act)
    {
        Acts.Add(act);
        return Task.FromResult(Answer);
    }

    Task<Refusal?> Suggest(Outgoing message)
    {
        Suggested.Add(message);
        return Task.FromResult(Answer);
    }
}
