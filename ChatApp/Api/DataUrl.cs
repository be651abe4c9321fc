using System.Diagnostics.CodeAnalysis;
using ChatApp.Assistants.Pictures;

namespace ChatApp.Api;

/// <summary>A picture within text (RFC 2397), base64 only.</summary>
static class DataUrl
{
    /// <summary>The largest body with one picture in it: 10 MB in base64, and what is around it.</summary>
    public const int LargestBody = (PictureCheck.MostBytes / 3 * 4) + (64 * 1024);

    const string Scheme = "data:image/", Encoding = ";base64,";

    public static bool Is(string? text) => text?.StartsWith("data:", StringComparison.OrdinalIgnoreCase) == true;

    public static bool TryRead(string? url, [NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = null;
        if (url is null || !url.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) return false;
        var comma = url.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0 || comma > 100 || !url.AsSpan(0, comma + 1).EndsWith(Encoding, StringComparison.OrdinalIgnoreCase)) return false;
        var content = url.AsSpan(comma + 1);
        var buffer = new byte[(content.Length / 4 * 3) + 3];
        if (!Convert.TryFromBase64Chars(content, buffer, out var length) || length == 0) return false;
        bytes = buffer[..length];
        return true;
    }
}
