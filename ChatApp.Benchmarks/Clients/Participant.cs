using System.Net.WebSockets;
using System.Text.Json;
using ChatApp.Benchmarks.Server;

namespace ChatApp.Benchmarks.Clients;

/// <summary>One of several in a session, on a socket: moves an object of their own, and notes when the others' moves and the answer's text come.</summary>
sealed class Participant : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    readonly ClientWebSocket socket = new();
    readonly TaskCompletionSource synced = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly List<double> delays = [];
    readonly List<(double At, int Length)> text = [];
    readonly string url, id;
    readonly (string Name, string Value) credentials;
    readonly int number;
    Task reading = Task.CompletedTask;
    long bytes, messages;
    int length;

    Participant(string url, string id, (string, string) credentials, int number) => (this.url, this.id, this.credentials, this.number) = (url, id, credentials, number);

    /// <summary>How many changes were sent.</summary>
    public int Sent { get; private set; }

    /// <summary>How long each change of another one took from its sending until it was here, in milliseconds.</summary>
    public IReadOnlyList<double> Delays => delays;

    /// <summary>Bytes of what came after the first message, and how many messages those were.</summary>
    public (long Bytes, long Messages) Received => (bytes, messages);

    /// <summary>Bytes of the first message.</summary>
    public long First { get; private set; }

    /// <summary>A host with a conversation of so many messages, and the others, all of them connected.</summary>
    public static async Task<IReadOnlyList<Participant>> GatherAsync(ServerProcess app, int count, int history, CancellationToken ct)
    {
        var cookies = new CookieJar();
        await CircuitPage.GetAsync($"{app.Url}/", cookies, ct);
        await app.BeginSessionAsync(cookies, history, ct);
        (string, string) host = ("Cookie", cookies.Header);
        var own = (await AskAsync(HttpMethod.Get, $"{app.Url}/api/sessions", host, null, ct)).GetProperty("sessions")[0].GetString()!;
        var code = (await AskAsync(HttpMethod.Post, $"{app.Url}/api/sessions/shared/create", host, new { host_id = "p1", session_id = own, settings = new { max_participants = count } }, ct)).GetProperty("share_code").GetString();
        var all = new List<Participant> { new(app.Url, own, host, 1) };
        while (all.Count < count)
        {
            var joined = await AskAsync(HttpMethod.Post, $"{app.Url}/api/sessions/shared/join", null, new { share_code = code, user_id = $"p{all.Count + 1}" }, ct);
            all.Add(new(app.Url, joined.GetProperty("session_id").GetString()!, ("Authorization", $"Bearer {joined.GetProperty("access_token").GetString()}"), all.Count + 1));
        }
        foreach (var participant in all) await participant.ConnectAsync(ct);
        return all;
    }

    static async Task<JsonElement> AskAsync(HttpMethod method, string url, (string Name, string Value)? credentials, object? body, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(method, url) { Content = body is null ? null : JsonContent.Create(body) };
        if (credentials is { } known) request.Headers.TryAddWithoutValidation(known.Name, known.Value);
        using var answer = await Http.Client.SendAsync(request, ct);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>(ct);
    }

    async Task ConnectAsync(CancellationToken ct)
    {
        socket.Options.SetRequestHeader(credentials.Name, credentials.Value);
        await socket.ConnectAsync(new Uri($"{url.Replace("http", "ws", StringComparison.Ordinal)}/ws/sessions/{id}"), ct);
        reading = ReadAsync();
        await synced.Task.WaitAsync(Patience, ct);
    }

    /// <summary>Asks the assistant, and waits for the whole answer.</summary>
    public Task AskAsync(Order order, CancellationToken ct) =>
        AskAsync(HttpMethod.Post, $"{url}/api/chat", credentials, new { messages = new[] { new { role = "user", content = order.ToString() } }, sessionId = id }, ct);

    /// <summary>Changes an object at an even pace.</summary>
    /// <param name="share">Of a pause, by which this one is later than the first.</param>
    public async Task ChangeAsync(int perSecond, TimeSpan time, double share, CancellationToken ct)
    {
        var pause = TimeSpan.FromSeconds(1.0 / perSecond);
        await SendAsync("object.created", 0, ct);
        using var pace = new PeriodicTimer(pause);
        await Task.Delay(pause * share, ct);
        for (var count = (int)(time / pause); Sent < count && await pace.WaitForNextTickAsync(ct); Sent++) await SendAsync("object.updated", Sent, ct);
    }

    Task SendAsync(string type, int step, CancellationToken ct) =>
        socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(new { type, data = new { id = $"object-{number}", x = step, y = -step, at = WallClock.Now } }), WebSocketMessageType.Text, true, ct);

    async Task ReadAsync()
    {
        var buffer = new byte[1024 * 1024];
        try
        {
            for (var filled = 0; ;)
            {
                var part = await socket.ReceiveAsync(buffer.AsMemory(filled), CancellationToken.None);
                if (part.MessageType == WebSocketMessageType.Close) return;
                filled += part.Count;
                if (!part.EndOfMessage) continue;
                Take(buffer.AsMemory(0, filled));
                filled = 0;
            }
        }
        catch (WebSocketException)
        {
            // It was closed from this side.
        }
    }

    void Take(ReadOnlyMemory<byte> message)
    {
        using var json = JsonDocument.Parse(message);
        var type = json.RootElement.GetProperty("type").GetString();
        if (type == "sync.full")
        {
            First = message.Length;
            synced.SetResult();
            return;
        }
        bytes += message.Length;
        messages++;
        var data = json.RootElement.TryGetProperty("data", out var given) ? given : default;
        if (type == "object.updated") delays.Add(WallClock.Now - data.GetProperty("at").GetDouble());
        else if (type == "delta") text.Add((WallClock.Now, length += data.GetProperty("text").GetString()!.Length));
    }

    /// <summary>Waits for a while until so many changes of others have come.</summary>
    public async Task HasAllAsync(int count, CancellationToken ct)
    {
        for (var waited = TimeSpan.Zero; delays.Count < count && waited < Patience; waited += TimeSpan.FromMilliseconds(50)) await Task.Delay(50, ct);
    }

    /// <summary>How long each token of the answer took from the model until it was here, in milliseconds.</summary>
    /// <param name="times">When the model gave them out.</param>
    public IEnumerable<double> TextDelays(Order order, double[] times)
    {
        var tokens = AnswerText.Of(order.Tokens).Tokens;
        for (int token = 0, at = 0, end = 0; token < tokens.Count; token++)
        {
            end += tokens[token].Length;
            while (at < text.Count && text[at].Length < end) at++;
            if (at < text.Count) yield return text[at].At - times[token];
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (socket.State == WebSocketState.Open) await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        await Task.WhenAny(reading, Task.Delay(Patience));
        socket.Dispose();
    }
}
