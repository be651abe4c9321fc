using ChatApp.Tests.Assistants.Pictures;
using ChatApp.Tests.EndToEnd;
using ChatApp.Tests.Gateway;

namespace ChatApp.Tests.Api;

/// <summary>Each limit as a program meets it: 429, how long to wait, and a sentence; and the next caller is not held up.</summary>
public sealed class LimitTests : IAsyncLifetime
{
    readonly AppServer app = new(new Dictionary<string, string?>
    {
        ["Assistants:Offline:TokensPerSecond"] = "0",
        ["Access:Limits:Messages"] = "3",
        ["Access:Limits:Sessions"] = "2",
        ["Access:Limits:Joins"] = "1",
        ["Access:Limits:Uploads"] = "1",
        ["Access:Limits:Streams"] = "1",
        ["Access:Limits:Sockets"] = "1",
    });

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await app.DisposeAsync();

    static void AssertLimited(ApiAnswer answer, string sentence)
    {
        Assert.Equal(429, answer.Code);
        Assert.InRange(int.Parse(answer.Headers["Retry-After"]), 1, 60);
        Assert.Contains(sentence, answer.Text, StringComparison.Ordinal);
        Assert.Contains("Try again in", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Messages()
    {
        using var client = new ApiClient(app.Url);
        var id = (await client.ChatAsync("one"))["sessionId"];
        for (var i = 0; i < 2; i++) Assert.Equal(200, (await client.ChatAsync("more", id)).Code);
        AssertLimited(await client.ChatAsync("too many", id), "Your text is kept.");
        AssertLimited(await client.PostAsync($"/api/chat/{id}/regenerate"), "a lot of messages");
        using var other = new ApiClient(app.Url);
        Assert.Equal(200, (await other.ChatAsync("one")).Code);
    }

    [Fact]
    public async Task Sessions()
    {
        using var client = new ApiClient(app.Url);
        for (var i = 0; i < 2; i++) Assert.Equal(200, (await client.PostAsync("/api/sessions/create")).Code);
        AssertLimited(await client.PostAsync("/api/sessions/create"), "many sessions");
        AssertLimited(await client.ChatAsync("hello"), "many sessions");
    }

    [Fact]
    public async Task Joins()
    {
        using var host = new ApiClient(app.Url);
        using var guest = new ApiClient(app.Url);
        var code = (await host.PostAsync("/api/sessions/shared/create", new { host_id = "ann" }))["share_code"];
        Assert.Equal(200, (await guest.PostAsync("/api/sessions/shared/join", new { share_code = code, user_id = "bob" })).Code);
        AssertLimited(await guest.PostAsync("/api/sessions/shared/join", new { share_code = code, user_id = "bob" }), "joined many sessions");
    }

    [Fact]
    public async Task Uploads()
    {
        using var client = new ApiClient(app.Url);
        var image = $"data:image/png;base64,{Convert.ToBase64String(TestPictures.Png(3, 3))}";
        Assert.Equal(200, (await client.PostAsync("/analyze/stream/one", new { image })).Code);
        AssertLimited(await client.PostAsync("/analyze/stream/one", new { image }), "many pictures");
    }

    [Fact]
    public async Task Streams()
    {
        using var client = new ApiClient(app.Url);
        var events = $"/api/chat/{(await client.ChatAsync("hello"))["sessionId"]}/events";
        await using (var open = client.StreamAsync(HttpMethod.Get, events).GetAsyncEnumerator())
        {
            Assert.True(await open.MoveNextAsync());
            AssertLimited(await client.GetAsync(events), "Too many connections");
        }
    }

    [Fact]
    public async Task Sockets()
    {
        using var client = new ApiClient(app.Url);
        await client.ChatAsync("hello");
        using var open = await SocketClient.ConnectAsync($"{app.Url}/gateway", client.Credentials);
        Assert.Equal(429, await SocketClient.RefusedAsync($"{app.Url}/gateway", client.Credentials));
    }
}
