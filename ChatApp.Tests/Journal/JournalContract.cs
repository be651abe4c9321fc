using System.Text;
using System.Text.Json;
using ChatApp.Journal;

namespace ChatApp.Tests.Journal;

/// <summary>What every journal promises, see <see cref="IJournal"/>. Each implementation passes it unchanged.</summary>
public abstract class JournalContract<T> : IDisposable where T : IJournal, IDisposable
{
    readonly LogId log = LogId.New(LogId.Session);

    /// <summary>The journal over the same storage each time, as after a restart. One at a time; it is closed before the next.</summary>
    protected abstract T Open();

    public abstract void Dispose();

    [Fact]
    public async Task Events_come_back_in_order_after_a_restart()
    {
        using (var journal = Open())
        {
            Assert.Equal(new AppendResult(false, 2), await journal.AppendAsync(log, 0, [Event("a"), Event("b")]));
            Assert.Equal(new AppendResult(false, 3), await journal.AppendAsync(log, 2, [Event("c")]));
        }
        using var again = Open();
        Assert.Equal(["a", "b", "c"], (await again.ReadAsync(log)).Select(e => e.Id));
        Assert.Equal(["b"], (await again.ReadAsync(log, 1, 2)).Select(e => e.Id));
        Assert.Equal(3, again.Find(log)!.Version);
    }

    [Fact]
    public async Task An_append_on_an_old_version_is_a_conflict_and_writes_nothing()
    {
        using var journal = Open();
        await journal.AppendAsync(log, 0, [Event("a")]);
        Assert.Equal(new AppendResult(true, 1), await journal.AppendAsync(log, 0, [Event("b")]));
        Assert.Single(await journal.ReadAsync(log));
    }

    [Fact]
    public async Task A_retry_of_the_same_events_is_one_append()
    {
        using var journal = Open();
        await journal.AppendAsync(log, 0, [Event("a"), Event("b")]);
        await journal.AppendAsync(log, 2, [Event("c")]);
        Assert.Equal(new AppendResult(false, 2), await journal.AppendAsync(log, 0, [Event("a"), Event("b")]));
        Assert.Equal(3, (await journal.ReadAsync(log)).Count);
    }

