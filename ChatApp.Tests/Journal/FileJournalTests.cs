using System.Text;
using ChatApp.Journal;
using ChatApp.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatApp.Tests.Journal;

public sealed class FileJournalTests : IDisposable
{
    readonly TempFolder folder = new();
    readonly LogId log = LogId.New(LogId.Session);

    public void Dispose() => folder.Dispose();

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
            for (var i = 0; i < 200; i++)
            {
                while (true)
                {
                    var version = journal.Find(log)?.Version ?? 0;
                    if (!(await journal.AppendAsync(log, version, [Event($"{writer}-{i}")])).Conflict) break;
                }
            }
        })));
        var events = await journal.ReadAsync(log);
        Assert.Equal(Enumerable.Range(1, 400).Select(i => (long)i), events.Select(e => e.Sequence));
        Assert.Equal(400, events.Select(e => e.Id).Distinct().Count());
    }

    [Theory]
    [InlineData("{\"v\":1,\"seq\":3,\"id\":\"c\"")]
    [InlineData("{\"v\":1,\"seq\":3,\"id\":\"c\",\"at\":\"2026-01-01T00:00:00Z\",\"type\":\"t\",\"data\":{},\"more\":true}\n")]
    [InlineData("\0\0\0\0\0\0")]
    public async Task A_torn_end_is_mended_on_start(string torn)
    {
        using (var journal = Open()) await journal.AppendAsync(log, 0, [Event("a"), Event("b")]);
        await File.AppendAllTextAsync(PathOf(log), torn);
        using var again = Open();
        Assert.Equal(2, (await again.ReadAsync(log)).Count);
        Assert.Equal(3, (await again.AppendAsync(log, 2, [Event("d")])).Version);
        Assert.Equal(["a", "b", "d"], (await again.ReadAsync(log)).Select(e => e.Id));
    }

    [Fact]
    public async Task A_log_file_that_lost_its_unflushed_end_is_mended_from_the_commit_log()
    {
        var journal = Open();
        await journal.AppendAsync(log, 0, [Event("a")]);
        await journal.AppendAsync(log, 1, [Event("b"), Event("c")]);
        // As after a power cut: what was flushed is the commit log only.
        using var copy = new TempFolder();
        CopyFolder(folder.Path, copy.Path);
        var path = Path.Combine(copy.Path, "sessions", $"{log.Id}.jsonl");
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path))[..40]);
        journal.Dispose();
        using var again = new FileJournal(copy.Path, new NoSeal(), NullLogger<FileJournal>.Instance);
        Assert.Equal(["a", "b", "c"], (await again.ReadAsync(log)).Select(e => e.Id));
    }

    [Fact]
    public async Task Damage_in_the_middle_harms_only_its_own_log()
    {
        var other = LogId.New(LogId.Session);
        using (var journal = Open())
        {
            await journal.AppendAsync(log, 0, [Event("a"), Event("b")]);
            await journal.AppendAsync(log, 2, [Event("c")]);
            await journal.AppendAsync(other, 0, [Event("x")]);
        }
        var lines = await File.ReadAllLinesAsync(PathOf(log));
        lines[2] = "garbage";
        await File.WriteAllTextAsync(PathOf(log), string.Join('\n', [.. lines, lines[1], ""]));
        using var again = Open();
        Assert.Equal(["a", "b"], (await again.ReadAsync(log)).Select(e => e.Id));
        await Assert.ThrowsAsync<JournalDamagedException>(() => again.AppendAsync(log, 2, [Event("d")]));
        Assert.Equal(2, (await again.AppendAsync(other, 1, [Event("y")])).Version);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Damage_that_left_the_file_its_length_is_found_when_it_is_read(bool restart)
    {
        var other = LogId.New(LogId.Session);
        var journal = Open();
        await journal.AppendAsync(log, 0, [Event("a")]);
        await journal.AppendAsync(log, 1, [Event("b")]);
        await journal.AppendAsync(log, 2, [Event("c")]);
        await journal.AppendAsync(other, 0, [Event("x")]);
        if (restart) journal.Dispose();
        var bytes = await File.ReadAllBytesAsync(PathOf(log));
        bytes[Array.IndexOf(bytes, (byte)'\n') + 2] = (byte)'#';
        await File.WriteAllBytesAsync(PathOf(log), bytes);
        if (restart) journal = Open();
        using (journal)
        {
            Assert.Equal(["a"], (await journal.ReadAsync(log)).Select(e => e.Id));
            Assert.True(journal.Find(log)!.Damaged);
            Assert.Equal(1, journal.Find(log)!.Version);
            Assert.Equal(["a"], (await journal.ReadAsync(log)).Select(e => e.Id));
            await Assert.ThrowsAsync<JournalDamagedException>(() => journal.AppendAsync(log, 1, [Event("d")]));
            Assert.Equal(2, (await journal.AppendAsync(other, 1, [Event("y")])).Version);
        }
        using var again = Open();
        Assert.True(again.Find(log)!.Damaged);
    }

    [Fact]
    public async Task A_file_that_was_cut_short_while_it_was_open_is_read_as_far_as_it_goes()
    {
        using var journal = Open();
        await journal.AppendAsync(log, 0, [Event("a")]);
        await journal.AppendAsync(log, 1, [Event("b")]);
        var bytes = await File.ReadAllBytesAsync(PathOf(log));
        await File.WriteAllBytesAsync(PathOf(log), bytes[..(bytes.Length - 10)]);
        Assert.Equal(["a"], (await journal.ReadAsync(log)).Select(e => e.Id));
        await Assert.ThrowsAsync<JournalDamagedException>(() => journal.AppendAsync(log, 1, [Event("d")]));
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
    public async Task A_second_process_on_the_folder_fails_with_a_sentence()
    {
        using var journal = Open();
        var failure = Assert.Throws<JournalUnavailableException>(() => Open());
        Assert.Contains("another ChatApp may be running on it", failure.Message);
        await journal.ProbeAsync();
    }

    [Fact]
    public async Task A_deleted_log_is_gone_with_everything_beside_it_also_after_a_restart()
    {
        using (var journal = Open())
        {
            await journal.AppendAsync(log, 0, [Event("canary", new LogTags(Name: "name"))]);
            await journal.AttachAsync(log, new byte[] { 1, 2, 3 }, "png");
            await journal.StageAsync(log, 1, 0, "canary");
            await journal.DeleteAsync(log);
            Assert.Null(journal.Find(log));
            Assert.Null(journal.FindByName("name"));
        }
        foreach (var file in Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories))
            Assert.DoesNotContain("canary", Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file)));
        using var again = Open();
        Assert.Empty(await again.ReadAsync(log));
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

    FileJournal Open() => new(folder.Path, new NoSeal(), NullLogger<FileJournal>.Instance);

    string PathOf(LogId log) => Path.Combine(folder.Path, "sessions", $"{log.Id}.jsonl");

    static JournalEvent Event(string id, LogTags? tags = null) => new(0, id, DateTimeOffset.UnixEpoch, "test", "{\"text\":\"äöü\"}"u8.ToArray(), tags);

    static void CopyFolder(string from, string to)
    {
        foreach (var path in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(p => !p.EndsWith(".lock", StringComparison.Ordinal)))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target);
        }
    }
}
