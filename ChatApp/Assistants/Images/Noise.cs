using System.Numerics;
using System.Runtime.CompilerServices;

namespace ChatApp.Assistants.Images;

/// <summary>Smooth noise over the plane: gradient noise with a quintic fade (Perlin, 2002), and its sum over octaves.</summary>
public sealed class Noise(Dice dice)
{
    static readonly Vector2[] Slopes = [.. Enumerable.Range(0, 32).Select(i => new Vector2(MathF.Cos(MathF.Tau * i / 32), MathF.Sin(MathF.Tau * i / 32)))];
    readonly uint salt = (uint)dice.Below(1 << 20);

    /// <summary>0 to 1, changing over a distance of about 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public float At(float x, float y)
    {
        var (ix, iy) = ((int)MathF.Floor(x), (int)MathF.Floor(y));
        var (dx, dy) = (x - ix, y - iy);
        var (u, v) = (Fade(dx), Fade(dy));
        var upper = float.Lerp(Corner(ix, iy, dx, dy), Corner(ix + 1, iy, dx - 1, dy), u);
        var lower = float.Lerp(Corner(ix, iy + 1, dx, dy - 1), Corner(ix + 1, iy + 1, dx - 1, dy - 1), u);
        return Math.Clamp(0.5f + (0.75f * float.Lerp(upper, lower, v)), 0, 1);
    }

    /// <summary>0 to 1: octaves, each twice as fine and half as strong as the one before.</summary>
    public float Cloud(Vector2 at, int octaves = 4)
    {
        var (sum, weight, total) = (0f, 0.5f, 0f);
        for (var i = 0; i < octaves; i++)
        {
            sum += weight * At(at.X + (i * 17.3f), at.Y - (i * 9.1f));
            total += weight;
            weight *= 0.5f;
            at *= 2.03f;
        }

        return sum / total;
    }

    static float Fade(float t) => t * t * t * ((t * ((t * 6) - 15)) + 10);

    /// <summary>What the slope of one lattice point says about a place this far from it.</summary>
    float Corner(int x, int y, float dx, float dy)
    {
        var h = ((uint)x * 0x8DA6B343u) ^ ((uint)y * 0xD8163841u) ^ (salt * 0xCB1AB31Fu);
        h = (h ^ (h >> 15)) * 0x2C1B3C6Du;
        h = (h ^ (h >> 12)) * 0x297A2D39u;
        var slope = Slopes[h >> 27];
        return (slope.X * dx) + (slope.Y * dy);
    }
}
