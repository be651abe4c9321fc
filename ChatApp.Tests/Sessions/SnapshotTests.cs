using System.Text;
using ChatApp.Conversations;
using ChatApp.Journal;
using ChatApp.Sessions;
using ChatApp.Tests.Support;
using static ChatApp.Tests.Support.Engine;

namespace ChatApp.Tests.Sessions;

/// <summary>Snapshots spare the fold of a long log, and may be lost or wrong without anyone noticing.</summary>
public sealed class SnapshotTests : IAsyncLifetime
{
    readonly TempFolder folder = new();
    Engine engine = default!;

    public Task InitializeAsync()
    {
        engine = new Engine(folder: folder.Path);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await engine.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_session_comes_back_from_its_snapshot_as_it_was_and_goes_on()
    {
        var session = await RichAsync();
        var read = SessionSnapshot.Read(session.Log, SessionSnapshot.Write(session))!;
        Assert.Equal(Text(session), Text(read));
        Assert.Equal(session.Version, read.Version);
        Assert.Equal(session.VersionsOf(session.Find(session.Leaf)!).ToArray(), read.VersionsOf(read.Find(read.Leaf)!).ToArray());
        Assert.Equal(session.FindByClientId("mine"), read.FindByClientId("mine"));
        Assert.NotNull(read.FindByClientId("mine"));

        Recorded more = new(session.Version + 1, DateTimeOffset.UnixEpoch, new MessageAdded("more"));
        Assert.Equal(Text(session.Apply(more)), Text(read.Apply(more)));
    }

    [Fact]
    public async Task One_of_another_log_another_build_or_none_at_all_is_not_read()
    {
        var session = await RichAsync();
        var bytes = SessionSnapshot.Write(session);
        Assert.Null(SessionSnapshot.Read(LogId.New(LogId.Session), bytes));
        var build = typeof(Session).Module.ModuleVersionId.ToString("N");
        Assert.Null(SessionSnapshot.Read(session.Log, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace(build, new string('0', 32)))));
        Assert.Null(SessionSnapshot.Read(session.Log, bytes.AsSpan(0, bytes.Length / 2)));
        Assert.Null(SessionSnapshot.Read(session.Log, default));
    }

    [Fact]
    public async Task A_long_session_gets_one_and_is_the_same_with_it_without_it_and_with_half_of_it()
    {
        engine.Model.Always = "ok";
        var session = await RichAsync();
        while (session.Version < 2_050)
        {
            await engine.SendAsync("again", session.Id);
            session = await engine.WhenAsync(session.Id, s => s.Open is null);
        }
        await engine.Get<SessionLog>().SaveSnapshotsAsync(default);
        var snapshot = (await engine.Get<IJournal>().ReadSnapshotAsync(session.Log))!;
        Assert.InRange(snapshot.Version, 2_000, session.Version);
        // What it holds counts: a title that no event set shows that it was read.
        var marked = SessionSnapshot.Read(session.Log, snapshot.Fold)!.Apply(new Recorded(snapshot.Version, DateTimeOffset.UnixEpoch, new MessageAdded("from the snapshot")));
        await engine.Get<IJournal>().SaveSnapshotAsync(session.Log, snapshot.Version, SessionSnapshot.Write(marked));
        Assert.Contains((await ReopenAsync(session)).Messages, m => m is PersonMessage { Text: "from the snapshot" });

        await engine.Get<IJournal>().SaveSnapshotAsync(session.Log, snapshot.Version, snapshot.Fold);
        Assert.Equal(Text(session), Text(await ReopenAsync(session)));
        await engine.Get<IJournal>().SaveSnapshotAsync(session.Log, snapshot.Version, snapshot.Fold.AsMemory(0, snapshot.Fold.Length / 2));
        Assert.Equal(Text(session), Text(await ReopenAsync(session)));
    }

    async Task<Session> ReopenAsync(Session session)
    {
        await engine.DisposeAsync();
        engine = new Engine(folder: folder.Path);
        return (await engine.Conversations.FindAsync(Ann, session.Id))!;
    }

    /// <summary>One of everything that can be in a session.</summary>
    async Task<Session> RichAsync()
    {
        var always = engine.Model.Always;
        engine.Model.Always = null;
        var sent = await engine.SendAsync("Create a post", clientId: "mine");
        (await engine.Model.NextAsync()).Say("Here.\n<draft platform=\"facebook\">\nLight a lamp.\n</draft>").Finish();
        var session = await engine.WhenAsync(sent.Session.Id, s => s.Open is null);
        await engine.Conversations.RegenerateAsync(Ann, session.Id, session.Drafts[0].Id);
        (await engine.Model.NextAsync()).Say("<draft platform=\"facebook\">\nLight two.\n</draft>").Finish();
        session = await engine.WhenAsync(session.Id, s => s.Open is null);
        await engine.Conversations.PostAsync(Ann, session.Id, session.Drafts[0].Id);
        await engine.SendAsync("one more", session.Id);
        (await engine.Model.NextAsync()).Say("half a ").BreakOff();
        session = await engine.WhenAsync(session.Id, s => s.Open is null);
        engine.Model.Always = always;
        return session;
    }

    static string Text(Session session) => Encoding.UTF8.GetString(SessionSnapshot.Write(session));
}
