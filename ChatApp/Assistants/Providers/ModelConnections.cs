using Microsoft.Extensions.Options;

namespace ChatApp.Assistants.Providers;

/// <summary>A model that can be chosen.</summary>
/// <param name="Id">Names it for ever, e.g. <c>OpenAI:gpt-5-mini</c>.</param>
/// <param name="Provider">As a person calls it.</param>
public sealed record ModelChoice(string Id, string Model, string Provider);

/// <summary>
/// Which models are connected: those an admin set in the app, else those of the settings and the usual environment variables, else an
/// Ollama on this machine. What changes takes effect with the next answer.
/// </summary>
public sealed class ModelConnections : IHostedService, IDisposable
{
    static readonly Uri Ollama = new("http://localhost:11434/v1");
    static readonly TimeSpan OllamaTime = TimeSpan.FromMilliseconds(300), AskAgain = TimeSpan.FromSeconds(30);

    const string DefaultImageModel = "gpt-image-1";

    readonly AssistantOptions options;
    readonly IConfiguration configuration;
    readonly ModelStore store;
    readonly TimeProvider time;
    readonly SemaphoreSlim gate = new(1, 1);
    readonly CancellationTokenSource stopping = new();
    bool isDisposed;
    readonly Dictionary<ModelConnection, ProviderClient> clients = [];
    volatile IReadOnlyList<ModelConnection> connections = [];
    volatile IReadOnlyList<ModelChoice> choices = [];
    long asked;
    Task listing = Task.CompletedTask;

    public ModelConnections(IOptions<AssistantOptions> options, IConfiguration configuration, ModelStore store, TimeProvider time)
    {
        (this.options, this.configuration, this.store, this.time) = (options.Value, configuration, store, time);
        Read();
    }

    /// <summary>Something was connected, or no longer is. Must not wait.</summary>
    public event Action? Changed;

    /// <summary>What is connected, the default first; none when only the offline assistant is there.</summary>
    public IReadOnlyList<ModelConnection> Connections => connections;

    /// <summary>The models that can be chosen, the default first.</summary>
    public IReadOnlyList<ModelChoice> Choices => choices;

    /// <summary>Who makes images, and with which model; null when nobody that is connected does.</summary>
    public (ModelConnection Connection, string Model)? Images =>
        connections.FirstOrDefault(c => c.Kind == ProviderKind.OpenAI) is { } connection && (Filled(options.OpenAI.ImageModel) ?? (connection.Name == "OpenAI" ? DefaultImageModel : null)) is { } model ? (connection, model) : null;

    ProviderKind Wanted => Enum.Parse<ProviderKind>(options.Provider, ignoreCase: true);

    /// <summary>The client that answers for this choice; the default's for one that is not there; null when nothing is connected.</summary>
    public async ValueTask<ProviderClient?> ClientAsync(string? choice, CancellationToken ct)
    {
        if (connections.Count == 0) await FindOllamaAsync(ct);
        if (connections is not [var first, ..]) return null;
        var chosen = choices.FirstOrDefault(c => c.Id == choice);
        var connection = chosen is null ? first : connections.First(c => IdOf(c, chosen.Model) == chosen.Id) with { Model = chosen.Model };
        lock (clients)
        {
            if (!clients.TryGetValue(connection, out var client)) clients[connection] = client = new ProviderClient(connection, time);
            return client;
        }
    }

    /// <summary>Connects this in place of the same provider's, as the default, and keeps it.</summary>
    public void Set(ModelConnection connection)
    {
        store.Write([connection, .. store.Read().Where(c => c.Kind != connection.Kind)]);
        Read();
        listing = ListAsync();
    }

    /// <summary>Forgets what was set in the app; what the settings say holds again.</summary>
    public void Remove(ProviderKind kind)
    {
        store.Write(store.Read().Where(c => c.Kind != kind));
        Read();
        listing = ListAsync();
    }

    void Read()
    {
        var saved = Wanted == ProviderKind.Offline ? [] : store.Read();
        Connect([.. saved, .. new[] { ProviderKind.OpenAI, ProviderKind.Anthropic }.Where(k => saved.All(s => s.Kind != k)).Select(Configured).OfType<ModelConnection>()]);
    }

