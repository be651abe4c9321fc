using System.Numerics;
using System.Runtime.CompilerServices;

namespace ChatApp.Assistants.Images;

/// <summary>
/// Turns the linear light of a canvas into sRGB bytes (IEC 61966-2-1), a little darker towards the corners, and dithered, because dark
/// gradients show bands without it.
/// </summary>
public static class Development
{
    const int Steps = 4096;
    const float Vignette = 0.22f;

    // An ordered dither (Bayer, 1973) repeats, so that it compresses to half of what random grain takes; less than a whole step for the same reason.
    const float Amplitude = 0.8f;
    static readonly float[] Dither = [.. Enumerable.Range(0, 64).Select(i => 0.5f + (Amplitude * (((Threshold(i & 7, i >> 3) + 0.5f) / 64) - 0.5f)))];

    // By the square root of the light, so that the steps are about as fine in the dark as in the bright.
    static readonly float[] Codes = [.. Enumerable.Range(0, Steps + 1).Select(i => Code(i / (float)Steps * (i / (float)Steps)))];

    /// <summary>Rows from the top of red, green and blue.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static byte[] Develop(Canvas canvas, CancellationToken ct = default)
    {
        var rgb = new byte[canvas.Width * canvas.Height * 3];
        var (halfWidth, halfHeight) = (canvas.Width / 2f, canvas.Height / 2f);
        var i = 0;
        for (var y = 0; y < canvas.Height; y++)
        {
            ct.ThrowIfCancellationRequested();
            var row = canvas.Row(y);
            var dither = Dither.AsSpan((y & 7) * 8, 8);
            var v = (y - halfHeight) / halfHeight;
            for (var x = 0; x < row.Length; x++)
            {
                var u = (x - halfWidth) / halfWidth;
                var corner = ((u * u) + (v * v)) * 0.5f;
                var light = Vector4.Clamp(row[x] * (1 - (Vignette * corner * corner)), Vector4.Zero, Vector4.One);
                var index = Vector4.SquareRoot(light) * Steps;
                rgb[i++] = (byte)Math.Clamp(Codes[(int)index.X] + dither[x & 7], 0, 255);
                rgb[i++] = (byte)Math.Clamp(Codes[(int)index.Y] + dither[x & 7], 0, 255);
                rgb[i++] = (byte)Math.Clamp(Codes[(int)index.Z] + dither[x & 7], 0, 255);
            }
        }

        return rgb;
    }

    /// <summary>The Bayer matrix of 8 × 8, 0 to 63: the bits of x XOR y and of y, interleaved from the lowest.</summary>
    static int Threshold(int x, int y)
    {
        var value = 0;
        for (var bit = 0; bit < 3; bit++)
        {
            value = (value << 2) | ((((x ^ y) >> bit) & 1) << 1) | ((y >> bit) & 1);
        }

        return value;
    }

    static float Code(float light) => 255 * (light <= 0.0031308f ? 12.92f * light : (1.055f * MathF.Pow(light, 1 / 2.4f)) - 0.055f);
}
