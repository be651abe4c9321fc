using System.Numerics;
using ChatApp.Assistants.Images.Motifs;

namespace ChatApp.Assistants.Images.Scenes;

/// <summary>Raised hands that reach for a shining heart.</summary>
static class CharityScene
{
    static readonly uint[] Skins = [0xF6CDAE, 0xE0A87F, 0xB97A52, 0x8A5636, 0x5E3A27, 0xD69770];

    // Above, below, heart, then sleeves.
    static readonly Palette[] Palettes =
    [
        Palette.Of(0x3F4FA3, 0xFFC9A6, 0xF0435F, 0x2E86AB, 0xF6AE2D, 0x33658A, 0xE4572E, 0x5FAD56),
        Palette.Of(0xF2836B, 0xFFEBC8, 0xD6304F, 0x0F7173, 0xF0C808, 0x7D4E9E, 0x3E8914, 0x1B5299),
        Palette.Of(0x1E7F86, 0xFDECC8, 0xEF476F, 0x6A4C93, 0xFF9F1C, 0x1982C4, 0xD1495B, 0x8AC926),
    ];

    public static void Draw(Canvas canvas, Dice dice)
    {
        var palette = dice.Variant(Palettes);
        canvas.Cover(Paint.Down(0, 600, palette[0], palette[0].Mix(palette[1], 0.55f), palette[1]));
        var heart = new Vector2(600 + dice.Between(-24, 24), 190);
        canvas.Glow(heart, 620, palette[1].Lighter(0.45f).Fade(0.9f));
        for (var i = 0; i < 16; i++)
        {
            var (sin, cos) = MathF.SinCos(i * MathF.Tau / 16);
            canvas.Fill(Strokes.Line(heart + (new Vector2(cos, sin) * 150), heart + (new Vector2(cos, sin) * (190 + (i % 2 * 26))), 7), Ink.White.Fade(0.6f));
        }

        foreach (var at in dice.Scatter(14, 40, 30, 1160, 360, 10))
        {
            if (Vector2.Distance(at, heart) > 230)
            {
                canvas.Fill(Heart.Shape(at, dice.Between(9, 21), dice.Between(-0.4f, 0.4f)), (dice.Chance(0.5f) ? Ink.White : palette[2]).Fade(0.5f));
            }
        }

        Heart.Draw(canvas, heart, dice.Between(96, 108), palette[2]);
        var (skin, sleeve) = (dice.Below(6), dice.Below(5));
        for (var row = 0; row < 2; row++)
        {
            var count = row == 0 ? 6 : 5;
            for (var i = 0; i < count; i++)
            {
                var t = (i - ((count - 1) / 2f)) / (count / 2f);
                var wrist = new Vector2(600 + (t * 520) + dice.Between(-14, 14), (row == 0 ? 432 : 508) + (MathF.Abs(t) * 34) + dice.Between(-16, 16));
                var n = i + (row * 6);
                Hand(canvas, wrist, row == 0 ? 62 : 74, t * -0.34f, (i + row) % 2 == 0 ? 1 : -1, Ink.Hex(Skins[(skin + (n * 5)) % 6]), palette[3 + ((sleeve + n) % 5)]);
            }
        }
    }

    /// <summary>A forearm and an open hand; <paramref name="at"/> is the wrist, <paramref name="size"/> the palm's width.</summary>
    static void Hand(Canvas canvas, Vector2 at, float size, float turn, int side, Ink skin, Ink sleeve)
    {
        var place = Matrix3x2.CreateScale(size * side, size) * Matrix3x2.CreateRotation(turn) * Matrix3x2.CreateTranslation(at);
        var shape = new Outline();
        shape.Add(Shapes.Polygon(new(-0.3f, -0.1f), new(0.3f, -0.1f), new(0.38f, 4), new(-0.38f, 4)));
        shape.Add(Shapes.Box(-0.5f, -1.02f, 1, 1.12f, 0.34f));
        ReadOnlySpan<(float X, float Length, float Lean)> fingers = [(-0.38f, 0.72f, -0.16f), (-0.13f, 0.9f, -0.05f), (0.12f, 0.86f, 0.04f), (0.37f, 0.66f, 0.16f)];
        foreach (var (x, length, lean) in fingers)
        {
            shape.Add(Strokes.Line(new(x, -0.8f), new Vector2(x + (lean * length), -0.84f - length), 0.235f, 0.2f));
        }

        shape.Add(Strokes.Line(new(-0.34f, -0.3f), new(-0.86f, -0.86f), 0.3f, 0.22f));
        shape = shape.Through(place);
        canvas.Fill(shape.Moved(0, 6), Ink.Hex(0x2B1B3A).Fade(0.22f), soft: 10);
        var (left, right) = (at - new Vector2(size * 0.9f, 0), at + new Vector2(size * 0.6f, 0));
        canvas.Fill(shape, Paint.Across(left, right, skin.Lighter(0.16f), skin, skin.Darker(0.16f)));
        var crease = Strokes.Path(Strokes.Smooth(new(-0.34f, -0.62f), new(-0.1f, -0.5f), new(-0.02f, -0.2f)), 0.035f).Add(Strokes.Path(Strokes.Smooth(new(-0.36f, -0.72f), new(0, -0.64f), new(0.36f, -0.72f)), 0.03f));
        canvas.Fill(crease.Through(place), skin.Darker(0.3f).Fade(0.6f));
        var cuff = Shapes.Polygon(new(-0.46f, 0.72f), new(0.46f, 0.72f), new(0.6f, 5), new(-0.6f, 5)).Through(place);
        canvas.Fill(cuff, Paint.Across(left, right, sleeve.Lighter(0.15f), sleeve, sleeve.Darker(0.25f)));
        canvas.Fill(Shapes.Box(-0.5f, 0.64f, 1, 0.22f, 0.1f).Through(place), sleeve.Lighter(0.22f));
    }
}
