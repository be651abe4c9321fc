using System.Numerics;

namespace ChatApp.Assistants.Images.Motifs;

/// <summary>Lanterns that hang from the upper edge.</summary>
static class Lanterns
{
    /// <summary>A metal lantern with glass sides; <paramref name="at"/> is its middle, <paramref name="size"/> half of its width.</summary>
    public static void Fanous(Canvas canvas, Vector2 at, float size, Ink metal, Ink light)
    {
        canvas.Fill(Strokes.Line(new(at.X, -10), at - new Vector2(0, size * 2), Math.Max(1.2f, size * 0.05f)), metal.Darker(0.3f).Fade(0.8f));
        canvas.Glow(at, size * 4.4f, light.Fade(0.5f));
        var dark = metal.Darker(0.45f);
        var across = Paint.Across(at - new Vector2(size, 0), at + new Vector2(size, 0), dark, metal, metal.Lighter(0.45f), metal, dark);
        canvas.Fill(Shapes.Ring(at - new Vector2(0, size * 2.06f), size * 0.17f, size * 0.1f), across);
        canvas.Fill(new Outline().Move(-0.78f, -1.12f).Curve(-0.7f, -1.6f, -0.2f, -1.55f, 0, -1.96f).Curve(0.2f, -1.55f, 0.7f, -1.6f, 0.78f, -1.12f).Placed(at, size), across);
        var glass = Shapes.Polygon(new(-0.64f, -1.1f), new(0.64f, -1.1f), new(0.95f, -0.1f), new(0.58f, 0.98f), new(-0.58f, 0.98f), new(-0.95f, -0.1f)).Placed(at, size);
        canvas.Fill(glass, Paint.Round(at + new Vector2(0, size * 0.1f), size * 1.25f, light.Lighter(0.75f), light.Lighter(0.2f), light.Darker(0.2f), light.Darker(0.55f)));
        foreach (var side in (ReadOnlySpan<float>)[-1, -0.36f, 0.36f, 1])
        {
            Span<Vector2> rib = [new(0.62f * side, -1.1f), new(0.93f * side, -0.1f), new(0.56f * side, 0.98f)];
            canvas.Fill(Strokes.Path(rib, 0.09f).Placed(at, size), across);
        }

        canvas.Fill(Strokes.Line(new(-0.9f, -0.1f), new(0.9f, -0.1f), 0.08f).Placed(at, size), across);
        canvas.Fill(Shapes.Box(-0.86f, -1.22f, 1.72f, 0.17f, 0.08f).Placed(at, size), across);
        canvas.Fill(Shapes.Box(-0.68f, 0.93f, 1.36f, 0.17f, 0.08f).Placed(at, size), across);
        canvas.Fill(Shapes.Polygon(new(-0.45f, 1.1f), new(0.45f, 1.1f), new(0.3f, 1.3f), new(-0.3f, 1.3f)).Placed(at, size), across);
        canvas.Glow(at + new Vector2(0, size * 0.1f), size * 0.9f, light.Lighter(0.6f).Fade(0.8f));
    }

    /// <summary>A round paper lantern with a tassel; <paramref name="at"/> is its middle, <paramref name="size"/> half of its width.</summary>
    public static void Paper(Canvas canvas, Vector2 at, float size, Ink paper, Ink gold)
    {
        canvas.Fill(Strokes.Line(new(at.X, -10), at - new Vector2(0, size * 0.9f), Math.Max(1.2f, size * 0.03f)), gold.Darker(0.3f).Fade(0.8f));
        canvas.Glow(at, size * 2.6f, Ink.Hex(0xFF7A3C).Fade(0.42f));
        var tassel = at + new Vector2(0, size * 0.98f);
        canvas.Fill(Strokes.Line(tassel, tassel + new Vector2(0, size * 0.3f), size * 0.04f), gold);
        for (var i = -3; i <= 3; i++)
        {
            var knot = tassel + new Vector2(0, size * 0.3f);
            canvas.Fill(Strokes.Line(knot, knot + new Vector2(i * size * 0.035f, size * 0.55f), size * 0.04f, size * 0.025f), i % 2 == 0 ? gold : gold.Darker(0.2f));
        }

        canvas.Fill(Shapes.Circle(tassel + new Vector2(0, size * 0.3f), size * 0.08f), gold.Lighter(0.2f));
        var globe = Shapes.Ellipse(at, size, size * 0.84f);
        canvas.Fill(globe, Paint.Round(at + new Vector2(0, size * 0.12f), size * 1.08f, Ink.Hex(0xFFC46B), paper.Lighter(0.14f), paper, paper.Darker(0.35f)));
        foreach (var share in (ReadOnlySpan<float>)[0.3f, 0.62f, 0.86f])
        {
            canvas.Fill(Shapes.Ring(at, size * share, size * 0.84f, (size * share) - Math.Max(1.1f, size * 0.022f), size * 0.83f), paper.Darker(0.4f).Fade(0.6f), within: globe);
        }

        var rim = Paint.Across(at - new Vector2(size * 0.5f, 0), at + new Vector2(size * 0.5f, 0), gold.Darker(0.35f), gold.Lighter(0.4f), gold, gold.Darker(0.4f));
        canvas.Fill(Shapes.Box(at.X - (size * 0.4f), at.Y - (size * 0.93f), size * 0.8f, size * 0.16f, size * 0.04f), rim);
        canvas.Fill(Shapes.Box(at.X - (size * 0.4f), at.Y + (size * 0.77f), size * 0.8f, size * 0.16f, size * 0.04f), rim);
    }
}
