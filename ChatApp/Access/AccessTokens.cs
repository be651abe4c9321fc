using System.Globalization;
using System.Text.Json;
using ChatApp.Conversations;
using ChatApp.Sessions;

namespace ChatApp.Access;

/// <summary>
/// Access tokens for callers without cookies: JSON Web Tokens (RFC 7519), signed with HS256 and nothing else, each for one session.
/// </summary>
public sealed class AccessTokens(SigningKey key, TimeProvider time)
{
    /// <summary>How long a token is good for.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    /// <summary>A token that is used in its last hours is renewed.</summary>
    public static readonly TimeSpan RenewedIn = TimeSpan.FromHours(12);

    /// <summary>How far other clocks may be off.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    const int Longest = 4_096;
    const int LongestUser = 128;

    static readonly byte[] Header = """{"alg":"HS256","typ":"JWT"}"""u8.ToArray();
    static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 4 };

    /// <summary>A token for this session as it stands, from now on.</summary>
    /// <param name="user">Who uses it; they own what they make with it.</param>
    public string Issue(Session session, string user, bool mayWrite = true)
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        string[] permissions = mayWrite ? ["read", "write"] : ["read"];
        return JsonWebSignature.Sign(key.Bytes, Header, JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object>
        {
            ["session_id"] = session.Id.Value,
            ["user_id"] = user,
            ["permissions"] = permissions,
            ["version"] = session.Version,
            ["iat"] = now,
            ["nbf"] = now,
            ["exp"] = now + (long)Lifetime.TotalSeconds,
        }));
    }

    /// <summary>What a token says; null when it is not one of ours, or not good now. Whether its session still takes it is not asked.</summary>
    public AccessToken? Read(string token)
    {
        if (token.Length > Longest || JsonWebSignature.Open(key.Bytes, token) is not { } opened) return null;
        try
        {
            using var header = JsonDocument.Parse(opened.Header, Strict);
            using var payload = JsonDocument.Parse(opened.Payload, Strict);
            return IsOurs(header.RootElement) && ReadClaims(payload.RootElement) is { } claims && IsGoodNow(claims) ? claims : null;
        }
        catch (Exception failure) when (failure is JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Whether a use now gives a new token in exchange.</summary>
    public bool IsDue(AccessToken token) => token.Expires - time.GetUtcNow() <= RenewedIn;

    static bool IsOurs(JsonElement header) =>
        Text(header, "alg") == "HS256" && (!header.TryGetProperty("typ", out _) || Text(header, "typ") == "JWT") && !header.TryGetProperty("crit", out _);

    static AccessToken? ReadClaims(JsonElement claims)
    {
        if (!SessionId.TryParse(Text(claims, "session_id"), out var session) || Text(claims, "user_id") is not { Length: > 0 and <= LongestUser } user) return null;
        if (!claims.TryGetProperty("permissions", out var permissions) || permissions.ValueKind != JsonValueKind.Array) return null;
        var granted = permissions.EnumerateArray().Select(p => p.GetString()).ToList();
        if (!granted.Contains("read") || Time(claims, "iat") is not { } issued || Time(claims, "nbf") is not { } from || Time(claims, "exp") is not { } expires) return null;
        var version = claims.TryGetProperty("version", out var number) && number.TryGetInt64(out var v) ? v : 0;
        return new AccessToken(session, user, granted.Contains("write"), version, issued, from, expires);
    }

    bool IsGoodNow(AccessToken token)
    {
        var now = time.GetUtcNow();
        return token.NotBefore - Skew <= now && now < token.Expires + Skew && token.Issued - Skew <= now && token.Expires - token.Issued <= Lifetime;
    }

    static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>Seconds since 1970, of which we make whole ones only.</summary>
    static DateTimeOffset? Time(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && long.TryParse(value.GetRawText(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds <= 253_402_300_799 - 60 && seconds >= 60 ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
}

/// <summary>What an access token says.</summary>
/// <param name="Version">The session's version when it was issued; an end or a change of role after that refuses it.</param>
public sealed record AccessToken(SessionId Session, string User, bool MayWrite, long Version, DateTimeOffset Issued, DateTimeOffset NotBefore, DateTimeOffset Expires);
