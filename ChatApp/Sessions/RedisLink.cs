using System.Diagnostics;
using StackExchange.Redis;

namespace ChatApp.Sessions;

/// <summary>
/// A connection to Redis that never makes anyone wait for long. Each call is bounded, and so is how many are under way; once Redis
/// is known not to answer, calls fail at once, until a probe in the background finds that it answers again. It measures real time,
/// whatever the app's clock says: so does the network.
/// </summary>
public sealed partial class RedisLink : IAsyncDisposable
{
    /// <summary>How long a call may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    static readonly TimeSpan WhenUp = TimeSpan.FromSeconds(1), WhenDown = TimeSpan.FromMilliseconds(500), Renewal = TimeSpan.FromSeconds(4);

    /// <summary>Calls under way, those included that nobody waits for any more.</summary>
    const int MaxInFlight = 1024;

    readonly RedisAddress address;
    readonly bool ordered;
    readonly Func<ConnectionMultiplexer, Task>? prepare, probe;
    readonly ILogger logger;
    readonly CancellationTokenSource stop = new();
    readonly TaskCompletionSource tried = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly Task watching;
    volatile ConnectionMultiplexer? connection;
    volatile bool isUp;
    bool saidDown;
    int inFlight, disposed;
    long offset;

    /// <param name="ordered">Whether messages are handed over one after the other, as they came; otherwise they do not wait for each other.</param>
    /// <param name="prepare">What a new connection needs before it is used.</param>
    /// <param name="probe">What must work, within <see cref="Patience"/>, for Redis to count as answering.</param>
    public RedisLink(RedisAddress address, bool ordered, ILogger logger, Func<ConnectionMultiplexer, Task>? prepare = null, Func<ConnectionMultiplexer, Task>? probe = null)
    {
        (this.address, this.ordered, this.logger, this.prepare, this.probe) = (address, ordered, logger, prepare, probe);
        watching = Task.Run(WatchAsync);
    }

    /// <summary>Whether Redis answers, as far as is known.</summary>
    public bool IsUp => isUp;

    /// <summary>How many calls are under way.</summary>
    public int InFlight => Volatile.Read(ref inFlight);

    /// <summary>Redis answers, for the first time or again: what it was told or said meanwhile may be lost.</summary>
    public event Action? Returned;

    /// <summary>
    /// Until when, in Redis's own time, a write that is sent now may take effect (unix ms). Whoever sent it has given up by then, and
    /// must not be surprised by it later.
    /// </summary>
    public long NotAfter => Milliseconds + Volatile.Read(ref offset) + (long)Patience.TotalMilliseconds + 500;

    static long Milliseconds => Stopwatch.GetTimestamp() * 1000 / Stopwatch.Frequency;

    /// <exception cref="StoreUnavailableException">At once when Redis is known not to answer, otherwise within <see cref="Patience"/>; whether a write happened is then unknown.</exception>
    public ValueTask<T> CallAsync<T>(Func<IDatabase, Task<T>> call, CancellationToken ct = default) => CallAsync(call, TimeSpan.Zero, ct);

    /// <summary>The same, when so much of <see cref="Patience"/> is used up already.</summary>
    public async ValueTask<T> CallAsync<T>(Func<IDatabase, Task<T>> call, TimeSpan waited, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        if (!tried.Task.IsCompleted) await WhenTriedAsync(ct);
        var task = Begin(c => call(c.GetDatabase()));
        try
        {
            return await task.WaitAsync(waited < Patience ? Patience - waited : TimeSpan.Zero, ct);
        }
        catch (Exception failure) when (IsLoss(failure))
        {
            Suspect(failure);
            throw new StoreUnavailableException("Redis does not answer.", failure);
        }
        catch (RedisServerException refusal) when (!refusal.Message.StartsWith("NOSCRIPT", StringComparison.Ordinal))
        {
            throw new StoreUnavailableException("Redis refuses.", refusal);
        }
        finally
        {
            Release(task);
        }
    }

