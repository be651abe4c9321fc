using ChatApp.Conversations;

namespace ChatApp.Components.AiSidebar;

/// <summary>Where a draft's card stands among the others.</summary>
/// <param name="Label">Unique on the page, so that the cards can be told apart by ear.</param>
/// <param name="IsCurrent">Whether this is the last place in the transcript that shows the draft: only there it follows new versions.</param>
public readonly record struct DraftPlace(string Label, bool IsCurrent)
{
    const int LookBack = 200;

    public static DraftPlace Of(Session session, AssistantMessage message, Draft draft, int version)
    {
        var last = session.Backwards().Take(LookBack).OfType<AssistantMessage>().FirstOrDefault(m => !m.Parts.IsDefaultOrEmpty && m.Parts.Any(p => p.Draft == draft.Id));
        var isCurrent = last?.Id == message.Id;
        var isNewest = isCurrent && session.Drafts.FindLast(d => d.Platform == draft.Platform)?.Id == draft.Id;
        return new DraftPlace(isNewest ? $"Draft for {draft.Platform.Name}" : $"Draft for {draft.Platform.Name}, number {draft.Number}, version {version}", isCurrent);
    }
}
