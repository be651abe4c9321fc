using System.Text.Json;
using ChatApp.Access;
using ChatApp.Conversations;
using ChatApp.Sessions;
using ChatApp.Tests.Api;
using ChatApp.Tests.Assistants.Pictures;
using ChatApp.Tests.EndToEnd;
using ChatApp.Tests.Gateway;
using Microsoft.Extensions.DependencyInjection;

namespace ChatApp.Tests.Access;

/// <summary>Who may do what, from one table: every kind of caller on every route, and with every command of the gateway.</summary>
public sealed class AccessMatrixTests : IClassFixture<AccessMatrixTests.Server>
{
    /// <summary>What a route answers the owner, a token that may only read, and everyone whose session it is not.</summary>
    sealed record Rule(string Method, string Path, object? Body, int Owner, int Reader, int Other);

    static readonly Rule[] Rules =
    [
        new("GET", "/api/chat/{id}", null, 200, 200, 404),
        new("GET", "/api/chat/{id}/events", null, 200, 200, 404),
        new("POST", "/api/chat/{id}/regenerate", null, 200, 403, 404),
        new("POST", "/api/chat/{id}/post", null, 200, 403, 404),
        new("POST", "/api/chat/{id}/cancel", null, 200, 403, 404),
        new("POST", "/api/chat/{id}/stop", null, 200, 403, 404),
        new("GET", "/session/{id}/screenshot", null, 200, 200, 404),
        new("POST", "/session/{id}/end", null, 200, 403, 404),
        new("POST", "/api/sessions/{id}/restore", null, 200, 403, 404),
        new("GET", "/attachments/{id}/{picture}", null, 200, 200, 404),
    ];

    static readonly string[] Commands = ["ping", "history", "chat", "regenerate", "post", "cancel", "stop"];

    readonly Server server;

    public AccessMatrixTests(Server server) => this.server = server;

    public enum Who { Owner, Bearer, Reader, Anonymous, OtherVisitor, OtherBearer, BearerOfOwnersOtherSession, BadToken }

