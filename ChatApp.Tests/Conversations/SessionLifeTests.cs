using ChatApp.Conversations;
using ChatApp.Journal;
using ChatApp.Sessions;
using ChatApp.Tests.Support;
using static ChatApp.Tests.Support.Engine;

namespace ChatApp.Tests.Conversations;

/// <summary>Ending, restoring, erasing: what a session's life comes to beside its messages.</summary>
public sealed class SessionLifeTests : IAsyncLifetime
{
    const string Draft = "Here is a draft.\n<draft platform=\"facebook\">\nLight a lamp.\n</draft>";

    readonly Engine engine = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => engine.DisposeAsync().AsTask();

    [Fact]
    public async Task An_ended_session_takes_no_commands_and_is_not_counted()
    {
        var session = await engine.TalkAsync("Hello", Draft);
        Assert.True((await engine.Conversations.EndAsync(Ann, session.Id)).Ok);

        Assert.Null(await engine.Conversations.OpenAsync(Ann, session.Id));
        Assert.Equal(0, await engine.Get<SessionLog>().CountLiveAsync());
        Assert.Equal(RefusalCode.Expired, (await engine.Conversations.PostAsync(Ann, session.Id, session.Drafts[0].Id)).Refusal!.Code);
        Assert.Equal(RefusalCode.Expired, (await engine.Conversations.EndAsync(Ann, session.Id)).Refusal!.Code);
        Assert.True((await engine.SendAsync("Hello again", session.Id)).Expired);
    }

    [Fact]
    public async Task Ending_stops_the_running_answer_and_keeps_what_came()
    {
        var sent = await engine.SendAsync("Hello");
        var answer = await engine.Model.NextAsync();
        answer.Say("So far ");
        await Soon.IsSoAsync(async () => await engine.Get<IJournal>().ReadStagedAsync(sent.Session.Log) is not null);
        Assert.True((await engine.Conversations.EndAsync(Ann, sent.Session.Id, EndReason.Admin)).Ok);
        var session = (await engine.Conversations.FindAsync(Ann, sent.Session.Id))!;
        Assert.Equal((MessageStatus.Stopped, EndReason.Admin), (((AssistantMessage)session.Messages[^1]).Status, session.Ended));
        Assert.Equal("So far ", ((AssistantMessage)session.Messages[^1]).Parts[0].Text);
    }

    [Fact]
    public async Task A_restored_session_lives_under_a_new_id_with_everything_in_it()
    {
        var session = await engine.TalkAsync("Hello", Draft);
        engine.Clock.Advance(TimeSpan.FromHours(30));
        Assert.Null(await engine.Conversations.OpenAsync(Ann, session.Id));

        var restored = (await engine.Conversations.RestoreAsync(Ann, session.Id)).Value!;
        Assert.NotEqual(session.Id, restored.Id);
        Assert.Equal((session.Log, 2), (restored.Log, restored.Messages.Count));
        Assert.Equal(engine.Clock.GetUtcNow() + TimeSpan.FromMinutes(30), await engine.Get<SessionLog>().LiveUntilAsync(restored));
        Assert.Equal(DraftState.Posted, (await engine.Conversations.PostAsync(Ann, restored.Id, restored.Drafts[0].Id)).Value!.State);

        // The former id still means this session, and it is live: restoring once more changes nothing.
        Assert.Equal(restored.Id, (await engine.Conversations.RestoreAsync(Ann, session.Id)).Value!.Id);
        Assert.Equal(1, await engine.Get<SessionLog>().CountLiveAsync());
    }

    [Fact]
    public async Task The_absolute_lifetime_of_a_restored_session_begins_anew()
    {
        var session = await engine.TalkAsync("Hello", "Hi");
        await engine.Conversations.EndAsync(Ann, session.Id);
        engine.Clock.Advance(TimeSpan.FromHours(13));
        var restored = (await engine.Conversations.RestoreAsync(Ann, session.Id)).Value!;
        for (var i = 0; i < 23; i++)
        {
            engine.Clock.Advance(TimeSpan.FromMinutes(29));
            Assert.True(await engine.Conversations.TouchAsync(Ann, restored.Id));
        }
        engine.Clock.Advance(TimeSpan.FromMinutes(60 * 12 - 23 * 29));
        Assert.False(await engine.Conversations.TouchAsync(Ann, restored.Id));
    }

