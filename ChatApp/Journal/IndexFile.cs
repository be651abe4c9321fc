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

    sealed record Content(int Format, IndexEntry[] Entries);

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

    /// <summary>Writes the entries beside the old file and puts it in its place.</summary>
    public void Write(IEnumerable<IndexEntry> entries)
    {
        var content = new Content(Format, [.. entries.Where(e => !e.Summary.Damaged)]);
        var partial = $"{PathOf}.new";
        File.WriteAllBytes(partial, seal.Seal(Purpose, JsonSerializer.SerializeToUtf8Bytes(content, JsonSerializerOptions.Web)));
        File.Move(partial, PathOf, overwrite: true);
    }
}
