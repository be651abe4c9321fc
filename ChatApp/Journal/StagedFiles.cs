using System.Collections.Concurrent;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace ChatApp.Journal;

/// <summary>
/// The text of running turns: a small file for each, its first line the turn's number, the rest the text; sealed, a line for each
/// piece. Written many times a second and never flushed, which survives the process being killed; open as long as its turn runs.
/// </summary>
sealed class StagedFiles(JournalFolder folder, ISeal seal) : IDisposable
{
    static readonly UTF8Encoding Utf8 = new(false);

    readonly ConcurrentDictionary<LogId, OpenFile> open = new();

    // One writer at a time in a file; a file belongs to one of these.
    readonly Lock[] locks = [.. Enumerable.Range(0, 64).Select(_ => new Lock())];

    public void Write(LogId log, long turn, int offset, string text)
    {
        var piece = seal.IsOn ? $"{Convert.ToBase64String(seal.Seal(PurposeOf(log, turn), Utf8.GetBytes(text)))}\n" : text;
        lock (LockOf(log))
        {
            if (offset == 0) Close(log);
            if (!open.TryGetValue(log, out var file))
            {
                // What was erased meanwhile does not come back.
                if (offset > 0 && !File.Exists(folder.StagedOf(log))) return;
                file = open[log] = new OpenFile(File.OpenHandle(folder.StagedOf(log), offset == 0 ? FileMode.Create : FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete), turn);
            }
            file.Append(Utf8.GetBytes(offset == 0 ? $"{turn}\n{piece}" : piece));
        }
    }

    public StagedText? Read(LogId log)
    {
        if (!File.Exists(folder.StagedOf(log))) return null;
        try
        {
            using var file = new FileStream(folder.StagedOf(log), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(file, Utf8);
            if (!long.TryParse(reader.ReadLine(), out var turn)) return null;
            // A write cut in the middle of a character leaves replacement characters at the very end.
            return new StagedText(turn, seal.IsOn ? Open(reader, log, turn) : reader.ReadToEnd().TrimEnd('\uFFFD'));
        }
        catch (FileNotFoundException)
        {
            // The turn ended between the look and the opening.
            return null;
        }
    }

    /// <summary>Null when nothing is staged.</summary>
    long? TurnOf(LogId log)
    {
        if (!File.Exists(folder.StagedOf(log))) return null;
        using var file = new StreamReader(folder.StagedOf(log), Utf8, detectEncodingFromByteOrderMarks: false, bufferSize: 128);
        return long.TryParse(file.ReadLine(), out var turn) ? turn : null;
    }

    /// <summary>The pieces up to the first that was cut.</summary>
    string Open(StreamReader reader, LogId log, long turn)
    {
        var text = new StringBuilder();
        while (reader.ReadLine() is { } line)
        {
            var bytes = new byte[line.Length];
            if (!Convert.TryFromBase64String(line, bytes, out var length) || seal.Open(PurposeOf(log, turn), bytes.AsSpan(0, length)) is not { } piece) break;
            text.Append(Utf8.GetString(piece));
        }
        return text.ToString();
    }

    public void Remove(LogId log, long turn)
    {
        lock (LockOf(log))
        {
            if ((open.TryGetValue(log, out var file) ? file.Turn : TurnOf(log)) != turn) return;
            Close(log);
            File.Delete(folder.StagedOf(log));
        }
    }

    /// <summary>Of a log that is to be erased.</summary>
    public void Erase(LogId log)
    {
        lock (LockOf(log))
        {
            Close(log);
            File.Delete(folder.StagedOf(log));
        }
    }

    void Close(LogId log)
    {
        if (open.TryRemove(log, out var file)) file.Dispose();
    }

    public void Dispose()
    {
        foreach (var (log, _) in open)
            lock (LockOf(log)) Close(log);
    }

    static string PurposeOf(LogId log, long turn) => $"{log.Value} turn {turn}";

    Lock LockOf(LogId log) => locks[(log.GetHashCode() & int.MaxValue) % locks.Length];

    sealed class OpenFile(SafeFileHandle file, long turn) : IDisposable
    {
        long length = RandomAccess.GetLength(file);

        public long Turn => turn;

        /// <summary>A piece that could not be written whole is written over by the next one.</summary>
        public void Append(ReadOnlySpan<byte> bytes)
        {
            RandomAccess.Write(file, bytes, length);
            length += bytes.Length;
        }

        public void Dispose() => file.Dispose();
    }
}
