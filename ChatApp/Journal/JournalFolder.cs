using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatApp.Journal;

/// <summary>
/// Where things are: <c>sessions/{id}.jsonl</c> with the events, <c>sessions/{id}.turn</c> with the running turn's text,
/// <c>sessions/{id}.snap</c> with a snapshot, <c>sessions/{id}/</c> with the attachments; likewise <c>posts/</c>. Locked for as long as the process lives.
/// </summary>
sealed class JournalFolder : IDisposable
{
    readonly FileStream held;

    /// <exception cref="JournalUnavailableException">The folder cannot be used; the message is a sentence for the operator.</exception>
    public JournalFolder(string root)
    {
        Root = root;
        try
        {
            Directory.CreateDirectory(Path.Combine(root, "sessions"));
            Directory.CreateDirectory(Path.Combine(root, "posts"));
            // An advisory lock on Linux: it goes with the process, however that ends. Not to be trusted on NFS.
            held = new FileStream(Path.Combine(root, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new JournalUnavailableException(
                $"The journal folder {root} cannot be used: another ChatApp may be running on it, or it is not writable. Set Journal:Path to another folder. ({failure.Message})", failure);
        }
    }

    public string Root { get; }

    public string EventsOf(LogId log) => Path.Combine(Root, $"{log.Kind}s", $"{log.Id}.jsonl");

    public string StagedOf(LogId log) => Path.Combine(Root, $"{log.Kind}s", $"{log.Id}.turn");

    public string AttachmentsOf(LogId log) => Path.Combine(Root, $"{log.Kind}s", log.Id);

    public string SnapshotOf(LogId log) => Path.Combine(Root, $"{log.Kind}s", $"{log.Id}.snap");

    /// <summary>The logs that have a file, with its length in bytes.</summary>
    public IEnumerable<(LogId Log, long Length)> Logs() => new DirectoryInfo(Root).EnumerateDirectories().SelectMany(kind =>
        kind.EnumerateFiles("*.jsonl").Select(file => (new LogId($"{kind.Name[..^1]}-{Path.GetFileNameWithoutExtension(file.Name)}"), file.Length)));

    /// <summary>Whether the folder was written sealed; null for a new one.</summary>
    public bool? IsSealed => ReadMode() is { } mode ? mode.Sealed : Logs().Any() ? false : null;

    /// <summary>Whether what is sealed here opens with these keys.</summary>
    public bool Opens(ISeal seal) => ReadMode()?.Check is not { } check || seal.Open(ModePurpose, check) is not null;

    /// <summary>Writes down how a new folder is going to be written.</summary>
    public void WriteMode(ISeal seal)
    {
        var mode = new Mode(1, seal.IsOn, seal.IsOn ? seal.Seal(ModePurpose, "sealed"u8) : null);
        var partial = $"{ModePath}.new";
        File.WriteAllBytes(partial, JsonSerializer.SerializeToUtf8Bytes(mode, ModeJson));
        File.Move(partial, ModePath, overwrite: true);
    }

    Mode? ReadMode()
    {
        try
        {
            return File.Exists(ModePath) ? JsonSerializer.Deserialize<Mode>(File.ReadAllBytes(ModePath), ModeJson) : null;
        }
        catch (JsonException broken)
        {
            throw new JournalUnavailableException($"{ModePath} cannot be read. It says whether the journal is encrypted, as {{\"format\":1,\"sealed\":false}}: write it again.", broken);
        }
    }

    /// <param name="Check">Something sealed, to tell at the start that the keys are gone.</param>
    sealed record Mode(int Format, bool Sealed, byte[]? Check = null);

    const string ModePurpose = "journal.json";

    static readonly JsonSerializerOptions ModeJson = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    string ModePath => Path.Combine(Root, "journal.json");

    public void Write(LogId log, ReadOnlySpan<byte> lines, long at)
    {
        using var file = File.OpenHandle(EventsOf(log), FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        RandomAccess.Write(file, lines, at);
    }

    public void TryTruncate(LogId log, long length)
    {
        try
        {
            Truncate(log, length);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Readers stop at the acknowledged length and the next append writes over the rest.
        }
    }

    public void Truncate(LogId log, long length)
    {
        if (!File.Exists(EventsOf(log))) return;
        if (length == 0)
        {
            File.Delete(EventsOf(log));
            return;
        }
        using var file = File.OpenHandle(EventsOf(log), FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        RandomAccess.SetLength(file, length);
    }

    public void Flush(LogId log)
    {
        if (!File.Exists(EventsOf(log))) return;
        using var file = File.OpenHandle(EventsOf(log), FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        RandomAccess.FlushToDisk(file);
        JournalMeter.Flushes.Add(1);
    }

    public void Erase(LogId log)
    {
        File.Delete(EventsOf(log));
        File.Delete(StagedOf(log));
        File.Delete(SnapshotOf(log));
        if (Directory.Exists(AttachmentsOf(log))) Directory.Delete(AttachmentsOf(log), recursive: true);
    }

    /// <summary>Writes, flushes and removes a file.</summary>
    public void Probe()
    {
        var path = Path.Combine(Root, $".probe-{RandomId.New()}");
        using (var file = new FileStream(path, FileMode.CreateNew))
        {
            file.Write(Encoding.UTF8.GetBytes("probe"));
            file.Flush(flushToDisk: true);
        }
        File.Delete(path);
    }

    public void Dispose() => held.Dispose();
}
