using ChatApp.Access;
using ChatApp.Assistants.Providers;
using ChatApp.Conversations;
using ChatApp.Tests.EndToEnd;
using ChatApp.Tests.Support;

namespace ChatApp.Tests.Assistants.Providers;

public sealed class ModelConnectionsTests
{
    static readonly Caller Admin = new("root", IsAdmin: true);

    static Engine EngineWith(params (string Key, string Value)[] settings) => new(settings.ToDictionary(s => s.Key, s => (string?)s.Value), clock: TimeProvider.System);

    /// <summary>Where nothing answers, so that no Ollama of this machine is found.</summary>
    static (string, string) Nowhere => ("Assistants:OllamaEndpoint", $"http://127.0.0.1:{AppProcess.FreePort()}/v1");

    [Fact]
    public async Task Without_a_key_or_an_ollama_the_offline_assistant_answers()
    {
        await using var engine = EngineWith(("Assistants:Provider", "Auto"), Nowhere);
        await engine.Get<ModelConnections>().StartAsync(default);

        Assert.Null(await engine.Get<ModelConnections>().ClientAsync(null, default));
        Assert.Empty(engine.Get<ModelConnections>().Choices);
    }

    [Theory]
    [InlineData("OPENAI_API_KEY", "https://api.openai.com/v1")]
    [InlineData("ANTHROPIC_API_KEY", "https://api.anthropic.com/")]
    public async Task A_key_in_the_environment_connects_its_provider(string name, string endpoint)
    {
        await using var engine = EngineWith(("Assistants:Provider", "Auto"), (name, "sk-environment"));

        var connection = Assert.Single(engine.Get<ModelConnections>().Connections);
        Assert.Equal((endpoint, "sk-environment"), (connection.Endpoint.ToString(), connection.Key));
    }

    [Fact]
    public async Task Offline_means_offline_whatever_keys_there_are()
    {
        await using var engine = EngineWith(("Assistants:Provider", "Offline"), ("OPENAI_API_KEY", "sk-environment"));

        Assert.Empty(engine.Get<ModelConnections>().Connections);
    }

    [Fact]
    public async Task An_ollama_on_this_machine_is_found_with_its_models()
    {
        await using var ollama = await ScriptedProvider.StartAsync();
        await using var engine = EngineWith(("Assistants:Provider", "Auto"), ("Assistants:OllamaEndpoint", new Uri(ollama.Url, "/v1").ToString()));
        await engine.Get<ModelConnections>().StartAsync(default);

        Assert.Equal(["small-1", "large-2"], engine.Get<ModelConnections>().Choices.Select(c => c.Model));
    }

    [Fact]
    public async Task What_an_admin_sets_answers_next_and_after_a_restart_and_its_key_is_nowhere_in_clear()
    {
        await using var provider = await ScriptedProvider.StartAsync();
        using var folder = new TempFolder();
        var form = new ModelForm(ProviderKind.OpenAI, new Uri(provider.Url, "/v1").ToString(), "sk-secret-key-9876", "small-1");
        var protection = new Microsoft.AspNetCore.DataProtection.EphemeralDataProtectionProvider();
        var store = new ModelStore(folder.Path, protection, Microsoft.Extensions.Logging.Abstractions.NullLogger<ModelStore>.Instance);
        using var models = Connections(store);
        var settings = new ModelSettings(models, TimeProvider.System);
        Assert.Null(await models.ClientAsync(null, default));

        Assert.True(settings.Save(Admin, form).Ok);

        Assert.Equal("small-1", (await models.ClientAsync(null, default))!.Connection.Model);
        Assert.Equal("9876", Assert.Single(settings.List(Admin)).KeyEnd);
        Assert.DoesNotContain("sk-secret", File.ReadAllText(Path.Combine(folder.Path, "models.json")), StringComparison.Ordinal);
        using var restarted = Connections(store);
        Assert.Equal("sk-secret-key-9876", Assert.Single(restarted.Connections).Key);
        await models.StopAsync(default);
    }

    static ModelConnections Connections(ModelStore store) => new(
        Microsoft.Extensions.Options.Options.Create(new ChatApp.Assistants.AssistantOptions { OllamaEndpoint = Nowhere.Item2 }),
        new Microsoft.Extensions.Configuration.ConfigurationManager(), store, TimeProvider.System);

