using System.Numerics;

namespace ChatApp.Assistants.Images;

/// <summary>Outlines of lines with a width in pixels, round at the ends and joints.</summary>
public static class Strokes
{
    /// <summary>A straight line with round ends.</summary>
    public static Outline Line(Vector2 from, Vector2 to, float width) => Line(from, to, width, width);

    /// <summary>A straight line that changes its width on the way.</summary>
    public static Outline Line(Vector2 from, Vector2 to, float width, float endWidth)
    {
        var angle = MathF.Atan2(to.Y - from.Y, to.X - from.X);
        return new Outline().Contour(Ends(from, to, width / 2, endWidth / 2, angle));
    }

    /// <summary>A line through the points in turn; the width goes evenly from the first to the last.</summary>
    public static Outline Path(ReadOnlySpan<Vector2> points, float width, float? endWidth = null)
    {
        // One ribbon along both sides: its offset points never cross while the curve is gentler than the width.
        var last = points.Length - 1;
        var sides = new Vector2[2 * points.Length];
        for (var i = 0; i <= last; i++)
        {
            var along = Vector2.Normalize(points[Math.Min(i + 1, last)] - points[Math.Max(i - 1, 0)]);
            var half = float.Lerp(width, endWidth ?? width, i / (float)last) / 2;
            var off = new Vector2(along.Y, -along.X) * half;
            (sides[i], sides[^(i + 1)]) = (points[i] + off, points[i] - off);
        }

        var ribbon = new Outline().Contour(sides);
        ribbon.Add(Shapes.Circle(points[0], width / 2));
        return ribbon.Add(Shapes.Circle(points[^1], (endWidth ?? width) / 2));
    }

    /// <summary>Points along a smooth open curve through the given ones, for <see cref="Path"/>.</summary>
    public static Vector2[] Smooth(params ReadOnlySpan<Vector2> through)
    {
        const int Between = 14;
        var points = new Vector2[((through.Length - 1) * Between) + 1];
        for (var i = 0; i < points.Length; i++)
        {
            var k = Math.Min(i / Between, through.Length - 2);
            var t = (i - (k * Between)) / (float)Between;
            var (b, c) = (through[k], through[k + 1]);
            var a = k > 0 ? through[k - 1] : b + b - c;
            var d = k + 2 < through.Length ? through[k + 2] : c + c - b;
            points[i] = 0.5f * ((2 * b) + ((c - a) * t) + (((2 * a) - (5 * b) + (4 * c) - d) * (t * t)) + (((3 * b) - a - (3 * c) + d) * (t * t * t)));
        }

        return points;
    }

    /// <summary>Part of a circle's line; angles in radians clockwise from the right.</summary>
    public static Outline Arc(Vector2 centre, float radius, float from, float to, float width)
    {
        var points = new Vector2[Outline.Edges(radius * MathF.Abs(to - from)) + 1];
        for (var i = 0; i < points.Length; i++)
        {
            var (sin, cos) = MathF.SinCos(from + ((to - from) * i / (points.Length - 1)));
            points[i] = centre + (new Vector2(cos, sin) * radius);
        }

        return Path(points, width);
    }

    static Vector2[] Ends(Vector2 from, Vector2 to, float start, float end, float angle)
    {
        const int Edges = 10;
        var corners = new Vector2[2 * (Edges + 1)];
        for (var i = 0; i <= Edges; i++)
        {
            var turn = MathF.PI * i / Edges;
            var (sin, cos) = MathF.SinCos(angle + (MathF.PI / 2) + turn);
            corners[i] = from + (new Vector2(cos, sin) * start);
            corners[Edges + 1 + i] = to - (new Vector2(cos, sin) * end);
        }

        return corners;
    }
}
