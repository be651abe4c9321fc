using System.Text.RegularExpressions;
using ChatApp.Tests.Api;
using ChatApp.Tests.Assistants.Pictures;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;

namespace ChatApp.Tests.Access;

/// <summary>Who may do what, from one table: every kind of caller on every route that there is.</summary>
public sealed partial class AccessMatrixTests(MatrixServer server) : IClassFixture<MatrixServer>
{
    /// <summary>What a route answers the owner, an editor, a viewer or a token that may only read, and everyone whose session it is not.</summary>
    /// <param name="Route">As it is mapped; a query behind it is another row for the same route.</param>
    /// <param name="Admin">Null: an admin is answered as any other who is not in the session.</param>
    /// <param name="Stray">For a token of the owner's for another session; null: as the others.</param>
    sealed record Rule(string Method, string Route, int Owner, int Editor, int Reader, int Other, int? Admin = null, int? Stray = null, string? Body = null)
    {
        public string Name => $"{Method} {Route}";
    }

    static readonly string Picture = $"data:image/png;base64,{Convert.ToBase64String(TestPictures.Png(3, 3))}";

    static Rule All(string method, string route, int status, string? body = null, int? admin = null) => new(method, route, status, status, status, status, Admin: admin, Body: body);

    static readonly Rule[] Rules =
    [
        // Chat. Whoever names a session that does not exist for them gets a new one.
        new("POST", "/api/chat", 200, 200, 403, 200, Body: """{"messages":[{"role":"user","content":"hello"}],"sessionId":"{id}"}"""),
        new("POST", "/api/chat?picture", 200, 200, 403, 200, Body: $$"""{"messages":[{"role":"user","content":"hello"}],"sessionId":"{id}","pictures":["{{Picture}}"]}"""),
        new("GET", "/api/chat/{sessionId}", 200, 200, 200, 404),
        new("GET", "/api/chat/{sessionId}/events", 200, 200, 200, 404),
        new("POST", "/api/chat/{sessionId}/regenerate", 200, 200, 403, 404),
        new("POST", "/api/chat/{sessionId}/post", 200, 403, 403, 404),
        new("POST", "/api/chat/{sessionId}/cancel", 200, 200, 403, 404),
        new("POST", "/api/chat/{sessionId}/stop", 200, 200, 403, 404),
        new("POST", "/api/chat/{sessionId}/drafts/{draftId}/image", 200, 200, 403, 404),
        new("PUT", "/api/chat/{sessionId}/drafts/{draftId}/image", 200, 200, 403, 404, Body: $$"""{"image":"{{Picture}}"}"""),
        new("PATCH", "/api/chat/{sessionId}/drafts/{draftId}/image", 409, 409, 403, 404, Body: """{"alt":"a lamp"}"""),
        new("DELETE", "/api/chat/{sessionId}/drafts/{draftId}/image", 200, 200, 403, 404),
        new("POST", "/api/chat/{sessionId}/drafts/{draftId}/style", 200, 200, 403, 404, Body: """{"tone":"funny"}"""),
        // Screenshots. An id that is nobody's yet becomes the caller's own name for a new session.
        new("POST", "/analyze/stream/{sessionId}", 200, 200, 403, 200, Stray: 404, Body: $$"""{"image":"{{Picture}}"}"""),
        new("GET", "/session/{sessionId}/screenshot", 200, 200, 200, 404),
        new("POST", "/session/{sessionId}/end", 200, 403, 403, 404),
        // Links to one picture, for everybody who has them, and for that picture only.
        All("GET", "/session/{sessionId}/screenshot?token={shot link}", 200),
        All("GET", "/attachments/{session}/{name}?token={picture link}", 200),
        new("GET", "/session/{sessionId}/screenshot?token={picture link}", 200, 200, 200, 404),
        new("GET", "/attachments/{session}/{name}?token={shot link}", 200, 200, 200, 404),
        new("GET", "/attachments/{session}/{name}", 200, 200, 200, 404),
        // Sessions.
        new("POST", "/api/sessions/create", 200, 200, 200, 200, Stray: 404, Body: """{"id":"{id}"}"""),
        All("GET", "/api/sessions", 200),
        new("GET", "/api/sessions/{sessionId}", 200, 200, 200, 404),
        new("GET", "/api/sessions/{sessionId}/objects", 200, 200, 200, 404),
        new("GET", "/api/sessions/{sessionId}/analytics", 200, 200, 200, 404),
        new("POST", "/api/sessions/{sessionId}/heartbeat", 200, 200, 200, 404),
        new("POST", "/api/sessions/{sessionId}/close", 204, 204, 204, 404),
        new("POST", "/api/sessions/{sessionId}/restore", 200, 403, 403, 404),
        new("DELETE", "/api/sessions/{sessionId}", 200, 403, 403, 404),
        new("POST", "/api/sessions/shared/create", 200, 403, 403, 200, Stray: 404, Body: """{"host_id":"ann","session_id":"{id}"}"""),
        All("POST", "/api/sessions/shared/join", 200, """{"share_code":"{code}","user_id":"somebody"}"""),
        All("POST", "/api/sessions/shared/join?wrong", 404, """{"share_code":"0000-0000","user_id":"somebody"}"""),
        // What is no socket is told so.
        All("GET", "/gateway", 400),
        All("GET", "/ws/sessions/{sessionId}", 400),
        // Files and pages of one session.
        new("GET", "/history/{session}/export.{kind}", 200, 200, 200, 404),
        new("GET", "/history/{Id}/print", 200, 200, 200, 404),
        // Admins.
        All("GET", "/admin/api/sessions/count", 401, admin: 200),
        All("GET", "/admin/api/stats", 401, admin: 200),
        All("POST", "/admin/api/sessions/cleanup", 401, admin: 200),
        All("POST", "/admin/api/sessions/{hash}/end", 401, admin: 200),
        All("DELETE", "/admin/api/sessions/{hash}", 401, admin: 200),
        All("GET", "/admin", 302, admin: 200),
        All("GET", "/admin/models", 302, admin: 200),
        All("GET", "/admin/sign-in", 200),
        All("POST", "/admin/sign-in", 400),
        All("POST", "/admin/sign-out", 302),
        All("POST", "/privacy/forget", 302),
        // Everybody's.
        All("GET", "/feed.atom", 200),
        All("GET", "/feed/{id}/image", 200),
        All("GET", "/health/live", 200),
        All("GET", "/health/ready", 200),
        All("GET", "/openapi/{documentName}.json", 200),
    ];

