using System.Numerics;
using ChatApp.Assistants.Images.Motifs;

namespace ChatApp.Assistants.Images.Scenes;

/// <summary>Hearts that rise like balloons through soft clouds.</summary>
static class LoveScene
{
    // Sky above, sky below, then hearts.
    static readonly Palette[] Palettes =
    [
        Palette.Of(0xF9A8BB, 0xFFE8DF, 0xE8315B, 0xFF6B86, 0xC81D4E, 0xFF9AA8),
        Palette.Of(0x7A2A68, 0xFFB7A8, 0xFF4D6D, 0xFF8FA3, 0xD81159, 0xFFC2B4),
        Palette.Of(0xE3B7F0, 0xFFEAE6, 0xD6336C, 0xF783AC, 0xAE3EC9, 0xFFA8B6),
    ];

    public static void Draw(Canvas canvas, Dice dice)
    {
        var palette = dice.Variant(Palettes);
        canvas.Cover(Paint.Down(0, canvas.Height, palette[0], palette[1]));
        var sun = new Vector2(dice.Between(420, 780), 470);
        canvas.Glow(sun, 620, Ink.Hex(0xFFF3E0).Fade(0.85f));
        foreach (var at in dice.Scatter(16, 0, 0, 1200, 560))
        {
            canvas.Fill(Heart.Shape(at, dice.Between(14, 34), dice.Between(-0.3f, 0.3f)), palette[3].Lighter(0.3f).Fade(0.35f), soft: 5);
        }

        Clouds(canvas, dice, 520, palette[1].Mix(palette[0], 0.35f));
        var spots = dice.Scatter(8, 110, 90, 1090, 430, 14);
        Array.Sort(spots, (a, b) => a.Y.CompareTo(b.Y));
        for (var i = 0; i < spots.Length; i++)
        {
            var size = 34 + (i * 8) + dice.Between(0, 12);
            var turn = dice.Between(-0.22f, 0.22f);
            var end = spots[i] + new Vector2(dice.Between(-30, 30), size * 3.2f);
            var point = spots[i] + Vector2.Transform(new(0, size * 0.95f), Matrix3x2.CreateRotation(turn));
            canvas.Fill(Strokes.Path(Strokes.Smooth(point, Vector2.Lerp(point, end, 0.35f) + new Vector2(9, 0), Vector2.Lerp(point, end, 0.7f) - new Vector2(9, 0), end), 1.8f), palette[4].Fade(0.6f));
            Heart.Draw(canvas, spots[i], size, palette[2 + (i % 4)], turn);
        }

        Clouds(canvas, dice, 568, Ink.White.Mix(palette[1], 0.3f));
        for (var i = 0; i < 2; i++)
        {
            canvas.Fill(Heart.Shape(new(i == 0 ? dice.Between(-10, 60) : dice.Between(1140, 1210), dice.Between(120, 520)), dice.Between(80, 110), dice.Between(-0.3f, 0.3f)), palette[4].Fade(0.7f), soft: 14);
        }
    }

    static void Clouds(Canvas canvas, Dice dice, float level, Ink ink)
    {
        canvas.Fill(Shapes.Box(-20, level + 6, 1240, 200), ink);
        for (var i = -1; i < 7; i++)
        {
            Sky.Cloud(canvas, dice, new((i + dice.Between(0.2f, 0.8f)) * 200, level + dice.Between(0, 50)), dice.Between(130, 190), ink.Lighter(0.6f), ink);
        }

        canvas.Fill(Shapes.Box(-20, level + 38, 1240, 200), ink, soft: 10);
    }
}
