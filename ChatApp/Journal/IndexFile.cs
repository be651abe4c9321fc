using System.Text.Json;

namespace ChatApp.Journal;

/// <summary>
/// The index as it was at some time, so that a start need not read every log: <c>index.json</c>. An entry counts only if the log's
/// file is as long as then; without the file, or with one of another format, all logs are read.
/// </summary>
sealed class IndexFile(JournalFolder folder, ISeal seal)
{
    const int Format = 1;
    const string Purpose = "index";

    sealed record Content(int Format, IEnumerable<IndexEntry> Entries);

    string PathOf => Path.Combine(folder.Root, "index.json");

    /// <summary>The entries by log; none when there is no file that can be read.</summary>
    public Dictionary<LogId, IndexEntry> Read()
    {
        try
        {
            if (!File.Exists(PathOf) || seal.Open(Purpose, File.ReadAllBytes(PathOf)) is not { } bytes) return [];
            var content = JsonSerializer.Deserialize<Content>(bytes, JsonSerializerOptions.Web);
            return content?.Format == Format ? content.Entries.ToDictionary(e => e.Summary.Log) : [];
        }
        catch (Exception broken) when (broken is JsonException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            return [];
        }
    }

    /// <summary>
    /// Writes the entries beside the old file and puts it in its place. One after the other: what is made in one piece is of the
    /// size of all of them, and its buffers stay with the process.
    /// </summary>
    public void Write(IEnumerable<IndexEntry> entries)
    {
        var partial = $"{PathOf}.new";
        using (var file = File.Create(partial))
        {
            if (seal.IsOn) WriteSealed(file, entries);
            else WriteTo(file, entries);
        }
        File.Move(partial, PathOf, overwrite: true);
    }

    /// <summary>A seal is of the whole.</summary>
    void WriteSealed(FileStream file, IEnumerable<IndexEntry> entries)
    {
        using var content = new MemoryStream();
        WriteTo(content, entries);
        file.Write(seal.Seal(Purpose, content.GetBuffer().AsSpan(0, (int)content.Length)));
    }

    static void WriteTo(Stream stream, IEnumerable<IndexEntry> entries) =>
        JsonSerializer.Serialize(stream, new Content(Format, entries.Where(e => !e.Summary.Damaged)), JsonSerializerOptions.Web);
}
