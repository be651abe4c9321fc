namespace ChatApp.Assistants;

/// <summary>The settings under <c>Assistants</c>.</summary>
public sealed record AssistantOptions
{
    public const string Section = "Assistants";

    /// <summary>The longest time without a word from the assistant. 1 second to 10 minutes.</summary>
    public TimeSpan TokenTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The longest time for a whole answer. 1 second to 1 hour.</summary>
    public TimeSpan TurnTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The longest answer, in UTF-16 units. 1,000 to 10,000,000.</summary>
    public int MaxAnswerLength { get; init; } = 2_000_000;

    /// <summary>How much of a conversation a model gets whole, in tokens, estimated; what is older it gets in short. 1,000 to 1,000,000.</summary>
    public int ContextTokens { get; init; } = 16_000;

    /// <summary>How long running answers may go on when the app is told to stop. 0 to 5 minutes.</summary>
    public TimeSpan DrainTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary><c>Auto</c>, <c>Offline</c>, <c>OpenAI</c> or <c>Anthropic</c>: see <see cref="Providers.ProviderKind"/>.</summary>
    public string Provider { get; init; } = nameof(Providers.ProviderKind.Auto);

    /// <summary>OpenAI, or any endpoint that speaks its format.</summary>
    public ProviderOptions OpenAI { get; init; } = new();

    public ProviderOptions Anthropic { get; init; } = new();

    /// <summary>Where <c>Auto</c> looks for an Ollama; empty for its default port on this machine.</summary>
    public string? OllamaEndpoint { get; init; }

    /// <summary>Whether what is said travels with the traces.</summary>
    public bool TraceMessageText { get; init; }

    public OfflineOptions Offline { get; init; } = new();

    /// <summary>What is wrong with the settings, naming the key and its range; null when nothing is.</summary>
    public string? Problem() =>
        TokenTimeout < TimeSpan.FromSeconds(1) || TokenTimeout > TimeSpan.FromMinutes(10) ? $"Assistants:TokenTimeout must be 00:00:01 to 00:10:00, not {TokenTimeout}."
        : TurnTimeout < TimeSpan.FromSeconds(1) || TurnTimeout > TimeSpan.FromHours(1) ? $"Assistants:TurnTimeout must be 00:00:01 to 01:00:00, not {TurnTimeout}."
        : MaxAnswerLength is < 1_000 or > 10_000_000 ? $"Assistants:MaxAnswerLength must be 1000 to 10000000, not {MaxAnswerLength}."
        : ContextTokens is < 1_000 or > 1_000_000 ? $"Assistants:ContextTokens must be 1000 to 1000000, not {ContextTokens}."
        : DrainTime < TimeSpan.Zero || DrainTime > TimeSpan.FromMinutes(5) ? $"Assistants:DrainTime must be 00:00:00 to 00:05:00, not {DrainTime}."
        : Offline.TokensPerSecond is < 0 or > 100_000 ? $"Assistants:Offline:TokensPerSecond must be 0 to 100000, not {Offline.TokensPerSecond}."
        : !Enum.TryParse<Providers.ProviderKind>(Provider, ignoreCase: true, out _) ? $"Assistants:Provider must be Auto, Offline, OpenAI or Anthropic, not {Provider}."
        : OpenAI.Problem("OpenAI") ?? Anthropic.Problem("Anthropic") ?? ProviderOptions.Problem("Assistants:OllamaEndpoint", OllamaEndpoint);
}

/// <summary>A provider's settings. A key can also come from the environment, as the README says.</summary>
public sealed record ProviderOptions
{
    /// <summary>http or https, with the version where it has one; empty for the provider's own.</summary>
    public string? Endpoint { get; init; }

    public string? ApiKey { get; init; }

    /// <summary>Empty for a default.</summary>
    public string? Model { get; init; }

    /// <summary>The model that makes images, at an OpenAI endpoint; empty for the default at OpenAI itself, and for none elsewhere.</summary>
    public string? ImageModel { get; init; }

    internal string? Problem(string name) => Problem($"Assistants:{name}:Endpoint", Endpoint);

    internal static string? Problem(string key, string? endpoint) =>
        string.IsNullOrWhiteSpace(endpoint) || (Uri.TryCreate(endpoint, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
            ? null : $"{key} must be an http or https address, not {endpoint}.";
}

public sealed record OfflineOptions
{
    /// <summary>How fast the offline assistant writes, in words a second; 0 for no delay. 0 to 100,000.</summary>
    public int TokensPerSecond { get; init; } = 60;
}
