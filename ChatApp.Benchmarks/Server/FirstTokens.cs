using System.Diagnostics;
using System.Text;
using System.Text.Json;
using ChatApp.Access;
using ChatApp.Conversations;
using ChatApp.Journal;
using ChatApp.Sessions;

namespace ChatApp.Benchmarks.Server;

/// <summary>How long the first token took, in milliseconds, both from this process, turn by turn.</summary>
/// <param name="Direct">Read off the provider's wire.</param>
/// <param name="Chat">From handing a message to the app until it has the first token, on disk and for its watchers.</param>
public sealed record FirstTokens(IReadOnlyList<double> Direct, IReadOnlyList<double> Chat)
{
    static readonly Caller Asker = new(RandomId.New());
    static readonly HttpClient Http = new();
    static int Last;

    public static async Task<FirstTokens> MeasureAsync(IServiceProvider services, string provider, int count, CancellationToken ct)
    {
        var conversations = services.GetRequiredService<ConversationService>();
        var (direct, chat) = (new List<double>(), new List<double>());
        SessionId? session = null;
        for (var i = 0; i < count; i++)
        {
            direct.Add(await DirectAsync(provider, ct));
            // A conversation as long as one is mostly.
            if (i % 10 == 0) session = null;
            (var took, session) = await ChatAsync(conversations, session, ct);
            chat.Add(took);
        }
        return new FirstTokens(direct, chat);
    }

    static string Order() => new Order(30, 0, $"first{Interlocked.Increment(ref Last)}").ToString();

    static async Task<double> DirectAsync(string provider, CancellationToken ct)
    {
        var body = JsonSerializer.Serialize(new { model = ProviderHost.Model, stream = true, messages = new[] { new { role = "user", content = Order() } } });
        var begun = Stopwatch.GetTimestamp();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{provider}/v1/chat/completions") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        using var response = await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(ct));
        while (await lines.ReadLineAsync(ct) is { } line)
            if (line.Contains("\"content\":", StringComparison.Ordinal)) break;
        var took = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        await lines.ReadToEndAsync(ct);
        return took;
    }

    static async Task<(double, SessionId)> ChatAsync(ConversationService conversations, SessionId? session, CancellationToken ct)
    {
        var begun = Stopwatch.GetTimestamp();
        var sent = (await conversations.SendAsync(Asker, session, Order(), ct: ct)).Value ?? throw new IOException("The message was refused.");
        var took = 0.0;
        await foreach (var item in conversations.WatchAsync(Asker, sent.Session.Id, new Cursor(sent.Session.Version), ct))
        {
            if (took == 0) took = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
            if (item is Appended { Events: var events } && events.Any(e => e.Event is TurnClosed)) break;
        }
        return (took, sent.Session.Id);
    }
}