    /// <summary>Sends without waiting. What cannot be sent is dropped, and <see cref="Returned"/> follows once it could be again.</summary>
    public void Post(Func<ConnectionMultiplexer, Task<long>> call)
    {
        try
        {
            var task = Begin(call);
            Release(task);
            task.ContinueWith(t => Suspect(t.Exception!.InnerException!), CancellationToken.None,
                TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
        catch (StoreUnavailableException)
        {
            isUp = false;
        }
    }

    Task<T> Begin<T>(Func<ConnectionMultiplexer, Task<T>> call)
    {
        if (!isUp || connection is not { } current) throw new StoreUnavailableException("Redis does not answer.");
        if (Interlocked.Increment(ref inFlight) > MaxInFlight)
        {
            Interlocked.Decrement(ref inFlight);
            throw new StoreUnavailableException("Too much waits for Redis.");
        }
        try
        {
            return call(current);
        }
        catch (Exception failure) when (IsLoss(failure))
        {
            Interlocked.Decrement(ref inFlight);
            Suspect(failure);
            throw new StoreUnavailableException("Redis does not answer.", failure);
        }
    }

    /// <summary>A call counts as under way until it ends, also when nobody waits for it any more.</summary>
    void Release(Task task)
    {
        if (task.IsCompleted) Interlocked.Decrement(ref inFlight);
        else task.ContinueWith(t => { _ = t.Exception; Interlocked.Decrement(ref inFlight); }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    async Task WhenTriedAsync(CancellationToken ct)
    {
        try
        {
            await tried.Task.WaitAsync(Patience, ct);
        }
        catch (TimeoutException failure)
        {
            throw new StoreUnavailableException("Redis does not answer yet.", failure);
        }
    }

    static bool IsLoss(Exception failure) => failure is TimeoutException or RedisConnectionException or ObjectDisposedException or TaskCanceledException { CancellationToken.IsCancellationRequested: false };

    async Task WatchAsync()
    {
        var made = Stopwatch.GetTimestamp();
        while (!stop.IsCancellationRequested)
        {
            try
            {
                connection ??= await ConnectAsync();
                await ProbeAsync(connection);
                if (!isUp)
                {
                    isUp = true;
                    saidDown = false;
                    LogUp(address.ToString());
                    Returned?.Invoke();
                }
            }
            catch (Exception failure)
            {
                Suspect(failure);
                // What waits for a dead peer may never notice: begin anew.
                if (Stopwatch.GetElapsedTime(made) > Renewal)
                {
                    Drop();
                    made = Stopwatch.GetTimestamp();
                }
            }
            if (isUp) made = Stopwatch.GetTimestamp();
            tried.TrySetResult();
            await Task.Delay(isUp ? WhenUp : WhenDown, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    async Task<ConnectionMultiplexer> ConnectAsync()
    {
        var made = await ConnectionMultiplexer.ConnectAsync(address.ToOptions());
        made.PreserveAsyncOrder = ordered;
        made.ConnectionFailed += (_, e) => Suspect(e.Exception ?? new IOException("The connection is lost."));
        try
        {
            if (prepare is not null) await prepare(made).WaitAsync(Patience);
            return made;
        }
        catch
        {
            made.Close(allowCommandsToComplete: false);
            throw;
        }
    }

    async Task ProbeAsync(ConnectionMultiplexer current)
    {
        var sent = Milliseconds;
        var there = await current.GetServer(current.GetEndPoints()[0]).TimeAsync().WaitAsync(Patience);
        Volatile.Write(ref offset, new DateTimeOffset(there, TimeSpan.Zero).ToUnixTimeMilliseconds() - ((sent + Milliseconds) / 2));
        if (probe is not null) await probe(current).WaitAsync(Patience);
    }

    void Suspect(Exception failure)
    {
        isUp = false;
        if (saidDown || stop.IsCancellationRequested) return;
        saidDown = true;
        LogDown(address.ToString(), failure.Message);
    }

    void Drop()
    {
        connection?.Close(allowCommandsToComplete: false);
        connection = null;
    }

    /// <summary>May be called again: whoever provides services does that for each name they have.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref disposed, 1) == 1) return;
        await stop.CancelAsync();
        await watching;
        isUp = false;
        Drop();
        stop.Dispose();
    }

    [LoggerMessage(LogLevel.Warning, "Redis at {Address} does not answer: sessions go on from the journal until it does ({Reason})")]
    partial void LogDown(string address, string reason);

    [LoggerMessage(LogLevel.Information, "Redis at {Address} answers")]
    partial void LogUp(string address);
}