    [Fact]
    public async Task Touching_moves_the_deadline_and_is_recorded_once_a_minute()
    {
        var session = await engine.TalkAsync("Hello", "Hi");
        for (var i = 0; i < 90; i++)
        {
            engine.Clock.Advance(TimeSpan.FromSeconds(10));
            Assert.True(await engine.Conversations.TouchAsync(Ann, session.Id));
        }
        var after = (await engine.Conversations.OpenAsync(Ann, session.Id))!;
        Assert.Equal(session.Version + 15, after.Version);
        Assert.Equal(engine.Clock.GetUtcNow() + TimeSpan.FromMinutes(30), await engine.Get<SessionLog>().LiveUntilAsync(after));
        Assert.False(await engine.Conversations.TouchAsync(Bob, session.Id));
    }

    [Fact]
    public async Task Somebody_elses_session_can_be_neither_ended_nor_restored_nor_erased()
    {
        var session = await engine.TalkAsync("Hello", "Hi");
        var none = SessionId.New(engine.Clock);
        Assert.Equal((await engine.Conversations.EndAsync(Bob, none)).Refusal, (await engine.Conversations.EndAsync(Bob, session.Id)).Refusal);
        Assert.Equal((await engine.Conversations.RestoreAsync(Bob, none)).Refusal, (await engine.Conversations.RestoreAsync(Bob, session.Id)).Refusal);
        Assert.Equal((await engine.Conversations.DeleteAsync(Bob, none)).Refusal, (await engine.Conversations.DeleteAsync(Bob, session.Id)).Refusal);
        Assert.NotNull(await engine.Conversations.OpenAsync(Ann, session.Id));
    }

    [Fact]
    public async Task An_erased_session_is_gone_and_who_watched_it_is_told()
    {
        var session = await engine.TalkAsync("Hello", "Hi");
        var watched = Task.Run(async () =>
        {
            var items = new List<FeedItem>();
            await foreach (var item in engine.Conversations.WatchAsync(Ann, session.Id, default)) items.Add(item);
            return items;
        });
        await engine.SendAsync("Write on", session.Id);
        var answer = await engine.Model.NextAsync();
        answer.Say("Once upon ");
        await Soon.IsSoAsync(async () => engine.Get<ISessionFeed>() is LocalSessionFeed { Watched: 1 } && await engine.Get<IJournal>().ReadStagedAsync(session.Log) is not null);
        Assert.True((await engine.Conversations.DeleteAsync(Ann, session.Id)).Ok);

        Assert.IsNotType<Erased>((await watched.WaitAsync(TimeSpan.FromSeconds(10)))[^1]);
        Assert.Null(await engine.Conversations.FindAsync(Ann, session.Id));
        Assert.Equal(RefusalCode.NotFound, (await engine.Conversations.DeleteAsync(Ann, session.Id)).Refusal!.Code);
        Assert.Null(engine.Get<IJournal>().Find(session.Log));
        Assert.Null(await engine.Get<IJournal>().ReadStagedAsync(session.Log));
        await Assert.ThrowsAsync<SessionGoneException>(() => engine.Get<SessionLog>().ExecuteAsync(session.Log, d => d.Add(new Touched())));
    }

    [Fact]
    public async Task An_alias_belongs_to_the_session_it_was_bound_to_last_also_after_a_restart()
    {
        using var folder = new TempFolder();
        var name = AliasBound.NameOf("ann", "mine");
        LogId second;
        await using (var before = new Engine(folder: folder.Path))
        {
            var first = await before.TalkAsync("one", "1");
            await before.Get<SessionLog>().ExecuteAsync(first.Log, d => d.Add(new AliasBound("ann", "mine")));
            Assert.Equal(first.Log, before.Get<IJournal>().FindByName(name));
            before.Clock.Advance(TimeSpan.FromHours(1));
            second = (await before.TalkAsync("two", "2")).Log;
            await before.Get<SessionLog>().ExecuteAsync(second, d => d.Add(new AliasBound("ann", "mine")));
            Assert.Equal(second, before.Get<IJournal>().FindByName(name));
        }
        await using var after = new Engine(folder: folder.Path);
        Assert.Equal(second, after.Get<IJournal>().FindByName(name));
    }
}
