using System.Numerics;

namespace ChatApp.Assistants.Images;

/// <summary>
/// Closed contours of straight edges, in pixels; curves are cut into edges as they are added. What lies inside a contour that runs the
/// other way round is a hole.
/// </summary>
public sealed class Outline
{
    readonly List<Vector2> points = [];
    readonly List<int> starts = [];

    /// <summary>The number of contours.</summary>
    public int Count => starts.Count;

    /// <summary>The corners of one contour; its last is joined to its first.</summary>
    public ReadOnlySpan<Vector2> this[int contour]
    {
        get
        {
            var end = contour + 1 < starts.Count ? starts[contour + 1] : points.Count;
            return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(points)[starts[contour]..end];
        }
    }

    /// <summary>Starts a contour; every outline begins with this.</summary>
    public Outline Move(float x, float y)
    {
        starts.Add(points.Count);
        points.Add(new(x, y));
        return this;
    }

    public Outline Line(float x, float y)
    {
        points.Add(new(x, y));
        return this;
    }

    /// <summary>A quadratic Bézier curve.</summary>
    public Outline Curve(float controlX, float controlY, float x, float y)
    {
        var (from, control, to) = (points[^1], new Vector2(controlX, controlY), new Vector2(x, y));
        return Curve(from + ((control - from) * (2 / 3f)), to + ((control - to) * (2 / 3f)), to);
    }

    /// <summary>A cubic Bézier curve.</summary>
    public Outline Curve(float x1, float y1, float x2, float y2, float x, float y) => Curve(new(x1, y1), new(x2, y2), new(x, y));

    /// <summary>An arc of a circle, joined to what was there by a line; angles in radians, clockwise from the right.</summary>
    public Outline Arc(Vector2 centre, float radius, float from, float to)
    {
        var edges = Edges(radius * MathF.Abs(to - from));
        for (var i = 0; i <= edges; i++)
        {
            var (sin, cos) = MathF.SinCos(from + ((to - from) * i / edges));
            points.Add(centre + (new Vector2(cos, sin) * radius));
        }

        return this;
    }

    public Outline Contour(params ReadOnlySpan<Vector2> corners)
    {
        starts.Add(points.Count);
        points.AddRange(corners);
        return this;
    }

    public Outline Add(Outline other)
    {
        for (var i = 0; i < other.Count; i++)
        {
            Contour(other[i]);
        }

        return this;
    }

    /// <summary>A moved, turned or scaled copy.</summary>
    public Outline Through(Matrix3x2 change)
    {
        var copy = new Outline();
        copy.starts.AddRange(starts);
        foreach (var point in points)
        {
            copy.points.Add(Vector2.Transform(point, change));
        }

        return copy;
    }

    public Outline Moved(float x, float y) => Through(Matrix3x2.CreateTranslation(x, y));

    /// <summary>Scaled and turned (radians, clockwise) about the origin, then moved: for shapes drawn around the origin.</summary>
    public Outline Placed(Vector2 at, float scale = 1, float turn = 0) =>
        Through(Matrix3x2.CreateScale(scale) * Matrix3x2.CreateRotation(turn) * Matrix3x2.CreateTranslation(at));

    /// <summary>The smallest rectangle around all corners.</summary>
    public (Vector2 Least, Vector2 Most) Bounds()
    {
        var (least, most) = (new Vector2(float.MaxValue), new Vector2(float.MinValue));
        foreach (var point in points)
        {
            least = Vector2.Min(least, point);
            most = Vector2.Max(most, point);
        }

        return (least, most);
    }

    /// <summary>
    /// How many edges keep a curve of this length (pixels) within a twelfth of a pixel, if it is as round as a circle; a very short one may belong to
    /// a shape that is yet to be enlarged.
    /// </summary>
    public static int Edges(float length) => length < 8 ? 32 : Math.Clamp((int)(3.1f * MathF.Sqrt(length)), 8, 200);

    Outline Curve(Vector2 c1, Vector2 c2, Vector2 to)
    {
        var from = points[^1];
        var edges = Edges(Vector2.Distance(from, c1) + Vector2.Distance(c1, c2) + Vector2.Distance(c2, to));
        for (var i = 1; i <= edges; i++)
        {
            var t = i / (float)edges;
            var s = 1 - t;
            points.Add((from * (s * s * s)) + (c1 * (3 * s * s * t)) + (c2 * (3 * s * t * t)) + (to * (t * t * t)));
        }

        return this;
    }
}
