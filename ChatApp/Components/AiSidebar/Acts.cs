using ChatApp.Access;
using ChatApp.Conversations;
using ChatApp.Sessions;

namespace ChatApp.Components.AiSidebar;

/// <summary>What the composer sends.</summary>
/// <param name="ClientId">The browser's own id for it, kept over retries.</param>
/// <param name="Edits">The message that it replaces; null for a new one.</param>
/// <param name="Pictures">The ids of pictures that were taken in; null for none.</param>
public sealed record Outgoing(string Text, string? ClientId = null, long? Edits = null, IReadOnlyList<string>? Pictures = null);

/// <summary>What a person does to a message or a draft in the transcript.</summary>
public abstract record MessageAct;

public sealed record RegenerateMessage(long Message) : MessageAct;

public sealed record ContinueMessage(long Message) : MessageAct;

public sealed record ShowVersion(long Message) : MessageAct;

public sealed record EditMessage(long Message, string Text) : MessageAct;

/// <param name="Version">The version that is looked at.</param>
/// <param name="Text">For editing: the new text. For describing the image, and for one's own: what it shows.</param>
/// <param name="BasedOn">For editing: the newest version when it began.</param>
/// <param name="Picture">For one's own image: its file.</param>
/// <param name="Style">For another style.</param>
public sealed record DraftAct(DraftAction Action, DraftId Draft, int Version, string? Text = null, int? BasedOn = null, byte[]? Picture = null, DraftStyle? Style = null) : MessageAct;

/// <summary>Carries a person's act on a draft to the engine.</summary>
static class DraftActs
{
    /// <returns>The sentence to show when it was refused; null when it was done.</returns>
    public static async Task<Refusal?> CarryOutAsync(ConversationService conversations, Caller caller, SessionId session, DraftAct act) => act.Action == DraftAction.Restyle
        ? (await conversations.RestyleAsync(caller, session, act.Draft, act.Style ?? new())).Refusal
        : (await (act.Action switch
        {
            DraftAction.Post => conversations.PostAsync(caller, session, act.Draft, act.Version),
            DraftAction.Cancel => conversations.CancelAsync(caller, session, act.Draft),
            DraftAction.Regenerate => conversations.RegenerateAsync(caller, session, act.Draft),
            DraftAction.Shorten => conversations.ShortenAsync(caller, session, act.Draft),
            DraftAction.Edit => conversations.EditAsync(caller, session, act.Draft, act.Text ?? "", act.BasedOn),
            DraftAction.NewImage => conversations.NewImageAsync(caller, session, act.Draft),
            DraftAction.RemoveImage => conversations.RemoveImageAsync(caller, session, act.Draft),
            DraftAction.OwnImage => conversations.UseImageAsync(caller, session, act.Draft, act.Picture, act.Text ?? ""),
            DraftAction.DescribeImage => conversations.DescribeImageAsync(caller, session, act.Draft, act.Version, act.Text ?? ""),
            _ => throw new ArgumentOutOfRangeException(nameof(act)),
        })).Refusal;
}