    public static TheoryData<string, Who> Cells
    {
        get
        {
            var cells = new TheoryData<string, Who>();
            foreach (var rule in Rules)
                foreach (var who in Enum.GetValues<Who>()) cells.Add($"{rule.Method} {rule.Path}", who);
            return cells;
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Every_route_answers_every_caller_as_the_table_says(string route, Who who)
    {
        var rule = Rules.Single(r => $"{r.Method} {r.Path}" == route);
        var made = await server.MakeAsync();
        using var client = await server.ClientOfAsync(who, made);
        var path = rule.Path.Replace("{id}", made.Session.Id.Value).Replace("{picture}", made.Picture);
        var status = await client.StatusAsync(new HttpMethod(rule.Method), path, rule.Body);
        Assert.Equal(who switch { Who.Owner or Who.Bearer => rule.Owner, Who.Reader => rule.Reader, Who.BadToken => 401, _ => rule.Other }, status);
    }

    [Theory]
    [InlineData(Who.Owner, false, 200)]
    [InlineData(Who.Bearer, false, 200)]
    [InlineData(Who.Reader, null, 403)]
    [InlineData(Who.Anonymous, true, 200)]
    [InlineData(Who.OtherVisitor, true, 200)]
    [InlineData(Who.OtherBearer, true, 200)]
    [InlineData(Who.BearerOfOwnersOtherSession, true, 200)]
    [InlineData(Who.BadToken, null, 401)]
    public async Task A_message_goes_to_the_session_or_to_a_new_one_for_whom_it_does_not_exist(Who who, bool? isNew, int status)
    {
        var made = await server.MakeAsync();
        using var client = await server.ClientOfAsync(who, made);
        var answer = await client.ChatAsync("hello", made.Session.Id.Value);
        Assert.Equal(status, answer.Code);
        if (isNew is { } expected) Assert.Equal(expected, answer.Has("expired"));
    }

    public static TheoryData<string, Who> CommandCells
    {
        get
        {
            var cells = new TheoryData<string, Who>();
            foreach (var command in Commands)
                foreach (var who in Enum.GetValues<Who>()) cells.Add(command, who);
            return cells;
        }
    }

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
        await socket.SendAsync(new { sessionId = made.Session.Id.Value, command, payload = new { text = "hello" } });
        JsonElement answer;
        do answer = (await socket.ReadAsync())!.Value;
        while (answer.GetProperty("type").GetString() == "chat.delta");
        var reads = command is "ping" or "history";
        var expected = who switch { Who.Owner or Who.Bearer => null, Who.Reader => reads ? null : "forbidden", _ => "invalid_session" };
        Assert.Equal(expected, answer.TryGetProperty("code", out var code) ? code.GetString() : null);
    }

    [Fact]
    public async Task An_end_withdraws_the_tokens_of_before_and_none_of_after()
    {
        var made = await server.MakeAsync();
        using var bearer = await server.ClientOfAsync(Who.Bearer, made);
        using var owner = await server.ClientOfAsync(Who.Owner, made);
        Assert.Equal(200, (await owner.PostAsync($"/session/{made.Session.Id.Value}/end")).Code);
        Assert.Equal(401, (await bearer.GetAsync($"/api/chat/{made.Session.Id.Value}")).Code);
        Assert.Equal(200, (await owner.PostAsync($"/api/sessions/{made.Session.Id.Value}/restore")).Code);
        Assert.Equal(401, (await bearer.GetAsync($"/api/chat/{made.Session.Id.Value}")).Code);
        using var after = await server.ClientOfAsync(Who.Bearer, made);
        Assert.Equal(200, (await after.GetAsync($"/api/chat/{made.Session.Id.Value}")).Code);
    }

    [Fact]
    public async Task A_token_for_an_erased_session_is_401()
    {
        var made = await server.MakeAsync();
        using var bearer = await server.ClientOfAsync(Who.Bearer, made);
        await server.Conversations.DeleteAsync(new Caller(made.Session.Owner), made.Session.Id);
        Assert.Equal(401, (await bearer.GetAsync($"/api/chat/{made.Session.Id.Value}")).Code);
    }

    /// <param name="Picture">The name of its draft's picture.</param>
    public sealed record Made(Session Session, string Picture, string Cookies);

    public sealed class Server : IAsyncLifetime
    {
        readonly AppServer app = new(Enum.GetNames<Limit>().ToDictionary(limit => $"Access:Limits:{limit}", string? (_) => "0").Append(new("Assistants:Offline:TokensPerSecond", "0")).ToDictionary());
        readonly IServiceScope scope;

        public Server() => scope = app.Services.CreateScope();

        public string Url => app.Url;

        public ConversationService Conversations => scope.ServiceProvider.GetRequiredService<ConversationService>();

        /// <summary>A session with a draft that waits, its picture, and a screenshot.</summary>
        public async Task<Made> MakeAsync()
        {
            using var client = new ApiClient(Url);
            var chat = await client.ChatAsync("Create a Facebook post about Diwali with image");
            Assert.True(SessionId.TryParse(chat["sessionId"], out var id));
            var image = $"data:image/png;base64,{Convert.ToBase64String(TestPictures.Png(3, 3))}";
            await client.PostAsync($"/analyze/stream/{chat["sessionId"]}", new { image });
            var owner = app.Services.GetRequiredService<AccessTokens>().Read(chat["accessToken"])!.User;
            var session = (await Conversations.FindAsync(new Caller(owner), id))!;
            return new Made(session, session.Drafts[0].Newest.Content.Image!.Attachment, client.Cookies);
        }

        public async Task<ApiClient> ClientOfAsync(Who who, Made made)
        {
            var tokens = app.Services.GetRequiredService<AccessTokens>();
            var session = (await Conversations.FindAsync(new Caller(made.Session.Owner), made.Session.Id))!;
            switch (who)
            {
                case Who.Owner:
                    return ApiClient.WithCookies(Url, made.Cookies);
                case Who.Bearer:
                    return new ApiClient(Url, tokens.Issue(session, session.Owner));
                case Who.Reader:
                    return new ApiClient(Url, tokens.Issue(session, session.Owner, mayWrite: false));
                case Who.BadToken:
                    return new ApiClient(Url, tokens.Issue(session, session.Owner) + "x");
                case Who.OtherBearer:
                    return new ApiClient(Url, tokens.Issue((await MakeAsync()).Session, "somebody else"));
                case Who.BearerOfOwnersOtherSession:
                    var other = (await Conversations.SendAsync(new Caller(session.Owner), null, "hello")).Value!.Session;
                    return new ApiClient(Url, tokens.Issue(other, session.Owner));
                case Who.OtherVisitor:
                    return ApiClient.WithCookies(Url, (await MakeAsync()).Cookies);
                default:
                    return new ApiClient(Url);
            }
        }

        public Task InitializeAsync() => Task.CompletedTask;

        public async Task DisposeAsync()
        {
            scope.Dispose();
            await app.DisposeAsync();
        }
    }
}
