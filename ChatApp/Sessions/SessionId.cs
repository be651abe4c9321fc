using System.Text.Json;
using System.Text.Json.Serialization;
using ChatApp.Journal;

namespace ChatApp.Sessions;

/// <summary>
/// Names a session towards its callers: <c>session_{unix ms}_{22 characters of base64url}</c>, 128 random bits. Made by the server
/// only. It is no password: whoever names one still has to be its owner.
/// </summary>
[JsonConverter(typeof(Json))]
public readonly record struct SessionId
{
    const string Prefix = "session_";
    const int RandomLength = 22;

    readonly string? value;

    SessionId(string value) => this.value = value;

    public string Value => value ?? "";

    public static SessionId New(TimeProvider time) => new($"{Prefix}{time.GetUtcNow().ToUnixTimeMilliseconds()}_{RandomId.New()}");

    /// <summary>False for anything that <see cref="New"/> could not have made.</summary>
    public static bool TryParse(string? text, out SessionId id)
    {
        id = default;
        if (text is null || !text.StartsWith(Prefix, StringComparison.Ordinal)) return false;
        var rest = text.AsSpan(Prefix.Length);
        var end = rest.IndexOf('_');
        if (end is < 1 or > 15 || rest.Length != end + 1 + RandomLength) return false;
        foreach (var c in rest[..end])
            if (!char.IsAsciiDigit(c)) return false;
        foreach (var c in rest[(end + 1)..])
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-')) return false;
        id = new SessionId(text);
        return true;
    }

    /// <summary>A short hash: the id itself stays out of the log files.</summary>
    public override string ToString() => ShortHash.Of(Value);

    sealed class Json : JsonConverter<SessionId>
    {
        public override SessionId Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            TryParse(reader.GetString(), out var id) ? id : throw new JsonException("Not a session id.");

        public override void Write(Utf8JsonWriter writer, SessionId id, JsonSerializerOptions options) => writer.WriteStringValue(id.Value);
    }
}
