using System.Numerics;
using System.Runtime.CompilerServices;

namespace ChatApp.Assistants.Images;

/// <summary>
/// Lays a row of colours on a row of pixels. This and the other inner loops ask for full optimization at once: waiting for the tiers of the
/// just-in-time compiler would make the first pictures take twice as long.
/// </summary>
static class Blender
{
    /// <summary><paramref name="shares"/>: how much of each pixel is meant, 0 to 1; empty for all of every one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Apply(Span<Vector4> pixels, ReadOnlySpan<Vector4> colours, ReadOnlySpan<float> shares, Blend blend)
    {
        for (var i = 0; i < pixels.Length; i++)
        {
            var colour = colours[i];
            var share = shares.IsEmpty ? colour.W : shares[i] * colour.W;
            if (share < 0.001f)
            {
                continue;
            }

            var pixel = pixels[i];
            pixels[i] = blend switch
            {
                Blend.Light => pixel + ((Vector4.One - pixel) * colour * share),
                Blend.Shade => pixel * (Vector4.One - ((Vector4.One - colour) * share)),
                _ => pixel + ((colour - pixel) * share),
            };
        }
    }
}
