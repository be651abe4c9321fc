using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace ChatApp.Assistants.Providers;

/// <summary>
/// A connected model. While nothing has come yet it tries again quietly, at most twice; after the first word never, because nobody
/// knows what the provider would say the second time. What it throws is a <see cref="ProviderException"/>.
/// </summary>
public sealed class ProviderClient : IChatClient
{
    const int Retries = 2;
    static readonly TimeSpan[] Pauses = [TimeSpan.FromMilliseconds(400), TimeSpan.FromMilliseconds(1_600)];

    readonly ModelConnection connection;
    readonly TimeProvider time;
    readonly HttpClient http;
    readonly IChatClient inner;

    public ProviderClient(ModelConnection connection, TimeProvider time)
    {
        (this.connection, this.time) = (connection, time);
        http = ProviderHttp.New(connection, time);
        // Before a model is chosen there are only the models to list; the SDKs insist on one.
        var named = connection.Model.Length > 0 ? connection : connection with { Model = "none" };
        inner = connection.Kind == ProviderKind.Anthropic ? ProviderHttp.Anthropic(named, http) : new OpenAIChat(named, http);
    }

    public ModelConnection Connection => connection;

    /// <summary>The answer as it comes. An update without content says only that bytes still arrive.</summary>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var asked = messages.ToList();
        var said = false;
        for (var attempt = 0; ; attempt++)
        {
            var call = new ProviderCall();
            await using var updates = inner.GetStreamingResponseAsync(asked, OptionsOf(options), cancellationToken).GetAsyncEnumerator(cancellationToken);
            Task<bool>? next = null;
            TimeSpan? pause = null;
            while (pause is null)
            {
                ChatResponseUpdate? news = null;
                try
                {
                    // Set before every step: what an iterator sets does not outlive its step.
                    ProviderCall.Current = call;
                    next ??= updates.MoveNextAsync().AsTask();
                    await Task.WhenAny(next, call.NextArrival());
                    if (next.IsCompleted)
                    {
                        if (!await next) yield break;
                        next = null;
                        news = updates.Current;
                    }
                }
                catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
                {
                    pause = PauseAfter(await KnownAsync(failure, cancellationToken), said, attempt);
                }
                if (pause is not null) break;
                said |= news?.Text.Length > 0;
                yield return news ?? new ChatResponseUpdate();
            }
            await Task.Delay(pause.Value, time, cancellationToken);
        }
    }

    /// <summary>The models that the provider lists, in its order.</summary>
    /// <exception cref="ProviderException">It does not.</exception>
    public Task<IReadOnlyList<string>> ListModelsAsync(CancellationToken ct) => ProviderHttp.ListAsync(connection, http, time, ct);

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        await GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceType.IsInstanceOfType(this) ? this : inner.GetService(serviceType, serviceKey);

    public void Dispose()
    {
        inner.Dispose();
        http.Dispose();
    }

    /// <summary>How long to wait before the next attempt.</summary>
    /// <exception cref="ProviderException">There is to be none.</exception>
    static TimeSpan PauseAfter(ProviderException failure, bool said, int attempt)
    {
        if (said || attempt == Retries || !ProviderProblems.Of(failure.Problem).Retries || failure.RetryAfter > ProviderProblems.LongestWait) throw failure;
        return failure.RetryAfter ?? Pauses[attempt];
    }

    /// <summary>The failure in the table's words; of a missing model also which there are.</summary>
    async Task<ProviderException> KnownAsync(Exception failure, CancellationToken ct)
    {
        var known = Unwrap(failure) ?? ProviderProblems.Make(ProviderProblems.OfException(failure) ?? ProviderProblem.BrokeOff, connection, inner: failure);
        return known.Problem == ProviderProblem.ModelMissing ? await ProviderHttp.WithModelsAsync(known, connection, http, time, ct) : known;
    }

    static ProviderException? Unwrap(Exception? failure) => failure as ProviderException ?? (failure?.InnerException is { } inner ? Unwrap(inner) : null);

    // What ChatApp says to the offline assistant travels no further.
    static ChatOptions OptionsOf(ChatOptions? options) => new() { MaxOutputTokens = options?.MaxOutputTokens };
}
