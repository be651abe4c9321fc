using ChatApp.Access;
using ChatApp.Admin;
using ChatApp.Conversations;
using ChatApp.Sessions;
using ChatApp.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using static ChatApp.Tests.Admin.AdminRoom;

namespace ChatApp.Tests.Admin;

/// <summary>What each model did, day by day.</summary>
public sealed class ModelUseTests : IAsyncLifetime
{
    readonly Engine engine = new();
    readonly AdminRoom room;
    SessionId id;

    public ModelUseTests() => room = new AdminRoom(engine);

    public async Task InitializeAsync() => id = (await engine.Conversations.BeginAsync(Engine.Ann)).Value!.Id;

    public async Task DisposeAsync()
    {
        room.Dispose();
        await engine.DisposeAsync();
    }

    async Task AnswerAsync(string? model, long? tokensIn = null, long? tokensOut = null, long? first = null, long duration = 1_000)
    {
        var session = (await engine.Conversations.FindAsync(Engine.Ann, id))!;
        await engine.Get<SessionLog>().ExecuteAsync(session.Log, d =>
        {
            var turn = d.Add(new TurnStarted(new TurnPlan(PlanKind.Tell)));
            return d.Add(new TurnClosed(turn, MessageStatus.Complete, [new MessagePart("Hi.")], null, new TurnUsage(model, tokensIn, tokensOut, first, duration)));
        });
    }

    ModelUse Another() => new(engine.Get<IServiceProvider>(), engine.Get<SessionLog>(), engine.Get<TimeProvider>(), NullLogger<ModelUse>.Instance);

    [Fact]
    public async Task Answers_are_counted_by_day_and_model_the_newest_first()
    {
        await AnswerAsync("small-1", 10, 20, 200, 1_000);
        await AnswerAsync("small-1", 30, 40, 400, 3_000);
        await AnswerAsync("large-2", 1, 500);
        await AnswerAsync(null);
        engine.Clock.Advance(TimeSpan.FromDays(1));
        await AnswerAsync("small-1");

        var days = room.Service.Models(Root);
        Assert.Equal(["small-1", "large-2", "small-1"], days.Select(d => d.Model));
        Assert.Equal(days[1].Day.AddDays(1), days[0].Day);
        Assert.Equal((2, 40L, 60L, TimeSpan.FromMilliseconds(300), TimeSpan.FromSeconds(2)), (days[2].Answers, days[2].InputTokens, days[2].OutputTokens, days[2].FirstToken!.Value, days[2].Duration));
        Assert.Null(days[1].FirstToken);
    }

    [Fact]
    public async Task A_summary_counts_with_its_tokens_and_is_no_answer()
    {
        await AnswerAsync("small-1", 10, 20, 200, 1_000);
        var session = (await engine.Conversations.FindAsync(Engine.Ann, id))!;
        await engine.Get<SessionLog>().ExecuteAsync(session.Log, d => d.Add(new ConversationSummarized(session.Messages[^1].Id, "In short.", new TurnUsage("small-1", 900, 80, 5_000, 9_000))));

        var day = Assert.Single(room.Service.Models(Root));
        Assert.Equal((1, 910L, 100L, TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(1)), (day.Answers, day.InputTokens, day.OutputTokens, day.FirstToken!.Value, day.Duration));
    }

    [Fact]
    public async Task They_are_kept_over_a_restart_and_for_thirty_days()
    {
        await AnswerAsync("small-1", 10, 20);
        await room.Models.StopAsync(default);
        using var again = Another();
        Assert.Equal(room.Models.Days(), again.Days());
        engine.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Empty(again.Days());
    }

    [Fact]
    public async Task A_provider_with_a_new_name_each_time_fills_no_memory()
    {
        for (var i = 0; i < 210; i++) await AnswerAsync($"model-{i}");
        Assert.Equal(201, room.Models.Days().Count);
        Assert.Equal(10, room.Models.Days().Single(d => d.Model == "others").Answers);
    }

    [Fact]
    public void Only_an_admin_sees_them() => Assert.Throws<UnauthorizedAccessException>(() => room.Service.Models(new Caller("ann")));
}
