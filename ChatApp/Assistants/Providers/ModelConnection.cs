namespace ChatApp.Assistants.Providers;

/// <summary>Where a model answers, and with which key.</summary>
/// <param name="Kind">Whose wire format it speaks: <see cref="ProviderKind.OpenAI"/> or <see cref="ProviderKind.Anthropic"/>.</param>
/// <param name="Endpoint">With its version where it has one, e.g. <c>https://api.openai.com/v1</c>.</param>
/// <param name="Key">Null for one that asks for none, as a model on this machine.</param>
public sealed record ModelConnection(ProviderKind Kind, Uri Endpoint, string? Key, string Model)
{
    /// <summary>What a person calls it: the provider's name, or the host.</summary>
    public string Name => Endpoint.Host switch
    {
        "api.openai.com" => "OpenAI",
        "api.anthropic.com" => "Anthropic",
        var host when host.EndsWith(".openai.azure.com", StringComparison.OrdinalIgnoreCase) => "Azure OpenAI",
        _ when Endpoint.IsLoopback && Endpoint.Port == 11434 => "Ollama",
        var host => Endpoint.IsDefaultPort ? host : $"{host}:{Endpoint.Port}",
    };

    /// <summary>Without the key, which belongs in no log.</summary>
    public override string ToString() => $"{Kind} {Endpoint} {Model}";
}

public enum ProviderKind
{
    /// <summary>A key that is configured, else an Ollama on this machine, else offline.</summary>
    Auto,

    /// <summary>The assistant that needs no model.</summary>
    Offline,

    /// <summary>OpenAI, or any endpoint that speaks its chat completions.</summary>
    OpenAI,

    Anthropic,
}
