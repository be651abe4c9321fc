using System.Collections.Concurrent;
using ChatApp.Conversations;
using Microsoft.Extensions.Options;

namespace ChatApp.Access;

/// <summary>
/// Bounds what one caller, and one address, may do: so many in a minute (a bucket that refills evenly), or so many at once. It stands
/// behind the service and not before the routes, because what happens in a circuit passes no middleware.
/// </summary>
public sealed class Limiter(IOptions<AccessOptions> options, SecurityLog security, TimeProvider time)
{
    static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    readonly ConcurrentDictionary<(Limit, string), Bucket> buckets = new();
    readonly ConcurrentDictionary<(Limit, string), int> open = new();
    long swept;

    /// <summary>Counts one; null when it is within the limits, otherwise why not, and it is not counted.</summary>
    public Refusal? Take(Limit limit, Caller caller)
    {
        var most = options.Value.Limits.Of(limit);
        if (most == 0) return null;
        Sweep();
        var wait = TakeFrom((limit, $"caller {caller.Id}"), most);
        if (wait == TimeSpan.Zero && caller.Address is { } address) wait = TakeFrom((limit, $"address {address}"), most * FactorOf(limit));
        return wait == TimeSpan.Zero ? null : Refuse(limit, caller, wait);
    }

    /// <summary>Why the next one would be refused; null while there is room. Nothing is counted.</summary>
    public Refusal? Peek(Limit limit, Caller caller)
    {
        var most = options.Value.Limits.Of(limit);
        if (most == 0) return null;
        var wait = WaitFor((limit, $"caller {caller.Id}"), most, time.GetTimestamp());
        if (caller.Address is { } address && WaitFor((limit, $"address {address}"), most * FactorOf(limit), time.GetTimestamp()) is var shared && shared > wait) wait = shared;
        return wait == TimeSpan.Zero ? null : Refuse(limit, caller, wait);
    }

    /// <summary>Takes a place that is given back by disposing it; null when as many as may be are taken.</summary>
    public IDisposable? Enter(Limit limit, Caller caller, out Refusal? refusal)
    {
        refusal = null;
        var most = options.Value.Limits.Of(limit);
        if (most == 0) return new Place(() => { });
        var (mine, shared) = ((limit, $"caller {caller.Id}"), (limit, $"address {caller.Address}"));
        if (!TryEnter(mine, most))
        {
            refusal = Refuse(limit, caller, TimeSpan.FromSeconds(5));
            return null;
        }
        if (caller.Address is null) return new Place(() => Leave(mine));
        if (TryEnter(shared, most * LimitOptions.PerAddress))
        {
            return new Place(() =>
            {
                Leave(mine);
                Leave(shared);
            });
        }
        Leave(mine);
        refusal = Refuse(limit, caller, TimeSpan.FromSeconds(5));
        return null;
    }

    Refusal Refuse(Limit limit, Caller caller, TimeSpan wait)
    {
        security.Limited(limit.ToString(), caller.Id, caller.Address);
        var seconds = TimeSpan.FromSeconds(Math.Max(1, Math.Ceiling(wait.TotalSeconds)));
        var sentence = limit switch
        {
            Limit.Messages => "That was a lot of messages in a short time. Your text is kept.",
            Limit.Sessions => "You have begun many sessions in a short time. Your text is kept.",
            Limit.Joins => "You have joined many sessions in a short time.",
            Limit.Uploads => "You have sent many pictures in a short time.",
            Limit.Guesses => "Too many names or codes that do not exist were tried.",
            _ => "Too many connections of yours are open. Close one, or wait.",
        };
        return new Refusal(RefusalCode.Limited, $"{sentence} Try again in {Wording.Span(seconds)}.") { RetryAfter = seconds };
    }

    // A new caller costs nothing: whoever guesses is held by the address too.
    static int FactorOf(Limit limit) => limit == Limit.Guesses ? 1 : LimitOptions.PerAddress;

    /// <summary>How long to wait; zero when one was taken.</summary>
    TimeSpan TakeFrom((Limit, string) key, int most)
    {
        var now = time.GetTimestamp();
        while (true)
        {
            var known = buckets.TryGetValue(key, out var bucket);
            var level = known ? LevelOf(bucket, most, now) : most;
            if (WaitFor(level, most) is var wait && wait > TimeSpan.Zero) return wait;
            var next = new Bucket(level - 1, now, most);
            if (known ? buckets.TryUpdate(key, next, bucket) : buckets.TryAdd(key, next)) return TimeSpan.Zero;
        }
    }

    TimeSpan WaitFor((Limit, string) key, int most, long now) => buckets.TryGetValue(key, out var bucket) ? WaitFor(LevelOf(bucket, most, now), most) : TimeSpan.Zero;

    static TimeSpan WaitFor(double level, int most) => level < 1 ? Minute * ((1 - level) / most) : TimeSpan.Zero;

    double LevelOf(Bucket bucket, int most, long now) => Math.Min(most, bucket.Level + (most * (time.GetElapsedTime(bucket.At, now) / Minute)));

    /// <summary>A bucket that is full again is the same as none.</summary>
    void Sweep()
    {
        var (now, last) = (time.GetTimestamp(), Volatile.Read(ref swept));
        if (time.GetElapsedTime(last, now) < Minute || Interlocked.CompareExchange(ref swept, now, last) != last) return;
        foreach (var (key, bucket) in buckets)
            if (LevelOf(bucket, bucket.Most, now) >= bucket.Most) buckets.TryRemove(new(key, bucket));
    }

    bool TryEnter((Limit, string) key, int most)
    {
        while (true)
        {
            if (!open.TryGetValue(key, out var count))
            {
                if (open.TryAdd(key, 1)) return true;
            }
            else if (count >= most)
            {
                return false;
            }
            else if (open.TryUpdate(key, count + 1, count))
            {
                return true;
            }
        }
    }

    void Leave((Limit, string) key)
    {
        while (open.TryGetValue(key, out var count))
            if (count > 1 ? open.TryUpdate(key, count - 1, count) : open.TryRemove(new(key, count))) return;
    }

    readonly record struct Bucket(double Level, long At, int Most);

    sealed class Place(Action leave) : IDisposable
    {
        Action? leave = leave;

        public void Dispose() => Interlocked.Exchange(ref leave, null)?.Invoke();
    }
}
