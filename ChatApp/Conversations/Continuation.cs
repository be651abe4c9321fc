using System.Text;
using ChatApp.Assistants;

namespace ChatApp.Conversations;

/// <summary>
/// An answer that broke off or was stopped, and goes on: its next version begins with what had come, and the model writes the rest.
/// </summary>
static class Continuation
{
    /// <summary>The answer that this turn continues; null when it continues none.</summary>
    public static AssistantMessage? Of(Session session, AssistantMessage turn) =>
        turn.Plan is { Kind: PlanKind.Continue, Of: { } id } ? session.Find(id) as AssistantMessage : null;

    /// <summary>The turn that began the answer; the turn itself when it continues none.</summary>
    public static AssistantMessage OriginOf(Session session, AssistantMessage turn)
    {
        while (Of(session, turn) is { } before) turn = before;
        return turn;
    }

    /// <summary>What the answers before this turn have written already, newest first.</summary>
    public static IEnumerable<AssistantMessage> Before(Session session, AssistantMessage turn)
    {
        for (var before = Of(session, turn); before is not null; before = Of(session, before)) yield return before;
    }

    /// <summary>An answer as the model wrote it, a draft that broke off without its end.</summary>
    public static string TextOf(Session session, AssistantMessage answer)
    {
        var text = new StringBuilder();
        foreach (var part in answer.Parts)
        {
            if (text.Length > 0) text.Append("\n\n");
            if (DraftOf(session, part) is not var (draft, version))
            {
                text.Append(part.Text);
                continue;
            }
            text.Append(new DraftTag(draft.Platform, version.Content.Image?.Prompt, Revises: version.Number > 1 ? draft.Number : null)).Append('\n').Append(version.Content.Text);
            if (!version.Content.Unfinished) text.Append("\n</draft>");
        }
        return text.ToString();
    }

    /// <summary>The pictures of the drafts that had come, in their order: they need not be made again.</summary>
    public static IReadOnlyList<DraftImage?> ImagesOf(Session session, AssistantMessage turn) =>
        Of(session, turn) is not { } before ? [] : [.. before.Parts.Where(p => p.Draft is not null).Select(p => DraftOf(session, p)?.Version.Content.Image)];

    /// <summary>The version that a draft of this turn is the rest of; null when it is one of its own.</summary>
    public static (Draft Draft, DraftVersion Version)? Begun(Session session, AssistantMessage turn, TurnDraft block) => Of(session, turn)?.Parts
        .Select(part => DraftOf(session, part))
        .FirstOrDefault(x => x is var (draft, version) && draft.Platform == block.Platform && block.Text.StartsWith(version.Content.Text.TrimEnd(), StringComparison.Ordinal));

    /// <summary>What is left of a text after what had come of it, white space aside; null when it does not begin so.</summary>
    public static string? RestOf(string whole, string begun)
    {
        var at = 0;
        foreach (var c in begun)
        {
            if (char.IsWhiteSpace(c)) continue;
            while (at < whole.Length && char.IsWhiteSpace(whole[at])) at++;
            if (at == whole.Length || whole[at] != c) return null;
            at++;
        }
        return begun.Length > 0 && char.IsWhiteSpace(begun[^1]) ? whole[at..].TrimStart() : whole[at..];
    }

    static (Draft Draft, DraftVersion Version)? DraftOf(Session session, MessagePart part) =>
        part.Draft is { } id && session.Find(id) is { } draft && draft.Version(part.Version) is { } version ? (draft, version) : null;
}
