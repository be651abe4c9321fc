using System.Numerics;
using ChatApp.Assistants.Images.Motifs;

namespace ChatApp.Assistants.Images.Scenes;

/// <summary>Red lanterns and a blossoming branch before a golden moon.</summary>
static class LunarNewYearScene
{
    // Sky above, sky below, moon, gold, wave.
    static readonly Palette[] Palettes =
    [
        Palette.Of(0x6E0A17, 0xC0252A, 0xFFD98C, 0xF3BE5B, 0x8C111C),
        Palette.Of(0x0F1B44, 0x7A2A4F, 0xFFE3A6, 0xF0BC62, 0x1A1A4B),
        Palette.Of(0x3E0A2B, 0xD3473C, 0xFFE0A0, 0xF6C36A, 0x5A0F2E),
    ];

    public static void Draw(Canvas canvas, Dice dice)
    {
        var palette = dice.Variant(Palettes);
        var side = dice.Sign();
        canvas.Cover(Paint.Down(0, canvas.Height, palette[0], palette[1]));
        var moon = new Vector2(600 + (side * dice.Between(40, 130)), dice.Between(270, 310));
        var radius = dice.Between(185, 220);
        canvas.Glow(moon, radius * 2.4f, palette[2].Fade(0.45f));
        canvas.Fill(Shapes.Circle(moon, radius), Paint.Down(moon.Y - radius, moon.Y + radius, palette[2].Lighter(0.4f), palette[2], palette[3]));
        Waves(canvas, dice, palette);
        Branch(canvas, dice, side);

        for (var i = 0; i < 5; i++)
        {
            var x = 600 - (side * (20 + (i * 128))) + dice.Between(-14, 14);
            var size = i % 2 == 0 ? dice.Between(66, 80) : dice.Between(44, 54);
            Lanterns.Paper(canvas, new(x, i % 2 == 0 ? dice.Between(180, 270) : dice.Between(90, 130)), size, Ink.Hex(0xE02A1F), palette[3]);
        }

        for (var i = 0; i < 40; i++)
        {
            canvas.Dot(new(dice.Between(0, canvas.Width), dice.Between(0, canvas.Height)), dice.Between(1, 2.8f), palette[3].Lighter(0.3f).Fade(dice.Between(0.3f, 0.9f)), 1.5f);
        }
    }

    /// <summary>Rows of overlapping rings, the old pattern for the sea.</summary>
    static void Waves(Canvas canvas, Dice dice, Palette palette)
    {
        const float Radius = 58;
        var shift = dice.Between(0, Radius);
        for (var row = 0; row < 5; row++)
        {
            var y = 508 + (row * Radius * 0.5f);
            for (var i = -1; i < 13; i++)
            {
                var at = new Vector2((i * Radius * 2) + (row % 2 * Radius) - shift, y + Radius);
                for (var ring = 0; ring < 4; ring++)
                {
                    var r = Radius * (1 - (ring * 0.24f));
                    canvas.Fill(Shapes.Circle(at, r), palette[3].Mix(palette[4], ring == 0 ? 0 : 0.25f));
                    canvas.Fill(Shapes.Circle(at, r - 2.2f), Paint.Down(at.Y - r, at.Y + r, palette[4].Mix(palette[1], 0.45f - (row * 0.09f)), palette[4].Darker(0.2f)));
                }
            }
        }
    }

    static void Branch(Canvas canvas, Dice dice, int side)
    {
        var bark = Ink.Hex(0x2B0F16);
        Vector2 At(float x, float y) => new(600 + (side * (600 - x)), y);
        var main = Strokes.Smooth(At(-30, 350), At(90, 270), At(190, 240), At(290, 150), At(400, 120));
        canvas.Fill(Strokes.Path(main, 20, 3), bark);
        var twigs = new List<Vector2[]> { main };
        foreach (var (start, tip) in (ReadOnlySpan<(int, Vector2)>)[(12, At(150, 130)), (24, At(300, 290)), (36, At(300, 60)), (44, At(430, 200)), (8, At(60, 170))])
        {
            var from = main[start];
            var twig = Strokes.Smooth(from, Vector2.Lerp(from, tip, 0.5f) + dice.InDisc(22), tip + dice.InDisc(20));
            canvas.Fill(Strokes.Path(twig, 9, 2), bark);
            twigs.Add(twig);
        }

        foreach (var twig in twigs)
        {
            for (var i = 6; i < twig.Length; i += 3 + dice.Below(4))
            {
                Blossom(canvas, dice, twig[i] + dice.InDisc(16), dice.Between(9, 19));
            }
        }
    }

    static void Blossom(Canvas canvas, Dice dice, Vector2 at, float size)
    {
        var (turn, pink) = (dice.Between(0, 1.2f), Ink.Hex(0xFFB3C1).Mix(Ink.Hex(0xFF7C96), dice.Unit()));
        for (var i = 0; i < 5; i++)
        {
            var (sin, cos) = MathF.SinCos(turn + (MathF.Tau * i / 5));
            var petal = at + (new Vector2(cos, sin) * size * 0.56f);
            canvas.Fill(Shapes.Circle(petal, size * 0.46f), Paint.Round(at, size * 1.1f, Ink.Hex(0xE24A6E), pink, pink.Lighter(0.5f)));
        }

        canvas.Dot(at, size * 0.17f, Ink.Hex(0xFFE08A), 1.2f);
    }
}
