using ChatApp.Assistants.Images.Motifs;

namespace ChatApp.Assistants.Images.Scenes;

/// <summary>A city by the water at night, its windows lit.</summary>
static class CityScene
{
    // Sky above, sky below, far towers, near towers, windows.
    static readonly Palette[] Palettes =
    [
        Palette.Of(0x0D1440, 0xE0709A, 0x5A4A8F, 0x14153F, 0xFFD27A),
        Palette.Of(0x04202F, 0x3FA7A3, 0x2B6B7F, 0x06212F, 0xFFE29A),
        Palette.Of(0x1B0F3B, 0xFF9A6B, 0x7A4586, 0x1E0F38, 0xFFCF70),
    ];

    public static void Draw(Canvas canvas, Dice dice)
    {
        var palette = dice.Variant(Palettes);
        const float Shore = 515;
        canvas.Cover(Paint.Down(0, Shore, palette[0], palette[0].Mix(palette[1], 0.4f), palette[1]));
        Sky.Stars(canvas, dice, 130, 280, Ink.White);
        var side = dice.Sign();
        Sky.Moon(canvas, dice, new(600 + (side * dice.Between(180, 400)), dice.Between(95, 150)), dice.Between(44, 62), Ink.Hex(0xFFF2D8));
        canvas.Glow(new(600, Shore), 700, palette[1].Lighter(0.25f).Fade(0.5f), 0.5f);
        Town.Skyline(canvas, dice, Shore, 330, palette[2].Mix(palette[1], 0.45f), palette[2].Mix(palette[1], 0.75f), palette[4].Lighter(0.2f), 0.05f);
        Town.Skyline(canvas, dice, Shore, 285, palette[2], palette[2].Mix(palette[1], 0.5f), palette[4], 0.22f);
        Town.Skyline(canvas, dice, Shore, 205, palette[3].Mix(palette[2], 0.25f), palette[3], palette[4], 0.34f);
        canvas.Fill(Shapes.Box(0, Shore, 1200, 130), Paint.Down(Shore, 630, palette[3].Mix(palette[1], 0.38f), palette[3]));
        canvas.Fill(Shapes.Box(0, Shore - 3, 1200, 5), palette[3].Darker(0.3f));
        for (var x = dice.Between(10, 30); x < 1200; x += 62)
        {
            canvas.Fill(Strokes.Line(new(x, Shore), new(x, Shore - 24), 2), palette[3].Darker(0.4f));
            canvas.Glow(new(x, Shore - 26), 28, palette[4].Fade(0.9f));
            canvas.Dot(new(x, Shore - 26), 2.8f, palette[4].Lighter(0.7f), 1.4f);
        }

        for (var i = 0; i < 330; i++)
        {
            var depth = MathF.Pow(dice.Unit(), 1.5f);
            var x = dice.Between(0, 1200);
            canvas.Fill(Shapes.Ellipse(new(x, Shore + 6 + (depth * 108)), 4 + (20 * dice.Unit() * (0.3f + depth)), 0.8f + depth), palette[dice.Chance(0.7f) ? 4 : 1].Fade(dice.Between(0.12f, 0.5f) * (1 - (0.6f * depth))), Blend.Light);
        }
    }
}
