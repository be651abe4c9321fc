namespace ChatApp.Publishing.Lengths;

/// <summary>Where a URL is in a text.</summary>
/// <param name="Start">Its first UTF-16 unit.</param>
/// <param name="Length">In UTF-16 units.</param>
/// <param name="HasScheme">Whether it starts with <c>http://</c> or <c>https://</c>.</param>
public readonly record struct UrlSpan(int Start, int Length, bool HasScheme);
