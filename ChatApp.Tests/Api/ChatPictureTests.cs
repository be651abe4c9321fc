using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ChatApp.Conversations;
using ChatApp.Tests.Assistants.Pictures;
using ChatApp.Tests.EndToEnd;
using Microsoft.Extensions.DependencyInjection;

namespace ChatApp.Tests.Api;

/// <summary>A program's messages with pictures.</summary>
public sealed class ChatPictureTests : IAsyncLifetime
{
    readonly AppServer app = new(new Dictionary<string, string?> { ["Assistants:Offline:TokensPerSecond"] = "0", ["Access:Limits:Uploads"] = "12" });
    readonly ApiClient client;

    public ChatPictureTests() => client = new ApiClient(app.Url);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }

    static string Url(byte[] bytes, string type = "png") => $"data:image/{type};base64,{Convert.ToBase64String(bytes)}";

    static object Message(string text, string? sessionId, string? clientMessageId, params string?[]? pictures) =>
        new { messages = new[] { new { role = "user", content = text } }, sessionId, clientMessageId, pictures };

    Task<ApiAnswer> SendAsync(string text, params string?[]? pictures) => client.PostAsync("/api/chat", Message(text, null, null, pictures));

    async Task<string> TakeInAsync(byte[] bytes)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{app.Url}/api/pictures") { Content = new ByteArrayContent(bytes) };
        request.Headers.TryAddWithoutValidation("Cookie", client.Cookies);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        using var answer = await http.SendAsync(request);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("id").GetString()!;
    }

    async Task<List<JsonElement>> SaidAsync(ApiAnswer chat) =>
        [.. (await client.GetAsync($"/api/chat/{chat["sessionId"]}")).Body.GetProperty("messages").EnumerateArray().Where(m => m.GetProperty("role").GetString() == "user")];

    /// <summary>Pictures that were taken in and no message has.</summary>
    int Waiting => app.Services.GetRequiredService<PictureInbox>().Count;

    [Fact]
    public async Task Pictures_go_along_as_data_urls_and_the_first_request_can_have_them()
    {
        var answer = await SendAsync("What is in these?", Url(TestPictures.Png(1280, 720)), Url(TestPictures.Jpeg(300, 200), "jpeg"));

        Assert.Equal(200, answer.Code);
        Assert.Contains("PNG picture of 1,280 × 720 pixels", answer["reply"], StringComparison.Ordinal);
        var pictures = Assert.Single(await SaidAsync(answer)).GetProperty("pictures").EnumerateArray().ToList();
        Assert.Equal([1280, 300], pictures.Select(p => p.GetProperty("width").GetInt32()));
        // Place and camera are not in what is kept.
        var kept = await client.GetAsync(pictures[1].GetProperty("url").GetString()!);
        Assert.Equal((200, "image/jpeg"), (kept.Code, kept.ContentType));
        Assert.DoesNotContain("52.5200", kept.Text, StringComparison.Ordinal);
        using var stranger = new ApiClient(app.Url);
        Assert.Equal(404, (await stranger.GetAsync(pictures[1].GetProperty("url").GetString()!)).Code);
        Assert.Equal(0, Waiting);
    }

    [Fact]
    public async Task Pictures_that_were_taken_in_go_along_by_their_ids()
    {
        await client.ChatAsync("hello");
        var id = await TakeInAsync(TestPictures.Png(640, 480));
        var answer = await SendAsync("", id);

        Assert.Contains("640 × 480 pixels", answer["reply"], StringComparison.Ordinal);
        Assert.Equal("What is in this picture?", Assert.Single(await SaidAsync(answer)).GetProperty("content").GetString());
        Assert.Equal(0, Waiting);
    }

    [Fact]
    public async Task As_events_the_answer_is_the_same()
    {
        var events = new List<ApiEvent>();
        await foreach (var e in client.StreamAsync(HttpMethod.Post, "/api/chat", Message("What is this?", null, null, Url(TestPictures.Png(640, 480))))) events.Add(e);

        Assert.Equal(("start", "complete"), (events[0].Type, events[^1].Type));
        Assert.Contains("640 × 480 pixels", events[^1].Data.GetProperty("reply").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_is_sent_again_has_its_pictures_once()
    {
        var message = Message("What is this?", null, "once", Url(TestPictures.Png(640, 480)));
        var first = await client.PostAsync("/api/chat", message);
        var again = await client.PostAsync("/api/chat", message);

        Assert.Equal((first["sessionId"], first["reply"]), (again["sessionId"], again["reply"]));
        Assert.Single(Assert.Single(await SaidAsync(again)).GetProperty("pictures").EnumerateArray());
        Assert.Equal(0, Waiting);
    }

    [Fact]
    public async Task A_client_without_cookies_gets_links_to_its_pictures()
    {
        var first = await SendAsync("What is this?", Url(TestPictures.Png(640, 480)));
        using var bearer = new ApiClient(app.Url, first["accessToken"]);
        var second = await bearer.PostAsync("/api/chat", Message("And this?", first["sessionId"], null, Url(TestPictures.Png(320, 200))));

        Assert.Contains("320 × 200 pixels", second["reply"], StringComparison.Ordinal);
        var said = (await bearer.GetAsync($"/api/chat/{first["sessionId"]}")).Body.GetProperty("messages").EnumerateArray().Last(m => m.GetProperty("role").GetString() == "user");
        var link = said.GetProperty("pictures")[0].GetProperty("url").GetString()!;
        using var stranger = new ApiClient(app.Url);
        Assert.Equal((200, "image/png"), await stranger.GetAsync(link) is var picture ? (picture.Code, picture.ContentType) : default);
        Assert.Equal(404, (await stranger.GetAsync(link.Split('?')[0])).Code);
    }

    [Fact]
    public async Task Somebody_elses_picture_is_one_that_does_not_exist()
    {
        await client.ChatAsync("hello");
        var id = await TakeInAsync(TestPictures.Png(3, 3));
        using var other = new ApiClient(app.Url);
        var theirs = await other.PostAsync("/api/chat", Message("What is this?", null, null, id));
        var none = await client.PostAsync("/api/chat", Message("What is this?", null, null, "AAAAAAAAAAAAAAAAAAAAAA"));

        Assert.Equal((400, "pictures", none["detail"]), (theirs.Code, theirs["field"], theirs["detail"]));
        Assert.Equal(1, Waiting);
    }

    public static TheoryData<int, string, string, string?[]> Refused => new()
    {
        { 400, "pictures[0]", "not a picture that can be read", [Url("<svg/>"u8.ToArray())] },
        { 400, "pictures[1]", "data URL", [Url(TestPictures.Png(3, 3)), "data:text/plain;base64,AAAA"] },
        { 400, "pictures[1]", "data URL", [Url(TestPictures.Png(3, 3)), "data:image/png;base64,no"] },
        { 400, "pictures[1]", "data URL", [Url(TestPictures.Png(3, 3)), null] },
        { 413, "pictures[0]", "at most 8,192", [Url(TestPictures.PngClaiming(8_193, 3))] },
        { 413, "pictures[0]", "at most 25", [Url(TestPictures.PngClaiming(8_000, 8_000))] },
        { 413, "pictures[0]", "at most 10 MB", [Url([.. TestPictures.Png(3, 3), .. new byte[10 * 1024 * 1024]])] },
        { 400, "pictures", "at most 8 pictures", [.. Enumerable.Repeat(Url(TestPictures.Png(3, 3)), 9)] },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_is_not_taken_is_named_with_its_bound_and_nothing_is_kept(int status, string field, string bound, string?[] pictures)
    {
        var answer = await SendAsync("What is this?", pictures);

        Assert.Equal((status, field, "application/problem+json"), (answer.Code, answer["field"], answer.ContentType));
        Assert.Contains(bound, answer["detail"], StringComparison.Ordinal);
        Assert.Equal(0, Waiting);
        Assert.Equal("0", (await client.GetAsync("/api/sessions"))["count"]);
    }

    [Fact]
    public async Task Pictures_in_a_message_count_as_uploads()
    {
        var eight = Enumerable.Repeat(Url(TestPictures.Png(3, 3)), 8).ToArray();
        Assert.Equal(200, (await SendAsync("What is this?", eight)).Code);
        var answer = await SendAsync("What is this?", eight);

        Assert.Equal((429, "pictures[4]"), (answer.Code, answer["field"]));
        Assert.InRange(int.Parse(answer.Headers["Retry-After"]), 1, 60);
        Assert.Equal(0, Waiting);
    }

    [Fact]
    public async Task Without_pictures_a_message_needs_a_word()
    {
        Assert.Equal((400, "messages"), (await SendAsync("", []) is var answer ? answer.Code : 0, answer["field"]));
        Assert.Equal(400, (await client.SendAsync(HttpMethod.Post, "/api/chat", """{"messages":[{"role":"user","content":"hi"}],"pictures":"one"}""")).Code);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused_with_the_bound()
    {
        var body = JsonSerializer.Serialize(Message("Hi", null, null, Url(new byte[20 * 1024 * 1024])), JsonSerializerOptions.Web);
        Assert.Equal(413, (await client.SendAsync(HttpMethod.Post, "/api/chat", body)).Code);
        Assert.True(Encoding.UTF8.GetByteCount(body) > ChatApp.Api.ChatPictures.LargestBody);
    }
}
