using ChatApp.Benchmarks.Clients;
using ChatApp.Benchmarks.Reports;

namespace ChatApp.Benchmarks.Stores;

/// <summary>What a live session takes that nobody looks at, in all parts of the server together.</summary>
static class IdleSessions
{
    const int Sessions = 4_000, Messages = 20, Rounds = 3;

    public static async Task<IReadOnlyList<Figure>> RunAsync(CancellationToken ct)
    {
        await using var app = await ServerProcess.StartAppAsync();
        await app.BeginSessionsAsync(Sessions, Messages, ct);
        var (managed, resident) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            var (heap, memory) = ((await app.CollectAsync()).Heap, app.Resident);
            await app.BeginSessionsAsync(Sessions, Messages, ct);
            managed.Add(((await app.CollectAsync()).Heap - heap) / (double)Sessions / 1024);
            resident.Add((app.Resident - memory) / (double)Sessions / 1024);
        }
        return
        [
            Figure.Of($"memory per idle live session of {Messages} messages of 200 bytes, all parts together", managed, "KB", atMost: 16),
            Figure.Of("the same, as the process's resident memory grew", resident, "KB"),
        ];
    }
}
