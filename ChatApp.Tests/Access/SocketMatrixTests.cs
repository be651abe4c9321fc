using System.Text.Json;
using ChatApp.Tests.Gateway;

namespace ChatApp.Tests.Access;

/// <summary>Who may do what over a socket, from one table for each: every kind of caller with every command and every message.</summary>
public sealed class SocketMatrixTests(MatrixServer server) : IClassFixture<MatrixServer>
{
    static readonly string[] Commands = ["ping", "history", "chat", "regenerate", "post", "cancel", "stop"];

    public static TheoryData<string, Who> CommandCells => MatrixServer.WithEverybody(Commands);

    [Theory]
    [MemberData(nameof(CommandCells))]
    public async Task Every_command_answers_every_caller_as_the_table_says(string command, Who who)
    {
        var made = await server.MakeAsync();
        using var client = await server.ClientOfAsync(who, made);
        if (who == Who.BadToken)
        {
            Assert.Equal(401, await SocketClient.RefusedAsync($"{server.Url}/gateway", client.Credentials));
            return;
        }
        using var socket = await SocketClient.ConnectAsync($"{server.Url}/gateway", client.Credentials);
        await socket.ReadAsync("session_created");
        await socket.SendAsync(new { sessionId = server.NameFor(who, made), command, payload = new { text = "hello" } });
        JsonElement answer;
        do answer = (await socket.ReadAsync())!.Value;
        while (answer.GetProperty("type").GetString() == "chat.delta");
        var reads = command is "ping" or "history";
        var expected = who switch
        {
            Who.Owner or Who.Bearer => null,
            Who.Editor or Who.EditorsBearer => command == "post" ? "forbidden" : null,
            Who.Viewer or Who.ViewersBearer or Who.Reader => reads ? null : "forbidden",
            _ => "invalid_session",
        };
        Assert.Equal(expected, answer.TryGetProperty("code", out var code) ? code.GetString() : null);
    }

    static readonly (string Type, object? Data, bool Writes)[] Messages =
    [
        ("ping", null, false),
        ("heartbeat", null, false),
        ("user.join", null, false),
        ("object.created", new { id = "a", x = 1 }, true),
        ("object.updated", new { id = "a", x = 2 }, true),
        ("object.deleted", new { id = "a" }, true),
        ("batch", new[] { new { type = "object.created", data = new { id = "b" } } }, true),
    ];

    public static TheoryData<string, Who> MessageCells => MatrixServer.WithEverybody(Messages.Select(m => m.Type));

    [Theory]
    [MemberData(nameof(MessageCells))]
    public async Task Every_message_answers_every_caller_as_the_table_says(string type, Who who)
    {
        var made = await server.MakeAsync();
        using var client = await server.ClientOfAsync(who, made);
        var url = $"{server.Url}/ws/sessions/{server.NameFor(who, made)}";
        if (who is Who.BadToken or Who.Anonymous or Who.OtherVisitor or Who.OtherBearer or Who.BearerOfOwnersOtherSession or Who.Admin)
        {
            Assert.Equal(who == Who.BadToken ? 401 : 404, await SocketClient.RefusedAsync(url, client.Credentials));
            return;
        }
        var (_, data, writes) = Messages.Single(m => m.Type == type);
        using var socket = await SocketClient.ConnectAsync(url, client.Credentials);
        await socket.ReadAsync("sync.full");
        await socket.SendAsync(new { type, data, user_id = "me", is_host = true });
        // It is answered in order: what the message gave is here before what comes after it.
        if (type != "ping") await socket.SendAsync(new { type = "ping" });
        var codes = new List<string>();
        JsonElement answer;
        for (answer = (await socket.ReadAsync())!.Value; answer.GetProperty("type").GetString() != "pong"; answer = (await socket.ReadAsync())!.Value)
            if (answer.TryGetProperty("code", out var code)) codes.Add(code.GetString()!);
        var mayWrite = who is Who.Owner or Who.Bearer or Who.Editor or Who.EditorsBearer;
        Assert.Equal(writes && !mayWrite ? ["forbidden"] : [], codes);
        // Claiming to be the host makes nobody one.
        var after = await server.Conversations.FindAsync(new ChatApp.Access.Caller(made.Session.Owner), made.Session.Id);
        Assert.Equal(made.Session.Owner, after!.Host!.Caller);
    }
}
