using System.Text;
using System.Text.Json;
using Microsoft.Win32.SafeHandles;

namespace ChatApp.Journal;

/// <summary>
/// The file whose flush acknowledges: appends of all logs share one flush here, because flushing a file for each log would cost
/// one flush an append. Each record is a line <c>{"log":"…","seq":3,"bytes":210}</c>, then the bytes themselves; a deletion has
/// <c>"bytes":-1</c>. The log files hold the same lines, unflushed until a checkpoint; after a power cut they are mended from here.
/// </summary>
sealed class CommitLog : IDisposable
{
    readonly string folder;
    int number;
    SafeFileHandle file;

    CommitLog(string folder, int number)
    {
        this.folder = folder;
        this.number = number;
        file = Open(number);
    }

    public long Length { get; private set; }

    /// <summary>Begins a new file after the newest in the folder.</summary>
    public static CommitLog Begin(string folder) => new(folder, Files(folder).Select(Number).DefaultIfEmpty().Max() + 1);

    /// <summary>The records of the files that no checkpoint has removed, oldest first; a torn one ends its file.</summary>
    public static IEnumerable<Record> Replay(string folder) => Files(folder).OrderBy(Number).SelectMany(ReadFile);

    /// <summary>Removes the files that <see cref="Replay"/> read, once the logs are flushed.</summary>
    public static void Forget(string folder)
    {
        foreach (var path in Files(folder)) File.Delete(path);
    }

    /// <summary>Writes the records at the end and flushes them. After a failure nothing of them counts.</summary>
    public void Write(IEnumerable<Record> records)
    {
        using var buffer = new MemoryStream();
        foreach (var record in records)
        {
            buffer.Write(Encoding.UTF8.GetBytes($"{{\"log\":\"{record.Log.Value}\",\"seq\":{record.First},\"bytes\":{(record.Deleted ? -1 : record.Lines.Length)}}}\n"));
            buffer.Write(record.Lines.Span);
        }
        RandomAccess.Write(file, buffer.GetBuffer().AsSpan(0, (int)buffer.Length), Length);
        RandomAccess.FlushToDisk(file);
        JournalMeter.Flushes.Add(1);
        Length += buffer.Length;
    }

    /// <summary>Goes on in a new file. Returns the old one, to delete once the logs it covers are flushed.</summary>
    public string Rotate()
    {
        var old = PathOf(number);
        var next = Open(number + 1);
        file.Dispose();
        (file, number, Length) = (next, number + 1, 0);
        return old;
    }

    public void Dispose() => file.Dispose();

    SafeFileHandle Open(int number) => File.OpenHandle(PathOf(number), FileMode.Create, FileAccess.Write, FileShare.Read);

    string PathOf(int number) => Path.Combine(folder, $"commit-{number:D8}.log");

    static string[] Files(string folder) => Directory.GetFiles(folder, "commit-*.log");

    static int Number(string path) => int.Parse(Path.GetFileNameWithoutExtension(path)["commit-".Length..], System.Globalization.CultureInfo.InvariantCulture);

    static IEnumerable<Record> ReadFile(string path)
    {
        var bytes = File.ReadAllBytes(path).AsMemory();
        while (TryReadRecord(ref bytes, out var record)) yield return record;
    }

    static bool TryReadRecord(ref Memory<byte> bytes, out Record record)
    {
        record = default;
        var end = bytes.Span.IndexOf((byte)'\n');
        if (end < 0) return false;
        try
        {
            using var head = JsonDocument.Parse(bytes[..end]);
            var length = head.RootElement.GetProperty("bytes").GetInt32();
            var lines = length < 0 ? Memory<byte>.Empty : bytes.Slice(end + 1, length);
            record = new Record(new LogId(head.RootElement.GetProperty("log").GetString()!), head.RootElement.GetProperty("seq").GetInt64(), lines, length < 0);
            bytes = bytes[(end + 1 + lines.Length)..];
            return true;
        }
        catch (Exception torn) when (torn is JsonException or InvalidOperationException or KeyNotFoundException or ArgumentOutOfRangeException)
        {
            return false;
        }
    }

    public readonly record struct Record(LogId Log, long First, ReadOnlyMemory<byte> Lines, bool Deleted = false);
}
