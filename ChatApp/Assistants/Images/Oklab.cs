namespace ChatApp.Assistants.Images;

/// <summary>
/// A colour in Oklab, where mixtures keep their hue and gradients look even.
/// Matrices: Björn Ottosson, "A perceptual color space for image processing" (2020).
/// </summary>
public readonly record struct Oklab(float L, float A, float B)
{
    public static Oklab From(Ink ink)
    {
        var l = MathF.Cbrt((0.4122214708f * ink.R) + (0.5363325363f * ink.G) + (0.0514459929f * ink.B));
        var m = MathF.Cbrt((0.2119034982f * ink.R) + (0.6806995451f * ink.G) + (0.1073969566f * ink.B));
        var s = MathF.Cbrt((0.0883024619f * ink.R) + (0.2817188376f * ink.G) + (0.6299787005f * ink.B));
        return new(
            (0.2104542553f * l) + (0.7936177850f * m) - (0.0040720468f * s),
            (1.9779984951f * l) - (2.4285922050f * m) + (0.4505937099f * s),
            (0.0259040371f * l) + (0.7827717662f * m) - (0.8086757660f * s));
    }

    public Oklab Mix(Oklab other, float t) => new(L + ((other.L - L) * t), A + ((other.A - A) * t), B + ((other.B - B) * t));

    /// <summary>The colour in linear light, clipped to 0 to 1.</summary>
    public Ink ToInk(float opacity)
    {
        var l = Cube(L + (0.3963377774f * A) + (0.2158037573f * B));
        var m = Cube(L - (0.1055613458f * A) - (0.0638541728f * B));
        var s = Cube(L - (0.0894841775f * A) - (1.2914855480f * B));
        return new(
            Math.Clamp((4.0767416621f * l) - (3.3077115913f * m) + (0.2309699292f * s), 0, 1),
            Math.Clamp((-1.2684380046f * l) + (2.6097574011f * m) - (0.3413193965f * s), 0, 1),
            Math.Clamp((-0.0041960863f * l) - (0.7034186147f * m) + (1.7076147010f * s), 0, 1),
            opacity);
    }

    static float Cube(float v) => v * v * v;
}
