using System.Numerics;
using ChatApp.Assistants.Images.Motifs;

namespace ChatApp.Assistants.Images.Scenes;

/// <summary>Notes that ride on waving staves in coloured light.</summary>
static class MusicScene
{
    // Dark, deep, then lights.
    static readonly Palette[] Palettes =
    [
        Palette.Of(0x120B33, 0x3B1768, 0xFF4D8D, 0xFFB347, 0x4DD8FF, 0xB388FF),
        Palette.Of(0x04182E, 0x0B4263, 0x2CE6C5, 0x4DA3FF, 0xFFE27A, 0xFF7AA8),
        Palette.Of(0x250A1F, 0x6B1740, 0xFF6B4A, 0xFFC75F, 0xFF8FD0, 0x9A7BFF),
    ];

    public static void Draw(Canvas canvas, Dice dice)
    {
        var palette = dice.Variant(Palettes);
        canvas.Cover(Paint.Across(new(0, 0), new(1200, 630), palette[0], palette[1], palette[0]));
        canvas.Glow(new(dice.Between(150, 400), dice.Between(120, 300)), 560, palette[2].Fade(0.4f));
        canvas.Glow(new(dice.Between(800, 1050), dice.Between(330, 520)), 560, palette[4].Fade(0.35f));
        Bars(canvas, dice, palette);

        var (phase, rise) = (dice.Between(0, 6.28f), dice.Between(70, 105));
        Vector2 At(float x, float line)
        {
            // Five lines that come together towards the ends.
            var t = x / 1200f;
            var gap = 30 * (0.35f + (0.75f * MathF.Sin(MathF.PI * Math.Clamp(t, 0.04f, 0.96f))));
            return new(x, 300 + (rise * MathF.Sin((t * 5.4f) + phase)) + (28 * MathF.Sin((t * 11) + (phase * 2))) + ((line - 2) * gap));
        }

        for (var line = 0; line < 5; line++)
        {
            var points = new Vector2[64];
            for (var i = 0; i < points.Length; i++)
            {
                points[i] = At((i * 20) - 30, line);
            }

            var stave = Strokes.Path(points, 3);
            var light = Paint.Across(new(0, 0), new(1200, 0), palette[2], palette[3], palette[4], palette[5]);
            canvas.Fill(stave, light, Blend.Light, soft: 9);
            canvas.Fill(stave, light);
        }

        var notes = 8;
        for (var i = 0; i < notes; i++)
        {
            var x = 110 + (i * 980f / (notes - 1)) + dice.Between(-18, 18);
            var at = At(x, dice.Below(5));
            var size = 25 * (0.8f + (0.35f * MathF.Sin(MathF.PI * x / 1200)));
            Note(canvas, dice, at, size, palette[2 + (i % 4)].Lighter(0.45f), palette[2 + (i % 4)], dice.Below(3));
        }

        Bokeh.Draw(canvas, dice, 22, 0, 630, 26, palette[2], palette[3], palette[4], palette[5]);
    }

    static void Bars(Canvas canvas, Dice dice, Palette palette)
    {
        const int Count = 48;
        var (a, b) = (dice.Between(0, 6), dice.Between(0, 6));
        var bars = new Outline();
        for (var i = 0; i < Count; i++)
        {
            var beat = MathF.Abs(MathF.Sin((i * 0.33f) + a) * MathF.Sin((i * 0.14f) + b)) + dice.Between(0.05f, 0.25f);
            bars.Add(Shapes.Box((i * 25) + 4, 640 - (beat * 190), 15, 220, 7));
        }

        canvas.Fill(bars, Paint.Down(430, 630, palette[5].Fade(0.55f), palette[2].Fade(0.12f)));
    }

    /// <summary>A crotchet, a quaver, or two quavers with a beam; <paramref name="at"/> is the middle of the (first) head.</summary>
    static void Note(Canvas canvas, Dice dice, Vector2 at, float size, Ink ink, Ink light, int kind)
    {
        var turn = dice.Between(-0.12f, 0.12f);
        var note = Shapes.Ellipse(default, 1, 0.72f, -0.4f);
        note.Add(Shapes.Box(0.72f, -4.2f, 0.24f, 4.1f));
        if (kind == 1)
        {
            note.Add(new Outline().Move(0.72f, -4.25f).Curve(1.0f, -3.3f, 2.3f, -3.2f, 1.75f, -1.7f).Curve(1.85f, -2.5f, 1.3f, -2.9f, 0.72f, -2.95f));
        }
        else if (kind == 2)
        {
            note.Add(Shapes.Ellipse(new(3.1f, -0.5f), 1, 0.72f, -0.4f)).Add(Shapes.Box(3.82f, -4.7f, 0.24f, 4.1f)).Add(Shapes.Polygon(new(0.72f, -4.25f), new(4.06f, -4.75f), new(4.06f, -4.0f), new(0.72f, -3.5f)));
        }

        note = note.Placed(at, size, turn);
        canvas.Glow(at - new Vector2(0, size * 1.6f), size * 5, light.Fade(0.45f));
        canvas.Fill(note.Moved(4, 6), Ink.Black.Fade(0.35f), soft: 5);
        canvas.Fill(note, Paint.Down(at.Y - (size * 4.5f), at.Y + size, Ink.White, ink));
    }
}
