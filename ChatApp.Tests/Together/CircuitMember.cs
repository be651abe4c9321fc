using ChatApp.Access;
using ChatApp.Conversations;
using ChatApp.Sessions;
using ChatApp.Tests.Support;

namespace ChatApp.Tests.Together;

/// <summary>A member who follows as a circuit does, and folds what they are told by themselves.</summary>
sealed class CircuitMember(Schedule schedule, Caller caller, string name, int seed, Session begun) : Member(schedule, caller, name, seed)
{
    static readonly TimeSpan Soonest = TimeSpan.FromSeconds(2);

    CancellationTokenSource? leaving;
    Task following = Task.CompletedTask;
    PresenceConnection? here;
    Session fold = new(begun.Log);
    int shown;

    public override SessionId Id { get; protected set; } = begun.Id;

    public override Task ConnectAsync()
    {
        leaving = new CancellationTokenSource();
        following = FollowAsync(leaving.Token);
        return Task.CompletedTask;
    }

    async Task FollowAsync(CancellationToken ct)
    {
        try
        {
            var me = (await Schedule.Conversations.FindAsync(Caller, Id, ct))!.ParticipantOf(Caller.Id)!.Id;
            using var connected = here = Schedule.Get<Presence>().Open(fold.Log, me);
            await foreach (var item in Schedule.Conversations.WatchAsync(Caller, Id, new Cursor(fold.Version, fold.Open is null ? 0 : shown), ct)) Take(item);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The connection is lost.
        }
    }

    void Take(FeedItem item)
    {
        if (item is Progress progress)
        {
            // Of the answer that runs, and where the last piece ended.
            Assert.Equal((fold.Open?.Id, shown), (progress.Turn, progress.Offset));
            shown += progress.Text.Length;
            return;
        }
        foreach (var e in Assert.IsType<Appended>(item).Events)
        {
            Assert.Equal(fold.Version + 1, e.Sequence);
            fold = fold.Apply(e);
            if (e.Event is TurnStarted or TurnClosed) shown = 0;
        }
    }

    protected override async Task DisconnectAsync()
    {
        await leaving!.CancelAsync();
        await following;
        leaving.Dispose();
        leaving = null;
    }

    protected override async Task SentOutAsync()
    {
        await following.WaitAsync(Soonest);
        leaving!.Dispose();
        leaving = null;
        // Not even that they left is told to who has.
        Assert.NotEqual(Departure.Left, fold.ParticipantOf(Caller.Id)!.Gone);
    }

    protected override async Task ChangeObjectAsync()
    {
        var (act, id, fields) = NewChange();
        Note($"{act} {id} {fields}");
        var done = await Schedule.Objects.ApplyAsync(Caller, Id, [new ObjectChange(act, id, fields)]);
        Assert.Equal(IsIn, done.Ok);
    }

    public override async Task CheckAsync(Session final, string last)
    {
        await Soon.IsSoAsync(() => fold.Version == final.Version || following.IsFaulted, TimeSpan.FromSeconds(10));
        if (following.IsFaulted) await following;
        Schedule.Same(final, fold, Name);
    }

    public override async ValueTask DisposeAsync()
    {
        if (leaving is not null) await DisconnectAsync();
        here?.Dispose();
    }
}
