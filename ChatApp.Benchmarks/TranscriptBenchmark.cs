using ChatApp.Benchmarks.Clients;
using ChatApp.Benchmarks.Reports;
using ChatApp.Benchmarks.Server;
using Microsoft.Playwright;

namespace ChatApp.Benchmarks;

/// <summary>
/// What a long conversation costs beside a short one: to open it, to read upwards, and to go on with it. The lengths alternate, so
/// that a slow minute of the machine is everybody's.
/// </summary>
sealed class TranscriptBenchmark : Benchmark
{
    const int Opens = 15, Scrolls = 7, Rounds = 15, TurnsPerRound = 4, WarmTurns = 60, AnswerTokens = 40;

    static readonly int[] Lengths = [10, 1_000, 10_000];

    public override string About => "A conversation of 10, 1,000 and 10,000 messages in the sidebar: from navigation until it is alive with its newest message in sight, from a scroll to the top until earlier messages are there, and from Enter until a short answer is shown as complete.";

    public override async Task<IReadOnlyList<Figure>> RunAsync(CancellationToken ct)
    {
        await using var app = await ServerProcess.StartAppAsync(ApiBenchmark.Unlimited);
        await using var browser = await Chromium.LaunchAsync();
        var chats = new List<Chat>();
        foreach (var length in Lengths) chats.Add(await Chat.BeginAsync(length, app, browser));
        Tell("warming up");
        foreach (var chat in chats) await chat.WarmAsync(ct);
        Tell("opening");
        for (var i = 0; i < Opens; i++)
            foreach (var chat in chats) await chat.OpenAsync();
        for (var i = 0; i < Scrolls; i++)
            foreach (var chat in chats.Skip(1)) await chat.ScrollAsync();
        Tell("talking");
        for (var i = 0; i < Rounds; i++)
            foreach (var chat in chats) await chat.TalkAsync(TurnsPerRound, ct);

        var figures = new List<Figure>();
        foreach (var chat in chats) figures.AddRange(chat.Figures(chats[0]));
        foreach (var chat in chats) await chat.DisposeAsync();
        return figures;
    }

    /// <summary>A visitor with one conversation, and what was measured of it.</summary>
    sealed class Chat(int length, ServerProcess app, IBrowserContext visitor, BrowserTab tab) : IAsyncDisposable
    {
        readonly List<double> opens = [], scrolls = [], turns = [], cpu = [];

        public static async Task<Chat> BeginAsync(int length, ServerProcess app, Chromium browser)
        {
            var visitor = await browser.VisitorAsync();
            var tab = await BrowserTab.NewAsync(visitor);
            await tab.OpenAppAsync(app.Url);
            var begun = await visitor.APIRequest.PostAsync($"{app.Url}/bench/sessions/{length}");
            if (!begun.Ok) throw new IOException($"The conversation did not begin: {begun.Status}.");
            await tab.ChooseAsync(await begun.JsonAsync() is { } id ? id.GetString()! : "");
            return new Chat(length, app, visitor, tab);
        }

        public async Task WarmAsync(CancellationToken ct)
        {
            for (var i = 0; i < 2; i++) await OpenAsync();
            await TalkAsync(WarmTurns, ct);
            opens.Clear();
            turns.Clear();
            cpu.Clear();
        }

        public async Task OpenAsync() => opens.Add(await tab.TimeToOpenAsync(app.Url));

        public async Task ScrollAsync()
        {
            await tab.TimeToOpenAsync(app.Url);
            scrolls.Add(await tab.TimeToScrollUpAsync());
        }

        /// <summary>Turns one after the other: what each takes, and what each costs the server.</summary>
        public async Task TalkAsync(int count, CancellationToken ct)
        {
            var before = await app.UsageAsync();
            for (var i = 0; i < count; i++)
            {
                ct.ThrowIfCancellationRequested();
                turns.Add(await OneTurnAsync());
            }
            cpu.Add(((await app.UsageAsync()).Cpu - before.Cpu) / count);
        }

        async Task<double> OneTurnAsync()
        {
            var order = Order.New(AnswerTokens, 0);
            var complete = tab.NextCompleteAsync();
            await tab.WriteAsync(order.ToString());
            return await complete - await tab.EnteredAsync();
        }

        public IEnumerable<Figure> Figures(Chat shortest)
        {
            var name = $"{length:N0} messages";
            yield return Figure.Of($"{name}: open", opens, "ms");
            if (scrolls.Count > 0) yield return Figure.Of($"{name}: earlier messages", scrolls, "ms");
            yield return Figure.Of($"{name}: a turn", turns, "ms");
            yield return Figure.Of($"{name}: server CPU of a turn", cpu, "ms");
            if (this == shortest) yield break;
            yield return new Figure($"{name}: open, beside {shortest.Length:N0}", Ratio(opens, shortest.opens), "×", AtMost: 1.5);
            yield return new Figure($"{name}: a turn, beside {shortest.Length:N0}", Ratio(turns, shortest.turns), "×", AtMost: 1.3);
            yield return new Figure($"{name}: server CPU of a turn, beside {shortest.Length:N0}", Ratio(cpu, shortest.cpu), "×", AtMost: 1.3);
        }

        int Length => length;

        static double Ratio(List<double> one, List<double> other) => Figure.Median(one) / Figure.Median(other);

        public async ValueTask DisposeAsync() => await visitor.DisposeAsync();
    }
}