    [Fact]
    public async Task Two_writers_make_no_gap_and_no_duplicate()
    {
        using var journal = Open();
        await Task.WhenAll(Enumerable.Range(0, 2).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < 500; i++)
            {
                while (true)
                {
                    var version = journal.Find(log)?.Version ?? 0;
                    if (!(await journal.AppendAsync(log, version, [Event($"{writer}-{i}")])).Conflict) break;
                }
            }
        })));
        var events = await journal.ReadAsync(log);
        Assert.Equal(Enumerable.Range(1, 1000).Select(i => (long)i), events.Select(e => e.Sequence));
        Assert.Equal(1000, events.Select(e => e.Id).Distinct().Count());
    }

    [Fact]
    public async Task Staged_text_survives_a_restart_and_a_later_turn_replaces_it()
    {
        using (var journal = Open())
        {
            await journal.StageAsync(log, 3, 0, "Hello ");
            await journal.StageAsync(log, 3, 6, "wörld 😀");
        }
        using var again = Open();
        Assert.Equal(new StagedText(3, "Hello wörld 😀"), await again.ReadStagedAsync(log));
        await again.StageAsync(log, 7, 0, "New");
        await again.UnstageAsync(log, 3);
        Assert.Equal(new StagedText(7, "New"), await again.ReadStagedAsync(log));
        await again.UnstageAsync(log, 7);
        Assert.Null(await again.ReadStagedAsync(log));
    }

    [Fact]
    public async Task Staged_text_of_an_erased_log_does_not_come_back()
    {
        using var journal = Open();
        await journal.AppendAsync(log, 0, [Event("first")]);
        await journal.StageAsync(log, 1, 0, "Hello ");
        await journal.DeleteAsync(log);
        await journal.StageAsync(log, 1, 6, "world");
        Assert.Null(await journal.ReadStagedAsync(log));
    }

    [Fact]
    public async Task Attachments_are_named_by_their_content_and_nothing_else_is_read()
    {
        using var journal = Open();
        var name = await journal.AttachAsync(log, new byte[] { 1, 2, 3 }, "png");
        Assert.Equal(name, await journal.AttachAsync(log, new byte[] { 1, 2, 3 }, "png"));
        Assert.Matches("^[0-9a-f]{32}[.]png$", name);
        Assert.Equal([1, 2, 3], await journal.ReadAttachmentAsync(log, name));
        Assert.Null(await journal.ReadAttachmentAsync(log, "../../.lock"));
        Assert.Null(await journal.ReadAttachmentAsync(log, ".."));
    }

    [Fact]
    public async Task The_index_knows_owner_title_and_names_without_reading_a_log()
    {
        using (var journal = Open())
        {
            await journal.AppendAsync(log, 0, [Event("a", new LogTags("ann", "First", "one"))]);
            await journal.AppendAsync(log, 1, [Event("b", new LogTags(Name: "two"))]);
        }
        using var again = Open();
        var summary = Assert.Single(again.List(LogId.Session));
        Assert.Equal((log, 2, "ann", "First", "two"), (summary.Log, summary.Version, summary.Owner, summary.Title, summary.Name));
        Assert.Equal(log, again.FindByName("one"));
        Assert.Equal(log, again.FindByName("two"));
        Assert.Empty(again.List(LogId.Post));
    }

    [Fact]
    public async Task Cancelling_before_the_write_prevents_it()
    {
        using var journal = Open();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => journal.AppendAsync(log, 0, [Event("a")], new CancellationToken(true)));
        Assert.Equal(1, (await journal.AppendAsync(log, 0, [Event("b")])).Version);
    }

    [Fact]
    public async Task The_end_of_a_long_log_is_read_without_the_rest()
    {
        using var journal = Open();
        for (var i = 0; i < 30; i++) await journal.AppendAsync(log, i * 100, [.. Enumerable.Range(0, 100).Select(n => Event($"{i}-{n}"))]);
        Assert.Equal([2999, 3000], (await journal.ReadAsync(log, 2998)).Select(e => e.Sequence));
        Assert.Equal(3000, (await journal.ReadAsync(log)).Count);
        Assert.Equal([10, 11], (await journal.ReadAsync(log, 9, 11)).Select(e => e.Sequence));
    }

    [Fact]
    public async Task Any_character_and_any_field_comes_back_as_it_was()
    {
        var data = Encoding.UTF8.GetBytes("""{"text":"\"\u0000\n 漢字 😀 \u202e{\"sealed\":\"x\"}","numbers":[1e400,12345678901234567890,[]],"more":true}""");
        var written = new JournalEvent(0, new string('i', 64), new DateTimeOffset(2026, 1, 2, 3, 4, 5, 6, TimeSpan.Zero), "t/\"ü", data, new LogTags("o\n😀", "t\"", "n}", "a"));
        using (var journal = Open()) await journal.AppendAsync(log, 0, [written]);
        using var again = Open();
        var read = Assert.Single(await again.ReadAsync(log));
        Assert.Equal((1, written.Id, written.At, written.Type, written.Tags), (read.Sequence, read.Id, read.At, read.Type, read.Tags));
        Assert.Equal(Encoding.UTF8.GetString(data), Encoding.UTF8.GetString(read.Data.Span));
    }

    [Fact]
    public async Task An_event_of_a_megabyte_is_like_any_other()
    {
        var text = new string('ü', 500_000);
        using (var journal = Open()) await journal.AppendAsync(log, 0, [Event("a"), Event("b") with { Data = JsonSerializer.SerializeToUtf8Bytes(text) }, Event("c")]);
        using var again = Open();
        var read = await again.ReadAsync(log);
        Assert.Equal(["a", "b", "c"], read.Select(e => e.Id));
        Assert.Equal(text, JsonSerializer.Deserialize<string>(read[1].Data.Span));
        Assert.Equal(["c"], (await again.ReadAsync(log, 2)).Select(e => e.Id));
    }

    [Fact]
    public async Task Cancelling_after_the_write_is_too_late()
    {
        using var journal = Open();
        using var cancel = new CancellationTokenSource();
        var append = journal.AppendAsync(log, 0, [Event("a")], cancel.Token);
        Assert.Equal(new AppendResult(false, 1), await append);
        await cancel.CancelAsync();
        Assert.Single(await journal.ReadAsync(log));
        Assert.Equal(new AppendResult(false, 1), await journal.AppendAsync(log, 0, [Event("a")]));
    }

    [Fact]
    public async Task An_append_that_was_cancelled_any_time_is_there_whole_or_not_at_all()
    {
        using var journal = Open();
        var version = 0L;
        for (var i = 0; i < 50; i++)
        {
            using var cancel = new CancellationTokenSource();
            var append = journal.AppendAsync(log, version, [Event($"{i}a"), Event($"{i}b")], cancel.Token);
            var cancelling = Task.Run(cancel.Cancel);
            try
            {
                version = (await append).Version;
            }
            catch (OperationCanceledException)
            {
                // Not written.
            }
            await cancelling;
            Assert.Equal(version, journal.Find(log)?.Version ?? 0);
            Assert.Equal(version, (await journal.ReadAsync(log)).Count);
        }
    }

    [Fact]
    public async Task Staged_text_can_be_read_while_its_turn_ends()
    {
        using var journal = Open();
        await Task.WhenAll(Enumerable.Range(0, 2).Select(reader => Task.Run(async () =>
        {
            for (var turn = 1; turn <= 2_000; turn++)
            {
                if (reader == 0) await journal.ReadStagedAsync(log);
                else if (turn % 2 == 0) await journal.UnstageAsync(log, turn - 1);
                else await journal.StageAsync(log, turn, 0, "text");
            }
        })));
    }

    [Fact]
    public async Task An_unknown_log_is_empty_and_asking_creates_nothing()
    {
        using var journal = Open();
        Assert.Null(journal.Find(log));
        Assert.Empty(await journal.ReadAsync(log));
        Assert.Null(await journal.ReadStagedAsync(log));
        Assert.Null(await journal.ReadSnapshotAsync(log));
        Assert.Null(await journal.ReadAttachmentAsync(log, "0.png"));
        await journal.DeleteAsync(log);
        Assert.Empty(journal.List(LogId.Session));
    }

    [Fact]
    public async Task Logs_do_not_disturb_each_other()
    {
        var logs = Enumerable.Range(0, 20).Select(_ => LogId.New(LogId.Session)).ToList();
        using (var journal = Open())
            await Task.WhenAll(logs.Select(one => Task.Run(async () =>
            {
                for (var i = 0; i < 20; i++) await journal.AppendAsync(one, i, [Event($"{one.Id}-{i}")]);
            })));
        using var again = Open();
        Assert.Equal(20, again.List(LogId.Session).Count);
        foreach (var one in logs) Assert.Equal(Enumerable.Range(0, 20).Select(i => $"{one.Id}-{i}"), (await again.ReadAsync(one)).Select(e => e.Id));
    }

    [Fact]
    public async Task The_newest_snapshot_comes_back_unless_it_is_ahead_of_the_log()
    {
        using (var journal = Open())
        {
            await journal.AppendAsync(log, 0, [Event("a"), Event("b")]);
            await journal.SaveSnapshotAsync(log, 1, new byte[] { 1 });
            await journal.SaveSnapshotAsync(log, 2, new byte[] { 2, 2 });
        }
        using var again = Open();
        var snapshot = (await again.ReadSnapshotAsync(log))!;
        Assert.Equal(2, snapshot.Version);
        Assert.Equal([2, 2], snapshot.Fold);
        await again.SaveSnapshotAsync(log, 3, new byte[] { 3 });
        Assert.Null(await again.ReadSnapshotAsync(log));
    }

    [Fact]
    public async Task A_deleted_log_is_gone_and_can_begin_anew()
    {
        using (var journal = Open())
        {
            await journal.AppendAsync(log, 0, [Event("a", new LogTags(Name: "name"))]);
            await journal.StageAsync(log, 1, 0, "text");
            await journal.DeleteAsync(log);
            Assert.Null(journal.FindByName("name"));
            Assert.Equal(new AppendResult(false, 1), await journal.AppendAsync(log, 0, [Event("b")]));
        }
        using var again = Open();
        Assert.Equal(["b"], (await again.ReadAsync(log)).Select(e => e.Id));
        Assert.Null(await again.ReadStagedAsync(log));
    }

    [Fact]
    public async Task The_probe_leaves_nothing()
    {
        using var journal = Open();
        await journal.ProbeAsync();
        Assert.Empty(journal.List(LogId.Session));
    }

    [Fact]
    public async Task An_owners_logs_are_those_that_are_theirs_now()
    {
        var (other, post) = (LogId.New(LogId.Session), LogId.New(LogId.Post));
        using (var journal = Open())
        {
            await journal.AppendAsync(log, 0, [Event("a", new LogTags("ann"))]);
            await journal.AppendAsync(other, 0, [Event("b", new LogTags("ann"))]);
            await journal.AppendAsync(post, 0, [Event("c", new LogTags("ann"))]);
            Assert.Equal([log, other], journal.List(LogId.Session, "ann").Select(s => s.Log).OrderBy(l => l == other));
            Assert.Equal(post, Assert.Single(journal.List(LogId.Post, "ann")).Log);
            await journal.AppendAsync(log, 1, [Event("d", new LogTags("bob")), Event("e")]);
            Assert.Equal(other, Assert.Single(journal.List(LogId.Session, "ann")).Log);
            await journal.DeleteAsync(other);
            Assert.Empty(journal.List(LogId.Session, "ann"));
        }
        using var again = Open();
        Assert.Empty(again.List(LogId.Session, "ann"));
        Assert.Equal((log, 3), again.List(LogId.Session, "bob").Select(s => (s.Log, s.Version)).Single());
    }

    static JournalEvent Event(string id, LogTags? tags = null) => new(0, id, DateTimeOffset.UnixEpoch, "test", "{\"text\":\"äöü\"}"u8.ToArray(), tags);
}
