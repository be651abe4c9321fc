using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ChatApp.Assistants.Images;

/// <summary>How a colour meets what is already there.</summary>
public enum Blend
{
    /// <summary>It covers.</summary>
    Over,

    /// <summary>It adds light, without ever exceeding white.</summary>
    Light,

    /// <summary>It is a filter that takes light away.</summary>
    Shade,
}

/// <summary>
/// A picture in linear light, which shapes are painted on; origin at the upper left, lengths in pixels.
/// <paramref name="cancellation"/>: looked at before every shape.
/// </summary>
public sealed class Canvas(int width, int height, CancellationToken cancellation = default)
{
    readonly Vector4[] pixels = new Vector4[width * height];
    readonly Vector4[] colours = new Vector4[width];
    readonly Coverage coverage = new();
    readonly Coverage limits = new();

    public int Width => width;

    public int Height => height;

    /// <summary>The finished colours of one row, red, green and blue in X, Y and Z.</summary>
    public ReadOnlySpan<Vector4> Row(int y) => pixels.AsSpan(y * width, width);

    /// <summary>Paints everything.</summary>
    public void Cover(Paint paint, Blend blend = Blend.Over)
    {
        cancellation.ThrowIfCancellationRequested();
        for (var y = 0; y < height; y++)
        {
            paint.Row(0, y, colours);
            Blender.Apply(pixels.AsSpan(y * width, width), colours, default, blend);
        }
    }

    /// <summary>
    /// Paints the inside of an outline.
    /// <paramref name="soft"/>: how far its edge is blurred to each side, in pixels. <paramref name="within"/>: another outline that limits it.
    /// </summary>
    public void Fill(Outline outline, Paint paint, Blend blend = Blend.Over, int soft = 0, Outline? within = null)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!coverage.Trace(outline, width, height, soft))
        {
            return;
        }

        if (soft > 0)
        {
            coverage.Soften(soft);
        }

        if (within is not null)
        {
            if (!limits.Trace(within, width, height))
            {
                return;
            }

            coverage.Within(limits);
        }

        var (left, right) = (Math.Max(coverage.Left, 0), Math.Min(coverage.Left + coverage.Width, width));
        for (var y = Math.Max(coverage.Top, 0); y < Math.Min(coverage.Top + coverage.Height, height); y++)
        {
            // Only from the first covered pixel to the last.
            var shares = coverage.Row(y - coverage.Top)[(left - coverage.Left)..(right - coverage.Left)];
            var first = MemoryMarshal.Cast<float, int>(shares).IndexOfAnyExcept(0);
            if (first >= 0)
            {
                shares = shares[first..(MemoryMarshal.Cast<float, int>(shares).LastIndexOfAnyExcept(0) + 1)];
                var row = colours.AsSpan(0, shares.Length);
                paint.Row(left + first, y, row);
                Blender.Apply(pixels.AsSpan((y * width) + left + first, row.Length), row, shares, blend);
            }
        }
    }

    /// <summary>Light that fades out from a point; <paramref name="squash"/> is the height of the patch over its width.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Glow(Vector2 at, float radius, Ink ink, float squash = 1)
    {
        cancellation.ThrowIfCancellationRequested();
        var light = new Vector4(ink.R, ink.G, ink.B, 0) * ink.A;
        var (down, scale) = (radius * squash, 1 / (radius * radius));
        for (var y = Math.Max(0, (int)(at.Y - down)); y < Math.Min(height, at.Y + down); y++)
        {
            var dy = (y + 0.5f - at.Y) / squash;
            var chord = MathF.Sqrt(Math.Max(0, (radius * radius) - (dy * dy)));
            var first = Math.Clamp((int)(at.X - chord), 0, width);
            var row = pixels.AsSpan(y * width, width)[first..Math.Clamp((int)(at.X + chord) + 1, first, width)];
            for (var x = 0; x < row.Length; x++)
            {
                var dx = first + x + 0.5f - at.X;
                var q = Math.Min(1, ((dx * dx) + (dy * dy)) * scale);
                row[x] += (Vector4.One - row[x]) * light * ((1 - q) * (1 - q) / (1 + (5 * q)));
            }
        }
    }

    /// <summary>A small disc, cheaper than an outline; <paramref name="feather"/> is the width of its edge, in pixels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Dot(Vector2 at, float radius, Ink ink, float feather = 1)
    {
        cancellation.ThrowIfCancellationRequested();
        var reach = radius + (feather / 2);
        var colour = ink.ToVector();
        for (var y = Math.Max(0, (int)(at.Y - reach)); y < Math.Min(height, at.Y + reach); y++)
        {
            for (var x = Math.Max(0, (int)(at.X - reach)); x < Math.Min(width, at.X + reach); x++)
            {
                var distance = Vector2.Distance(new(x + 0.5f, y + 0.5f), at);
                var share = Math.Clamp((reach - distance) / feather, 0, 1) * ink.A;
                ref var pixel = ref pixels[(y * width) + x];
                pixel += (colour - pixel) * share;
            }
        }
    }
}
