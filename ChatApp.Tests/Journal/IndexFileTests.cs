using ChatApp.Journal;
using ChatApp.Tests.Support;

namespace ChatApp.Tests.Journal;

public sealed class IndexFileTests : IDisposable
{
    readonly TempFolder temporary = new();
    readonly JournalFolder folder;

    public IndexFileTests() => folder = new JournalFolder(temporary.Path);

    public void Dispose()
    {
        folder.Dispose();
        temporary.Dispose();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_is_written_is_read_again_but_for_what_is_damaged(bool isSealed)
    {
        var file = new IndexFile(folder, isSealed ? Seals.New() : new NoSeal());
        var entries = Entries(3);
        file.Write([.. entries, entries[0] with { Summary = entries[0].Summary with { Log = LogId.New(LogId.Post), Damaged = true } }]);
        var read = file.Read();
        Assert.Equal(3, read.Count);
        foreach (var entry in entries)
        {
            Assert.Equal((entry.Summary, entry.Length), (read[entry.Summary.Log].Summary, read[entry.Summary.Log].Length));
            Assert.Equal(entry.Names, read[entry.Summary.Log].Names);
        }
    }

    [Fact]
    public void Writing_many_takes_no_memory_of_the_size_of_all()
    {
        var file = new IndexFile(folder, new NoSeal());
        var entries = Entries(10_000);
        file.Write(entries);
        var before = GC.GetAllocatedBytesForCurrentThread();
        file.Write(entries);
        var taken = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.InRange(taken, 0, new FileInfo(Path.Combine(temporary.Path, "index.json")).Length / 4);
    }

    static List<IndexEntry> Entries(int count) =>
    [
        .. Enumerable.Range(1, count).Select(i => new IndexEntry(
            new LogSummary(LogId.New(LogId.Session), i, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddSeconds(i), $"owner {i}", $"A title that is as long as titles are, {i}", $"name {i}"), 100 * i, [$"old {i}", $"name {i}"])),
    ];
}
