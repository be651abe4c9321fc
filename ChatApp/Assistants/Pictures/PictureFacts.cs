using System.Globalization;

namespace ChatApp.Assistants.Pictures;

/// <summary>What can truly be told of a picture without a model that sees, in short markdown sentences.</summary>
static class PictureFacts
{
    // Of screens that are common, each side by side as it is held upright and not.
    static readonly HashSet<(int, int)> Screens =
    [
        (1280, 720), (1280, 800), (1366, 768), (1440, 900), (1512, 982), (1536, 864), (1600, 900), (1680, 1050), (1728, 1117), (1920, 1080), (1920, 1200),
        (2560, 1080), (2560, 1440), (2560, 1600), (2880, 1800), (3024, 1964), (3440, 1440), (3456, 2234), (3840, 2160), (5120, 2880),
        (1334, 750), (1792, 828), (2340, 1080), (2400, 1080), (2436, 1125), (2532, 1170), (2556, 1179), (2622, 1206), (2688, 1242), (2778, 1284), (2796, 1290), (2868, 1320),
        (2048, 1536), (2160, 1620), (2388, 1668), (2732, 2048), (3120, 1440), (3200, 1440),
    ];

    /// <summary>What is said after it, once.</summary>
    public const string Closing = "\n\nWhat it shows I cannot see: I work without a model. A connected model could tell more.", ClosingOfSeveral = "\n\nWhat they show I cannot see: I work without a model. A connected model could tell more.";

    public static IEnumerable<string> Of(int bytes, PictureHeader header, PictureSample? sample)
    {
        yield return Invariant($"This is a {header.Format} picture of {header.Width:N0} × {header.Height:N0} pixels ({Size(bytes)}), {Shape(header)}.");
        if (sample is not null)
        {
            yield return $" Overall it is {Brightness(sample.Brightness)}{(sample.SeesThrough ? ", with transparent parts" : "")}. Most of it is {Colours(sample)}.";
        }
        yield return Kind(header, sample);
        yield return sample is null && header.Type != PictureType.Png ? $" I cannot read the colours of a {header.Format}." : sample is null ? " Its colours cannot be read: the file is damaged." : "";
    }

    static string Kind(PictureHeader header, PictureSample? sample)
    {
        var (wide, narrow) = (Math.Max(header.Width, header.Height), Math.Min(header.Width, header.Height));
        var isScreen = Screens.Contains((wide, narrow));
        var ratio = wide / (double)narrow;
        var isFrame = Math.Abs(ratio - (4 / 3d)) < 0.01 || Math.Abs(ratio - 1.5) < 0.01;
        if (header.Type == PictureType.Gif) return " GIFs are mostly drawings or short animations.";
        if (isScreen && header.Type == PictureType.Png) return $" It has the size of a {(header.Height > header.Width ? "phone's or tablet's" : "computer's")} screen: it is probably a screenshot.";
        if (sample is { Flat: > 0.6 }) return " Large even areas make it look like a screenshot or a drawing, not a photo.";
        if (header.Type == PictureType.Jpeg && isFrame && wide >= 1_000) return " Its shape is that of a camera's picture: it is probably a photo.";
        if (sample is { Flat: < 0.2 }) return " Its fine shades make it look like a photo or a painting, not a screenshot.";
        return isScreen ? " It has the size of a screen, so it may be a screenshot." : "";
    }

    static string Shape(PictureHeader header) => (header.Width / (double)header.Height) switch
    {
        > 0.98 and < 1.02 => "square",
        > 1 => "wider than high",
        _ => "higher than wide",
    };

    static string Brightness(double value) => value switch { < 0.25 => "dark", < 0.45 => "rather dark", < 0.65 => "of middle brightness", < 0.85 => "bright", _ => "very bright" };

    static string Colours(PictureSample sample)
    {
        var named = sample.Palette(5).Where(c => c.Share >= 0.04).Select(c => Invariant($"{c.Colour.Name} ({c.Colour}, {c.Share * 100:0} %)")).ToList();
        return named.Count switch
        {
            0 => "a mixture of many colours",
            1 => named[0],
            _ => $"{string.Join(", ", named[..^1])} and {named[^1]}",
        };
    }

    static string Size(int bytes) => bytes >= 1024 * 1024 ? Invariant($"{bytes / 1024d / 1024d:0.0} MB") : Invariant($"{Math.Max(1, bytes / 1024):N0} KB");

    static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
