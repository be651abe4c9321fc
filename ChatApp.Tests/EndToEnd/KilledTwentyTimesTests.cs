using System.Text;
using System.Text.Json;
using ChatApp.Tests.Api;
using ChatApp.Tests.Support;

namespace ChatApp.Tests.EndToEnd;

/// <summary>The real process, killed at random moments while several clients talk to it: nothing that a client was told is lost.</summary>
public sealed class KilledTwentyTimesTests
{
    const int Kills = 20, Clients = 3, MostEvents = 45;
    static readonly TimeSpan Slowest = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task What_a_client_saw_is_there_after_every_kill_exactly_once_and_in_order()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        using var folder = new TempFolder();
        var port = AppProcess.FreePort();
        (string, string)[] settings = [("Assistants:Offline:TokensPerSecond", "150"), ("Access:Limits:Messages", "0"), ("Access:Limits:Sessions", "0")];
        var talkers = Enumerable.Range(0, Clients).Select(i => new Talker($"http://127.0.0.1:{port}", i)).ToList();
        for (var kill = 0; kill < Kills; kill++)
        {
            using var app = await AppProcess.StartAsync(port, folder.Path, settings);
            foreach (var talker in talkers) await talker.CheckAsync(seed);
            using var end = new CancellationTokenSource();
            var talking = talkers.Select(t => t.TalkAsync(end.Token)).ToList();
            // By what was told so far, not by the clock: on a slow machine too most kills come in the middle of an answer.
            var events = random.Next(0, MostEvents);
            await Soon.IsSoAsync(() => talkers.Sum(t => t.Heard) >= events, Slowest);
            await Task.Delay(random.Next(0, 60));
            app.Kill();
            await end.CancelAsync();
            await Task.WhenAll(talking);
        }
        using var last = await AppProcess.StartAsync(port, folder.Path, settings);
        foreach (var talker in talkers) await talker.CheckAsync(seed);
        Assert.All(talkers, t => Assert.NotEmpty(t.Stored));
        Assert.Contains(talkers, t => t.WasCut);
        foreach (var talker in talkers) talker.Dispose();
    }

    /// <summary>Sends one message after the other, and remembers what it was told.</summary>
    sealed class Talker(string url, int number) : IDisposable
    {
        static readonly string[] Requests = ["what can you do?", "Create a Facebook post about our bakery", "hello", "Write a LinkedIn post about our new office, professional", "yes", "thanks"];

        readonly ApiClient client = new(url);
        readonly StringBuilder seen = new();
        string? session;
        int sent;
        (string Id, string Text, bool Stored)? open;
        int heard;

        /// <summary>The messages that it was told are stored, in their order.</summary>
        public List<string> Stored { get; } = [];

        /// <summary>How many events came since it began to talk.</summary>
        public int Heard => Volatile.Read(ref heard);

        /// <summary>An answer was cut while it came.</summary>
        public bool WasCut { get; private set; }

        public async Task TalkAsync(CancellationToken ct)
        {
            Volatile.Write(ref heard, 0);
            while (!ct.IsCancellationRequested)
            {
                // Each text occurs once, so that what is stored twice is noticed.
                open ??= ($"{number}-{sent}", $"{Requests[sent % Requests.Length]} ({number}.{sent++})", false);
                var (id, text, _) = open.Value;
                seen.Clear();
                try
                {
                    await foreach (var e in client.StreamAsync(HttpMethod.Post, "/api/chat", new { messages = new[] { new { role = "user", content = text } }, sessionId = session, clientMessageId = id }, ct: ct))
                    {
                        Interlocked.Increment(ref heard);
                        if (e.Type == "start")
                        {
                            session = e.Data.GetProperty("sessionId").GetString();
                            if (open is { Stored: false }) Stored.Add(text);
                            open = (id, text, true);
                        }
                        if (e.Type == "delta") seen.Append(e.Data.GetProperty("text").GetString());
                        if (e.Type == "complete") open = null;
                    }
                }
                catch (Exception cut) when (cut is HttpRequestException or IOException or OperationCanceledException)
                {
                    // The server is gone. What was told counts; what was not is sent again under the same id.
                    WasCut |= seen.Length > 0 && open is not null;
                    return;
                }
            }
        }

        public async Task CheckAsync(int seed)
        {
            if (session is null) return;
            var answer = await client.GetAsync($"/api/chat/{session}?limit=200");
            Assert.True(answer.Code == 200, $"seed {seed}: {answer.Code} {answer.Text}");
            var messages = answer.Body.GetProperty("messages").EnumerateArray().ToList();
            var said = messages.Where(m => m.GetProperty("role").GetString() == "user").Select(m => m.GetProperty("content").GetString()!).ToList();
            Assert.True(said.Count == said.Distinct().Count(), $"seed {seed}: twice: {string.Join(" | ", said)}");
            Assert.True(Stored.SequenceEqual(said.Where(Stored.Contains)), $"seed {seed}: told {string.Join(" | ", Stored)}; stored {string.Join(" | ", said)}");
            // At most the one that was on its way is stored beyond those.
            Assert.True(said.Count <= Stored.Count + 1, $"seed {seed}: {said.Count} stored, {Stored.Count} told");
            foreach (var message in messages.Where(m => m.GetProperty("role").GetString() == "assistant"))
            {
                var status = message.TryGetProperty("status", out var ended) && ended.ValueKind == JsonValueKind.String ? ended.GetString() : "complete";
                Assert.True(status is "complete" or "interrupted", $"seed {seed}: {status}");
            }
            if (open is { Stored: true } cut && seen.Length > 0)
            {
                var reply = messages.Last(m => m.GetProperty("role").GetString() == "assistant").GetProperty("content").GetString()!;
                Assert.True(Squeeze(reply).StartsWith(Squeeze(seen.ToString()), StringComparison.Ordinal), $"seed {seed}: after {cut.Text} saw {seen}; stored {reply}");
            }
        }

        /// <summary>White space around a draft is the wire's.</summary>
        static string Squeeze(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

        public void Dispose() => client.Dispose();
    }
}
