using System.Text.Json;
using ChatApp.Tests.Assistants.Pictures;
using ChatApp.Tests.EndToEnd;

namespace ChatApp.Tests.Api;

/// <summary>The image and the style of a draft, for programs.</summary>
public sealed class DraftCardRouteTests : IAsyncLifetime
{
    readonly AppServer app = new(new Dictionary<string, string?> { ["Assistants:Offline:TokensPerSecond"] = "0" });
    readonly ApiClient client;
    ApiAnswer chat = default!;

    public DraftCardRouteTests() => client = new ApiClient(app.Url);

    public async Task InitializeAsync() => chat = await client.ChatAsync("Create a Facebook post about Diwali with image");

    public async Task DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }

    JsonElement Draft => chat.Body.GetProperty("draft");

    static string Url(byte[] bytes) => $"data:image/png;base64,{Convert.ToBase64String(bytes)}";

    Task<ApiAnswer> CallAsync(HttpMethod method, string part, object? body = null, string? draft = null) =>
        client.SendAsync(method, $"/api/chat/{chat["sessionId"]}/drafts/{draft ?? Draft.GetProperty("id").GetString()}/{part}", body is null ? null : JsonSerializer.Serialize(body));

    [Fact]
    public async Task Another_image_is_a_version_with_the_same_text()
    {
        var made = await CallAsync(HttpMethod.Post, "image");

        Assert.Equal((200, "2", Draft.GetProperty("text").GetString()), (made.Code, made["version"], made["text"]));
        Assert.NotEqual(chat["imageUrl"], made["imageUrl"]);
        Assert.Equal((200, "image/png"), await client.GetAsync(made["imageUrl"]) is var image ? (image.Code, image.ContentType) : default);
    }

    [Fact]
    public async Task An_image_is_removed_and_an_own_one_put_in_its_place()
    {
        var removed = await CallAsync(HttpMethod.Delete, "image");
        Assert.Equal((200, "2", false), (removed.Code, removed["version"], removed.Has("imageUrl")));
        Assert.Equal("2", (await CallAsync(HttpMethod.Delete, "image"))["version"]);

        var used = await CallAsync(HttpMethod.Put, "image", new { image = Url(TestPictures.Jpeg(300, 200)), alt = "Five lamps" });
        Assert.Equal((200, "3", "Five lamps"), (used.Code, used["version"], used["imageAlt"]));
        var kept = await client.GetAsync(used["imageUrl"]);
        Assert.Equal("image/jpeg", kept.ContentType);
        Assert.DoesNotContain("52.5200", kept.Text, StringComparison.Ordinal);
        Assert.Equal("Picture for a Facebook post", (await CallAsync(HttpMethod.Put, "image", new { image = Url(TestPictures.Png(30, 20)) }))["imageAlt"]);
    }

    [Fact]
    public async Task An_image_is_described_of_any_version()
    {
        var described = await CallAsync(HttpMethod.Patch, "image", new { alt = "A row of lamps" });
        Assert.Equal((200, "1", "A row of lamps"), (described.Code, described["version"], described["imageAlt"]));

        await CallAsync(HttpMethod.Delete, "image");
        Assert.Equal("Two lamps", (await CallAsync(HttpMethod.Patch, "image", new { alt = "Two lamps", version = 1 }))["imageAlt"]);
        Assert.Equal((409, "version"), await CallAsync(HttpMethod.Patch, "image", new { alt = "Nothing" }) is var none ? (none.Code, none["field"]) : default);
    }

    [Fact]
    public async Task A_style_writes_another_version_and_stays()
    {
        var restyled = await CallAsync(HttpMethod.Post, "style", new { tone = "funny", length = "short" });
        Assert.Equal((200, "2"), (restyled.Code, restyled.Body.GetProperty("draft").GetProperty("version").ToString()));
        Assert.NotEqual(Draft.GetProperty("text").GetString(), restyled.Body.GetProperty("draft").GetProperty("text").GetString());

        var events = new List<string>();
        await foreach (var e in client.StreamAsync(HttpMethod.Post, $"/api/chat/{chat["sessionId"]}/drafts/{Draft.GetProperty("id").GetString()}/style", new { audience = "parents" })) events.Add(e.Type);
        Assert.Equal(("start", "complete"), (events[0], events[^1]));
        Assert.Contains("delta", events);
    }

    public static TheoryData<string, string, object?, int, string?> Refused => new()
    {
        { "PUT", "image", new { image = "data:text/plain;base64,AAAA" }, 400, "image" },
        { "PUT", "image", new { image = Url("<svg/>"u8.ToArray()) }, 400, "image" },
        { "PUT", "image", new { image = Url(TestPictures.PngClaiming(8_193, 3)) }, 413, "image" },
        { "PUT", "image", new { image = Url([.. TestPictures.Png(3, 3), .. new byte[10 * 1024 * 1024]]) }, 413, "image" },
        { "PUT", "image", new { image = Url(TestPictures.Png(3, 3)), alt = new string('a', 1_001) }, 400, "alt" },
        { "PUT", "image", new { image = 7 }, 400, "image" },
        { "PATCH", "image", new { alt = " " }, 400, "alt" },
        { "PATCH", "image", new { alt = new string('a', 1_001) }, 400, "alt" },
        { "PATCH", "image", new { alt = "Lamps", version = 9 }, 409, "version" },
        { "POST", "style", new { tone = "loud" }, 400, "tone" },
        { "POST", "style", new { length = "endless" }, 400, "length" },
        { "POST", "style", new { audience = new string('a', 81) }, 400, "audience" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_is_out_of_bounds_is_named(string method, string part, object? body, int status, string? field)
    {
        var answer = await CallAsync(new HttpMethod(method), part, body);
        Assert.Equal((status, field, "application/problem+json"), (answer.Code, answer["field"], answer.ContentType));
        Assert.Equal("1", (await client.GetAsync($"/api/chat/{chat["sessionId"]}")).Body.GetProperty("drafts")[0].GetProperty("versions").ToString());
    }

    [Fact]
    public async Task A_draft_that_is_not_there_or_is_posted_is_refused()
    {
        foreach (var (method, part, body) in new (HttpMethod, string, object?)[] { (HttpMethod.Post, "image", null), (HttpMethod.Delete, "image", null), (HttpMethod.Patch, "image", new { alt = "x" }), (HttpMethod.Put, "image", new { image = Url(TestPictures.Png(3, 3)) }), (HttpMethod.Post, "style", new { }) })
            Assert.Equal(404, (await CallAsync(method, part, body, "nothing")).Code);
        await client.ChatAsync("yes", chat["sessionId"]);
        Assert.Equal(409, (await CallAsync(HttpMethod.Delete, "image")).Code);
        Assert.Equal(409, (await CallAsync(HttpMethod.Post, "image")).Code);
    }
}
