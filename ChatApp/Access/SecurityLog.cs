using System.Text.Json;
using System.Text.Json.Serialization;
using ChatApp.Journal;

namespace ChatApp.Access;

/// <summary>
/// What happened to access, under the category <c>ChatApp.Security</c>: one JSON object in one line each, ids as short hashes only.
/// </summary>
public sealed partial class SecurityLog(ILoggerFactory loggers, TimeProvider time)
{
    static readonly JsonSerializerOptions Options = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    readonly ILogger logger = loggers.CreateLogger("ChatApp.Security");

    public void Created(string session, string caller) => Write("created", session, caller);

    public void Ended(string session, string caller, string? why = null) => Write("ended", session, caller, why);

    public void Joined(string session, string caller, string? role = null) => Write("joined", session, caller, role);

    public void Removed(string session, string caller) => Write("removed", session, caller);

    /// <summary>Somebody named a session that is not theirs, or did what they may not.</summary>
    public void Denied(string? session, string? caller, string? address, string? why = null) => Write("denied", session, caller, why, address);

    public void Limited(string what, string? caller, string? address) => Write("limited", null, caller, what, address);

    public void TokenRefused(string why, string? session, string? address) => Write("token refused", session, null, why, address);

    void Write(string what, string? session, string? caller, string? detail = null, string? address = null)
    {
        if (!logger.IsEnabled(LogLevel.Information)) return;
        // The serializer escapes line breaks and control characters, wherever they come from.
        LogLine(logger, JsonSerializer.Serialize(new Line(time.GetUtcNow(), what, Hash(session), Hash(caller), detail, address), Options));
    }

    static string? Hash(string? id) => id is null ? null : ShortHash.Of(id);

    sealed record Line(
        [property: JsonPropertyName("at")] DateTimeOffset At,
        [property: JsonPropertyName("event")] string Event,
        [property: JsonPropertyName("session")] string? Session,
        [property: JsonPropertyName("caller")] string? Caller,
        [property: JsonPropertyName("detail")] string? Detail,
        [property: JsonPropertyName("address")] string? Address);

    [LoggerMessage(LogLevel.Information, "{Line}")]
    static partial void LogLine(ILogger logger, string line);
}