    [Fact]
    public async Task Nobody_but_an_admin_sees_or_sets_anything()
    {
        await using var engine = EngineWith(("Assistants:Provider", "Auto"), ("OPENAI_API_KEY", "sk-environment"));
        var settings = engine.Get<ModelSettings>();

        Assert.Empty(settings.List(Engine.Ann));
        Assert.Equal(RefusalCode.NotFound, settings.Save(Engine.Ann, new ModelForm(ProviderKind.OpenAI, "http://127.0.0.1/v1", "k", "m")).Refusal!.Code);
        Assert.Equal(RefusalCode.NotFound, settings.Remove(Engine.Ann, ProviderKind.OpenAI).Refusal!.Code);
        Assert.Equal(RefusalCode.NotFound, (await settings.ModelsAsync(Engine.Ann, new ModelForm(ProviderKind.OpenAI, "http://127.0.0.1/v1", "k", "m"), default)).Refusal!.Code);
    }

    [Fact]
    public async Task A_kept_key_goes_nowhere_but_to_its_own_address()
    {
        await using var provider = await ScriptedProvider.StartAsync();
        provider.ThenStream(Wire.Of(ProviderKind.OpenAI, "Connected."));
        await using var engine = EngineWith(("Assistants:Provider", "Auto"), ("OPENAI_API_KEY", "sk-environment"));

        var said = "";
        await foreach (var piece in engine.Get<ModelSettings>().TestAsync(Admin, new ModelForm(ProviderKind.OpenAI, new Uri(provider.Url, "/v1").ToString(), null, "small-1"), default)) said += piece;

        Assert.Equal("Connected.", said);
        Assert.DoesNotContain("sk-environment", provider.Headers.Single().GetValueOrDefault("authorization") ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(401, "key")]
    [InlineData(404, "model")]
    [InlineData(402, "quota")]
    public async Task A_test_says_what_is_wrong(int status, string part)
    {
        await using var provider = await ScriptedProvider.StartAsync();
        provider.ThenStatus(status);
        await using var engine = EngineWith();
        var form = new ModelForm(ProviderKind.Anthropic, provider.Url.ToString(), "sk-1", "other-1");

        var failure = await Assert.ThrowsAsync<ProviderException>(async () =>
        {
            await foreach (var _ in engine.Get<ModelSettings>().TestAsync(Admin, form, default)) { }
        });

        Assert.Equal(part, ModelSettings.PartOf(failure.Problem));
        Assert.StartsWith(part, ModelSettings.SentenceOf(failure), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(ProviderKind.OpenAI)]
    [InlineData(ProviderKind.Anthropic)]
    public async Task An_answer_says_what_it_took(ProviderKind kind)
    {
        await using var run = await ProviderRun.StartAsync(kind);
        run.Provider.ThenStream(Wire.Of(kind, "Hello"));

        var usage = (await run.AskAsync()).Usage!;

        Assert.Equal(("small-1", 12L, 34L), (usage.Model, usage.InputTokens, usage.OutputTokens));
        Assert.True(usage.FirstTokenMs <= usage.DurationMs);
    }

    [Fact]
    public async Task Another_model_can_answer_from_here_on()
    {
        await using var engine = EngineWith();
        var sent = await engine.Conversations.SendAsync(Engine.Ann, null, "Hello", model: "OpenAI:large-2");
        (await engine.Model.NextAsync()).Say("Hi").Finish();
        var session = await engine.WhenAsync(sent.Value!.Session.Id, s => s.Open is null);
        await engine.Conversations.RegenerateAsync(Engine.Ann, session.Id, session.Leaf, model: "OpenAI:small-1");
        (await engine.Model.NextAsync()).Say("Hi again").Finish();
        session = await engine.WhenAsync(session.Id, s => s.Open is null);

        Assert.Equal("OpenAI:small-1", session.Model);
        Assert.Equal(["OpenAI:large-2", "OpenAI:small-1"], engine.Model.Asked.Select(a => a.Options!.ModelId));
    }
}
