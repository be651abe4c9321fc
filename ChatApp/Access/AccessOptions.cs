using System.Net;
using System.Text;

namespace ChatApp.Access;

/// <summary>The settings under <c>Access</c>.</summary>
public sealed record AccessOptions
{
    public const string Section = "Access";

    /// <summary>The shortest key, in bytes of UTF-8: as long as what it signs with gives (RFC 7518, section 3.2).</summary>
    public const int ShortestKey = 32;

    /// <summary>What access tokens are signed with. Null: a key that is made at the first start and kept in the data folder.</summary>
    public string? SigningKey { get; init; }

    /// <summary>Other sites whose pages may use the API, as origins such as <c>https://shop.example</c>.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; init; } = [];

    /// <summary>The proxies whose word is taken for where a request came from, as addresses or networks (<c>10.0.0.0/8</c>).</summary>
    public IReadOnlyList<string> TrustedProxies { get; init; } = [];

    /// <summary>Whether requests from other machines may come by plain http.</summary>
    public bool AllowHttp { get; init; }

    public LimitOptions Limits { get; init; } = new();

    /// <summary>What is wrong with the settings, naming the key; null when nothing is.</summary>
    public string? Problem() =>
        SigningKey is { } key && Encoding.UTF8.GetByteCount(key) < ShortestKey ? $"Access:SigningKey must have at least {ShortestKey} bytes, not {Encoding.UTF8.GetByteCount(key)}."
        : AllowedOrigins.FirstOrDefault(o => !IsOrigin(o)) is { } origin ? $"Access:AllowedOrigins must name origins such as https://shop.example, not \"{origin}\"."
        : TrustedProxies.FirstOrDefault(p => !IPAddress.TryParse(p, out _) && !IPNetwork.TryParse(p, out _)) is { } proxy ? $"Access:TrustedProxies must name addresses or networks such as 10.0.0.0/8, not \"{proxy}\"."
        : Limits.Problem();

    static bool IsOrigin(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && text == uri.GetLeftPart(UriPartial.Authority);
}
