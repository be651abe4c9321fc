using System.Numerics;

namespace ChatApp.Assistants.Images.Motifs;

/// <summary>A ball of pentagons and hexagons.</summary>
static class Football
{
    /// <summary>White with twelve dark pentagons, at the corners of an icosahedron.</summary>
    public static void Draw(Canvas canvas, Dice dice, Vector2 at, float radius)
    {
        canvas.Fill(Shapes.Ellipse(at + new Vector2(radius * 0.2f, radius * 0.98f), radius * 1.15f, radius * 0.16f), Ink.Black.Fade(0.55f), soft: 14);
        var disc = Shapes.Circle(at, radius);
        canvas.Fill(disc, Ink.Hex(0xFBFAF7));
        var turn = Matrix4x4.CreateFromYawPitchRoll(dice.Between(0, 6), dice.Between(0, 6), dice.Between(0, 6));
        var golden = (1 + MathF.Sqrt(5)) / 2;
        var corners = new List<Vector3>();
        foreach (var (a, b) in (ReadOnlySpan<(float, float)>)[(1, golden), (1, -golden), (-1, golden), (-1, -golden)])
        {
            corners.AddRange([new(0, a, b), new(a, b, 0), new(b, 0, a)]);
        }

        foreach (var corner in corners)
        {
            var heart = Vector3.Normalize(Vector3.Transform(corner, turn));
            var near = corners.Where(c => Vector3.Distance(c, corner) is > 0.1f and < 2.1f).Select(c => Vector3.Normalize(Vector3.Transform(c, turn))).ToArray();
            if (heart.Z > -0.35f)
            {
                Patch(canvas, at, radius, disc, heart, near);
            }
        }

        canvas.Fill(disc, Paint.Round(at - new Vector2(radius * 0.4f, radius * 0.5f), radius * 1.9f, new Ramp((0, Ink.White), (0.45f, Ink.Hex(0xF1EEF2)), (0.75f, Ink.Hex(0xA9A3BC)), (1, Ink.Hex(0x4D4866)))), Blend.Shade);
        canvas.Fill(Shapes.Ellipse(at - new Vector2(radius * 0.42f, radius * 0.5f), radius * 0.26f, radius * 0.17f, -0.7f), Ink.White.Fade(0.5f), soft: (int)(radius * 0.1f));
    }

    /// <summary>One pentagon, and its seams to the neighbouring ones.</summary>
    static void Patch(Canvas canvas, Vector2 at, float radius, Outline disc, Vector3 heart, Vector3[] near)
    {
        Vector2 Seen(Vector3 p) => at + (new Vector2(p.X, p.Y) / Math.Max(1, p.Z < 0 ? new Vector2(p.X, p.Y).Length() : 1) * radius);
        var points = near.Select(n => Vector3.Normalize(Vector3.Lerp(heart, n, 1 / 3f))).ToArray();
        var (u, v) = (Vector3.Normalize(Vector3.Cross(heart, points[0])), Vector3.Zero);
        v = Vector3.Cross(heart, u);
        Array.Sort(points, (a, b) => MathF.Atan2(Vector3.Dot(a, v), Vector3.Dot(a, u)).CompareTo(MathF.Atan2(Vector3.Dot(b, v), Vector3.Dot(b, u))));
        foreach (var n in near)
        {
            if (n.Z > -0.2f && heart.Z > -0.2f)
            {
                canvas.Fill(Strokes.Line(Seen(Vector3.Normalize(Vector3.Lerp(heart, n, 1 / 3f))), Seen(Vector3.Normalize(Vector3.Lerp(heart, n, 2 / 3f))), radius * 0.022f), Ink.Hex(0x6B6880), within: disc);
            }
        }

        if (points.All(p => p.Z > -0.25f))
        {
            canvas.Fill(Shapes.Polygon([.. points.Select(Seen)]), Ink.Hex(0x1D1B2E), within: disc);
        }
    }
}
