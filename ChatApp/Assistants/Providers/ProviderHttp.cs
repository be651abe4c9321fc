using Anthropic;
using Anthropic.Core;
using Microsoft.Extensions.AI;
using OpenAI.Models;

namespace ChatApp.Assistants.Providers;

/// <summary>The SDKs over one handler of ours: without retries, time limits or environment variables of their own.</summary>
static class ProviderHttp
{
    const int MaxAnthropicTokens = 8_192, MostNamed = 5;
    static readonly TimeSpan ListTime = TimeSpan.FromSeconds(5);

    public static HttpClient New(ModelConnection connection, TimeProvider time)
    {
        var sockets = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            UseCookies = false,
        };
        return new HttpClient(new ProviderHandler(connection, time, sockets)) { Timeout = Timeout.InfiniteTimeSpan };
    }

    public static IChatClient Anthropic(ModelConnection connection, HttpClient http) => AnthropicOf(connection, http).AsIChatClient(connection.Model, MaxAnthropicTokens);

    /// <summary>The models that the provider lists, in its order.</summary>
    /// <exception cref="ProviderException">It does not.</exception>
    public static async Task<IReadOnlyList<string>> ListAsync(ModelConnection connection, HttpClient http, TimeProvider time, CancellationToken ct)
    {
        using var limit = new CancellationTokenSource(ListTime, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, limit.Token);
        try
        {
            if (connection.Kind == ProviderKind.Anthropic)
                return [.. (await AnthropicOf(connection, http).Models.List(new() { Limit = 100 }, either.Token).WaitAsync(either.Token)).Items.Select(m => m.ID)];
            var models = new OpenAIModelClient(new System.ClientModel.ApiKeyCredential(connection.Key ?? "none"), OpenAIChat.OptionsOf(connection, http));
            return [.. (await models.GetModelsAsync(either.Token).WaitAsync(either.Token)).Value.Select(m => m.Id)];
        }
        catch (Exception failure) when (!ct.IsCancellationRequested && failure is not ProviderException)
        {
            throw ProviderProblems.Make(failure is OperationCanceledException ? ProviderProblem.Unreachable : ProviderProblem.AddressWrong, connection, inner: failure);
        }
    }

    /// <summary>Says of a missing model which there are; when none can be listed, the address is what is wrong.</summary>
    public static async Task<ProviderException> WithModelsAsync(ProviderException missing, ModelConnection connection, HttpClient http, TimeProvider time, CancellationToken ct)
    {
        try
        {
            var models = await ListAsync(connection, http, time, ct);
            var more = models.Count > MostNamed ? $" and {models.Count - MostNamed} more" : "";
            return ProviderProblems.Make(ProviderProblem.ModelMissing, connection, models.Count == 0 ? "" : $"Available: {string.Join(", ", models.Take(MostNamed))}{more}.", inner: missing);
        }
        catch (ProviderException failure)
        {
            return failure.Problem is ProviderProblem.ModelMissing or ProviderProblem.AddressWrong ? ProviderProblems.Make(ProviderProblem.AddressWrong, connection, inner: missing) : missing;
        }
    }

    static AnthropicClient AnthropicOf(ModelConnection connection, HttpClient http) => new(new ClientOptions
    {
        HttpClient = http,
        BaseUrl = connection.Endpoint.ToString().TrimEnd('/'),
        ApiKey = connection.Key ?? "",
        AuthToken = null,
        MaxRetries = 0,
        Timeout = Timeout.InfiniteTimeSpan,
    });
}
