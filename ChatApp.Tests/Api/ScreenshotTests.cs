using ChatApp.Assistants.Providers;
using ChatApp.Tests.Assistants.Pictures;
using ChatApp.Tests.Assistants.Providers;
using ChatApp.Tests.EndToEnd;

namespace ChatApp.Tests.Api;

/// <summary>The document about screenshot sessions, point by point, against the running server.</summary>
public sealed class ScreenshotTests : IAsyncLifetime
{
    readonly AppServer app = new();
    readonly ApiClient client;

    public ScreenshotTests() => client = new ApiClient(app.Url);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task A_picture_is_described_in_events_under_the_callers_own_id()
    {
        var events = await AnalyzeAsync(client, "shop-1", TestPictures.Png(640, 360));
        var start = events[0];
        Assert.Equal(("start", "shop-1", "offline"), (start.Type, start.Data.GetProperty("sessionId").GetString(), start.Data.GetProperty("provider").GetString()));
        Assert.True(start.Data.GetProperty("timestamp").TryGetDateTimeOffset(out _));
        Assert.NotEmpty(start.Data.GetProperty("accessToken").GetString()!);
        var complete = events[^1];
        Assert.Equal("complete", complete.Type);
        Assert.Equal(complete.Data.GetProperty("text").GetString(), string.Concat(events.Where(e => e.Type == "delta").Select(e => e.Data.GetProperty("text").GetString())));
        var image = complete.Data.GetProperty("image");
        Assert.Equal(("image/png", 640, 360), (image.GetProperty("type").GetString(), image.GetProperty("width").GetInt32(), image.GetProperty("height").GetInt32()));
    }

