using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Serialization;

namespace ChatApp.Journal;

/// <summary>The name of one log for ever: its file, its attachments and its encryption purpose. Session ids only point to it.</summary>
/// <param name="Value"><c>{kind}-{id}</c>, the id of 1 to 64 characters of <c>A-Z a-z 0-9 _ -</c>: safe as a file name.</param>
[JsonConverter(typeof(LogIdJson))]
public readonly record struct LogId(string Value)
{
    public const string Session = "session", Post = "post";

    /// <summary>A new log of this kind, named by 128 random bits.</summary>
    public static LogId New(string kind) => new($"{kind}-{RandomId.New()}");

    /// <summary>The log of this kind with a given id; null when the id could not be a file name.</summary>
    public static LogId? Of(string kind, string id) =>
        id.Length is > 0 and <= 64 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-') ? new LogId($"{kind}-{id}") : null;

    public string Kind => Value[..Value.IndexOf('-', StringComparison.Ordinal)];

    public string Id => Value[(Value.IndexOf('-', StringComparison.Ordinal) + 1)..];

    /// <summary>A short hash for the log files, which never carry an id in clear.</summary>
    public override string ToString() => ShortHash.Of(Value ?? "");

    sealed class LogIdJson : JsonConverter<LogId>
    {
        public override LogId Read(ref System.Text.Json.Utf8JsonReader reader, Type type, System.Text.Json.JsonSerializerOptions options) => new(reader.GetString()!);

        public override void Write(System.Text.Json.Utf8JsonWriter writer, LogId value, System.Text.Json.JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}

/// <summary>128 bits from the system's generator, as 22 characters of base64url.</summary>
public static class RandomId
{
    public static string New()
    {
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes);
        return Base64Url.EncodeToString(bytes);
    }
}

/// <summary>Eight hexadecimal digits that tell ids apart in a log without giving them away.</summary>
public static class ShortHash
{
    public static string Of(string id)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(id), hash);
        return Convert.ToHexStringLower(hash[..4]);
    }
}
