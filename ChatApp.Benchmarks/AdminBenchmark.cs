using System.Diagnostics;
using ChatApp.Benchmarks.Clients;
using ChatApp.Benchmarks.Reports;

namespace ChatApp.Benchmarks;

/// <summary>What the admin's board costs the server while it is open: its CPU with the board less its CPU without, in turns.</summary>
sealed class AdminBenchmark : Benchmark
{
    const int Sessions = 10_000, Rate = 50, Clients = 50, Seconds = 15, Rounds = 5;

    static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);

    /// <summary>One caller, from one address, does what many would.</summary>
    static readonly string[] Settings = ["Sessions:MaxActive=100000", .. Enum.GetNames<ChatApp.Access.Limit>().Select(limit => $"Access:Limits:{limit}=0")];

    public override string About =>
        $"{Sessions:N0} live sessions and {Rate} messages a second, {Seconds} s without the board and {Seconds} s with it open in a raw circuit client, {Rounds} times in turns; CPU of the server's process as a share of one core.";

    public override async Task<IReadOnlyList<Figure>> RunAsync(CancellationToken ct)
    {
        await using var app = await ServerProcess.StartAppAsync(Settings);
        Tell("sessions");
        await app.BeginSessionsAsync(Sessions, 2, ct);
        var clients = new List<ChatClient>();
        while (clients.Count < Clients) clients.Add(await ChatClient.BeginAsync(app.Url, ct));
        var admin = new CookieJar();
        await app.SignInAsync(admin, ct);
        await WithBoardAsync(app, admin, clients, ct);
        var (without, with) = (new List<double>(), new List<double>());
        for (var i = 0; i < Rounds; i++)
        {
            Tell($"round {i + 1} of {Rounds}");
            without.Add(await ShareAsync(app, clients, ct));
            with.Add(await WithBoardAsync(app, admin, clients, ct));
        }
        return
        [
            Figure.Of("the board, of one core", [.. with.Zip(without, (open, closed) => open - closed)], "%", atMost: 5),
            Figure.Of("the server with it open", with, "%"),
            Figure.Of("the server without", without, "%"),
        ];
    }

    static async Task<double> WithBoardAsync(ServerProcess app, CookieJar admin, IReadOnlyList<ChatClient> clients, CancellationToken ct)
    {
        await using var board = await RawCircuit.OpenAsync(app.Url, admin, ct, "/admin");
        await Task.Delay(Settling, ct);
        var before = board.BytesReceived;
        var share = await ShareAsync(app, clients, ct);
        if (board.BytesReceived == before) throw new IOException("The board shows nothing new.");
        await board.LeaveAsync(app.Url);
        return share;
    }

    /// <summary>What the server uses of one core while messages come, in percent.</summary>
    static async Task<double> ShareAsync(ServerProcess app, IReadOnlyList<ChatClient> clients, CancellationToken ct)
    {
        var (begun, before) = (Stopwatch.GetTimestamp(), await app.UsageAsync());
        await Pace.AskAsync(clients, Rate * Seconds, Rate, ct);
        return ((await app.UsageAsync()).Cpu - before.Cpu) / Stopwatch.GetElapsedTime(begun).TotalMilliseconds * 100;
    }
}