    ModelConnection? Configured(ProviderKind kind)
    {
        if (Wanted != ProviderKind.Auto && Wanted != kind) return null;
        var isOpenAI = kind == ProviderKind.OpenAI;
        var set = isOpenAI ? options.OpenAI : options.Anthropic;
        var key = Filled(set.ApiKey) ?? Filled(configuration[isOpenAI ? "OPENAI_API_KEY" : "ANTHROPIC_API_KEY"]);
        var endpoint = Filled(set.Endpoint) ?? (isOpenAI ? Filled(configuration["OPENAI_BASE_URL"]) : null);
        if (key is null && endpoint is null) return null;
        return new(kind, new Uri(endpoint ?? DefaultEndpoint(kind)), key, Filled(set.Model) ?? DefaultModel(kind));
    }

    static string? Filled(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    public static string DefaultEndpoint(ProviderKind kind) => kind == ProviderKind.Anthropic ? "https://api.anthropic.com" : "https://api.openai.com/v1";

    public static string DefaultModel(ProviderKind kind) => kind == ProviderKind.Anthropic ? "claude-sonnet-4-5" : "gpt-5-mini";

    void Connect(IReadOnlyList<ModelConnection> now)
    {
        connections = now;
        choices = [.. now.Select(c => new ModelChoice(IdOf(c, c.Model), c.Model, c.Name))];
        Changed?.Invoke();
    }

    static string IdOf(ModelConnection connection, string model) => $"{connection.Name}:{model}";

    /// <summary>An Ollama on this machine, if one answers in time and nothing else is connected. Asked at most every half minute.</summary>
    async Task FindOllamaAsync(CancellationToken ct)
    {
        if (Wanted != ProviderKind.Auto || (asked != 0 && time.GetElapsedTime(asked) < AskAgain)) return;
        await gate.WaitAsync(ct);
        try
        {
            if (connections.Count > 0 || (asked != 0 && time.GetElapsedTime(asked) < AskAgain)) return;
            asked = time.GetTimestamp();
            var connection = new ModelConnection(ProviderKind.OpenAI, Endpoint(), null, "");
            using var client = new ProviderClient(connection, time);
            using var limit = new CancellationTokenSource(OllamaTime, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, limit.Token);
            var models = await client.ListModelsAsync(either.Token).WaitAsync(either.Token);
            if (models.Count == 0) return;
            Connect([connection with { Model = models[0] }]);
            choices = [.. models.Select(m => new ModelChoice(IdOf(connection, m), m, connection.Name))];
            Changed?.Invoke();
        }
        catch (Exception none) when (!ct.IsCancellationRequested && none is ProviderException or OperationCanceledException)
        {
            // Nobody there: the offline assistant answers.
        }
        finally
        {
            gate.Release();
        }

        Uri Endpoint() => options.OllamaEndpoint is { Length: > 0 } own ? new Uri(own) : Ollama;
    }

    /// <summary>Adds the models that the providers list to those that can be chosen.</summary>
    async Task ListAsync()
    {
        foreach (var connection in connections)
        {
            try
            {
                using var client = new ProviderClient(connection, time);
                var models = await client.ListModelsAsync(stopping.Token);
                if (!connections.Contains(connection)) continue;
                var more = models.Where(m => m != connection.Model).Select(m => new ModelChoice(IdOf(connection, m), m, connection.Name));
                choices = [.. choices, .. more.Where(m => choices.All(c => c.Id != m.Id))];
                Changed?.Invoke();
            }
            catch (Exception failure) when (failure is ProviderException or OperationCanceledException)
            {
                // The one that is set can be chosen all the same; using it says what is wrong.
            }
        }
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (connections.Count == 0) await FindOllamaAsync(cancellationToken);
        else listing = ListAsync();
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (isDisposed) return;
        await stopping.CancelAsync();
        await listing;
    }

    public void Dispose()
    {
        lock (clients)
        {
            foreach (var client in clients.Values) client.Dispose();
            clients.Clear();
        }
        isDisposed = true;
        stopping.Dispose();
        gate.Dispose();
    }
}
