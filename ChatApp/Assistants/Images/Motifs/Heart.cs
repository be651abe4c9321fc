using System.Numerics;

namespace ChatApp.Assistants.Images.Motifs;

/// <summary>A heart.</summary>
static class Heart
{
    static readonly Outline Unit = new Outline().Move(0, 0.95f).Curve(-0.35f, 0.62f, -1.02f, 0.2f, -1.02f, -0.3f).Curve(-1.02f, -0.72f, -0.72f, -0.88f, -0.5f, -0.88f)
        .Curve(-0.25f, -0.88f, -0.08f, -0.72f, 0, -0.5f).Curve(0.08f, -0.72f, 0.25f, -0.88f, 0.5f, -0.88f).Curve(0.72f, -0.88f, 1.02f, -0.72f, 1.02f, -0.3f).Curve(1.02f, 0.2f, 0.35f, 0.62f, 0, 0.95f);

    /// <summary><paramref name="size"/>: half of its width, in pixels.</summary>
    public static Outline Shape(Vector2 at, float size, float turn = 0) => Unit.Placed(at, size, turn);

    /// <summary>A plump heart with light from the upper left.</summary>
    public static void Draw(Canvas canvas, Vector2 at, float size, Ink ink, float turn = 0)
    {
        var heart = Shape(at, size, turn);
        canvas.Fill(heart, Paint.Round(at - new Vector2(size * 0.4f, size * 0.5f), size * 1.9f, new Ramp((0, ink.Lighter(0.38f)), (0.35f, ink.Lighter(0.05f)), (0.65f, ink), (1, ink.Darker(0.36f)))));
        canvas.Fill(Shapes.Ellipse(at + new Vector2(size * 0.1f, size * 0.72f), size * 0.55f, size * 0.3f), ink.Lighter(0.5f).Fade(0.3f), Blend.Light, soft: (int)(size * 0.2f) + 1, within: heart);
        canvas.Fill(Shapes.Ellipse(at + Vector2.Transform(new Vector2(-0.55f, -0.5f) * size, Matrix3x2.CreateRotation(turn)), size * 0.12f, size * 0.22f, 0.7f + turn), Ink.White.Fade(0.6f), soft: (int)(size * 0.06f) + 1);
    }
}
