using System.Text.Json;
using ChatApp.Access;
using ChatApp.Api;
using ChatApp.Conversations;
using ChatApp.Sessions;

namespace ChatApp.Gateway;

/// <summary>One command of a gateway's client, carried out and answered.</summary>
sealed class GatewayCommands(SocketConnection connection, ConversationService conversations, Caller caller, Session session, ChatShapes shapes, JsonElement? requestId)
{
    const int LongestPage = 200, Page = 50;

    /// <summary>Begins the command. What it returns tells, when it is over, why the command was not carried out; null when it was.</summary>
    public async Task<Task<Refusal?>> BeginAsync(string? command, JsonElement payload, CancellationToken ct)
    {
        switch (command)
        {
            case "ping":
                Send("pong", new { });
                return Over(null);
            case "history":
                return Over(History(payload));
            case "chat":
                return await ChatAsync(Text(payload, "text"), Text(payload, "clientMessageId"), ct);
            case "stop":
                await conversations.TouchAsync(caller, session.Id, ct);
                var stopped = await conversations.StopRunningAsync(caller, session.Id, ct);
                if (stopped.Ok) Send("stopped", new { stopped = stopped.Value });
                return Over(stopped.Refusal);
            case "regenerate":
                var begun = await conversations.RegenerateAsync(caller, session.Id, Text(payload, "draftId"), ct);
                return begun.Value is { } turn ? AnswerAsync(turn.Session, a => a.Id == turn.Turn, ct) : Over(begun.Refusal);
            case "post":
                return ActAsync(DraftAction.Post, Text(payload, "draftId"), ct);
            case "cancel":
                return ActAsync(DraftAction.Cancel, Text(payload, "draftId"), ct);
            default:
                return Over(new Refusal(RefusalCode.Invalid, "\"command\" must be chat, regenerate, post, cancel, stop, history or ping.", "command"));
        }
    }

    static Task<Refusal?> Over(Refusal? refusal) => Task.FromResult(refusal);

    async Task<Task<Refusal?>> ChatAsync(string? text, string? clientId, CancellationToken ct)
    {
        if (text is null) return Over(new Refusal(RefusalCode.Invalid, $"\"text\" must have 1 to {ConversationService.LongestMessage:N0} characters.", "text"));
        var sent = await conversations.SendAsync(caller, session.Id, text, clientId, ct: ct);
        return sent.Value is { } taken ? AnswerAsync(taken.Session, a => a.Request == taken.Message, ct) : Over(sent.Refusal);
    }

    /// <summary>Sends the answer as it comes, then whole.</summary>
    async Task<Refusal?> AnswerAsync(Session from, Func<AssistantMessage, bool> isIt, CancellationToken ct)
    {
        var cursor = new Cursor(from.Version);
        var events = new ChatEvents(shapes, cursor);
        var now = from;
        await using var items = conversations.WatchAsync(caller, from.Id, cursor, ct).GetAsyncEnumerator(ct);
        while (Answer(now, isIt) is not { Status: not MessageStatus.Streaming } && await items.MoveNextAsync())
        {
            if (await conversations.FindAsync(caller, from.Id, ct) is not { } next) return null;
            now = next;
            foreach (var e in events.Of(items.Current, now))
                if (e.Type == "delta" && e.Turn == Answer(now, isIt)?.Id) Send("chat.delta", e.Data, e.At.Sequence);
        }
        if (Answer(now, isIt) is not { } answer) return null;
        var reply = shapes.ReplyOf(now, answer);
        Send("chat.completed", new { messageId = answer.Id, reply = reply.Reply, imageUrl = reply.ImageUrl, draft = reply.Draft, status = reply.Status }, now.Version);
        return null;
    }

    static AssistantMessage? Answer(Session session, Func<AssistantMessage, bool> isIt) => session.Messages.FindLast(m => m is AssistantMessage answer && isIt(answer)) as AssistantMessage;

    async Task<Refusal?> ActAsync(DraftAction action, string? draftId, CancellationToken ct)
    {
        var chosen = DraftRules.Choose(session, draftId, action);
        if (chosen.Value is not { } draft) return chosen.Refusal;
        var done = action == DraftAction.Post ? await conversations.PostAsync(caller, session.Id, draft.Id, ct: ct) : await conversations.CancelAsync(caller, session.Id, draft.Id, ct);
        if (done.Value is { } after) Send("draft", shapes.Of(session, after));
        return done.Refusal;
    }

    Refusal? History(JsonElement payload)
    {
        if (!Number(payload, "before", long.MaxValue, out var before)) return new Refusal(RefusalCode.Invalid, "\"before\" must be a message's id.", "before");
        if (!Number(payload, "limit", LongestPage, out var limit)) return new Refusal(RefusalCode.Invalid, $"\"limit\" must be 1 to {LongestPage}.", "limit");
        Send("history", shapes.Page(session, before, (int)(limit ?? Page)));
        return null;
    }

    void Send(string type, object payload, long sequence = 0) => connection.Send(new { type, sessionId = shapes.Name, payload, requestId }, sequence);

    static string? Text(JsonElement payload, string name) =>
        payload.ValueKind == JsonValueKind.Object && payload.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    static bool Number(JsonElement payload, string name, long most, out long? number)
    {
        number = null;
        if (payload.ValueKind != JsonValueKind.Object || !payload.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return true;
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt64(out var given) || given < 1 || given > most) return false;
        number = given;
        return true;
    }
}
