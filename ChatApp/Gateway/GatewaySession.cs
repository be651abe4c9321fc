using System.Net.WebSockets;
using System.Text.Json;
using ChatApp.Access;
using ChatApp.Api;
using ChatApp.Conversations;
using ChatApp.Journal;
using Microsoft.AspNetCore.Http;

namespace ChatApp.Gateway;

/// <summary>
/// One connection to the gateway: the session that it made, and the commands that come over it. They are begun in their order; their
/// answers are waited for beside each other, so that <c>stop</c> and <c>ping</c> are heard meanwhile.
/// </summary>
sealed class GatewaySession(HttpContext context, SocketConnection connection, ApiCaller caller, ConversationService conversations) : IAsyncDisposable
{
    static readonly SocketError NoSession = new("Invalid or expired session.", "invalid_session");

    readonly List<Task> running = [];
    readonly Dictionary<LogId, IDisposable> opened = [];
    Session? made;

    public async Task RunAsync()
    {
        if (caller.Caller.Grant is { } grant) running.Add(EndWithTokenAsync(grant));
        var begun = await conversations.BeginAsync(caller.Caller, ct: connection.Closing);
        if (begun.Value is not { } session)
        {
            connection.Refuse(Error(begun.Refusal!, null), begun.Refusal!.Code == RefusalCode.Full ? (WebSocketCloseStatus)1013 : WebSocketCloseStatus.PolicyViolation);
        }
        else
        {
            made = session;
            Note(session);
            connection.Send(new { type = "session_created", payload = new { sessionId = session.Id.Value, accessToken = caller.TokenFor(context, session) } });
        }
        // To the end, also of a refused connection, so that its close is answered.
        await foreach (var message in connection.ReadAsync())
        {
            running.RemoveAll(t => t.IsCompleted);
            running.Add(await BeginAsync(message));
        }
    }

    /// <summary>A token that is withdrawn ends the connection that came with it.</summary>
    async Task EndWithTokenAsync(TokenGrant grant)
    {
        try
        {
            await conversations.TokenWithdrawnAsync(caller.Caller, grant, connection.Closing);
            connection.Refuse(SocketError.TokenOver);
        }
        catch (Exception failure) when (IsExpected(failure))
        {
            // The connection closed before the token did, or nobody can tell.
        }
    }

    /// <summary>Returns when the next command may begin; what it returns is over when this one is answered.</summary>
    async Task<Task> BeginAsync(JsonElement message)
    {
        var requestId = message.TryGetProperty("requestId", out var given) && given.ValueKind is JsonValueKind.String or JsonValueKind.Number ? given : (JsonElement?)null;
        try
        {
            return AnswerAsync(await BeginAsync(message, requestId, connection.Closing), requestId);
        }
        catch (Exception failure) when (IsExpected(failure))
        {
            Tell(failure, requestId);
            return Task.CompletedTask;
        }
    }

    async Task<Task<Refusal?>> BeginAsync(JsonElement message, JsonElement? requestId, CancellationToken ct)
    {
        var name = Text(message, "sessionId");
        var who = name == made?.Id.Value ? caller.Caller.For(made!) : caller.Caller;
        var found = await conversations.ResolveAsync(who, name, ct);
        if (found.Value is not { } session || (await conversations.LiveUntilAsync(who, session.Id, ct) is null))
        {
            connection.Refuse(found.Refusal is { Code: RefusalCode.Limited } limited ? Error(limited, requestId) : NoSession with { RequestId = requestId });
            return Task.FromResult<Refusal?>(null);
        }
        Note(session);
        var payload = message.TryGetProperty("payload", out var sent) && sent.ValueKind == JsonValueKind.Object ? sent : default;
        var command = new GatewayCommands(connection, conversations, who, session, ChatShapes.For(context, caller, name!), requestId);
        return await command.BeginAsync(Text(message, "command"), payload, ct);
    }

    async Task AnswerAsync(Task<Refusal?> answer, JsonElement? requestId)
    {
        try
        {
            if (await answer is { } refusal) connection.Send(Error(refusal, requestId));
        }
        catch (Exception failure) when (IsExpected(failure))
        {
            Tell(failure, requestId);
        }
    }

    bool IsExpected(Exception failure) => ConversationService.RefusalOf(failure) is not null || (failure is OperationCanceledException && connection.Closing.IsCancellationRequested);

    /// <summary>When the connection is closing nobody is there to be told.</summary>
    void Tell(Exception failure, JsonElement? requestId)
    {
        if (ConversationService.RefusalOf(failure) is { } refusal) connection.Send(Error(refusal, requestId));
    }

    void Note(Session session)
    {
        lock (opened)
            if (!opened.ContainsKey(session.Log)) opened[session.Log] = conversations.Open(session);
    }

    static SocketError Error(Refusal refusal, JsonElement? requestId) => new(refusal.Sentence, CodeOf(refusal.Code), requestId);

    static string CodeOf(RefusalCode code) => code switch
    {
        RefusalCode.Invalid => "invalid",
        RefusalCode.NotFound => "not_found",
        RefusalCode.Expired => "expired",
        RefusalCode.Conflict => "conflict",
        RefusalCode.AlreadyDone => "already_done",
        RefusalCode.Full => "full",
        RefusalCode.Forbidden => "forbidden",
        RefusalCode.Limited => "limited",
        _ => "unavailable",
    };

    static string? Text(JsonElement message, string name) => message.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>The session that the connection made ends with it, once its answer is over, unless somebody else has it open.</summary>
    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(running);
        foreach (var session in opened.Values) session.Dispose();
        // When the app stops the session stays live: whoever was connected comes back to it.
        var stops = context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested;
        if (made is not null && !stops) conversations.Disconnected(made);
    }
}