    [Fact]
    public async Task A_connected_model_sees_the_picture_and_answers_in_the_same_events()
    {
        await using var provider = await ScriptedProvider.StartAsync();
        provider.ThenStream(Wire.Of(ProviderKind.OpenAI, "A lamp ", "on a table.")).ThenStream(Wire.Begin(ProviderKind.OpenAI) + Wire.Token(ProviderKind.OpenAI, "A la"))
            .ThenStatus(400, """{"error":{"message":"this model does not support image input"}}""");
        await using var seeing = new AppServer(new Dictionary<string, string?> { ["Assistants:Provider"] = "OpenAI", ["Assistants:OpenAI:Endpoint"] = new Uri(provider.Url, "/v1").ToString(), ["Assistants:OpenAI:Model"] = "small-1" });
        using var caller = new ApiClient(seeing.Url);

        var events = await AnalyzeAsync(caller, "shop-1", TestPictures.Png(64, 36));
        Assert.Equal($"127.0.0.1:{provider.Url.Port}", events[0].Data.GetProperty("provider").GetString());
        Assert.Equal(["start", "delta", "complete"], events.Select(e => e.Type).Distinct());
        Assert.Equal("A lamp on a table.", events[^1].Data.GetProperty("text").GetString());
        Assert.Contains("data:image/png;base64,", provider.Asked.First().RootElement.GetRawText(), StringComparison.Ordinal);

        var cut = await AnalyzeAsync(caller, "shop-2", TestPictures.Png(64, 36));
        Assert.Equal(["start", "delta", "error"], cut.Select(e => e.Type).Distinct());
        Assert.Contains("broke off", cut[^1].Data.GetProperty("error").GetString(), StringComparison.Ordinal);

        // One that does not see.
        var told = (await AnalyzeAsync(caller, "shop-3", TestPictures.Png(64, 36)))[^1].Data.GetProperty("text").GetString()!;
        Assert.StartsWith("Model small-1 cannot read pictures. What can be told without it:\n\nThis is a PNG picture of 64 × 36 pixels", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_picture_is_fetched_with_its_true_type_and_length()
    {
        await AnalyzeAsync(client, "shop-1", TestPictures.Gif(30, 20));
        var fetched = await client.GetAsync("/session/shop-1/screenshot");
        Assert.Equal((200, "image/gif"), (fetched.Code, fetched.ContentType));
        Assert.Equal(["no-cache", "private"], fetched.Headers["Cache-Control"].Split(", ").Order());
        Assert.True(int.Parse(fetched.Headers["Content-Length"]) > 20);
        var again = await client.SendAsync(HttpMethod.Get, "/session/shop-1/screenshot", null, ("If-None-Match", fetched.Headers["ETag"]));
        Assert.Equal(304, again.Code);
    }

    [Fact]
    public async Task The_link_works_without_a_cookie_and_only_for_its_own_picture()
    {
        var link = (await AnalyzeAsync(client, "shop-1", TestPictures.Png(3, 3)))[0].Data.GetProperty("screenshotUrl").GetString()!;
        await AnalyzeAsync(client, "shop-2", TestPictures.Png(4, 4));
        using var stranger = new ApiClient(app.Url);
        Assert.Equal(200, (await stranger.GetAsync(link)).Code);
        Assert.Equal(404, (await stranger.GetAsync(link.Replace("shop-1", "shop-2"))).Code);
        Assert.Equal(404, (await stranger.GetAsync(link.Split('?')[0])).Code);
        // No kind of token passes for another.
        using var bearer = new ApiClient(app.Url, link.Split("token=")[1]);
        Assert.Equal(401, (await bearer.GetAsync("/session/shop-1/screenshot")).Code);
        var token = (await client.ChatAsync("hello"))["sessionId"];
        Assert.Equal(404, (await stranger.GetAsync($"/session/shop-1/screenshot?token={token}")).Code);
    }

    [Fact]
    public async Task Two_callers_with_the_same_id_never_notice_each_other()
    {
        using var other = new ApiClient(app.Url);
        await AnalyzeAsync(client, "shop-1", TestPictures.Png(3, 3));
        await AnalyzeAsync(other, "shop-1", TestPictures.Gif(5, 5));
        Assert.Equal("image/png", (await client.GetAsync("/session/shop-1/screenshot")).ContentType);
        Assert.Equal("image/gif", (await other.GetAsync("/session/shop-1/screenshot")).ContentType);
    }

    [Fact]
    public async Task Sending_again_replaces_the_screenshot()
    {
        await AnalyzeAsync(client, "shop-1", TestPictures.Png(3, 3));
        await AnalyzeAsync(client, "shop-1", TestPictures.Gif(5, 5));
        Assert.Equal("image/gif", (await client.GetAsync("/session/shop-1/screenshot")).ContentType);
    }

    [Fact]
    public async Task Ending_erases_the_picture_and_a_second_time_there_is_nothing_to_end()
    {
        await AnalyzeAsync(client, "shop-1", TestPictures.Png(3, 3));
        var link = (await AnalyzeAsync(client, "shop-1", TestPictures.Png(3, 3)))[0].Data.GetProperty("screenshotUrl").GetString()!;
        Assert.Equal("""{"success":true,"message":"Session ended"}""", (await client.PostAsync("/session/shop-1/end")).Text);
        foreach (var gone in new[] { await client.PostAsync("/session/shop-1/end"), await client.GetAsync("/session/shop-1/screenshot"), await client.GetAsync(link), await client.GetAsync("/session/never/screenshot") })
            Assert.Equal((404, """{"success":false,"error":"Session not found"}"""), (gone.Code, gone.Text));
        // The name may be used again, for a new session.
        await AnalyzeAsync(client, "shop-1", TestPictures.Gif(5, 5));
        Assert.Equal("image/gif", (await client.GetAsync("/session/shop-1/screenshot")).ContentType);
    }

    [Theory]
    [InlineData("""{}""", 400)]
    [InlineData("""{"image":7}""", 400)]
    [InlineData("""{"image":"https://example.com/a.png"}""", 400)]
    [InlineData("""{"image":"data:image/png;base64,"}""", 400)]
    [InlineData("""{"image":"data:image/png;base64,????"}""", 400)]
    [InlineData("""{"image":"data:image/svg+xml;base64,PHN2Zy8+"}""", 400)]
    [InlineData("""{"image":"data:text/html;base64,PHN2Zy8+"}""", 400)]
    public async Task What_is_no_picture_is_refused_before_any_stream(string body, int status)
    {
        var answer = await client.SendAsync(HttpMethod.Post, "/analyze/stream/shop-1", body, ("Accept", "text/event-stream"));
        Assert.Equal((status, "application/json"), (answer.Code, answer.ContentType));
        Assert.False(answer.Body.GetProperty("success").GetBoolean());
        Assert.NotEmpty(answer["error"]);
    }

    [Fact]
    public async Task A_picture_that_is_too_large_is_413()
    {
        foreach (var bytes in new[] { TestPictures.PngClaiming(8_193, 10), TestPictures.PngClaiming(8_000, 8_000), [.. TestPictures.Png(1, 1), .. new byte[10 * 1024 * 1024]] })
        {
            var answer = await client.PostAsync("/analyze/stream/shop-1", new { image = DataUrl(bytes) });
            Assert.Equal(413, answer.Code);
            Assert.False(answer.Body.GetProperty("success").GetBoolean());
        }
        Assert.Equal(413, (await client.PostAsync("/analyze/stream/shop-1", new { image = new string('A', 20_000_000) })).Code);
    }

    [Theory]
    [InlineData("a%2Fb")]
    [InlineData("a%20b")]
    [InlineData("ä")]
    [InlineData("a.b")]
    public async Task An_id_out_of_its_alphabet_is_refused(string id) => Assert.Equal(400, (await client.PostAsync($"/analyze/stream/{id}", new { image = DataUrl(TestPictures.Png(1, 1)) })).Code);

    static string DataUrl(byte[] bytes) => $"data:image/png;base64,{Convert.ToBase64String(bytes)}";

    static async Task<List<ApiEvent>> AnalyzeAsync(ApiClient client, string id, byte[] picture)
    {
        var events = new List<ApiEvent>();
        await foreach (var e in client.StreamAsync(HttpMethod.Post, $"/analyze/stream/{id}", new { image = DataUrl(picture) })) events.Add(e);
        return events;
    }
}
