using System.Collections.Concurrent;
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
    /// <summary>What a route answers the owner, an editor, a viewer or a token that may only read, and everyone whose session it is not.</summary>
    sealed record Rule(string Method, string Path, int Owner, int Editor, int Reader, int Other);

    static readonly Rule[] Rules =
    [
        new("GET", "/api/chat/{id}", 200, 200, 200, 404),
        new("GET", "/api/chat/{id}/events", 200, 200, 200, 404),
        new("POST", "/api/chat/{id}/regenerate", 200, 200, 403, 404),
        new("POST", "/api/chat/{id}/post", 200, 403, 403, 404),
        new("POST", "/api/chat/{id}/cancel", 200, 200, 403, 404),
        new("POST", "/api/chat/{id}/stop", 200, 200, 403, 404),
        new("GET", "/session/{id}/screenshot", 200, 200, 200, 404),
        new("POST", "/session/{id}/end", 200, 403, 403, 404),
        new("POST", "/api/sessions/{id}/restore", 200, 403, 403, 404),
        new("GET", "/attachments/{id}/{picture}", 200, 200, 200, 404),
    ];

    static readonly string[] Commands = ["ping", "history", "chat", "regenerate", "post", "cancel", "stop"];

    readonly Server server;

    public AccessMatrixTests(Server server) => this.server = server;

    public enum Who { Owner, Bearer, Editor, EditorsBearer, Viewer, ViewersBearer, Reader, Anonymous, OtherVisitor, OtherBearer, BearerOfOwnersOtherSession, BadToken }

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
        var path = rule.Path.Replace("{id}", server.NameFor(who, made)).Replace("{picture}", made.Picture);
        var status = await client.StatusAsync(new HttpMethod(rule.Method), path, null);
        Assert.Equal(who switch
        {
            Who.Owner or Who.Bearer => rule.Owner,
            Who.Editor or Who.EditorsBearer => rule.Editor,
            Who.Viewer or Who.ViewersBearer or Who.Reader => rule.Reader,
            Who.BadToken => 401,
            _ => rule.Other,
        }, status);
    }

    [Theory]
    [InlineData(Who.Owner, false, 200)]
    [InlineData(Who.Bearer, false, 200)]
    [InlineData(Who.Editor, false, 200)]
    [InlineData(Who.EditorsBearer, false, 200)]
    [InlineData(Who.Viewer, null, 403)]
    [InlineData(Who.ViewersBearer, null, 403)]
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
        var answer = await client.ChatAsync("hello", server.NameFor(who, made));
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

    [Theory]
    [InlineData(11, 200, false)]
    [InlineData(13, 200, true)]
    [InlineData(25, 401, false)]
    public async Task A_token_in_its_last_12_hours_is_renewed_by_any_use(int hours, int status, bool isRenewed)
    {
        var made = await server.MakeAsync();
        using var bearer = new ApiClient(server.Url, server.TokenOf(made, hours));
        var read = await bearer.GetAsync($"/api/chat/{made.Session.Id.Value}");
        Assert.Equal((status, isRenewed), (read.Code, read.Headers.ContainsKey(BearerHandler.RenewedHeader)));
        if (!isRenewed) return;
        using var renewed = new ApiClient(server.Url, read.Headers[BearerHandler.RenewedHeader]);
        Assert.False((await renewed.GetAsync($"/api/chat/{made.Session.Id.Value}")).Headers.ContainsKey(BearerHandler.RenewedHeader));
        Assert.NotEmpty((await bearer.ChatAsync("hello", made.Session.Id.Value))["accessToken"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("..")]
    [InlineData("a.b.c")]
    [InlineData("eyJhbGciOiJub25lIn0.e30.")]
    [InlineData("20000 characters")]
    public async Task Nonsense_for_a_token_is_401_on_pages_and_routes_alike(string token)
    {
        if (token == "20000 characters") token = new string('A', 20_000);
        foreach (var path in new[] { "/", "/api/chat/x", "/session/x/screenshot", "/gateway" })
        {
            using var http = new HttpClient();
            using var request = new HttpRequestMessage(HttpMethod.Get, server.Url + path);
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
            using var answer = await http.SendAsync(request);
            Assert.Equal(401, (int)answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_change_of_role_and_a_removal_withdraw_the_tokens_of_before()
    {
        var made = await server.MakeAsync();
        using var bearer = await server.ClientOfAsync(Who.EditorsBearer, made);
        var path = $"/api/chat/{server.NameFor(Who.EditorsBearer, made)}";
        Assert.Equal(200, (await bearer.GetAsync(path)).Code);
        await server.DemoteAsync(made);
        Assert.Equal(401, (await bearer.GetAsync(path)).Code);
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

        /// <summary>A token that was issued so many hours ago.</summary>
        public string TokenOf(Made made, int hours) => new AccessTokens(app.Services.GetRequiredService<SigningKey>(), new Earlier(hours)).Issue(made.Session, made.Session.Owner);

        sealed class Earlier(int hours) : TimeProvider
        {
            public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddHours(-hours);
        }

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
                case Who.Editor or Who.EditorsBearer or Who.Viewer or Who.ViewersBearer:
                    return await JoinAsync(who, session);
                case Who.BadToken:
                    return new ApiClient(Url, tokens.Issue(session, session.Owner) + "x");
                case Who.OtherBearer:
                    var theirs = (await MakeAsync()).Session;
                    return new ApiClient(Url, tokens.Issue(theirs, theirs.Owner));
                case Who.BearerOfOwnersOtherSession:
                    var other = (await Conversations.SendAsync(new Caller(session.Owner), null, "hello")).Value!.Session;
                    return new ApiClient(Url, tokens.Issue(other, session.Owner));
                case Who.OtherVisitor:
                    return ApiClient.WithCookies(Url, (await MakeAsync()).Cookies);
                default:
                    return new ApiClient(Url);
            }
        }

        readonly ConcurrentDictionary<(Who, string), string> aliases = new();

        /// <summary>Makes viewers of its editors.</summary>
        public async Task DemoteAsync(Made made)
        {
            var (host, sharing) = (new Caller(made.Session.Owner), scope.ServiceProvider.GetRequiredService<SharingService>());
            foreach (var editor in (await Conversations.FindAsync(host, made.Session.Id))!.Members.Where(m => m.Role == SessionRole.Editor))
                Assert.True((await sharing.ChangeRoleAsync(host, made.Session.Id, editor.Id, SessionRole.Viewer)).Ok);
        }

        /// <summary>What this caller calls the session.</summary>
        public string NameFor(Who who, Made made) => aliases.GetValueOrDefault((who, made.Session.Id.Value), made.Session.Id.Value);

        async Task<ApiClient> JoinAsync(Who who, Session session)
        {
            var role = who is Who.Editor or Who.EditorsBearer ? SessionRole.Editor : SessionRole.Viewer;
            var sharing = scope.ServiceProvider.GetRequiredService<SharingService>();
            var invite = (await sharing.InviteAsync(new Caller(session.Owner), session.Id, InviteKind.Link, role)).Value!;
            var visitor = await MakeAsync();
            var joined = (await sharing.JoinAsync(new Caller(visitor.Session.Owner), invite.Secret, "Somebody")).Value!;
            aliases[(who, session.Id.Value)] = joined.Session.Id.Value;
            return who is Who.Editor or Who.Viewer ? ApiClient.WithCookies(Url, visitor.Cookies)
                : new ApiClient(Url, app.Services.GetRequiredService<AccessTokens>().Issue(joined.Session, visitor.Session.Owner, role == SessionRole.Editor));
        }

        public Task InitializeAsync() => Task.CompletedTask;

        public async Task DisposeAsync()
        {
            scope.Dispose();
            await app.DisposeAsync();
        }
    }
}