    /// <summary>Pages that show everybody what is their own, or public.</summary>
    static readonly string[] Pages = ["/", "/drafts", "/docs/api", "/error", "/feed", "/feed/{Id}", "/history", "/history/{Id}", "/join", "/join/{Token}", "/not-found", "/privacy"];

    public static TheoryData<string, Who> Cells => MatrixServer.WithEverybody(Rules.Select(r => r.Name));

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Every_route_answers_every_caller_as_the_table_says(string route, Who who)
    {
        var rule = Rules.Single(r => r.Name == route);
        // What only looks can share a session; what changes one needs its own.
        var isShared = rule.Method == "GET";
        var (made, client) = isShared ? await server.ReaderAsync(who) : (await server.MakeAsync(), null);
        using var own = isShared ? null : client = await server.ClientOfAsync(who, made);
        var (id, shot) = (server.NameFor(who, made), $"/session/{server.NameFor(who, made)}/screenshot");
        var picture = $"/attachments/{id}/{made.Picture}";
        var path = Parameter.Replace(rule.Route, part => part.Value switch
        {
            "{name}" => made.Picture!,
            "{draftId}" => made.Session.Drafts[0].Id.Value,
            "{hash}" => MatrixServer.HashOf(made),
            "{kind}" => "json",
            "{documentName}" => "v1",
            "{id}" => server.Post,
            "{shot link}" => server.LinkTo(shot, made),
            "{picture link}" => server.LinkTo(picture, made),
            _ => id,
        });
        var body = rule.Body?.Replace("{id}", id).Replace("{code}", made.Code);
        Assert.Equal(who switch
        {
            Who.Owner or Who.Bearer => rule.Owner,
            Who.Editor or Who.EditorsBearer => rule.Editor,
            Who.Viewer or Who.ViewersBearer or Who.Reader => rule.Reader,
            Who.BadToken => 401,
            Who.Admin => rule.Admin ?? rule.Other,
            Who.BearerOfOwnersOtherSession => rule.Stray ?? rule.Other,
            _ => rule.Other,
        }, await client!.StatusAsync(new HttpMethod(rule.Method), path, body));
    }

    [Theory]
    [InlineData(Who.Owner, 400)]
    [InlineData(Who.Bearer, 400)]
    [InlineData(Who.Viewer, 400)]
    [InlineData(Who.OtherVisitor, 400)]
    [InlineData(Who.Anonymous, 401)]
    [InlineData(Who.BadToken, 401)]
    public async Task Whoever_can_be_told_apart_may_send_pictures_and_nothing_else(Who who, int status)
    {
        using var client = await server.ClientOfAsync(who, await server.MakeAsync());
        Assert.Equal(status, await client.StatusAsync(HttpMethod.Post, "/api/pictures", """{"no":"picture"}"""));
    }

