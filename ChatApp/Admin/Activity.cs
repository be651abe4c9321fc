using ChatApp.Conversations;
using ChatApp.Journal;
using ChatApp.Sessions;

namespace ChatApp.Admin;

/// <summary>What happened in one hour or day, over all sessions.</summary>
/// <param name="Live">The most sessions that were live at once.</param>
public sealed record ActivityBucket(DateTimeOffset From, int Live = 0, int Sessions = 0, int Messages = 0, int Posts = 0, int Ended = 0)
{
    public ActivityBucket Add(ActivityBucket other) =>
        this with { Live = Math.Max(Live, other.Live), Sessions = Sessions + other.Sessions, Messages = Messages + other.Messages, Posts = Posts + other.Posts, Ended = Ended + other.Ended };
}

/// <summary>
/// Counts by the second for the last minute, and by the hour for the last 30 days. The hours are kept in <c>activity.json</c> in the
/// data folder: what a crash takes is at most a minute of a chart.
/// </summary>
public sealed partial class Activity : BackgroundService
{
    const int KeptHours = 31 * 24;

    static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    readonly CountsFile<ActivityBucket> file;
    readonly SessionLog log;
    readonly TimeProvider time;
    readonly ILogger<Activity> logger;
    readonly Lock gate = new();
    readonly SortedDictionary<DateTimeOffset, ActivityBucket> hours = [];
    readonly (long Second, int Messages, int Posts)[] seconds = new (long, int, int)[60];

    public Activity(IServiceProvider services, SessionLog log, TimeProvider time, ILogger<Activity> logger)
    {
        (this.log, this.time, this.logger) = (log, time, logger);
        file = new CountsFile<ActivityBucket>(Path.Combine(services.DataFolder(), "activity.json"), LogFailed);
        foreach (var bucket in file.Read()) hours[bucket.From] = bucket;
        log.Committed += OnCommitted;
    }

    void OnCommitted(Session session, IReadOnlyList<Recorded> events)
    {
        var (sessions, messages, posts, ended) = (0, 0, 0, 0);
        foreach (var e in events)
        {
            if (e.Event is MessageAdded) messages++;
            else if (e.Event is DraftPosted) posts++;
            else if (e.Event is SessionStarted) sessions++;
            else if (e.Event is SessionEnded) ended++;
        }
        if (sessions + messages + posts + ended > 0) Add(new ActivityBucket(default, 0, sessions, messages, posts, ended));
    }

    void Add(ActivityBucket more)
    {
        var now = time.GetUtcNow();
        var hour = HourOf(now);
        lock (gate)
        {
            hours[hour] = hours.GetValueOrDefault(hour, new ActivityBucket(hour)).Add(more);
            ref var second = ref seconds[now.ToUnixTimeSeconds() % seconds.Length];
            if (second.Second != now.ToUnixTimeSeconds()) second = (now.ToUnixTimeSeconds(), 0, 0);
            second.Messages += more.Messages;
            second.Posts += more.Posts;
        }
    }

    /// <summary>Notes how many sessions were live at this moment.</summary>
    public void Saw(int live) => Add(new ActivityBucket(default, Live: live));

    /// <summary>In the last 60 seconds.</summary>
    public (int Messages, int Posts) LastMinute()
    {
        var since = time.GetUtcNow().ToUnixTimeSeconds() - seconds.Length;
        lock (gate)
        {
            var (messages, posts) = (0, 0);
            foreach (var second in seconds)
                if (second.Second > since) (messages, posts) = (messages + second.Messages, posts + second.Posts);
            return (messages, posts);
        }
    }

    /// <summary>The last 24 hours, oldest first; the last one is not over.</summary>
    public IReadOnlyList<ActivityBucket> LastDay()
    {
        var now = HourOf(time.GetUtcNow());
        lock (gate) return [.. Enumerable.Range(-23, 24).Select(h => hours.GetValueOrDefault(now.AddHours(h), new ActivityBucket(now.AddHours(h))))];
    }

    /// <summary>The last 30 days in UTC, oldest first; the last one is not over.</summary>
    public IReadOnlyList<ActivityBucket> LastMonth()
    {
        var today = Today;
        lock (gate)
        {
            var days = Enumerable.Range(-29, 30).Select(d => today.AddDays(d)).ToDictionary(d => d, d => new ActivityBucket(d));
            foreach (var (hour, bucket) in hours)
                if (days.TryGetValue(new DateTimeOffset(hour.UtcDateTime.Date, TimeSpan.Zero), out var day)) days[day.From] = day.Add(bucket);
            return [.. days.Values.OrderBy(d => d.From)];
        }
    }

    /// <summary>Midnight, UTC.</summary>
    public DateTimeOffset Today => new(time.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero);

    static DateTimeOffset HourOf(DateTimeOffset at) => new(at.UtcDateTime.Date.AddHours(at.UtcDateTime.Hour), TimeSpan.Zero);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            do
            {
                Saw(await log.CountLiveAsync(stoppingToken));
                Save();
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The app stops.
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        Save();
    }

    void Save()
    {
        List<ActivityBucket> counts;
        lock (gate)
        {
            while (hours.Count > KeptHours) hours.Remove(hours.First().Key);
            counts = [.. hours.Values];
        }
        file.Save(counts);
    }

    public override void Dispose()
    {
        log.Committed -= OnCommitted;
        base.Dispose();
    }

    [LoggerMessage(LogLevel.Warning, "The counts for the admin's charts cannot be read or written; counting goes on")]
    partial void LogFailed(Exception failure);
}
