using ChatApp.Assistants;
using ChatApp.Assistants.Providers;
using ChatApp.Tests.Assistants.Pictures;
using ChatApp.Tests.Support;

namespace ChatApp.Tests.Assistants.Providers;

/// <summary>Images by a provider, and without one.</summary>
public sealed class ImageMakerTests : IAsyncLifetime
{
    ScriptedProvider provider = default!;
    Engine engine = default!;

    public async Task InitializeAsync()
    {
        provider = await ScriptedProvider.StartAsync();
        engine = EngineWith(("Assistants:OpenAI:ImageModel", "image-1"));
    }

    public async Task DisposeAsync()
    {
        await engine.DisposeAsync();
        await provider.DisposeAsync();
    }

    Engine EngineWith(params (string, string)[] more) => new(new[] { ("Assistants:Provider", "OpenAI"), ("Assistants:OpenAI:Endpoint", new Uri(provider.Url, "/v1").ToString()) }.Concat(more)
        .ToDictionary(s => s.Item1, s => (string?)s.Item2), clock: TimeProvider.System);

    Task<MadeImage> MakeAsync() => engine.Get<ImageMaker>().MakeAsync("five lamps", 1, default);

    void Answer(byte[] image) => provider.ThenStatus(200, $"{{\"created\":1,\"data\":[{{\"b64_json\":\"{Convert.ToBase64String(image)}\"}}]}}");

    [Fact]
    public async Task The_providers_image_is_taken_by_its_bytes_and_described_by_what_was_asked()
    {
        Answer(TestPictures.Jpeg(300, 200));
        var made = await MakeAsync();

        Assert.Equal(("jpg", 300, 200, "five lamps", null), (made.Extension, made.Width, made.Height, made.Alt, made.Note));
        var asked = provider.Asked.Single().RootElement;
        Assert.Equal(("image-1", "five lamps"), (asked.GetProperty("model").GetString(), asked.GetProperty("prompt").GetString()));
    }

    [Theory]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(500)]
    [InlineData(200)]
    public async Task Where_none_comes_one_is_drawn_with_a_word_about_it(int status)
    {
        provider.ThenStatus(status, "{\"data\":[{\"b64_json\":\"PHN2Zy8+\"}]}");
        var made = await MakeAsync();

        Assert.Equal(("png", $"127.0.0.1:{provider.Url.Port} made no image, so this one is drawn."), (made.Extension, made.Note));
    }

    [Fact]
    public async Task A_provider_without_an_image_endpoint_is_not_asked()
    {
        await using var without = EngineWith();
        Assert.Null(without.Get<ModelConnections>().Images);
        Assert.Null((await without.Get<ImageMaker>().MakeAsync("five lamps", 1, default)).Note);
        Assert.Empty(provider.Asked);
    }

    [Fact]
    public async Task OpenAI_itself_makes_images_unasked()
    {
        await using var openAI = new Engine(new Dictionary<string, string?> { ["Assistants:Provider"] = "Auto", ["OPENAI_API_KEY"] = "sk-environment" });
        Assert.Equal("gpt-image-1", openAI.Get<ModelConnections>().Images?.Model);
    }
}
