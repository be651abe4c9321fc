using System.Numerics;
using ChatApp.Assistants.Images.Motifs;

namespace ChatApp.Assistants.Images.Scenes;

/// <summary>A birthday cake with lit candles between balloons.</summary>
static class BirthdayScene
{
    // Wall above, wall below, table, icing, cake, then balloons.
    static readonly Palette[] Palettes =
    [
        Palette.Of(0xFFE3E8, 0xFFC2CF, 0xF59AB0, 0xFFF7F2, 0xF7A9BC, 0xEF476F, 0xFFC43D, 0x1FB8A6, 0x6C63FF, 0xFF8552),
        Palette.Of(0xDDF1FF, 0xB4DAF7, 0x86BDE8, 0xFFFBF2, 0x8FD3E8, 0x3A86FF, 0xFF5D8F, 0xFFC93C, 0x8338EC, 0x2EC4B6),
        Palette.Of(0x2B1B52, 0x5E3A8C, 0x3A2266, 0xFFF1F6, 0xD58BD8, 0xFF6F91, 0xFFC75F, 0x58D6C9, 0x845EC2, 0xFF9671),
    ];

    public static void Draw(Canvas canvas, Dice dice)
    {
        var palette = dice.Variant(Palettes);
        const float Table = 525;
        canvas.Cover(Paint.Down(0, Table, palette[0], palette[1]));
        canvas.Glow(new(600, 300), 600, Ink.Hex(0xFFE9C7).Fade(0.6f));
        Confetti.Draw(canvas, dice, 90, 0, 500, palette[5], palette[6], palette[7], palette[8], palette[9]);
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            var foot = new Vector2(600 + (side * 330), 640);
            ReadOnlySpan<(float X, float Y, float Size)> bunch = [(430, 130, 62), (300, 105, 58), (510, 265, 62), (375, 235, 78)];
            var first = dice.Below(5);
            for (var i = 0; i < bunch.Length; i++)
            {
                var (x, y, size) = bunch[i];
                Balloon.Draw(canvas, dice, new Vector2(600 + (side * x), y) + dice.InDisc(22), size * dice.Between(0.94f, 1.08f), palette[5 + ((first + i) % 5)], foot);
            }
        }

        canvas.Fill(Shapes.Box(-40, Table, 1280, 200), Paint.Down(Table, 630, palette[2].Lighter(0.15f), palette[2].Darker(0.1f)), soft: 2);
        Cake(canvas, dice, palette, Table + 30);
    }

    static void Cake(Canvas canvas, Dice dice, Palette palette, float foot)
    {
        const float X = 600;
        canvas.Fill(Shapes.Ellipse(new(X, foot + 12), 250, 26), Ink.Hex(0x3A1B4A).Fade(0.35f), soft: 18);
        var plate = Paint.Across(new(X - 230, 0), new(X + 230, 0), Ink.Hex(0xD9D3E3), Ink.White, Ink.Hex(0xC7BFD6));
        canvas.Fill(Shapes.Ellipse(new(X, foot), 225, 26), plate);
        canvas.Fill(Shapes.Ellipse(new(X, foot - 4), 208, 20), Ink.Hex(0xEFEAF5));
        Tier(canvas, X, foot - 8, 178, 132, palette[4], palette[3], dice);
        Tier(canvas, X, foot - 140, 118, 112, palette[4].Lighter(0.3f), palette[3], dice);
        for (var i = 0; i < 11; i++)
        {
            var dot = new Vector2(X + ((i - 5) * 31), foot - 40 - (3 * MathF.Sqrt(26 - MathF.Pow(i - 5, 2)) - 12));
            canvas.Fill(Shapes.Circle(dot + new Vector2(0, 24), 7), Paint.Round(dot + new Vector2(-2, 21), 11, Ink.White, palette[5 + (i % 5)], palette[5 + (i % 5)].Darker(0.2f)));
        }

        for (var i = -2; i <= 2; i++)
        {
            var bottom = new Vector2(X + (i * 40), foot - 250 + (i * i * -1.2f) + 12);
            var wax = palette[5 + ((i + 7) % 5)];
            canvas.Fill(Shapes.Box(bottom.X - 6, bottom.Y - 62, 12, 62, 3), Paint.Across(bottom - new Vector2(6, 0), bottom + new Vector2(6, 0), wax.Lighter(0.35f), wax, wax.Darker(0.25f)));
            for (var stripe = 0; stripe < 3; stripe++)
            {
                canvas.Fill(Strokes.Line(bottom + new Vector2(-6, -14 - (stripe * 18)), bottom + new Vector2(6, -22 - (stripe * 18)), 4), Ink.White.Fade(0.8f), within: Shapes.Box(bottom.X - 6, bottom.Y - 62, 12, 62, 3));
            }

            canvas.Fill(Strokes.Line(bottom - new Vector2(0, 61), bottom - new Vector2(0, 69), 2), Ink.Hex(0x4A342A));
            Flame.Draw(canvas, dice, bottom - new Vector2(0, 66), 34, 0.6f);
        }
    }

    static void Tier(Canvas canvas, float x, float foot, float half, float height, Ink cake, Ink icing, Dice dice)
    {
        var (lip, top) = (half * 0.13f, foot - height);
        var side = Paint.Across(new(x - half, 0), new(x + half, 0), cake.Darker(0.08f), cake.Lighter(0.25f), cake, cake.Darker(0.28f));
        canvas.Fill(Shapes.Box(x - half, top, half * 2, height).Add(Shapes.Ellipse(new(x, foot), half, lip)), side);
        var drip = new Outline().Move(x - half, top).Line(x + half, top);
        const int Drips = 9;
        var width = half * 2 / Drips;
        for (var i = 0; i < Drips; i++)
        {
            var (right, depth) = (x + half - (i * width), top + dice.Between(24, 50) + (lip * MathF.Sin(MathF.PI * (i + 0.5f) / Drips)));
            drip.Line(right, depth - 10).Curve(right, depth + 10, right - width, depth + 10, right - width, depth - 10);
            drip.Curve(right - width, top + 16, right - width, top + 18);
        }

        canvas.Fill(drip.Line(x - half, top), Paint.Across(new(x - half, 0), new(x + half, 0), icing.Darker(0.06f), icing, icing, icing.Darker(0.18f)));
        canvas.Fill(Shapes.Ellipse(new(x, top), half, lip), Paint.Down(top - lip, top + lip, icing.Darker(0.04f), icing.Lighter(0.5f)));
    }
}
