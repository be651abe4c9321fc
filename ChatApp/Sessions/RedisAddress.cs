using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using StackExchange.Redis;

namespace ChatApp.Sessions;

/// <summary>Where Redis is: <c>redis[s]://[user:password@]host[:port][/db]</c>, as in the IANA registration of the scheme.</summary>
/// <param name="Database">0 to 9,999.</param>
public sealed record RedisAddress(string Host, int Port, string? User, string? Password, int Database, bool Tls)
{
    public const string Default = "redis://localhost:6379";

    const int DefaultPort = 6379;

    /// <summary>False for anything that is not of the form. What is not plain in user and password is percent-encoded.</summary>
    public static bool TryParse(string? url, [NotNullWhen(true)] out RedisAddress? address)
    {
        address = null;
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("redis" or "rediss")) return false;
        if (uri.Host.Length == 0 || uri.Port == 0 || uri.Query.Length > 0 || uri.Fragment.Length > 0) return false;
        var path = uri.AbsolutePath.TrimStart('/');
        var database = 0;
        if (path.Length > 0 && (!int.TryParse(path, NumberStyles.None, CultureInfo.InvariantCulture, out database) || database > 9_999)) return false;
        var colon = uri.UserInfo.IndexOf(':', StringComparison.Ordinal);
        if (uri.UserInfo.Length > 0 && colon < 0) return false;
        var user = colon < 0 ? "" : Uri.UnescapeDataString(uri.UserInfo[..colon]);
        var password = colon < 0 ? "" : Uri.UnescapeDataString(uri.UserInfo[(colon + 1)..]);
        address = new RedisAddress(uri.DnsSafeHost, uri.Port < 0 ? DefaultPort : uri.Port, OrNull(user), OrNull(password), database, uri.Scheme == "rediss");
        return true;
    }

    /// <summary>What is wrong with a setting, without giving its password away; null when nothing is.</summary>
    public static string? Problem(string url)
    {
        if (!TryParse(url, out var address))
        {
            var place = url[(url.LastIndexOf('@') + 1)..];
            return $"Sessions:Redis:Url (REDIS_URL) must be redis[s]://[user:password@]host[:port][/db], not \"{(place.Length > 80 ? place[..80] : place)}\".";
        }
        // The client library sends a password only, which is the default user's.
        return address.User is null or "default" ? null
            : $"Sessions:Redis:Url (REDIS_URL) names the user {address.User}: only Redis's default user can be used, as in redis://:password@{address.Host}:{address.Port}.";
    }

    public ConfigurationOptions ToOptions() => new()
    {
        EndPoints = { { Host, Port } },
        DefaultDatabase = Database,
        Password = Password,
        Ssl = Tls,
        SslHost = Tls ? Host : null,
        AbortOnConnectFail = false,
        ConnectRetry = 1,
        ConnectTimeout = 1_500,
        SyncTimeout = 1_500,
        KeepAlive = 5,
        ClientName = "ChatApp",
    };

    /// <summary>Without user and password.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Host}:{Port}/{Database}");

    static string? OrNull(string text) => text.Length == 0 ? null : text;
}
