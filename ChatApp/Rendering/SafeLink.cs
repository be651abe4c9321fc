namespace ChatApp.Rendering;

/// <summary>Which addresses may be followed: http, https, mailto, and this app's own posts.</summary>
public static class SafeLink
{
    static readonly string[] Schemes = ["http://", "https://", "mailto:"];

    // A browser drops tabs and line breaks inside a scheme: what contains a control character is not read, but refused.
    public static bool IsAllowed(string address) =>
        !address.Any(c => char.IsControl(c) || c == '\uFFFD')
        && (IsOwn(address) || (Schemes.Any(s => address.StartsWith(s, StringComparison.OrdinalIgnoreCase) && address.Length > s.Length) && Uri.TryCreate(address, UriKind.Absolute, out _)));

    /// <summary>The permalink of a post: <c>/feed/</c> and an id.</summary>
    public static bool IsOwn(string address) =>
        address.StartsWith("/feed/", StringComparison.Ordinal) && address.AsSpan("/feed/".Length) is { Length: > 0 } id && id.IndexOfAnyExcept(IdCharacters) < 0;

    static readonly System.Buffers.SearchValues<char> IdCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");
}
