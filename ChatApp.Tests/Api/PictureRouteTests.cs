using System.Net.Http.Headers;
using System.Text.Json;
using ChatApp.Assistants.Pictures;
using ChatApp.Tests.Assistants.Pictures;
using ChatApp.Tests.EndToEnd;

namespace ChatApp.Tests.Api;

/// <summary>The way in for the pictures of messages.</summary>
public sealed class PictureRouteTests : IAsyncLifetime
{
    readonly AppServer app = new(new Dictionary<string, string?> { ["Assistants:Offline:TokensPerSecond"] = "0" });
    readonly ApiClient visitor;

    public PictureRouteTests() => visitor = new ApiClient(app.Url);

    public async Task InitializeAsync() => Assert.Equal(200, (await visitor.ChatAsync("hello")).Code);

    public async Task DisposeAsync()
    {
        visitor.Dispose();
        await app.DisposeAsync();
    }

    async Task<(int Status, JsonElement Body)> SendAsync(byte[] bytes)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{app.Url}/api/pictures") { Content = new ByteArrayContent(bytes) };
        request.Headers.TryAddWithoutValidation("Cookie", visitor.Cookies);
        // What the sender claims is not believed.
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        using var answer = await http.SendAsync(request);
        return ((int)answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.Clone());
    }

    [Fact]
    public async Task A_picture_gets_an_id_and_its_true_size()
    {
        var (status, body) = await SendAsync(TestPictures.Jpeg(300, 200));
        Assert.Equal((200, 300, 200), (status, body.GetProperty("width").GetInt32(), body.GetProperty("height").GetInt32()));
        Assert.Equal(22, body.GetProperty("id").GetString()!.Length);
    }

    [Fact]
    public async Task What_is_no_picture_or_too_large_is_refused_with_the_bound()
    {
        var (status, body) = await SendAsync("<svg/>"u8.ToArray());
        Assert.Equal((400, "picture"), (status, body.GetProperty("field").GetString()));
        (status, body) = await SendAsync([.. TestPictures.Png(3, 3), .. new byte[PictureCheck.MostBytes]]);
        Assert.Equal(413, status);
        Assert.Contains("at most 10 MB", body.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }
}
