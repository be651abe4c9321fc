using System.Diagnostics;
using ChatApp.Access;
using ChatApp.Journal;
using ChatApp.Sessions;
using Microsoft.AspNetCore.Authentication;

namespace ChatApp.Benchmarks.Server;

/// <summary>What a benchmark asks the process that it measures, in front of everything that this process serves.</summary>
/// <param name="sessions">Null where there are none; then there is no clock and no sweeper either.</param>
sealed class BenchRoutes(PacedModel model, LongSession? sessions = null, ShiftedClock? clock = null, SessionSweeper? sweeper = null) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Map("/bench", bench => bench.Run(AnswerAsync));
        next(app);
    };

    Task AnswerAsync(HttpContext context) => context.Request.Path.Value?.Split('/') switch
    {
        ["", "bare"] => BareAsync(context),
        ["", "usage"] => context.Response.WriteAsJsonAsync(Usage.Now()),
        ["", "collect"] => context.Response.WriteAsJsonAsync(Usage.AfterCollection()),
        ["", "answers", var name] => TimesAsync(context, name),
        ["", "sessions", var messages] when sessions is not null => BeginAsync(context, int.Parse(messages)),
        ["", "sessions", var messages, var count] when sessions is not null => BeginManyAsync(context, int.Parse(messages), int.Parse(count)),
        ["", "admin"] when clock is not null => AdminAccess.SignInAsync(context, clock.GetUtcNow()),
        ["", "first", var count] when sessions is not null => FirstAsync(context, int.Parse(count)),
        ["", "sweep"] when clock is not null => SweepAsync(context),
        _ => Task.FromException(new BadHttpRequestException("There is no such measurement.")),
    };

    /// <summary>What any route does: reads a body of JSON, and answers with as much.</summary>
    static async Task BareAsync(HttpContext context) =>
        await context.Response.WriteAsJsonAsync(await context.Request.ReadFromJsonAsync<System.Text.Json.JsonElement>(context.RequestAborted));

    async Task TimesAsync(HttpContext context, string name) => await context.Response.WriteAsJsonAsync(await model.TimesAsync(name));

    /// <summary>A session of so many messages for the visitor whose cookie the request brings.</summary>
    async Task BeginAsync(HttpContext context, int messages)
    {
        var visitor = await context.AuthenticateAsync(Visitor.Scheme);
        var caller = Visitor.CallerOf(visitor.Principal) ?? throw new BadHttpRequestException("A visitor opens a page first.");
        await context.Response.WriteAsJsonAsync((await sessions!.BeginAsync(caller, messages)).Value);
    }

    async Task BeginManyAsync(HttpContext context, int messages, int count)
    {
        await sessions!.BeginAsync(Enumerable.Range(0, count).Select(_ => new Caller(RandomId.New())), messages);
        await context.Response.WriteAsJsonAsync(count);
    }

    static async Task FirstAsync(HttpContext context, int count) =>
        await context.Response.WriteAsJsonAsync(await FirstTokens.MeasureAsync(context.RequestServices, context.Request.Query["provider"]!, count, context.RequestAborted));

    /// <summary>Lets all sessions expire, and sweeps.</summary>
    async Task SweepAsync(HttpContext context)
    {
        clock!.Advance(TimeSpan.FromHours(1));
        var begun = Stopwatch.GetTimestamp();
        var count = await sweeper!.SweepAsync(context.RequestAborted);
        await context.Response.WriteAsJsonAsync(new Swept(count, Stopwatch.GetElapsedTime(begun).TotalMilliseconds));
    }
}

/// <summary>How many sessions were swept, and how long it took.</summary>
sealed record Swept(int Count, double Milliseconds);
