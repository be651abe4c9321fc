using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ChatApp.Benchmarks.Server;

namespace ChatApp.Benchmarks.Clients;

/// <summary>A program with a session of its own, known by a token.</summary>
sealed class ChatClient
{
    static readonly HttpClient Shared = new(new SocketsHttpHandler { UseCookies = false, MaxConnectionsPerServer = 2_000 });

    readonly string url;
    readonly AuthenticationHeaderValue token;
    readonly string session;
    int said = 1;

    ChatClient(string url, string token, string session) => (this.url, this.token, this.session) = (url, new AuthenticationHeaderValue("Bearer", token), session);

    public static async Task<ChatClient> BeginAsync(string url, CancellationToken ct)
    {
        var answer = await SendAsync(url, null, null, Order.New(20, 0), ct);
        return new ChatClient(url, answer.GetProperty("accessToken").GetString()!, answer.GetProperty("sessionId").GetString()!);
    }

    /// <summary>Sends a message and waits for the whole answer.</summary>
    public Task AskAsync(Order order, CancellationToken ct)
    {
        Interlocked.Increment(ref said);
        return SendAsync(url, token, session, order, ct);
    }

    /// <summary>Sends the same to a route that does nothing with it.</summary>
    public Task AskBareAsync(Order order, CancellationToken ct) => SendAsync(url, token, session, order, ct, "/bench/bare");

    static async Task<JsonElement> SendAsync(string url, AuthenticationHeaderValue? token, string? session, Order order, CancellationToken ct, string path = "/api/chat")
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new { messages = new[] { new { role = "user", content = order.ToString() } }, sessionId = session });
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{url}{path}") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Authorization = token;
        using var answer = await Shared.SendAsync(request, ct);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>(ct);
    }

    /// <summary>Watches until so many more messages of the person have come. Returns how long each was on its way, in milliseconds.</summary>
    /// <param name="ready">Is set when what was said before has been told.</param>
    public async Task<IReadOnlyList<double>> WatchAsync(int messages, TaskCompletionSource ready, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{url}/api/chat/{session}/events");
        request.Headers.Authorization = token;
        using var answer = await Shared.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        answer.EnsureSuccessStatusCode();
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(ct), Encoding.UTF8);
        var before = said;
        var delays = new List<double>();
        var isMessage = false;
        while (delays.Count < messages && await reader.ReadLineAsync(ct) is { } line)
        {
            if (line.StartsWith("event: ", StringComparison.Ordinal)) isMessage = line == "event: message";
            if (!isMessage || !line.StartsWith("data: ", StringComparison.Ordinal)) continue;
            using var message = JsonDocument.Parse(line[6..]);
            if (message.RootElement.GetProperty("role").GetString() != "user") continue;
            if (before > 0 && --before == 0) ready.SetResult();
            else if (before == 0) delays.Add((DateTimeOffset.UtcNow - message.RootElement.GetProperty("at").GetDateTimeOffset()).TotalMilliseconds);
        }
        return delays;
    }
}
