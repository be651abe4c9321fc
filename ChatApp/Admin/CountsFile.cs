using System.Text.Json;

namespace ChatApp.Admin;

/// <summary>Counts that outlive the process, as a JSON file in the data folder. One that cannot be read or written costs counts, never the app.</summary>
sealed class CountsFile<T>(string path, Action<Exception> failed)
{
    // A stop that is out of patience saves while an earlier save may still be under way.
    readonly Lock saving = new();

    public IReadOnlyList<T> Read()
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<List<T>>(File.ReadAllBytes(path), JsonSerializerOptions.Web) ?? [] : [];
        }
        catch (Exception broken) when (broken is JsonException or IOException or UnauthorizedAccessException)
        {
            failed(broken);
            return [];
        }
    }

    /// <summary>In place of what was there, whole or not at all.</summary>
    public void Save(IReadOnlyCollection<T> counts)
    {
        try
        {
            lock (saving)
            {
                File.WriteAllBytes($"{path}.new", JsonSerializer.SerializeToUtf8Bytes(counts, JsonSerializerOptions.Web));
                File.Move($"{path}.new", path, overwrite: true);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            failed(failure);
        }
    }
}
