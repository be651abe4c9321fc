using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using ChatApp.Access;
using ChatApp.Conversations;
using ChatApp.Journal;
using ChatApp.Sessions;
using ChatApp.Tests.Api;
using ChatApp.Tests.Assistants.Pictures;
using ChatApp.Tests.EndToEnd;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ChatApp.Tests.Access;

/// <summary>Everybody who may come to somebody's session.</summary>
public enum Who { Owner, Bearer, Editor, EditorsBearer, Viewer, ViewersBearer, Reader, Anonymous, OtherVisitor, OtherBearer, BearerOfOwnersOtherSession, Admin, BadToken }

/// <param name="Picture">The name of its draft's picture; null when it has none.</param>
/// <param name="Code">What others join it by.</param>
public sealed record Made(Session Session, string? Picture, string Cookies, string Code);

/// <summary>A server without limits, sessions on it, and each kind of caller for them.</summary>
public sealed partial class MatrixServer : IAsyncLifetime
{
    readonly AppServer app = new(Enum.GetNames<Limit>().ToDictionary(limit => $"Access:Limits:{limit}", string? (_) => "0").Append(new("Assistants:Offline:TokensPerSecond", "0")).ToDictionary());
    readonly IServiceScope scope;
    readonly ConcurrentDictionary<(Who, string), string> aliases = new();
    readonly Dictionary<Who, ApiClient> readers = [];
    Made read = default!;
    string? admin;

    public MatrixServer() => scope = app.Services.CreateScope();

    /// <summary>The cells of a table: each of its rows for every kind of caller.</summary>
    public static TheoryData<string, Who> WithEverybody(IEnumerable<string> rows)
    {
        var cells = new TheoryData<string, Who>();
        foreach (var row in rows)
            foreach (var who in Enum.GetValues<Who>()) cells.Add(row, who);
        return cells;
    }

    public string Url => app.Url;

    public ConversationService Conversations => scope.ServiceProvider.GetRequiredService<ConversationService>();

    /// <summary>The id of a post with a picture.</summary>
    public string Post { get; private set; } = "";

    public IEnumerable<RouteEndpoint> Endpoints => app.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>();

    public async Task InitializeAsync()
    {
        const string withPicture = "Create a Facebook post about Diwali with image";
        using var client = new ApiClient(Url);
        var chat = await client.ChatAsync(withPicture);
        var posted = await client.PostAsync($"/api/chat/{chat["sessionId"]}/post");
        Post = posted.Body.GetProperty("draft").GetProperty("postUrl").GetString()!.Split('/')[^1];
        read = await MakeAsync(withPicture);
    }

    /// <summary>A token that was issued so long ago.</summary>
    public string TokenOf(Made made, TimeSpan age) => new AccessTokens(app.Services.GetRequiredService<SigningKey>(), new Earlier(age)).Issue(made.Session, made.Session.Owner);

