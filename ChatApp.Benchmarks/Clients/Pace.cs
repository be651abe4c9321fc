using System.Diagnostics;
using ChatApp.Benchmarks.Server;

namespace ChatApp.Benchmarks.Clients;

/// <summary>Messages at an even pace, whether or not the answers keep up.</summary>
static class Pace
{
    /// <summary>Asks in turn. Returns every answer's time in milliseconds, from the moment it was due.</summary>
    /// <param name="rate">Messages a second.</param>
    public static Task<IReadOnlyList<double>> AskAsync(IReadOnlyList<ChatClient> clients, int count, int rate, CancellationToken ct) =>
        AskAsync(clients, count, rate, (client, order) => client.AskAsync(order, ct), ct);

    /// <summary>The same with a route that does nothing: what a request takes that the app has no part in.</summary>
    public static Task<IReadOnlyList<double>> AskBareAsync(IReadOnlyList<ChatClient> clients, int count, int rate, CancellationToken ct) =>
        AskAsync(clients, count, rate, (client, order) => client.AskBareAsync(order, ct), ct);

    static async Task<IReadOnlyList<double>> AskAsync(IReadOnlyList<ChatClient> clients, int count, int rate, Func<ChatClient, Order, Task> ask, CancellationToken ct)
    {
        var begun = Stopwatch.GetTimestamp();
        var asked = new List<Task<double>>();
        for (var i = 0; i < count; i++)
        {
            var due = TimeSpan.FromSeconds((double)i / rate);
            if (due - Stopwatch.GetElapsedTime(begun) is { Ticks: > 0 } wait) await Task.Delay(wait, ct);
            var client = clients[i % clients.Count];
            asked.Add(TimeAsync());

            async Task<double> TimeAsync()
            {
                await ask(client, Order.New(20, 0));
                return (Stopwatch.GetElapsedTime(begun) - due).TotalMilliseconds;
            }
        }
        return await Task.WhenAll(asked);
    }
}
