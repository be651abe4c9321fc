using System.Net;
using ChatApp.Tests.EndToEnd;
using ChatApp.Tests.Gateway;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ChatApp.Tests.Api;

/// <summary>Origins, proxies, plain http, errors and sizes, as they are for every route.</summary>
public sealed class TransportTests : IAsyncLifetime
{
    readonly AppServer app = new(new Dictionary<string, string?>
    {
        ["Access:AllowedOrigins:0"] = "https://shop.example",
        ["Access:TrustedProxies:0"] = "127.0.0.1",
        ["Assistants:Offline:TokensPerSecond"] = "0",
    });
    readonly ApiClient client;

    public TransportTests() => client = new ApiClient(app.Url);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task An_allowed_site_passes_the_preflight_and_may_read_the_answer_and_no_other_may()
    {
        var preflight = await client.SendAsync(HttpMethod.Options, "/session/x/screenshot", null, ("Origin", "https://shop.example"), ("Access-Control-Request-Method", "GET"), ("Access-Control-Request-Headers", "authorization"));
        Assert.Equal((204, "https://shop.example", "authorization"), (preflight.Code, preflight.Headers["Access-Control-Allow-Origin"], preflight.Headers["Access-Control-Allow-Headers"]));
        Assert.Equal("https://shop.example", (await client.SendAsync(HttpMethod.Get, "/session/x/screenshot", null, ("Origin", "https://shop.example"))).Headers["Access-Control-Allow-Origin"]);
        Assert.Equal(404, (await client.SendAsync(HttpMethod.Post, "/session/x/end", null, ("Origin", "https://shop.example"))).Code);
        Assert.Equal(403, (await client.SendAsync(HttpMethod.Post, "/session/x/end", null, ("Origin", "https://evil.example"))).Code);
        Assert.False((await client.SendAsync(HttpMethod.Get, "/session/x/screenshot", null, ("Origin", "https://evil.example"))).Headers.ContainsKey("Access-Control-Allow-Origin"));
        // The circuits are for our own pages only.
        Assert.Equal(403, (await client.SendAsync(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1", null, ("Origin", "https://shop.example"))).Code);
    }

    [Fact]
    public async Task Plain_http_from_elsewhere_is_refused_and_https_stays_https()
    {
        var refused = await client.SendAsync(HttpMethod.Get, "/api/chat/x", null, ("X-Forwarded-For", "203.0.113.7"));
        Assert.Equal((403, "application/problem+json"), (refused.Code, refused.ContentType));
        var secure = await client.SendAsync(HttpMethod.Get, "/api/chat/x", null, ("X-Forwarded-For", "203.0.113.7"), ("X-Forwarded-Proto", "https"));
        Assert.Equal((404, "max-age=31536000"), (secure.Code, secure.Headers["Strict-Transport-Security"]));
        Assert.False((await client.GetAsync("/api/chat/x")).Headers.ContainsKey("Strict-Transport-Security"));
    }

    [Fact]
    public async Task A_proxy_that_is_not_trusted_is_not_believed()
    {
        await using var plain = new AppServer();
        using var other = new ApiClient(plain.Url);
        Assert.Equal(404, (await other.SendAsync(HttpMethod.Get, "/api/chat/x", null, ("X-Forwarded-For", "203.0.113.7"))).Code);
    }

    [Fact]
    public async Task While_the_app_stops_nobody_opens_a_circuit_or_a_socket_that_would_hold_it_up()
    {
        const string circuit = "/_blazor/negotiate?negotiateVersion=1";
        await using var ending = new AppServer();
        using var other = new ApiClient(ending.Url);
        Assert.Equal(200, (await other.PostAsync(circuit)).Code);
        var lifetime = ending.Services.GetRequiredService<IHostApplicationLifetime>();
        var (stopping, asked) = (new TaskCompletionSource(), new TaskCompletionSource());
        // The port is open until all have been told of the stop.
        using var told = lifetime.ApplicationStopping.Register(() =>
        {
            stopping.SetResult();
            asked.Task.Wait(TimeSpan.FromSeconds(30));
        });
        var stop = Task.Run(lifetime.StopApplication);
        await stopping.Task;
        Assert.Equal(503, (await other.PostAsync(circuit)).Code);
        Assert.Equal(503, await SocketClient.RefusedAsync($"{ending.Url}/_blazor"));
        Assert.Equal(503, await SocketClient.RefusedAsync($"{ending.Url}/gateway"));
        asked.SetResult();
        await stop;
    }

    [Fact]
    public async Task Behind_https_the_cookie_is_bound_to_the_host()
    {
        var answer = await client.SendAsync(HttpMethod.Post, "/api/chat", """{"messages":[{"role":"user","content":"hello"}]}""", ("X-Forwarded-Proto", "https"));
        Assert.Equal(200, answer.Code);
        Assert.StartsWith("__Host-chatapp-visitor=", answer.Headers["Set-Cookie"]);
        Assert.Contains("secure", answer.Headers["Set-Cookie"]);
        Assert.Contains("httponly", answer.Headers["Set-Cookie"]);
    }

    [Theory]
    [InlineData("GET", "/api/nothing", 404)]
    [InlineData("GET", "/api/chat", 404)]
    [InlineData("DELETE", "/api/chat/x", 405)]
    [InlineData("GET", "/analyze/stream/x", 404)]
    public async Task What_is_not_there_is_a_problem_and_never_a_page(string method, string path, int status)
    {
        var answer = await client.SendAsync(new HttpMethod(method), path, null, ("Accept", "text/html"));
        Assert.Equal((status, "application/problem+json"), (answer.Code, answer.ContentType));
    }

    [Fact]
    public async Task Only_guessing_is_limited_by_guesses()
    {
        var mine = (await client.ChatAsync("hello"))["sessionId"];
        for (var i = 0; i < 5; i++) Assert.Equal(404, (await client.GetAsync($"/api/chat/session_1_AAAAAAAAAAAAAAAAAAAAA{i}")).Code);
        var limited = await client.GetAsync("/api/chat/session_1_AAAAAAAAAAAAAAAAAAAAA6");
        Assert.Equal((429, "application/problem+json"), (limited.Code, limited.ContentType));
        Assert.InRange(int.Parse(limited.Headers["Retry-After"]), 1, 12);
        Assert.Equal(200, (await client.GetAsync($"/api/chat/{mine}")).Code);
    }

    [Fact]
    public async Task Large_answers_are_compressed_and_events_are_not()
    {
        var id = (await client.ChatAsync(new string('x', 20_000)))["sessionId"];
        using var http = new HttpClient();
        using var read = new HttpRequestMessage(HttpMethod.Get, $"{app.Url}/api/chat/{id}");
        read.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip");
        read.Headers.TryAddWithoutValidation("Cookie", client.Cookies);
        using var transcript = await http.SendAsync(read);
        Assert.Equal(["gzip"], transcript.Content.Headers.ContentEncoding);
        Assert.True((await transcript.Content.ReadAsByteArrayAsync()).Length < 2_000);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{app.Url}/api/chat") { Content = new StringContent("""{"messages":[{"role":"user","content":"hello"}]}""", null, "application/json") };
        request.Headers.TryAddWithoutValidation("Accept", "text/event-stream");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip");
        using var events = await http.SendAsync(request);
        Assert.Empty(events.Content.Headers.ContentEncoding);
        Assert.Equal((HttpStatusCode.OK, "no"), (events.StatusCode, string.Join("", events.Headers.GetValues("X-Accel-Buffering"))));
    }
}