    sealed class Earlier(TimeSpan age) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() - age;
    }

    /// <summary>The token of a link that opens this path of the session.</summary>
    public string LinkTo(string path, Made made) => app.Services.GetRequiredService<ScopedLinks>().For(path, made.Session.Log).Split("?token=")[1];

    /// <summary>A session that nobody changes, and a caller who looks at it. It is shared by all tests, and stays.</summary>
    public async Task<(Made Made, ApiClient Client)> ReaderAsync(Who who)
    {
        if (!readers.TryGetValue(who, out var client)) readers[who] = client = await ClientOfAsync(who, read);
        return (read, client);
    }

    /// <summary>A session with a draft that waits, and a screenshot.</summary>
    public async Task<Made> MakeAsync(string text = "Write a tweet about tea")
    {
        using var client = new ApiClient(Url);
        var chat = await client.ChatAsync(text);
        Assert.True(SessionId.TryParse(chat["sessionId"], out var id));
        var image = $"data:image/png;base64,{Convert.ToBase64String(TestPictures.Png(3, 3))}";
        await client.PostAsync($"/analyze/stream/{chat["sessionId"]}", new { image });
        var shared = await client.PostAsync("/api/sessions/shared/create", new { host_id = "ann", session_id = chat["sessionId"] });
        var owner = app.Services.GetRequiredService<AccessTokens>().Read(chat["accessToken"])!.User;
        var session = (await Conversations.FindAsync(new Caller(owner), id))!;
        return new Made(session, session.Drafts[0].Newest.Content.Image?.Attachment, client.Cookies, shared["share_code"]);
    }

    /// <summary>Somebody with a session of their own.</summary>
    async Task<(Session Session, string Cookies)> VisitorAsync()
    {
        using var client = new ApiClient(Url);
        var chat = await client.ChatAsync("hello");
        var id = SessionId.TryParse(chat["sessionId"], out var parsed) ? parsed : default;
        return ((await Conversations.FindAsync(new Caller(app.Services.GetRequiredService<AccessTokens>().Read(chat["accessToken"])!.User), id))!, client.Cookies);
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
                var theirs = (await VisitorAsync()).Session;
                return new ApiClient(Url, tokens.Issue(theirs, theirs.Owner));
            case Who.BearerOfOwnersOtherSession:
                var other = (await Conversations.SendAsync(new Caller(session.Owner), null, "hello")).Value!.Session;
                return new ApiClient(Url, tokens.Issue(other, session.Owner));
            case Who.OtherVisitor:
                return ApiClient.WithCookies(Url, (await VisitorAsync()).Cookies);
            case Who.Admin:
                return ApiClient.WithCookies(Url, admin ??= await SignInAsync());
            default:
                return new ApiClient(Url);
        }
    }

    /// <summary>The cookies of an admin, who is a visitor too.</summary>
    async Task<string> SignInAsync()
    {
        using var client = new ApiClient(Url);
        var form = await client.SendAsync(HttpMethod.Get, "/admin/sign-in", null, ("Accept", "text/html"));
        await client.FormAsync("/admin/sign-in", new()
        {
            ["_handler"] = "sign-in",
            ["Code"] = (await File.ReadAllTextAsync(Path.Combine(app.Folder, "admin-code"))).Trim(),
            ["__RequestVerificationToken"] = FormToken.Match(form.Text).Groups[1].Value,
        });
        Assert.Contains("chatapp-admin=", client.Cookies, StringComparison.Ordinal);
        return client.Cookies;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex FormToken { get; }

    /// <summary>Makes viewers of its editors.</summary>
    public async Task DemoteAsync(Made made)
    {
        var (host, sharing) = (new Caller(made.Session.Owner), scope.ServiceProvider.GetRequiredService<SharingService>());
        foreach (var editor in (await Conversations.FindAsync(host, made.Session.Id))!.Members.Where(m => m.Role == SessionRole.Editor))
            Assert.True((await sharing.ChangeRoleAsync(host, made.Session.Id, editor.Id, SessionRole.Viewer)).Ok);
    }

    /// <summary>What this caller calls the session.</summary>
    public string NameFor(Who who, Made made) => aliases.GetValueOrDefault((who, made.Session.Id.Value), made.Session.Id.Value);

    /// <summary>What admins call it.</summary>
    public static string HashOf(Made made) => ShortHash.Of(made.Session.Id.Value);

    async Task<ApiClient> JoinAsync(Who who, Session session)
    {
        var role = who is Who.Editor or Who.EditorsBearer ? SessionRole.Editor : SessionRole.Viewer;
        var sharing = scope.ServiceProvider.GetRequiredService<SharingService>();
        var invite = (await sharing.InviteAsync(new Caller(session.Owner), session.Id, InviteKind.Link, role)).Value!;
        var visitor = await VisitorAsync();
        var joined = (await sharing.JoinAsync(new Caller(visitor.Session.Owner), invite.Secret, "Somebody")).Value!;
        aliases[(who, session.Id.Value)] = joined.Session.Id.Value;
        return who is Who.Editor or Who.Viewer ? ApiClient.WithCookies(Url, visitor.Cookies)
            : new ApiClient(Url, app.Services.GetRequiredService<AccessTokens>().Issue(joined.Session, visitor.Session.Owner, role == SessionRole.Editor));
    }

    public async Task DisposeAsync()
    {
        foreach (var client in readers.Values) client.Dispose();
        scope.Dispose();
        await app.DisposeAsync();
    }
}
