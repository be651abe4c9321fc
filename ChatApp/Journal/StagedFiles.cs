using System.Text;

namespace ChatApp.Journal;

/// <summary>
/// The text of running turns: a small file for each, its first line the turn's number, the rest the text. Written many times a
/// second and never flushed, which survives the process being killed.
/// </summary>
sealed class StagedFiles(JournalFolder folder)
{
    // One writer at a time in a file; a file belongs to one of these.
    readonly Lock[] locks = [.. Enumerable.Range(0, 64).Select(_ => new Lock())];

    public void Write(LogId log, long turn, int offset, string text)
    {
        lock (LockOf(log))
        {
            using var file = new FileStream(folder.StagedOf(log), offset == 0 ? FileMode.Create : FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            file.Write(Encoding.UTF8.GetBytes(offset == 0 ? $"{turn}\n{text}" : text));
        }
    }

    public StagedText? Read(LogId log)
    {
        if (!File.Exists(folder.StagedOf(log))) return null;
        using var file = new FileStream(folder.StagedOf(log), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(file, new UTF8Encoding(false));
        // A write cut in the middle of a character leaves replacement characters at the very end.
        return long.TryParse(reader.ReadLine(), out var turn) ? new StagedText(turn, reader.ReadToEnd().TrimEnd('\uFFFD')) : null;
    }

    public void Remove(LogId log, long turn)
    {
        lock (LockOf(log))
        {
            if (Read(log)?.Turn == turn) File.Delete(folder.StagedOf(log));
        }
    }

    Lock LockOf(LogId log) => locks[(log.GetHashCode() & int.MaxValue) % locks.Length];
}
