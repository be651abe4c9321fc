using System.Diagnostics;
using StackExchange.Redis;

namespace ChatApp.Sessions;

/// <summary>
/// Calls of one script that travel together. One that comes alone goes at once; those that come while one is under way go as one
/// when it is back, so that the busier it is, the less each costs Redis, the line and this process.
/// </summary>
/// <param name="send">
/// Sends the calls, at least one, in their order, and gives what each results in; fails when the oldest of them, which is the first,
/// has waited for <see cref="RedisLink.Patience"/>, so that those behind it wait no longer either.
/// </param>
sealed class RedisBatch(Func<IReadOnlyList<RedisBatch.Call>, Task<long[]>> send)
{
    const int MaxTogether = 128, MaxWaiting = 1024;

    readonly Lock gate = new();
    readonly Queue<Call> waiting = new();
    bool isUnderWay;

    /// <exception cref="StoreUnavailableException">Within <see cref="RedisLink.Patience"/>; whether a write happened is then unknown.</exception>
    public async ValueTask<long> RunAsync(SessionId id, RedisValue[] values, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var call = new Call(id, values, ct);
        if (IsFirst(call)) _ = Task.Run(SendAsync, CancellationToken.None);
        return await call.Done.Task.WaitAsync(ct);
    }

    /// <summary>Whether nothing is under way that would take the call along.</summary>
    bool IsFirst(Call call)
    {
        lock (gate)
        {
            if (waiting.Count == MaxWaiting) throw new StoreUnavailableException("Too much waits for Redis.");
            waiting.Enqueue(call);
            var isFirst = !isUnderWay;
            isUnderWay = true;
            return isFirst;
        }
    }

    async Task SendAsync()
    {
        while (Take() is { } calls)
        {
            try
            {
                if (calls.Count == 0) continue;
                var results = await send(calls);
                for (var i = 0; i < calls.Count; i++) calls[i].Done.TrySetResult(results[i]);
            }
            catch (Exception failure)
            {
                foreach (var call in calls) call.Done.TrySetException(failure);
            }
        }
    }

    /// <summary>What goes together next, without what nobody wants any more; null when nothing waits.</summary>
    List<Call>? Take()
    {
        lock (gate)
        {
            isUnderWay = waiting.Count > 0;
            if (!isUnderWay) return null;
            var calls = new List<Call>(Math.Min(waiting.Count, MaxTogether));
            while (calls.Count < MaxTogether && waiting.TryDequeue(out var call))
                if (!call.Ct.IsCancellationRequested) calls.Add(call);
            return calls;
        }
    }

    /// <summary>What is asked for one session.</summary>
    public sealed record Call(SessionId Id, RedisValue[] Values, CancellationToken Ct)
    {
        /// <summary>By <see cref="Stopwatch"/>.</summary>
        public long Begun { get; } = Stopwatch.GetTimestamp();

        public TaskCompletionSource<long> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
