using System.Globalization;

namespace ChatApp.Assistants.Pictures;

/// <summary>Whether a picture may come in: by its bytes and its header alone, before anything is decoded or kept.</summary>
/// <param name="Header">Null when it is refused.</param>
/// <param name="Problem">A sentence for the person; null when it is fine.</param>
/// <param name="TooLarge">It is a picture, and too big: 413 and not 400.</param>
public sealed record PictureCheck(PictureHeader? Header, string? Problem, bool TooLarge = false)
{
    /// <summary>10 MB.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    /// <summary>In pixels.</summary>
    public const int LongestSide = 8_192, MostPixels = 25_000_000;

    public static PictureCheck Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MostBytes) return Refuse($"The picture has {Megabytes(bytes.Length)} MB; at most 10 MB can be sent. Make it smaller.", tooLarge: true);
        if (PictureHeader.Read(bytes) is not { } header) return Refuse("This is not a picture that can be read. Send a PNG, JPEG, WebP or GIF.");
        if (Math.Max(header.Width, header.Height) > LongestSide)
            return Refuse(string.Create(CultureInfo.InvariantCulture, $"The picture is {header.Width:N0} × {header.Height:N0} pixels; a side may have at most {LongestSide:N0}. Make it smaller."), tooLarge: true);
        return (long)header.Width * header.Height > MostPixels
            ? Refuse(string.Create(CultureInfo.InvariantCulture, $"The picture has {header.Width * (double)header.Height / 1_000_000:0.#} megapixels; at most 25 can be sent. Make it smaller."), tooLarge: true)
            : new(header, null);
    }

    static PictureCheck Refuse(string problem, bool tooLarge = false) => new(null, problem, tooLarge);

    static string Megabytes(int bytes) => (bytes / 1024d / 1024d).ToString("0.0", CultureInfo.InvariantCulture);
}
