using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace ChatApp.Assistants.Providers;

/// <summary>A connection as an admin set it in the app. It takes the place of the same provider's settings.</summary>
/// <param name="SealedKey">Encrypted; null for none.</param>
public sealed record SavedConnection(ProviderKind Kind, string Endpoint, string? SealedKey, string Model);

/// <summary>The connections that were set in the app: one file in the data folder, its keys encrypted with the app's own.</summary>
public sealed partial class ModelStore(string folder, IDataProtectionProvider protection, ILogger<ModelStore> logger)
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() } };

    readonly IDataProtector protector = protection.CreateProtector("ChatApp.Models.Key");
    readonly string path = Path.Combine(folder, "models.json");

    public string Seal(string key) => protector.Protect(key);

    /// <summary>What is saved, with its keys opened. A key that can no longer be read counts as none.</summary>
    public IReadOnlyList<ModelConnection> Read()
    {
        if (!File.Exists(path)) return [];
        try
        {
            var saved = JsonSerializer.Deserialize<List<SavedConnection>>(File.ReadAllText(path), Json) ?? [];
            return [.. saved.Select(s => new ModelConnection(s.Kind, new Uri(s.Endpoint), s.SealedKey is { } key ? Open(key) : null, s.Model))];
        }
        catch (Exception failure) when (failure is JsonException or IOException or UriFormatException)
        {
            LogUnreadable(failure);
            return [];
        }
    }

    /// <summary>Half a file is never seen under the name, and nobody else on the machine may read it.</summary>
    public void Write(IEnumerable<ModelConnection> connections)
    {
        var saved = connections.Select(c => new SavedConnection(c.Kind, c.Endpoint.ToString(), c.Key is { } key ? Seal(key) : null, c.Model)).ToList();
        Directory.CreateDirectory(folder);
        var partial = $"{path}.new";
        File.WriteAllText(partial, JsonSerializer.Serialize(saved, Json));
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(partial, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.Move(partial, path, overwrite: true);
    }

    string? Open(string sealedKey)
    {
        try
        {
            return protector.Unprotect(sealedKey);
        }
        catch (System.Security.Cryptography.CryptographicException failure)
        {
            LogUnreadable(failure);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "A model's saved settings cannot be read; set them again under Models")]
    partial void LogUnreadable(Exception failure);
}
