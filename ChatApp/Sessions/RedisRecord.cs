using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using ChatApp.Journal;

namespace ChatApp.Sessions;

/// <summary>
/// A session as JSON in Redis, times in unix ms. The numbers come first and in this order, where the scripts find them:
/// <c>{"deadline":…,"lastActivity":…,"createdAt":…,"version":…,"sessionId":"…","username":"…"</c>, then further fields; sealed, with
/// <c>"sealed":"…"</c> instead of the name and the further fields.
/// </summary>
sealed class RedisRecord(ISeal seal)
{
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public byte[] Write(SessionRecord record)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using var writer = new Utf8JsonWriter(buffer, Options);
        writer.WriteStartObject();
        writer.WriteNumber("deadline", record.Deadline.ToUnixTimeMilliseconds());
        writer.WriteNumber("lastActivity", record.LastActivity.ToUnixTimeMilliseconds());
        writer.WriteNumber("createdAt", record.CreatedAt.ToUnixTimeMilliseconds());
        writer.WriteNumber("version", record.Version);
        writer.WriteString("sessionId", record.SessionId.Value);
        if (seal.IsOn) writer.WriteBase64String("sealed", seal.Seal(PurposeOf(record.SessionId), Content(record)));
        else WriteContent(writer, record);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    static byte[] Content(SessionRecord record)
    {
        var buffer = new ArrayBufferWriter<byte>(128);
        using var writer = new Utf8JsonWriter(buffer, Options);
        writer.WriteStartObject();
        WriteContent(writer, record);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    static void WriteContent(Utf8JsonWriter writer, SessionRecord record)
    {
        writer.WriteString("username", record.Username);
        if (record.Further is null) return;
        foreach (var (name, value) in record.Further)
        {
            if (IsKnown(name)) continue;
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }
    }

    /// <summary>Null when it is no record of this session, or not sealed as it should be. The order of the fields does not matter.</summary>
    public SessionRecord? Read(SessionId id, byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (root.GetProperty("sessionId").GetString() != id.Value || root.TryGetProperty("sealed", out var hidden) != seal.IsOn) return null;
            if (!seal.IsOn) return Read(id, root, root);
            if (seal.Open(PurposeOf(id), hidden.GetBytesFromBase64()) is not { } opened) return null;
            using var content = JsonDocument.Parse(opened);
            return Read(id, root, content.RootElement);
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    static SessionRecord? Read(SessionId id, JsonElement root, JsonElement content)
    {
        Dictionary<string, JsonElement>? further = null;
        foreach (var field in content.EnumerateObject())
            if (!IsKnown(field.Name)) (further ??= [])[field.Name] = field.Value.Clone();
        var username = content.GetProperty("username").GetString();
        if (username is null) return null;
        return new SessionRecord(id, username, Time("createdAt"), Time("lastActivity"), root.GetProperty("version").GetInt64(), Time("deadline")) { Further = further };

        DateTimeOffset Time(string name) => DateTimeOffset.FromUnixTimeMilliseconds(root.GetProperty(name).GetInt64());
    }

    static bool IsKnown(string name) => name is "deadline" or "lastActivity" or "createdAt" or "version" or "sessionId" or "username" or "sealed";

    static string PurposeOf(SessionId id) => $"{id.Value} record";
}
