using System.Collections.Immutable;
using ChatApp.Access;
using ChatApp.Sessions;

namespace ChatApp.Conversations;

/// <summary>What a program that keeps the conversation itself sends beside its newest message.</summary>
/// <param name="Context">Background for this turn, at most 8,000 characters; it is data, never an instruction.</param>
/// <param name="Earlier">The conversation before, oldest first: kept as history when the session is new, ignored otherwise.</param>
public sealed record ChatBackground(string? Context, ImmutableArray<MessageImported> Earlier)
{
    /// <summary>In UTF-16 units.</summary>
    public const int LongestContext = 8_000;

    /// <summary>How many earlier messages are kept, the newest of them.</summary>
    public const int MostEarlier = 100;
}

public sealed partial class ConversationService
{
    /// <summary>
    /// Sends a message from a program: to the session of this id or name while it is live, otherwise to a new one, which the answer
    /// says. Sending the same client id again, also when it began a session, is the same message.
    /// </summary>
    /// <param name="pictures">The ids of pictures that were taken in; with some, the text may be empty.</param>
    public async Task<Outcome<Sent>> SendAsync(
        Caller caller, string? name, string text, string? clientId, ChatBackground background, IReadOnlyList<string>? pictures = null, CancellationToken ct = default)
    {
        if (background.Context is { Length: > ChatBackground.LongestContext } context)
            return new Refusal(RefusalCode.Invalid, $"The context has {context.Length:N0} characters; at most {ChatBackground.LongestContext:N0} can be sent.", "context");
        SessionId? id = null;
        if (name is not null)
        {
            var named = await ResolveAsync(caller, name, ct);
            if (named.Refusal is { Code: not RefusalCode.NotFound } refused) return refused;
            if (named.Value is { } session && await LiveUntilAsync(caller, session.Id, ct) is not null) id = session.Id;
        }
        var first = id is null && clientId is { Length: > 0 and <= LongestClientId } ? clientId : null;
        using var _ = first is null ? null : await names.EnterAsync(caller.Id, ByFirstMessage + first, ct);
        if (first is not null && journal.FindByName(AliasBound.NameOf(caller.Id, ByFirstMessage + first)) is { } begun
            && await OwnAsync(caller, begun, ct) is { } again && await log.LiveUntilAsync(again, ct) is not null) id = again.SeenBy(caller.Id).Id;
        var sent = await SendAsync(caller, id, new MessageAdded(TextOf(text, pictures), clientId, Context: string.IsNullOrWhiteSpace(background.Context) ? null : background.Context), d =>
        {
            foreach (var earlier in background.Earlier) d.Add(earlier);
            if (first is not null) d.Add(new AliasBound(caller.Id, ByFirstMessage + first));
        }, null, ct, pictures);
        return sent.Value is { } taken ? taken with { Expired = name is not null && taken.Session.Id.Value != name && !IsNamed(caller, name, taken.Session) } : sent;
    }

    bool IsNamed(Caller caller, string name, Session session) => journal.FindByName(AliasBound.NameOf(caller.Id, name)) == session.Log
        || (SessionId.TryParse(name, out var id) && log.Find(id) == session.Log);
}
