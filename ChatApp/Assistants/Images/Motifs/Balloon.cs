using System.Numerics;

namespace ChatApp.Assistants.Images.Motifs;

/// <summary>A balloon with its knot and string.</summary>
static class Balloon
{
    static readonly Outline Skin = new Outline().Move(0, -1.12f).Curve(0.6f, -1.12f, 0.95f, -0.68f, 0.95f, -0.12f).Curve(0.95f, 0.5f, 0.4f, 0.95f, 0, 1.08f)
        .Curve(-0.4f, 0.95f, -0.95f, 0.5f, -0.95f, -0.12f).Curve(-0.95f, -0.68f, -0.6f, -1.12f, 0, -1.12f);

    /// <summary><paramref name="at"/>: the middle of the balloon. <paramref name="size"/>: half of its width, in pixels. <paramref name="end"/>: where the string ends.</summary>
    public static void Draw(Canvas canvas, Dice dice, Vector2 at, float size, Ink ink, Vector2 end)
    {
        var turn = dice.Between(-0.1f, 0.1f);
        var knot = at + Vector2.Transform(new(0, size * 1.1f), Matrix3x2.CreateRotation(turn));
        var bow = (end - knot) * 0.33f;
        canvas.Fill(Strokes.Path(Strokes.Smooth(knot, knot + bow + new Vector2(size * 0.18f, 0), knot + (2 * bow) - new Vector2(size * 0.18f, 0), end), Math.Max(1.3f, size * 0.022f)), ink.Darker(0.35f).Fade(0.7f));
        canvas.Fill(Shapes.Polygon(new(-0.12f, 1.22f), new(0, 1.02f), new(0.12f, 1.22f)).Placed(at, size, turn), ink.Darker(0.25f));
        var skin = Skin.Placed(at, size, turn);
        canvas.Fill(skin, Paint.Round(at - new Vector2(size * 0.32f, size * 0.45f), size * 1.75f, new Ramp((0, ink.Lighter(0.45f)), (0.35f, ink.Lighter(0.08f)), (0.7f, ink.Darker(0.08f)), (1, ink.Darker(0.4f)))));
        canvas.Fill(Shapes.Ellipse(at + new Vector2(size * 0.25f, size * 0.62f), size * 0.5f, size * 0.3f), ink.Lighter(0.4f).Fade(0.35f), Blend.Light, soft: (int)(size * 0.16f) + 1, within: skin);
        canvas.Fill(Shapes.Ellipse(at - new Vector2(size * 0.42f, size * 0.52f), size * 0.13f, size * 0.27f, 0.5f), Ink.White.Fade(0.7f), soft: (int)(size * 0.07f) + 1);
    }
}
