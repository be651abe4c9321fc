namespace ChatApp.Assistants.Pictures;

/// <summary>Pixels taken from a picture at even distances: enough to speak of its colours, cheap at 25 megapixels.</summary>
/// <param name="Pixels">In sRGB, opaque on white.</param>
/// <param name="Flat">The share of pixels that are exactly as their left neighbour, 0 to 1: high in screens, low in photos.</param>
/// <param name="SeesThrough">Whether any of them is not opaque.</param>
public sealed record PictureSample(IReadOnlyList<Rgb> Pixels, double Flat, bool SeesThrough)
{
    /// <summary>0 (black) to 1 (white): the mean of the relative luminance as an eye judges it (CIE L*, by its usual approximation).</summary>
    public double Brightness => Pixels.Average(p => p.Lightness);

    /// <summary>The colours that cover most, each with its share of the picture, the largest first; at most <paramref name="count"/>.</summary>
    public IReadOnlyList<(Rgb Colour, double Share)> Palette(int count) =>
    [
        .. Pixels.GroupBy(p => (p.R >> 5, p.G >> 5, p.B >> 5))
            .Select(g => (Mean(g), g.Count() / (double)Pixels.Count))
            .OrderByDescending(c => c.Item2).Take(count),
    ];

    static Rgb Mean(IEnumerable<Rgb> colours)
    {
        var (r, g, b, n) = (0, 0, 0, 0);
        foreach (var c in colours) (r, g, b, n) = (r + c.R, g + c.G, b + c.B, n + 1);
        return new((byte)(r / n), (byte)(g / n), (byte)(b / n));
    }
}

/// <summary>A colour in sRGB.</summary>
public readonly record struct Rgb(byte R, byte G, byte B)
{
    /// <summary>0 to 1.</summary>
    public double Lightness => Math.Sqrt((0.299 * R * R) + (0.587 * G * G) + (0.114 * B * B)) / 255;

    /// <summary>Its everyday name, e.g. "dark blue".</summary>
    public string Name
    {
        get
        {
            var (high, low) = (Math.Max(R, Math.Max(G, B)), Math.Min(R, Math.Min(G, B)));
            var spread = high - low;
            if (spread < 24) return high switch { < 32 => "black", < 96 => "dark grey", < 176 => "grey", < 236 => "light grey", _ => "white" };
            var hue = (high == R ? (G - B) / (double)spread : high == G ? 2 + ((B - R) / (double)spread) : 4 + ((R - G) / (double)spread)) * 60;
            if (hue < 0) hue += 360;
            var name = hue switch
            {
                < 15 or >= 345 => "red",
                < 45 => high < 160 ? "brown" : "orange",
                < 70 => "yellow",
                < 165 => "green",
                < 195 => "turquoise",
                < 255 => "blue",
                < 290 => "violet",
                _ => "pink",
            };
            return high < 110 ? $"dark {name}" : low > 150 ? $"light {name}" : name;
        }
    }

    public override string ToString() => $"#{R:x2}{G:x2}{B:x2}";
}
