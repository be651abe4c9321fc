using Bunit;
using ChatApp.Components.AiSidebar;
using ChatApp.Conversations;
using ChatApp.Publishing;
using ChatApp.Sessions;

namespace ChatApp.Tests.Components;

/// <summary>A page with draft cards on it, and what was done on them.</summary>
public abstract class Cards : Page
{
    protected const string Text = "Light a lamp.";

    protected static readonly SessionId Session = SessionId.New(TimeProvider.System);

    protected List<DraftAct> Acts { get; } = [];

    /// <summary>How the next acts are answered.</summary>
    protected Func<Task<Refusal?>> Answer { get; set; } = () => Task.FromResult<Refusal?>(null);

    protected static Draft Draft(Platform platform, params DraftContent[] versions) =>
        new(DraftId.New(), 1, platform, null, null, [.. versions.Select((content, i) => new DraftVersion(i + 1, default, content, null))]);

    protected static Draft Draft(params string[] versions) => Draft(Platform.Facebook, [.. versions.Select(v => new DraftContent(v))]);

    protected static Draft Draft(DraftState state) => Draft(Text) with { State = state };

    /// <summary>The card of the draft's newest place, in the sidebar.</summary>
    protected IRenderedComponent<DraftCard> Card(Draft draft, bool busy = false, bool compact = true, bool current = true, int? version = null) => Render<DraftCard>(p => p
        .Add(c => c.Draft, draft).Add(c => c.Version, version ?? draft.Newest.Number).Add(c => c.Place, new DraftPlace($"Draft for {draft.Platform.Name}", current))
        .Add(c => c.Session, Session).Add(c => c.Busy, busy).Add(c => c.Compact, compact).Add(c => c.Act, act =>
        {
            Acts.Add(act);
            return Answer();
        }));

    protected static Task<Refusal?> Refused(string sentence) => Task.FromResult<Refusal?>(new Refusal(RefusalCode.Conflict, sentence));
}
