using System.Globalization;
using System.Security.Cryptography;
using ChatApp.Journal;
using Microsoft.AspNetCore.DataProtection;

namespace ChatApp.Access;

/// <summary>
/// Links to one picture that work without cookie or token, for ten minutes: what an <c>img</c> element can load. They are encrypted
/// under a purpose of their own, so that no other kind of token passes for one.
/// </summary>
public sealed class ScopedLinks(IDataProtectionProvider protection, TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    const int Longest = 2_048;

    readonly IDataProtector protector = protection.CreateProtector("ChatApp.Access.ScopedLinks");

    /// <summary>The path with a token that opens it.</summary>
    /// <param name="path">Begins with a slash and has no query.</param>
    /// <param name="log">The session that the resource is in, which the path need not name.</param>
    public string For(string path, LogId log)
    {
        var until = (time.GetUtcNow() + Lifetime).ToUnixTimeMilliseconds();
        return $"{path}?token={protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{until} {log.Value} {path}"))}";
    }

    /// <summary>The session whose resource this token opens at this path; null when it opens nothing, or no longer.</summary>
    public LogId? Open(string path, string? token)
    {
        if (token is not { Length: > 0 and <= Longest }) return null;
        try
        {
            if (protector.Unprotect(token).Split(' ', 3) is not [var until, var log, var resource] || resource != path) return null;
            return DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(until, CultureInfo.InvariantCulture)) > time.GetUtcNow() ? new LogId(log) : null;
        }
        catch (Exception failure) when (failure is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
