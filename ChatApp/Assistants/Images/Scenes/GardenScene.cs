using System.Numerics;
using ChatApp.Assistants.Images.Motifs;

namespace ChatApp.Assistants.Images.Scenes;

/// <summary>A meadow in flower under a soft sun.</summary>
static class GardenScene
{
    // Sky above, sky below, far hill, meadow, then flowers.
    static readonly Palette[] Palettes =
    [
        Palette.Of(0x8FD3F4, 0xFFF6DA, 0xA8D5A2, 0x4E9F50, 0xFF6B81, 0xFFC145, 0xA06CD5, 0xFFFFFF),
        Palette.Of(0xF9B8A0, 0xFFF1D6, 0xC4CF8E, 0x6A9A3E, 0xE5446D, 0xFF9F1C, 0xF7F7FF, 0x7A5BC7),
        Palette.Of(0xB3C7F7, 0xFDEFF4, 0xA5CFB5, 0x4B9A72, 0xF497B6, 0x8C7AE6, 0xFFD166, 0xFFFFFF),
    ];

    public static void Draw(Canvas canvas, Dice dice)
    {
        var palette = dice.Variant(Palettes);
        canvas.Cover(Paint.Down(0, 430, palette[0], palette[1]));
        var sun = new Vector2(600 + (dice.Sign() * dice.Between(150, 380)), dice.Between(120, 180));
        canvas.Glow(sun, 520, Ink.Hex(0xFFF6D0).Fade(0.9f));
        canvas.Fill(Shapes.Circle(sun, 60), Ink.Hex(0xFFFDF0), soft: 2);
        for (var i = 0; i < 3; i++)
        {
            Sky.Cloud(canvas, dice, new(((i + dice.Between(0.15f, 0.85f)) * 400), dice.Between(100, 220)), dice.Between(70, 120), Ink.White, palette[1].Mix(palette[0], 0.2f));
        }

        canvas.Fill(Land.Hills(canvas, dice, 360, 70, 0.8f), Paint.Down(310, 460, palette[2].Mix(palette[1], 0.45f), palette[2]));
        canvas.Fill(Land.Hills(canvas, dice, 410, 60, 0.9f), Paint.Down(370, 520, palette[2], palette[2].Mix(palette[3], 0.6f)));
        canvas.Fill(Land.Hills(canvas, dice, 465, 34, 0.7f), Paint.Down(440, 640, palette[3].Lighter(0.15f), palette[3].Darker(0.35f)));
        for (var i = 0; i < 110; i++)
        {
            var depth = i / 110f;
            Meadow.Daisy(canvas, dice, new(dice.Between(0, 1200), 455 + (depth * 70)), 3 + (depth * 7), 6, palette[4 + dice.Below(4)], Ink.Hex(0xFFC93C));
        }

        Meadow.Grass(canvas, dice, 570, 70, 120, palette[3]);
        for (var i = 0; i < 26; i++)
        {
            var near = i / 25f;
            var foot = new Vector2(((i * 0.618f) % 1 * 1240) - 20, 585 + (near * 60));
            var height = float.Lerp(110, 300, near) * dice.Between(0.75f, 1.1f) * (0.62f + (0.5f * MathF.Abs((foot.X / 600) - 1)));
            var ink = palette[4 + dice.Below(4)];
            if (dice.Chance(0.45f))
            {
                Meadow.Tulip(canvas, dice, foot, height, ink, palette[3]);
            }
            else
            {
                Stalk(canvas, dice, foot, height, ink, palette[3]);
            }
        }

        Meadow.Grass(canvas, dice, 646, 86, 110, palette[3].Darker(0.3f));
    }

    static void Stalk(Canvas canvas, Dice dice, Vector2 foot, float height, Ink ink, Ink green)
    {
        var head = foot + new Vector2(dice.Between(-0.18f, 0.18f) * height, -height);
        var stalk = Strokes.Smooth(foot, Vector2.Lerp(foot, head, 0.5f) + new Vector2(dice.Between(-0.05f, 0.05f) * height, 0), head);
        canvas.Fill(Strokes.Path(stalk, height * 0.03f, height * 0.02f), green.Darker(0.12f));
        Leaf.Draw(canvas, stalk[8], height * 0.28f, -0.9f, green);
        Leaf.Draw(canvas, stalk[13], height * 0.25f, 0.9f, green.Lighter(0.1f));
        Meadow.Daisy(canvas, dice, head, height * 0.2f, 8 + (dice.Below(3) * 2), ink, Ink.Hex(0xFFB627).Darker(dice.Between(0, 0.3f)));
    }
}
