using System.Numerics;
using System.Runtime.CompilerServices;

namespace ChatApp.Assistants.Images;

/// <summary>How much of each pixel an outline covers, 0 to 1, within a rectangle around the outline. One is used for many outlines in turn.</summary>
public sealed class Coverage
{
    float[] cells = [];
    float[] spare = [];
    int stride;

    /// <summary>The column of the first cell, in pixels of the canvas; may lie left of it.</summary>
    public int Left { get; private set; }

    public int Top { get; private set; }

    public int Width { get; private set; }

    public int Height { get; private set; }

    /// <summary>The coverage of a row, counted from <see cref="Top"/>.</summary>
    public Span<float> Row(int row) => cells.AsSpan(row * stride, Width);

    /// <summary>
    /// Takes the coverage of an outline, as far as it lies on a canvas; false when none of it does.
    /// <paramref name="margin"/>: empty pixels to keep around it, for a blur.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Trace(Outline outline, int canvasWidth, int canvasHeight, int margin = 0)
    {
        var (least, most) = outline.Bounds();
        Left = (int)Math.Max(MathF.Floor(least.X), -margin) - margin;
        Top = (int)Math.Max(MathF.Floor(least.Y), -margin) - margin;
        Width = (int)Math.Min(MathF.Ceiling(most.X), canvasWidth + margin) + margin - Left;
        Height = (int)Math.Min(MathF.Ceiling(most.Y), canvasHeight + margin) + margin - Top;
        if (Width <= 2 * margin || Height <= 2 * margin)
        {
            return false;
        }

        stride = Width + 2;
        Reserve(ref cells);
        cells.AsSpan(0, stride * Height).Clear();
        var edges = new EdgeCells(cells, stride, Width, Height);
        var corner = new Vector2(Left, Top);
        for (var contour = 0; contour < outline.Count; contour++)
        {
            var corners = outline[contour];
            var from = corners[^1] - corner;
            foreach (var point in corners)
            {
                var to = point - corner;
                edges.Add(from, to);
                from = to;
            }
        }

        for (var y = 0; y < Height; y++)
        {
            var sum = 0f;
            foreach (ref var cell in Row(y))
            {
                // What remains of rounding must not count as covered.
                sum += cell;
                var share = MathF.Abs(sum);
                cell = share < 0.0005f ? 0 : Math.Min(share, 1);
            }
        }

        return true;
    }

    /// <summary>Keeps only what another outline covers too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Within(Coverage other)
    {
        for (var y = 0; y < Height; y++)
        {
            var row = Row(y);
            var (otherY, shift) = (y + Top - other.Top, Left - other.Left);
            if ((uint)otherY >= (uint)other.Height)
            {
                row.Clear();
                continue;
            }

            var mask = other.Row(otherY);
            for (var x = 0; x < row.Length; x++)
            {
                row[x] *= (uint)(x + shift) < (uint)mask.Length ? mask[x + shift] : 0;
            }
        }
    }

    /// <summary>Softens the edge over <paramref name="radius"/> pixels to each side: three box blurs, which come close to a Gaussian one.</summary>
    public void Soften(int radius)
    {
        Reserve(ref spare);
        foreach (var reach in (ReadOnlySpan<int>)[(radius + 2) / 3, (radius + 1) / 3, radius / 3])
        {
            BoxBlur.Rows(cells, spare, stride, Height, reach);
            BoxBlur.Columns(spare, cells, stride, Height, reach);
        }
    }

    void Reserve(ref float[] buffer)
    {
        if (buffer.Length < stride * Height)
        {
            buffer = new float[stride * Height];
        }
    }
}
