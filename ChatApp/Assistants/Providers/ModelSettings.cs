using System.Runtime.CompilerServices;
using ChatApp.Access;
using ChatApp.Conversations;
using Microsoft.Extensions.AI;

namespace ChatApp.Assistants.Providers;

/// <summary>A connection as an admin sees it: of its key the last four characters, never more.</summary>
public sealed record ModelSetting(ProviderKind Kind, string Name, string Endpoint, string Model, string? KeyEnd);

/// <summary>What an admin fills in.</summary>
/// <param name="Key">Empty to keep the key that is there, as long as the address stays.</param>
public sealed record ModelForm(ProviderKind Kind, string Endpoint, string? Key, string Model);

/// <summary>Connecting models in the app, for admins alone.</summary>
public sealed class ModelSettings(ModelConnections connections, TimeProvider time)
{
    static readonly Refusal NotAllowed = new(RefusalCode.NotFound, "There is nothing here.");

    public IReadOnlyList<ModelSetting> List(Caller caller) => !caller.IsAdmin ? []
        : [.. connections.Connections.Select(c => new ModelSetting(c.Kind, c.Name, c.Endpoint.ToString().TrimEnd('/'), c.Model, c.Key is { Length: >= 12 } key ? key[^4..] : c.Key is null ? null : "…"))];

    /// <summary>The models that the provider offers under this address and key.</summary>
    public async Task<Outcome<IReadOnlyList<string>>> ModelsAsync(Caller caller, ModelForm form, CancellationToken ct)
    {
        var (connection, refusal) = Connection(caller, form);
        if (connection is null) return refusal!;
        try
        {
            using var client = new ProviderClient(connection, time);
            return new Outcome<IReadOnlyList<string>>(await client.ListModelsAsync(ct), null);
        }
        catch (ProviderException failure)
        {
            return Refused(failure);
        }
    }

    /// <summary>Asks the model for one sentence, without keeping the connection.</summary>
    /// <exception cref="ProviderException">With <see cref="PartOf"/> it says what is wrong.</exception>
    public async IAsyncEnumerable<string> TestAsync(Caller caller, ModelForm form, [EnumeratorCancellation] CancellationToken ct)
    {
        if (Connection(caller, form).Value is not { } connection) yield break;
        using var client = new ProviderClient(connection, time);
        await foreach (var update in client.GetStreamingResponseAsync([new ChatMessage(ChatRole.User, Prompts.Read("test"))], null, ct))
            if (update.Text.Length > 0) yield return update.Text;
    }

    public Outcome<bool> Save(Caller caller, ModelForm form)
    {
        var (connection, refusal) = Connection(caller, form);
        if (connection is null) return refusal!;
        if (connection.Model.Length == 0) return new Refusal(RefusalCode.Invalid, "Choose a model.", "model");
        connections.Set(connection);
        return true;
    }

    public Outcome<bool> Remove(Caller caller, ProviderKind kind)
    {
        if (!caller.IsAdmin) return NotAllowed;
        connections.Remove(kind);
        return true;
    }

    /// <summary>Which part of the settings a failure is about: address, key, model, quota, or none of them.</summary>
    public static string? PartOf(ProviderProblem problem) => problem switch
    {
        ProviderProblem.AddressWrong or ProviderProblem.Unreachable => "address",
        ProviderProblem.KeyRefused => "key",
        ProviderProblem.ModelMissing => "model",
        ProviderProblem.QuotaUsedUp => "quota",
        _ => null,
    };

    /// <summary>What is wrong, for the person who can put it right.</summary>
    public static string SentenceOf(ProviderException failure) => failure.Problem switch
    {
        ProviderProblem.AddressWrong => "Address: nothing there answers like a model provider. Check the whole address, with its version.",
        ProviderProblem.Unreachable => "Address: it cannot be reached. Check the host, the port and this machine's connection.",
        ProviderProblem.KeyRefused => "Key: it was refused. Make a new one at the provider and paste the whole of it.",
        ProviderProblem.ModelMissing => $"Model: {failure.Message}",
        ProviderProblem.QuotaUsedUp => "Quota: it is used up. Raise it at the provider.",
        _ => failure.Message,
    };

    Outcome<ModelConnection> Connection(Caller caller, ModelForm form)
    {
        if (!caller.IsAdmin) return NotAllowed;
        if (form.Kind is not (ProviderKind.OpenAI or ProviderKind.Anthropic)) return new Refusal(RefusalCode.Invalid, "Choose a provider.", "kind");
        var isAddress = Uri.TryCreate(form.Endpoint.Trim(), UriKind.Absolute, out var endpoint) && endpoint.Scheme is "http" or "https";
        if (!isAddress) return new Refusal(RefusalCode.Invalid, "Address: write a whole one, as https://api.openai.com/v1.", "endpoint");
        if (form.Model.Length > 200) return new Refusal(RefusalCode.Invalid, "A model's name has at most 200 characters.", "model");
        // A key goes only where it was meant to go.
        var known = connections.Connections.FirstOrDefault(c => c.Kind == form.Kind && c.Endpoint == endpoint)?.Key;
        return new ModelConnection(form.Kind, endpoint!, string.IsNullOrWhiteSpace(form.Key) ? known : form.Key.Trim(), form.Model.Trim());
    }

    static Refusal Refused(ProviderException failure) => new(RefusalCode.Unavailable, SentenceOf(failure), PartOf(failure.Problem));
}
