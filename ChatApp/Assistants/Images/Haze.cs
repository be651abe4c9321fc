using System.Numerics;
using System.Runtime.CompilerServices;

namespace ChatApp.Assistants.Images;

/// <summary>
/// A paint that follows a function of the place, such as noise: worked out on a coarse grid and interpolated, so that a whole canvas of it is cheap.
/// </summary>
public sealed class Haze : Paint
{
    const int Cell = 5;
    readonly int left, top, columns, rows;
    readonly Vector2[] grid;
    readonly Ramp ramp;

    /// <summary><paramref name="left"/>: left edge of where it is wanted, in pixels; beyond the edges its border colours go on. <paramref name="field"/>: for a place in pixels: the place on the ramp, and a factor for its opacity, each 0 to 1.</summary>
    public Haze(float left, float top, float width, float height, Ramp ramp, Func<Vector2, (float Tone, float Opacity)> field)
    {
        (this.left, this.top, this.ramp) = ((int)left, (int)top, ramp);
        columns = (int)(width / Cell) + 3;
        rows = (int)(height / Cell) + 3;
        grid = new Vector2[columns * rows];
        for (var i = 0; i < grid.Length; i++)
        {
            var (tone, opacity) = field(new(this.left + (i % columns * Cell), this.top + (i / columns * Cell)));
            grid[i] = new(tone, Math.Clamp(opacity, 0, 1));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Row(int x, int y, Span<Vector4> row)
    {
        var v = Math.Clamp((y - top) / (float)Cell, 0, rows - 1.001f);
        var above = (int)v * columns;
        v -= (int)v;
        for (var i = 0; i < row.Length; i++)
        {
            var u = Math.Clamp((x + i - left) / (float)Cell, 0, columns - 1.001f);
            var k = above + (int)u;
            u -= (int)u;
            var upper = Vector2.Lerp(grid[k], grid[k + 1], u);
            var lower = Vector2.Lerp(grid[k + columns], grid[k + columns + 1], u);
            var here = Vector2.Lerp(upper, lower, v);
            row[i] = ramp[here.X];
            row[i].W *= here.Y;
        }
    }
}
