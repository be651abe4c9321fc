using System.Security.Cryptography;

namespace ChatApp.Journal;

/// <summary>Files beside a log, named by their content: pictures, and the disposable snapshot of what the log folds to.</summary>
sealed class Attachments(JournalFolder folder, ISeal seal)
{
    const int SnapshotFormat = 1;

    /// <returns>The attachment's name.</returns>
    public string Write(LogId log, ReadOnlySpan<byte> bytes, string extension)
    {
        var name = $"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16))}.{extension}";
        var path = Path.Combine(folder.AttachmentsOf(log), name);
        if (File.Exists(path)) return name;
        Directory.CreateDirectory(folder.AttachmentsOf(log));
        Replace(path, seal.Seal($"{log.Value} {name}", bytes), flush: true);
        return name;
    }

    /// <summary>Null when the log has none of that name.</summary>
    public byte[]? Read(LogId log, string name)
    {
        var path = IsPlain(name) ? Path.Combine(folder.AttachmentsOf(log), name) : "";
        return path.Length > 0 && File.Exists(path) ? seal.Open($"{log.Value} {name}", File.ReadAllBytes(path)) : null;
    }

    /// <summary>Harmless when the log has none of that name.</summary>
    public void Erase(LogId log, string name)
    {
        var path = IsPlain(name) ? Path.Combine(folder.AttachmentsOf(log), name) : "";
        if (path.Length > 0 && File.Exists(path)) File.Delete(path);
    }

    static bool IsPlain(string name) => name.Length is > 0 and <= 64 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '.') && name[0] != '.';

    public void WriteSnapshot(LogId log, long version, ReadOnlySpan<byte> fold)
    {
        using var content = new MemoryStream();
        content.Write(BitConverter.GetBytes(SnapshotFormat));
        content.Write(BitConverter.GetBytes(version));
        content.Write(fold);
        Replace(folder.SnapshotOf(log), seal.Seal($"{log.Value} snapshot", content.ToArray()), flush: false);
    }

    public LogSnapshot? ReadSnapshot(LogId log)
    {
        const int head = sizeof(int) + sizeof(long);
        var path = folder.SnapshotOf(log);
        if (!File.Exists(path) || seal.Open($"{log.Value} snapshot", File.ReadAllBytes(path)) is not { Length: > head } bytes) return null;
        return BitConverter.ToInt32(bytes) == SnapshotFormat ? new LogSnapshot(BitConverter.ToInt64(bytes, sizeof(int)), bytes[head..]) : null;
    }

    /// <summary>Half a file is never seen under the name.</summary>
    static void Replace(string path, ReadOnlySpan<byte> bytes, bool flush)
    {
        var partial = $"{path}.{RandomId.New()}";
        using (var file = new FileStream(partial, FileMode.CreateNew))
        {
            file.Write(bytes);
            if (flush) file.Flush(flushToDisk: true);
        }
        File.Move(partial, path, overwrite: true);
    }
}
