using System.Text.Json;
using System.Text.Json.Serialization;
using ChatApp.Conversations;

namespace ChatApp.Api;

/// <summary>A body whose fields may be spelled <c>like_this</c> or <c>likeThis</c>.</summary>
sealed class EitherSpelling : Dictionary<string, JsonElement>
{
    /// <param name="name">In snake case.</param>
    public JsonElement? Field(string name) => TryGetValue(name, out var value) || TryGetValue(JsonNamingPolicy.CamelCase.ConvertName(Pascal(name)), out value)
        ? value.ValueKind == JsonValueKind.Null ? null : value : null;

    public string? Text(string name) => Field(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    static string Pascal(string name) => string.Concat(name.Split('_').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
}

/// <summary>What <c>POST /api/sessions/create</c> takes, for the description.</summary>
sealed record CreateShape(
    [property: JsonPropertyName("id")] string? Id,
    [property: JsonPropertyName("device")] JsonElement? Device,
    [property: JsonPropertyName("created")] long? Created);

sealed record CreatedShape(
    [property: JsonPropertyName("session_id")] string SessionId,
    [property: JsonPropertyName("created")] string Created,
    [property: JsonPropertyName("status")] string Status,
    [property: JsonPropertyName("access_token")] string? AccessToken);

sealed record SessionShape(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("device")] JsonElement Device,
    [property: JsonPropertyName("created")] string Created,
    [property: JsonPropertyName("last_accessed")] string LastAccessed,
    [property: JsonPropertyName("objects")] IReadOnlyList<IReadOnlyDictionary<string, JsonElement>> Objects,
    [property: JsonPropertyName("settings")] JsonElement Settings,
    [property: JsonPropertyName("metadata")] IReadOnlyDictionary<string, JsonElement> Metadata,
    [property: JsonPropertyName("status")] string Status);

sealed record ObjectsShape(
    [property: JsonPropertyName("objects")] IReadOnlyList<IReadOnlyDictionary<string, JsonElement>> Objects,
    [property: JsonPropertyName("next")] long? Next);

sealed record HeartbeatShape([property: JsonPropertyName("timestamp")] long Timestamp, [property: JsonPropertyName("status")] string? Status);

sealed record StatusShape([property: JsonPropertyName("status")] string Status, [property: JsonPropertyName("session_id")] string SessionId);

sealed record SessionsShape(
    [property: JsonPropertyName("sessions")] IReadOnlyList<string> Sessions,
    [property: JsonPropertyName("count")] int Count,
    [property: JsonPropertyName("next")] string? Next);

sealed record AnalyticsShape(
    [property: JsonPropertyName("session_id")] string SessionId,
    [property: JsonPropertyName("created")] string Created,
    [property: JsonPropertyName("total_events")] long TotalEvents,
    [property: JsonPropertyName("event_counts")] IReadOnlyDictionary<string, int> EventCounts,
    [property: JsonPropertyName("last_activity")] string LastActivity,
    [property: JsonPropertyName("duration")] double Duration);

sealed record ShareShape(
    [property: JsonPropertyName("host_id")] string HostId,
    [property: JsonPropertyName("session_id")] string? SessionId,
    [property: JsonPropertyName("settings")] ShareSettingsShape? Settings);

sealed record ShareSettingsShape(
    [property: JsonPropertyName("max_participants")] int? MaxParticipants,
    [property: JsonPropertyName("allow_editing")] bool? AllowEditing);

sealed record SharedShape(
    [property: JsonPropertyName("share_code")] string ShareCode,
    [property: JsonPropertyName("session_id")] string SessionId,
    [property: JsonPropertyName("expires")] string Expires,
    [property: JsonPropertyName("access_token")] string? AccessToken);

sealed record JoinShape([property: JsonPropertyName("share_code")] string ShareCode, [property: JsonPropertyName("user_id")] string UserId);

sealed record JoinedShape(
    [property: JsonPropertyName("session_id")] string SessionId,
    [property: JsonPropertyName("role")] string Role,
    [property: JsonPropertyName("access_token")] string? AccessToken);

/// <summary>Parts of a session as the wire has them.</summary>
static class SessionParts
{
    static readonly JsonElement Nothing = JsonDocument.Parse("{}").RootElement.Clone();

    public static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("O");

    /// <summary>An object with its id among its fields.</summary>
    public static IReadOnlyDictionary<string, JsonElement> Of(SharedObject shared) => WithId(shared.Id, shared.Fields);

    public static IReadOnlyDictionary<string, JsonElement> WithId(string id, IEnumerable<KeyValuePair<string, JsonElement>> fields)
    {
        var all = new Dictionary<string, JsonElement> { ["id"] = JsonSerializer.SerializeToElement(id) };
        foreach (var (name, value) in fields) all.TryAdd(name, value);
        return all;
    }

    public static JsonElement Field(Session session, string name) => session.Fields.TryGetValue(name, out var value) ? value : Nothing;

    /// <summary>What is kept as metadata, with what a client said last of its time.</summary>
    public static IReadOnlyDictionary<string, JsonElement> Metadata(Session session, JsonElement? heartbeat)
    {
        var kept = Field(session, "metadata");
        var all = kept.ValueKind == JsonValueKind.Object ? kept.EnumerateObject().ToDictionary(f => f.Name, f => f.Value) : [];
        if (heartbeat is { } said) all["last_heartbeat"] = said;
        return all;
    }

    public static string Role(SessionRole role) => role.ToString().ToLowerInvariant();
}