    [Fact]
    public void Every_route_and_page_that_there_is_is_in_the_table()
    {
        var mapped = server.Endpoints.Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null && !e.RoutePattern.RawText!.StartsWith("/_", StringComparison.Ordinal) && !e.RoutePattern.RawText.Contains(":file", StringComparison.Ordinal))
            .Where(e => e.Metadata.GetMetadata<ComponentTypeMetadata>() is null).SelectMany(NamesOf);
        // Pictures have a test of their own: they need somebody who can be told apart, and no session.
        Assert.Equal(mapped.Except(["POST /api/pictures"]).Order(), Rules.Where(r => !IsPage(r)).Select(r => r.Name.Split('?')[0]).Distinct().Order());
        var pages = server.Endpoints.Where(e => e.Metadata.GetMetadata<ComponentTypeMetadata>() is not null).Select(e => "/" + e.RoutePattern.RawText!.Trim('/'));
        Assert.Equal(pages.Distinct().Order(), Pages.Concat(Rules.Where(IsPage).Select(r => r.Route)).Distinct().Order());
    }

    bool IsPage(Rule rule) => server.Endpoints.Any(e => e.Metadata.GetMetadata<ComponentTypeMetadata>() is not null && "/" + e.RoutePattern.RawText!.Trim('/') == rule.Route);

    static IEnumerable<string> NamesOf(RouteEndpoint endpoint)
    {
        var route = Constraint.Replace("/" + endpoint.RoutePattern.RawText!.Trim('/'), "");
        return endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is { HttpMethods: { Count: > 0 } methods } ? methods.Select(m => $"{m} {route}") : [$"GET {route}"];
    }

    [Theory]
    [InlineData(Who.Owner, false)]
    [InlineData(Who.Bearer, false)]
    [InlineData(Who.Editor, false)]
    [InlineData(Who.EditorsBearer, false)]
    [InlineData(Who.Anonymous, true)]
    [InlineData(Who.OtherVisitor, true)]
    [InlineData(Who.OtherBearer, true)]
    [InlineData(Who.BearerOfOwnersOtherSession, true)]
    [InlineData(Who.Admin, true)]
    public async Task A_message_goes_to_the_session_or_to_a_new_one_for_whom_it_does_not_exist(Who who, bool isNew)
    {
        var made = await server.MakeAsync();
        using var client = await server.ClientOfAsync(who, made);
        Assert.Equal(isNew, (await client.ChatAsync("hello", server.NameFor(who, made))).Has("expired"));
    }

    [Fact]
    public async Task Somebody_elses_session_is_answered_word_for_word_as_one_that_does_not_exist()
    {
        var (made, client) = await server.ReaderAsync(Who.OtherVisitor);
        foreach (var rule in Rules.Where(r => r.Other == 404 && !r.Route.Contains('?') && Parameter.IsMatch(r.Route)))
        {
            var theirs = await AnswerAsync(made.Session.Id.Value);
            Assert.Equal((rule.Name, theirs), (rule.Name, await AnswerAsync("session_1755261137861_AAAAAAAAAAAAAAAAAAAAAA")));
            Assert.Equal(404, theirs.Code);

            async Task<(int Code, string Text)> AnswerAsync(string id)
            {
                var answer = await client.SendAsync(new HttpMethod(rule.Method), Parameter.Replace(rule.Route, part => part.Value switch
                {
                    "{name}" => made.Picture!,
                    "{kind}" => "json",
                    _ => id,
                }), null);
                // A page carries what is encrypted anew each time.
                return (answer.Code, answer.ContentType == "text/html" ? "" : Trace.Replace(answer.Text, ""));
            }
        }
    }

    [Fact]
    public async Task A_link_is_no_token_and_a_token_is_no_link()
    {
        var made = await server.MakeAsync();
        var shot = $"/session/{made.Session.Id.Value}/screenshot";
        using var link = new ApiClient(server.Url, server.LinkTo(shot, made));
        Assert.Equal(401, (await link.GetAsync(shot)).Code);
        using var nobody = new ApiClient(server.Url);
        Assert.Equal(404, (await nobody.GetAsync($"{shot}?token={server.TokenOf(made, TimeSpan.Zero)}")).Code);
    }

    [Fact]
    public async Task A_token_for_one_session_takes_no_name_away_from_another_of_the_same_user()
    {
        var made = await server.MakeAsync();
        using var owner = await server.ClientOfAsync(Who.Owner, made);
        await owner.PostAsync("/api/sessions/create", new { id = "mine", device = new { kind = "first" } });
        using var stray = await server.ClientOfAsync(Who.BearerOfOwnersOtherSession, made);
        Assert.Equal(404, (await stray.PostAsync("/api/sessions/create", new { id = "mine" })).Code);
        Assert.Equal("first", (await owner.GetAsync("/api/sessions/mine")).Body.GetProperty("device").GetProperty("kind").GetString());
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter { get; }

    [GeneratedRegex("\"traceId\":\"[^\"]+\"")]
    private static partial Regex Trace { get; }

    [GeneratedRegex(@":regex\(.*\)(?=\})")]
    private static partial Regex Constraint { get; }
}
