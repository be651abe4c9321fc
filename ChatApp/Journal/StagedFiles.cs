using System.Text;

namespace ChatApp.Journal;

/// <summary>
/// The text of running turns: a small file for each, its first line the turn's number, the rest the text; sealed, a line for each
/// piece. Written many times a second and never flushed, which survives the process being killed.
/// </summary>
sealed class StagedFiles(JournalFolder folder, ISeal seal)
{
    static readonly UTF8Encoding Utf8 = new(false);

    // One writer at a time in a file; a file belongs to one of these.
    readonly Lock[] locks = [.. Enumerable.Range(0, 64).Select(_ => new Lock())];

    public void Write(LogId log, long turn, int offset, string text)
    {
        var piece = seal.IsOn ? $"{Convert.ToBase64String(seal.Seal(PurposeOf(log, turn), Utf8.GetBytes(text)))}\n" : text;
        lock (LockOf(log))
        {
            using var file = new FileStream(folder.StagedOf(log), offset == 0 ? FileMode.Create : FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            file.Write(Utf8.GetBytes(offset == 0 ? $"{turn}\n{piece}" : piece));
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
            if (TurnOf(log) == turn) File.Delete(folder.StagedOf(log));
        }
    }

    static string PurposeOf(LogId log, long turn) => $"{log.Value} turn {turn}";

    Lock LockOf(LogId log) => locks[(log.GetHashCode() & int.MaxValue) % locks.Length];
}
