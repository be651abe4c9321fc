using System.Numerics;

namespace ChatApp.Assistants.Images;

/// <summary>A colour in linear light with the primaries of sRGB (IEC 61966-2-1), and an opacity; each 0 to 1.</summary>
public readonly record struct Ink(float R, float G, float B, float A = 1)
{
    public static readonly Ink White = new(1, 1, 1);
    public static readonly Ink Black = new(0, 0, 0);

    /// <summary>The opaque colour that CSS writes as <c>#rrggbb</c>.</summary>
    public static Ink Hex(uint rgb) => new(Linear(rgb >> 16 & 255), Linear(rgb >> 8 & 255), Linear(rgb & 255));

    /// <summary>An opaque colour by lightness (0 to 1), chroma (0 to about 0.3) and hue (degrees), clipped to what sRGB can show.</summary>
    public static Ink Oklch(float lightness, float chroma, float hue)
    {
        var (sin, cos) = MathF.SinCos(hue * MathF.PI / 180);
        return new Oklab(lightness, chroma * cos, chroma * sin).ToInk(1);
    }

    /// <summary>The colour <paramref name="t"/> of the way to another, opacity included.</summary>
    public Ink Mix(Ink other, float t) => Oklab.From(this).Mix(Oklab.From(other), t).ToInk(A + ((other.A - A) * t));

    public Ink Lighter(float t) => Mix(White with { A = A }, t);

    public Ink Darker(float t) => Mix(Black with { A = A }, t);

    /// <summary>The same colour with its opacity multiplied.</summary>
    public Ink Fade(float opacity) => this with { A = A * opacity };

    public Vector4 ToVector() => new(R, G, B, A);

    static float Linear(uint channel)
    {
        var v = channel / 255f;
        return v <= 0.04045f ? v / 12.92f : MathF.Pow((v + 0.055f) / 1.055f, 2.4f);
    }
}
