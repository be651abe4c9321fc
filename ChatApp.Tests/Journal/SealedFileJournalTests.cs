using System.Text;
using ChatApp.Journal;
using ChatApp.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatApp.Tests.Journal;

/// <summary>Everything again with encryption on.</summary>
public sealed class SealedFileJournalTests : JournalContract<FileJournal>
{
    const string Canary = "canary";

    readonly TempFolder folder = new();
    readonly ISeal seal = Seals.New();
    readonly LogId log = LogId.New(LogId.Session);

    public override void Dispose() => folder.Dispose();

    protected override FileJournal Open() => Open(seal);

    FileJournal Open(ISeal with) => new(folder.Path, with, NullLogger<FileJournal>.Instance);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task No_file_gives_anything_away_while_it_runs_or_afterwards(bool isSealed)
    {
        var data = Encoding.UTF8.GetBytes($"{{\"text\":\"{Canary}\"}}");
        using (var journal = Open(isSealed ? seal : new NoSeal()))
        {
            await journal.AppendAsync(log, 0, [new JournalEvent(0, "a", DateTimeOffset.UnixEpoch, Canary, data, new LogTags(Canary, Canary, Canary, Canary))]);
            await journal.StageAsync(log, 1, 0, Canary);
            await journal.StageAsync(log, 1, Canary.Length, Canary);
            await journal.AttachAsync(log, data, "png");
            await journal.SaveSnapshotAsync(log, 1, data);
            Assert.Equal(!isSealed, await FindCanaryAsync());
        }
        Assert.Equal(!isSealed, await FindCanaryAsync());
    }

    async Task<bool> FindCanaryAsync()
    {
        var found = false;
        foreach (var path in Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Where(p => !p.EndsWith(".lock", StringComparison.Ordinal)))
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(file, Encoding.Latin1);
            found |= (path + await reader.ReadToEndAsync()).Contains(Canary, StringComparison.OrdinalIgnoreCase);
        }
        return found;
    }

    [Fact]
    public async Task A_line_that_is_not_sealed_is_refused()
    {
        using (var journal = Open()) await journal.AppendAsync(log, 0, [Event("a"), Event("b")]);
        var path = Path.Combine(folder.Path, "sessions", $"{log.Id}.jsonl");
        await File.AppendAllBytesAsync(path, new JournalLine(new NoSeal()).Write(log, [Event("c"), Event("d")], 3));
        using var again = Open();
        Assert.Equal(2, (await again.ReadAsync(log)).Count);
    }

    [Fact]
    public async Task A_line_of_another_log_is_refused()
    {
        var other = LogId.New(LogId.Session);
        using (var journal = Open())
        {
            await journal.AppendAsync(log, 0, [Event("a")]);
            await journal.AppendAsync(other, 0, [Event("x")]);
            await journal.AppendAsync(other, 1, [Event("y")]);
        }
        File.Copy(Path.Combine(folder.Path, "sessions", $"{other.Id}.jsonl"), Path.Combine(folder.Path, "sessions", $"{log.Id}.jsonl"), overwrite: true);
        using var again = Open();
        Assert.Empty(await again.ReadAsync(log));
        Assert.Equal(2, (await again.ReadAsync(other)).Count);
    }

    [Fact]
    public async Task The_switch_cannot_be_turned_on_a_folder_that_is_in_use()
    {
        using (var journal = Open()) await journal.AppendAsync(log, 0, [Event("a")]);
        Assert.Contains("is encrypted, but Sessions:Encrypt is off", Assert.Throws<JournalUnavailableException>(() => Open(new NoSeal())).Message);
        using var again = Open();
        Assert.Single(await again.ReadAsync(log));
    }

    [Fact]
    public async Task A_plain_folder_is_not_opened_with_encryption_on()
    {
        using (var journal = Open(new NoSeal())) await journal.AppendAsync(log, 0, [Event("a")]);
        Assert.Contains("is not encrypted, but Sessions:Encrypt is on", Assert.Throws<JournalUnavailableException>(() => Open()).Message);
        using var again = Open(new NoSeal());
        Assert.Single(await again.ReadAsync(log));
    }

    [Fact]
    public async Task Without_its_keys_nothing_is_touched()
    {
        using (var journal = Open()) await journal.AppendAsync(log, 0, [Event("a")]);
        Assert.Contains("keys that are not there", Assert.Throws<JournalUnavailableException>(() => Open(Seals.New())).Message);
        using var again = Open();
        Assert.Single(await again.ReadAsync(log));
    }

    static JournalEvent Event(string id) => new(0, id, DateTimeOffset.UnixEpoch, "test", "{}"u8.ToArray());
}
