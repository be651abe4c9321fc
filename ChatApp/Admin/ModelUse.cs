using ChatApp.Conversations;
using ChatApp.Journal;
using ChatApp.Sessions;

namespace ChatApp.Admin;

/// <summary>What one model did on one day, UTC.</summary>
/// <param name="InputTokens">As the provider counted, for answers and for summaries of long conversations; those that it did not say count as none.</param>
/// <param name="FirstTokenMs">The sum over the answers of which a word came, which are <paramref name="Begun"/>.</param>
/// <param name="DurationMs">The sum over all answers.</param>
public sealed record ModelDay(DateOnly Day, string Model, int Answers = 0, long InputTokens = 0, long OutputTokens = 0, long FirstTokenMs = 0, int Begun = 0, long DurationMs = 0)
{
    /// <summary>From the question to the first word, on average; null when none came.</summary>
    public TimeSpan? FirstToken => Begun == 0 ? null : TimeSpan.FromMilliseconds((double)FirstTokenMs / Begun);

    /// <summary>From the question to the end, on average.</summary>
    public TimeSpan Duration => TimeSpan.FromMilliseconds(Answers == 0 ? 0 : (double)DurationMs / Answers);

    /// <param name="isAnswer">Of what is no answer only the tokens count: nobody reads a summary.</param>
    internal ModelDay With(TurnUsage usage, bool isAnswer)
    {
        var counted = this with { InputTokens = InputTokens + (usage.InputTokens ?? 0), OutputTokens = OutputTokens + (usage.OutputTokens ?? 0) };
        return !isAnswer ? counted : counted with
        {
            Answers = Answers + 1,
            FirstTokenMs = FirstTokenMs + (usage.FirstTokenMs ?? 0),
            Begun = Begun + (usage.FirstTokenMs is null ? 0 : 1),
            DurationMs = DurationMs + usage.DurationMs,
        };
    }
}

/// <summary>
/// Counts what each model does, by the day for the last 30. Kept in <c>models-use.json</c> in the data folder: what a crash takes is at
/// most a minute of it.
/// </summary>
public sealed partial class ModelUse : BackgroundService
{
    const int KeptDays = 30, MostModels = 200;

    static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    readonly CountsFile<ModelDay> file;
    readonly SessionLog log;
    readonly TimeProvider time;
    readonly ILogger<ModelUse> logger;
    readonly Lock gate = new();
    readonly Dictionary<(DateOnly, string), ModelDay> days = [];
    bool changed;

    public ModelUse(IServiceProvider services, SessionLog log, TimeProvider time, ILogger<ModelUse> logger)
    {
        (this.log, this.time, this.logger) = (log, time, logger);
        file = new CountsFile<ModelDay>(Path.Combine(services.DataFolder(), "models-use.json"), LogFailed);
        foreach (var day in file.Read()) days[(day.Day, day.Model)] = day;
        log.Committed += OnCommitted;
    }

    /// <summary>The last 30 days, the newest first; of each the models that wrote most come first.</summary>
    public IReadOnlyList<ModelDay> Days()
    {
        lock (gate)
        {
            Forget();
            return [.. days.Values.OrderByDescending(d => d.Day).ThenByDescending(d => d.OutputTokens).ThenByDescending(d => d.Answers).ThenBy(d => d.Model, StringComparer.Ordinal)];
        }
    }

    void OnCommitted(Session session, IReadOnlyList<Recorded> events)
    {
        foreach (var e in events)
        {
            var (usage, isAnswer) = e.Event switch
            {
                TurnClosed closed => (closed.Usage, true),
                ConversationSummarized summarized => (summarized.Usage, false),
                _ => (null, false),
            };
            if (usage?.Model is { Length: > 0 } model) Add(DateOnly.FromDateTime(e.At.UtcDateTime), model, usage, isAnswer);
        }
    }

    void Add(DateOnly day, string model, TurnUsage usage, bool isAnswer)
    {
        lock (gate)
        {
            // A provider may call itself something else each time.
            if (!days.ContainsKey((day, model)) && days.Keys.Count(k => k.Item1 == day) >= MostModels) model = "others";
            days[(day, model)] = days.GetValueOrDefault((day, model), new ModelDay(day, model)).With(usage, isAnswer);
            changed = true;
        }
    }

    void Forget()
    {
        var first = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(1 - KeptDays);
        foreach (var old in days.Keys.Where(k => k.Item1 < first).ToList()) days.Remove(old);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) Save();
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
        List<ModelDay> counts;
        lock (gate)
        {
            if (!changed) return;
            Forget();
            counts = [.. days.Values];
            changed = false;
        }
        file.Save(counts);
    }

    public override void Dispose()
    {
        log.Committed -= OnCommitted;
        base.Dispose();
    }

    [LoggerMessage(LogLevel.Warning, "What the models did cannot be read or written; counting goes on")]
    partial void LogFailed(Exception failure);
}
