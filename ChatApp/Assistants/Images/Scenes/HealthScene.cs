using System.Numerics;
using ChatApp.Assistants.Images.Motifs;

namespace ChatApp.Assistants.Images.Scenes;

/// <summary>A heart with a pulse that runs through it.</summary>
static class HealthScene
{
    // Above, below, heart, leaf, pulse.
    static readonly Palette[] Palettes =
    [
        Palette.Of(0xE3F8F3, 0xA6E3D7, 0xFF5D73, 0x1FA38F, 0xFFFFFF),
        Palette.Of(0xE8F1FF, 0xB2CCF8, 0xF2548A, 0x3F6FD8, 0xFFFFFF),
        Palette.Of(0xFFEFEA, 0xFBC7BC, 0xE8415B, 0x2F9C95, 0xFFFFFF),
    ];

    public static void Draw(Canvas canvas, Dice dice)
    {
        var palette = dice.Variant(Palettes);
        canvas.Cover(Paint.Across(new(0, 0), new(1200, 630), palette[0], palette[0].Mix(palette[1], 0.5f), palette[1]));
        var at = new Vector2(600 + dice.Between(-40, 40), 325);
        for (var ring = 4; ring >= 1; ring--)
        {
            canvas.Fill(Shapes.Circle(at, 110 + (ring * dice.Between(66, 72))), Ink.White.Fade(0.2f));
        }

        canvas.Glow(at, 460, Ink.White.Fade(0.6f));
        foreach (var spot in dice.Scatter(18, 30, 30, 1170, 600, 10))
        {
            if (Vector2.Distance(spot, at) > 270)
            {
                var size = dice.Between(9, 26);
                var ink = dice.Chance(0.5f) ? Ink.White.Fade(0.75f) : palette[3].Fade(0.3f);
                canvas.Fill(Shapes.Box(spot.X - size, spot.Y - (size * 0.34f), size * 2, size * 0.68f, size * 0.2f).Add(Shapes.Box(spot.X - (size * 0.34f), spot.Y - size, size * 0.68f, size * 2, size * 0.2f)), ink);
            }
        }

        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            Sprig(canvas, dice, new(600 + (side * 560), 660), side, palette);
        }

        var size_ = dice.Between(178, 196);
        canvas.Fill(Heart.Shape(at + new Vector2(0, 26), size_), palette[2].Darker(0.5f).Fade(0.4f), soft: 30);
        Heart.Draw(canvas, at, size_, palette[2]);
        Pulse(canvas, dice, at, size_, palette);
    }

    static void Pulse(Canvas canvas, Dice dice, Vector2 at, float size, Palette palette)
    {
        var (high, low) = (dice.Between(66, 82), dice.Between(58, 78));
        Vector2[] beat =
        [
            new(-40, at.Y), new(at.X - 190, at.Y), new(at.X - 150, at.Y - 22), new(at.X - 118, at.Y), new(at.X - 76, at.Y), new(at.X - 50, at.Y + 26), new(at.X - 12, at.Y - high),
            new(at.X + 26, at.Y + low), new(at.X + 54, at.Y), new(at.X + 100, at.Y), new(at.X + 134, at.Y - 34), new(at.X + 168, at.Y), new(1240, at.Y),
        ];
        var line = new Outline();
        for (var i = 1; i < beat.Length; i++)
        {
            line.Add(Strokes.Line(beat[i - 1], beat[i], 8));
        }

        var heart = Heart.Shape(at, size);
        canvas.Fill(line, Paint.Across(new(0, 0), new(1200, 0), palette[3].Fade(0.1f), palette[3], palette[3], palette[3].Fade(0.1f)));
        canvas.Fill(line.Moved(0, 6), palette[2].Darker(0.5f).Fade(0.45f), soft: 5, within: heart);
        canvas.Fill(line, palette[4], within: heart);
    }

    /// <summary>A twig with pairs of leaves that leans inwards.</summary>
    static void Sprig(Canvas canvas, Dice dice, Vector2 foot, int side, Palette palette)
    {
        for (var twig = 0; twig < 3; twig++)
        {
            var tip = foot + new Vector2(-side * (20 + (twig * 92)), -330 + (twig * 96) + dice.Between(-20, 20));
            var stalk = Strokes.Smooth(foot + new Vector2(-side * twig * 20, 0), Vector2.Lerp(foot, tip, 0.5f) + new Vector2(side * 24, 0), tip);
            var green = palette[3].Mix(palette[1], 0.2f * twig);
            canvas.Fill(Strokes.Path(stalk, 6, 2), green.Darker(0.15f));
            for (var i = 6; i < stalk.Length; i += 4)
            {
                var along = stalk[i] - stalk[i - 1];
                var turn = MathF.Atan2(along.X, -along.Y);
                Leaf.Draw(canvas, stalk[i], 74 - i, turn - 0.95f, green);
                Leaf.Draw(canvas, stalk[i], 74 - i, turn + 0.95f, green.Lighter(0.12f));
            }

            Leaf.Draw(canvas, tip, 54, MathF.Atan2(tip.X - stalk[^3].X, stalk[^3].Y - tip.Y), green.Lighter(0.1f));
        }
    }
}
