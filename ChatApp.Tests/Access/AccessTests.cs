using System.Net;
using System.Net.WebSockets;
using ChatApp.Access;
using ChatApp.Conversations;
using ChatApp.Tests.EndToEnd;
using Microsoft.Extensions.DependencyInjection;

namespace ChatApp.Tests.Access;

public sealed class AccessTests : IAsyncLifetime
{
    readonly AppServer app = new(new Dictionary<string, string?> { ["Assistants:Offline:TokensPerSecond"] = "0" });

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task The_first_page_makes_a_visitor_by_a_signed_cookie_for_400_days()
    {
        using var client = Browser();
        using var first = await client.GetAsync(app.Url);
        var cookie = first.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("chatapp-visitor=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=lax", cookie);
        Assert.Contains("path=/", cookie);
        var expires = DateTimeOffset.Parse(cookie.Split("expires=")[1].Split(';')[0]);
        Assert.InRange(expires - DateTimeOffset.UtcNow, TimeSpan.FromDays(399), TimeSpan.FromDays(401));

        using var second = await client.GetAsync(app.Url);
        Assert.DoesNotContain(second.Headers.TryGetValues("Set-Cookie", out var again) ? again : [], c => c.StartsWith("chatapp-visitor=", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("chatapp-visitor=tampered")]
    [InlineData("chatapp-visitor=")]
    public async Task A_cookie_that_cannot_be_read_makes_a_new_visitor_not_an_error(string cookie)
    {
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false });
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        using var answer = await client.GetAsync(app.Url);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith("chatapp-visitor=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Parts_of_a_page_and_programs_make_no_visitor()
    {
        using var client = new HttpClient();
        foreach (var path in new[] { "/app.css", "/feed.atom", "/_framework/blazor.web.js" })
        {
            using var answer = await client.GetAsync(app.Url + path);
            Assert.False(answer.Headers.Contains("Set-Cookie"), path);
        }
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("http://127.0.0.1.evil.example")]
    public async Task Another_sites_page_may_neither_connect_nor_post(string origin)
    {
        using var client = new HttpClient();
        using var post = new HttpRequestMessage(HttpMethod.Post, $"{app.Url}/_blazor/negotiate?negotiateVersion=1");
        post.Headers.Add("Origin", origin);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.SendAsync(post)).StatusCode);

        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", origin);
        socket.Options.CollectHttpResponseDetails = true;
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new Uri($"{app.Url.Replace("http", "ws")}/_blazor"), default));
        Assert.Equal(HttpStatusCode.Forbidden, socket.HttpStatusCode);
    }

    [Fact]
    public async Task A_request_without_an_origin_is_taken_unless_the_browser_says_it_is_cross_site()
    {
        using var client = new HttpClient();
        Assert.Equal(HttpStatusCode.OK, (await client.PostAsync($"{app.Url}/_blazor/negotiate?negotiateVersion=1", null)).StatusCode);
        using var own = new HttpRequestMessage(HttpMethod.Post, $"{app.Url}/_blazor/negotiate?negotiateVersion=1");
        own.Headers.Add("Origin", app.Url);
        Assert.Equal(HttpStatusCode.OK, (await client.SendAsync(own)).StatusCode);
        using var cross = new HttpRequestMessage(HttpMethod.Post, $"{app.Url}/_blazor/negotiate?negotiateVersion=1");
        cross.Headers.Add("Sec-Fetch-Site", "cross-site");
        Assert.Equal(HttpStatusCode.Forbidden, (await client.SendAsync(cross)).StatusCode);
    }

    [Fact]
    public async Task A_drafts_picture_is_served_to_its_owner_only()
    {
        using var mine = Browser();
        await mine.GetAsync(app.Url);
        using var scope = app.Services.CreateScope();
        var conversations = scope.ServiceProvider.GetRequiredService<ConversationService>();
        var sent = (await conversations.SendAsync(new Caller("somebody"), null, "Create a Facebook post about Diwali with image")).Value!;
        Session session;
        do session = (await conversations.FindAsync(new Caller("somebody"), sent.Session.Id))!;
        while (session.Open is not null);
        var name = session.Drafts[0].Newest.Content.Image!.Attachment;

        Assert.NotNull(await conversations.ReadAttachmentAsync(new Caller("somebody"), session.Id, name));
        mine.DefaultRequestHeaders.Remove("Accept");
        using var theirs = await mine.GetAsync($"{app.Url}/attachments/{session.Id.Value}/{name}");
        using var none = await mine.GetAsync($"{app.Url}/attachments/session_1_AAAAAAAAAAAAAAAAAAAAAA/{name}");
        Assert.Equal((none.StatusCode, await none.Content.ReadAsStringAsync()), (theirs.StatusCode, await theirs.Content.ReadAsStringAsync()));
        Assert.Equal(HttpStatusCode.NotFound, theirs.StatusCode);
    }

    static HttpClient Browser()
    {
        var client = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() });
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        return client;
    }
}
