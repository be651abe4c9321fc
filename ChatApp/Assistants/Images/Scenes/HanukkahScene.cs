using System.Numerics;
using ChatApp.Assistants.Images.Motifs;

namespace ChatApp.Assistants.Images.Scenes;

/// <summary>A nine-branched candlestick with all its candles lit.</summary>
static class HanukkahScene
{
    // Wall above, wall below, table, gold.
    static readonly Palette[] Palettes =
    [
        Palette.Of(0x0A1740, 0x2D4F9E, 0x0A1230, 0xE9B85A),
        Palette.Of(0x10123F, 0x4C4AA8, 0x0D0E30, 0xF0C878),
        Palette.Of(0x05263F, 0x1F6F8B, 0x041A2B, 0xE8C27A),
    ];

    public static void Draw(Canvas canvas, Dice dice)
    {
        var palette = dice.Variant(Palettes);
        const float Table = 545;
        canvas.Cover(Paint.Down(0, Table, palette[0], palette[1]));
        canvas.Glow(new(600, 250), 620, Ink.Hex(0xFFB65C).Fade(0.34f), 0.8f);
        Bokeh.Draw(canvas, dice, 18, 0, Table, 60, Ink.Hex(0xFFD27A), Ink.Hex(0x8FB7FF), Ink.Hex(0xBFD4FF));
        foreach (var (x, size) in (ReadOnlySpan<(float, float)>)[(dice.Between(120, 190), 66), (dice.Between(1010, 1080), 66), (dice.Between(250, 300), 34), (dice.Between(900, 950), 34)])
        {
            Star(canvas, new(x, dice.Between(90, 300)), size, palette[3]);
        }

        canvas.Fill(Shapes.Box(-40, Table, 1280, 200), Paint.Down(Table, 630, palette[2].Mix(palette[1], 0.35f), palette[2]), soft: 3);
        canvas.Glow(new(600, Table + 16), 420, Ink.Hex(0xFFB65C).Fade(0.4f), 0.14f);

        var gold = Paint.Across(new(330, 200), new(870, 420), palette[3].Darker(0.3f), palette[3].Lighter(0.45f), palette[3], palette[3].Lighter(0.3f), palette[3].Darker(0.35f));
        const float Middle = 600, Rim = 300;
        canvas.Fill(Shapes.Ellipse(new(Middle, Table + 14), 150, 14), Ink.Black.Fade(0.6f), soft: 10);
        var frame = Strokes.Line(new(Middle, Rim - 40), new(Middle, Table - 20), 17);
        for (var arm = 1; arm <= 4; arm++)
        {
            var radius = arm * 62f;
            frame.Add(Strokes.Arc(new(Middle, Rim), radius, 0, MathF.PI, 13));
            foreach (var x in (ReadOnlySpan<float>)[-radius, radius])
            {
                frame.Add(Cup.Placed(new(Middle + x, Rim), 1));
            }
        }

        frame.Add(Cup.Placed(new(Middle, Rim - 46), 1.15f));
        frame.Add(Shapes.Ellipse(new(Middle, 470), 20, 11)).Add(Shapes.Ellipse(new(Middle, 512), 15, 9));
        frame.Add(new Outline().Move(Middle - 14, 510).Curve(Middle - 30, 540, Middle - 118, 545).Line(Middle - 124, 562).Line(Middle + 124, 562).Line(Middle + 118, 545).Curve(Middle + 30, 540, Middle + 14, 510));
        canvas.Fill(frame, gold);

        for (var i = -4; i <= 4; i++)
        {
            var foot = new Vector2(Middle + (i * 62), i == 0 ? Rim - 62 : Rim - 14);
            Candle(canvas, dice, foot, dice.Between(66, 84), palette);
        }
    }

    static readonly Outline Cup = Shapes.Box(-17, -16, 34, 9, 4).Add(new Outline().Move(-14, -10).Line(14, -10).Curve(10, 6, 5, 8).Line(-5, 8).Curve(-10, 6, -14, -10));

    static void Candle(Canvas canvas, Dice dice, Vector2 foot, float height, Palette palette)
    {
        var wax = Ink.Hex(0xF4F1FF).Mix(palette[1].Lighter(0.5f), dice.Chance(0.5f) ? 0.1f : 0.6f);
        canvas.Fill(Shapes.Box(foot.X - 9, foot.Y - height, 18, height, 4), Paint.Across(foot - new Vector2(9, 0), foot + new Vector2(9, 0), wax.Darker(0.2f), wax.Lighter(0.6f), wax.Darker(0.3f)));
        canvas.Fill(Shapes.Box(foot.X - 9, foot.Y - height, 18, 34, 4), Paint.Down(foot.Y - height, foot.Y - height + 34, Ink.Hex(0xFFC46B).Fade(0.75f), Ink.Hex(0xFFC46B).Fade(0)));
        canvas.Fill(Strokes.Line(foot - new Vector2(0, height - 1), foot - new Vector2(0, height + 7), 2), Ink.Hex(0x3A2A22));
        Flame.Draw(canvas, dice, foot - new Vector2(0, height + 3), 42, 0.55f);
    }

    static void Star(Canvas canvas, Vector2 at, float size, Ink gold)
    {
        canvas.Fill(Strokes.Line(new(at.X, -10), at - new Vector2(0, size), 1.4f), gold.Fade(0.5f));
        canvas.Glow(at, size * 1.8f, gold.Fade(0.25f));
        Span<Vector2> corners = stackalloc Vector2[4];
        foreach (var turn in (ReadOnlySpan<float>)[0, MathF.PI])
        {
            for (var i = 0; i < 4; i++)
            {
                var (sin, cos) = MathF.SinCos(turn + (MathF.Tau * i / 3) - (MathF.PI / 2));
                corners[i] = at + (new Vector2(cos, sin) * size);
            }

            canvas.Fill(Strokes.Path(corners, size * 0.09f), gold);
        }
    }
}
