using System.Numerics;

namespace ChatApp.Assistants.Images;

/// <summary>Outlines of plain geometry, all clockwise on the screen; lengths in pixels, angles in radians clockwise from the right.</summary>
public static class Shapes
{
    public static Outline Circle(Vector2 centre, float radius) => Ellipse(centre, radius, radius);

    public static Outline Ellipse(Vector2 centre, float across, float down, float turn = 0)
    {
        var edges = Outline.Edges(MathF.Tau * Math.Max(across, down));
        Span<Vector2> corners = stackalloc Vector2[edges];
        var (s, c) = MathF.SinCos(turn);
        for (var i = 0; i < edges; i++)
        {
            var (sin, cos) = MathF.SinCos(MathF.Tau * i / edges);
            var (x, y) = (across * cos, down * sin);
            corners[i] = centre + new Vector2((x * c) - (y * s), (x * s) + (y * c));
        }

        return new Outline().Contour(corners);
    }

    /// <summary>A rectangle, with round corners if asked.</summary>
    public static Outline Box(float left, float top, float width, float height, float corner = 0)
    {
        if (corner <= 0)
        {
            return Polygon(new(left, top), new(left + width, top), new(left + width, top + height), new(left, top + height));
        }

        var r = Math.Min(corner, Math.Min(width, height) / 2);
        var (right, bottom) = (left + width, top + height);
        return new Outline().Move(left, top + r)
            .Arc(new(left + r, top + r), r, MathF.PI, 1.5f * MathF.PI)
            .Arc(new(right - r, top + r), r, 1.5f * MathF.PI, MathF.Tau)
            .Arc(new(right - r, bottom - r), r, 0, 0.5f * MathF.PI)
            .Arc(new(left + r, bottom - r), r, 0.5f * MathF.PI, MathF.PI);
    }

    public static Outline Polygon(params ReadOnlySpan<Vector2> corners) => new Outline().Contour(corners);

    /// <summary>A circle with a round hole.</summary>
    public static Outline Ring(Vector2 centre, float outer, float inner) => Ring(centre, outer, outer, inner, inner);

    public static Outline Ring(Vector2 centre, float across, float down, float holeAcross, float holeDown)
    {
        var hole = Ellipse(centre, holeAcross, holeDown)[0].ToArray();
        Array.Reverse(hole);
        return Ellipse(centre, across, down).Contour(hole);
    }

    /// <summary>A star, or with an inner radius near the outer one a cogged disc; it points upwards.</summary>
    public static Outline Star(Vector2 centre, float outer, float inner, int points, float turn = 0)
    {
        Span<Vector2> corners = stackalloc Vector2[points * 2];
        for (var i = 0; i < corners.Length; i++)
        {
            var (sin, cos) = MathF.SinCos(turn + (MathF.PI * i / points) - (MathF.PI / 2));
            corners[i] = centre + (new Vector2(cos, sin) * (i % 2 == 0 ? outer : inner));
        }

        return new Outline().Contour(corners);
    }

    /// <summary>The disc of a moon with another disc cut from it.</summary>
    public static Outline Crescent(Vector2 centre, float radius, float turn = -0.5f)
    {
        // The second circle is smaller and meets the first at both tips.
        const float Tip = 0.737f;
        var (sin, cos) = MathF.SinCos(Tip);
        var inner = radius * 0.85f;
        var cut = new Vector2((radius * cos) - MathF.Sqrt((inner * inner) - (radius * radius * sin * sin)), 0);
        var angle = MathF.Atan2(radius * sin, (radius * cos) - cut.X);
        return new Outline().Move(radius * cos, radius * sin)
            .Arc(default, radius, Tip, MathF.Tau - Tip)
            .Arc(cut, inner, MathF.Tau - angle, angle)
            .Placed(centre, 1, turn);
    }

    /// <summary>A closed curve through all points (Catmull and Rom, 1974).</summary>
    public static Outline Through(ReadOnlySpan<Vector2> points)
    {
        var outline = new Outline().Move(points[0].X, points[0].Y);
        for (var i = 0; i < points.Length; i++)
        {
            var (a, b) = (points[(i + points.Length - 1) % points.Length], points[i]);
            var (c, d) = (points[(i + 1) % points.Length], points[(i + 2) % points.Length]);
            var (c1, c2) = (b + ((c - a) / 6), c - ((d - b) / 6));
            outline.Curve(c1.X, c1.Y, c2.X, c2.Y, c.X, c.Y);
        }

        return outline;
    }
}
