using System.Numerics;

namespace ChatApp.Assistants.Images.Motifs;

/// <summary>A pumpkin, with a lit face if asked.</summary>
static class Pumpkin
{
    static readonly Outline Eye = Shapes.Polygon(new(-0.17f, 0.1f), new(0, -0.2f), new(0.17f, 0.1f));

    /// <summary><paramref name="at"/>: the middle. <paramref name="size"/>: half of its width, in pixels.</summary>
    public static void Draw(Canvas canvas, Dice dice, Vector2 at, float size, Ink skin, bool face)
    {
        canvas.Fill(Shapes.Ellipse(at + new Vector2(0, size * 0.74f), size * 1.05f, size * 0.13f), Ink.Black.Fade(0.45f), soft: (int)(size * 0.1f) + 1);
        foreach (var rib in (ReadOnlySpan<float>)[-0.62f, 0.62f, -0.36f, 0.36f, 0])
        {
            var centre = at + new Vector2(rib * size, MathF.Abs(rib) * size * 0.04f);
            var (across, down) = (size * 0.40f, size * (0.78f - (MathF.Abs(rib) * 0.16f)));
            var tone = skin.Darker(MathF.Abs(rib) * 0.32f);
            canvas.Fill(Shapes.Ellipse(centre, across, down), Paint.Round(centre - new Vector2(across * 0.3f, down * 0.5f), down * 1.55f, new Ramp(tone.Lighter(0.22f), tone, tone.Darker(0.5f))));
        }

        var stem = new Outline().Move(-0.13f, -0.66f).Curve(-0.06f, -0.9f, -0.2f, -1.05f).Line(0, -1.1f).Curve(0.06f, -0.9f, 0.15f, -0.66f).Placed(at, size);
        canvas.Fill(stem, Paint.Across(at - new Vector2(size * 0.15f, 0), at + new Vector2(size * 0.15f, 0), Ink.Hex(0x7C9A4A), Ink.Hex(0x3C5426)));
        if (face)
        {
            Face(canvas, dice, at, size);
        }
    }

    static void Face(Canvas canvas, Dice dice, Vector2 at, float size)
    {
        var grin = dice.Between(0.30f, 0.42f);
        var cut = new Outline().Add(Eye.Placed(new(-0.34f, -0.14f), 1.1f, 0.1f)).Add(Eye.Placed(new(0.34f, -0.14f), 1.1f, -0.1f)).Add(Eye.Placed(new(0, 0.1f), 0.5f));
        cut.Move(-0.55f, 0.2f).Curve(-0.3f, 0.36f, -0.22f, 0.36f).Line(-0.19f, 0.25f).Line(-0.06f, 0.27f).Line(-0.04f, 0.38f).Curve(0.16f, 0.4f, 0.2f, 0.37f)
            .Line(0.22f, 0.26f).Line(0.34f, 0.24f).Curve(0.45f, 0.26f, 0.55f, 0.2f).Curve(0.44f, 0.3f + grin, 0.1f, 0.22f + grin).Line(0.08f, 0.5f).Line(-0.06f, 0.5f).Line(-0.08f, 0.22f + grin).Curve(-0.44f, 0.28f + grin, -0.55f, 0.2f);
        cut = cut.Placed(at, size);
        canvas.Fill(cut, Ink.Hex(0x5A1A05), soft: (int)(size * 0.03f) + 1);
        canvas.Fill(cut.Moved(0, size * 0.02f), Paint.Round(at + new Vector2(0, size * 0.25f), size * 0.8f, Ink.Hex(0xFFF6B8), Ink.Hex(0xFFC436), Ink.Hex(0xF27B13)));
        canvas.Glow(at + new Vector2(0, size * 0.15f), size * 1.7f, Ink.Hex(0xFF9A1F).Fade(0.4f));
    }
}
