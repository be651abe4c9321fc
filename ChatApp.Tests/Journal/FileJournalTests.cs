using System.Text;
using ChatApp.Journal;
using ChatApp.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatApp.Tests.Journal;

public sealed class FileJournalTests : JournalContract<FileJournal>
{
    readonly TempFolder folder = new();
    readonly LogId log = LogId.New(LogId.Session);

    public override void Dispose() => folder.Dispose();

    protected override FileJournal Open() => new(folder.Path, new NoSeal(), NullLogger<FileJournal>.Instance);

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
