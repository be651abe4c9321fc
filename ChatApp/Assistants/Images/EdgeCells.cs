using System.Numerics;
using System.Runtime.CompilerServices;

namespace ChatApp.Assistants.Images;

/// <summary>
/// Cells in which every edge leaves, where it passes, the change of the covered area; the running sum along a row is then the coverage.
/// Source: Raph Levien, "Inside the fastest font renderer in the world" (2016). Rows are two cells longer than the picture is wide.
/// </summary>
readonly ref struct EdgeCells(Span<float> cells, int stride, int width, int height)
{
    readonly Span<float> cells = cells;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(Vector2 from, Vector2 to)
    {
        var direction = 1f;
        if (from.Y > to.Y)
        {
            (from, to, direction) = (to, from, -1f);
        }

        if (!(to.Y > from.Y) || to.Y <= 0 || from.Y >= height || !float.IsFinite(from.X + to.X))
        {
            return;
        }

        var slope = (to.X - from.X) / (to.Y - from.Y);
        var last = Math.Min(height, (int)MathF.Ceiling(to.Y));
        for (var y = Math.Max(0, (int)from.Y); y < last; y++)
        {
            var (upper, lower) = (Math.Max(y, from.Y), Math.Min(y + 1, to.Y));
            var a = Math.Clamp(from.X + ((upper - from.Y) * slope), 0, width);
            var b = Math.Clamp(from.X + ((lower - from.Y) * slope), 0, width);
            Cross(cells.Slice(y * stride, stride), Math.Min(a, b), Math.Max(a, b), (lower - upper) * direction);
        }
    }

    /// <summary>One edge within one row: it goes from <paramref name="left"/> to <paramref name="right"/> and has this signed height.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Cross(Span<float> row, float left, float right, float rise)
    {
        var first = (int)left;
        var end = (int)MathF.Ceiling(right);
        if (end <= first + 1)
        {
            var beyond = (0.5f * (left + right)) - first;
            row[first] += rise * (1 - beyond);
            row[first + 1] += rise * beyond;
            return;
        }

        // Across several cells the covered area grows as a triangle, then evenly, then as a triangle again.
        var perCell = 1 / (right - left);
        var before = 1 - (left - first);
        var entry = 0.5f * perCell * before * before;
        var after = right - end + 1;
        var exit = 0.5f * perCell * after * after;
        row[first] += rise * entry;
        if (end == first + 2)
        {
            row[first + 1] += rise * (1 - entry - exit);
        }
        else
        {
            var second = perCell * (before + 0.5f);
            row[first + 1] += rise * (second - entry);
            for (var x = first + 2; x < end - 1; x++)
            {
                row[x] += rise * perCell;
            }

            row[end - 1] += rise * (1 - (second + ((end - first - 3) * perCell)) - exit);
        }

        row[end] += rise * exit;
    }
}
