using System.Numerics;
using ChatApp.Assistants.Images.Motifs;

namespace ChatApp.Assistants.Images.Scenes;

/// <summary>Painted eggs in a spring meadow.</summary>
static class EasterScene
{
    static readonly uint[] Paints = [0xF7A6B8, 0xA7D8F0, 0xFFE08A, 0xC9B6F2, 0xA8E0B8, 0xFFB98A];

    // Sky above, sky below, far hill, meadow.
    static readonly Palette[] Palettes =
    [
        Palette.Of(0x9ED8F5, 0xFFF3D6, 0xA9D98B, 0x5FAF4B),
        Palette.Of(0xC9C3F5, 0xFFE4E1, 0xB5DDA0, 0x63AD57),
        Palette.Of(0xA5E3DC, 0xFFF6DC, 0xBFDD7F, 0x6DB24A),
    ];

    // A unit egg around the origin, blunt end down.
    static readonly Outline Egg = new Outline().Move(0, -1.28f).Curve(0.55f, -1.28f, 0.96f, -0.4f, 0.96f, 0.14f).Curve(0.96f, 0.68f, 0.52f, 1, 0, 1)
        .Curve(-0.52f, 1, -0.96f, 0.68f, -0.96f, 0.14f).Curve(-0.96f, -0.4f, -0.55f, -1.28f, 0, -1.28f);

    public static void Draw(Canvas canvas, Dice dice)
    {
        var palette = dice.Variant(Palettes);
        canvas.Cover(Paint.Down(0, 460, palette[0], palette[1]));
        var sun = new Vector2(600 + (dice.Sign() * dice.Between(200, 420)), dice.Between(90, 140));
        canvas.Glow(sun, 420, Ink.Hex(0xFFF2C2).Fade(0.9f));
        canvas.Fill(Shapes.Circle(sun, 54), Ink.Hex(0xFFF9E3), soft: 2);
        for (var i = 0; i < 4; i++)
        {
            Sky.Cloud(canvas, dice, new((i + dice.Between(0.2f, 0.8f)) * 300, dice.Between(90, 240)), dice.Between(60, 110), Ink.White.Fade(0.95f), palette[1].Fade(0.8f));
        }

        canvas.Fill(Land.Hills(canvas, dice, 385, 60, 0.9f), Paint.Down(340, 470, palette[2].Lighter(0.35f), palette[2]));
        canvas.Fill(Land.Hills(canvas, dice, 430, 50, 0.7f), Paint.Down(390, 560, palette[2], palette[3]));
        canvas.Fill(Land.Hills(canvas, dice, 500, 26, 0.9f), Paint.Down(470, 640, palette[3].Lighter(0.12f), palette[3].Darker(0.2f)));
        for (var i = 0; i < 70; i++)
        {
            var depth = dice.Unit();
            Meadow.Daisy(canvas, dice, new(dice.Between(0, 1200), 450 + (depth * 90)), 3.5f + (depth * 5), 6, dice.Chance(0.5f) ? Ink.White : Ink.Hex(dice.Pick(Paints)), Ink.Hex(0xFFCF4D));
        }

        var first = dice.Below(Paints.Length);
        ReadOnlySpan<(float X, float Y, float Size)> eggs = [(-330, 478, 62), (330, 476, 66), (-165, 494, 84), (170, 492, 80), (0, 484, 100), (-455, 520, 52), (465, 522, 54)];
        for (var i = 0; i < eggs.Length; i++)
        {
            var (x, y, size) = eggs[i];
            Painted(canvas, dice, new(600 + x + dice.Between(-16, 16), y), size * dice.Between(0.95f, 1.06f), Ink.Hex(Paints[(first + i) % Paints.Length]), Ink.Hex(Paints[(first + i + 2) % Paints.Length]), i);
        }

        Meadow.Grass(canvas, dice, 600, 62, 190, palette[3]);
        Meadow.Grass(canvas, dice, 640, 80, 130, palette[3].Darker(0.22f));
    }

    static void Painted(Canvas canvas, Dice dice, Vector2 at, float size, Ink shell, Ink paint, int pattern)
    {
        var egg = Egg.Placed(at, size, dice.Between(-0.16f, 0.16f));
        canvas.Fill(Shapes.Ellipse(at + new Vector2(0, size * 0.92f), size * 1.1f, size * 0.16f), Ink.Hex(0x1F4A2A).Fade(0.4f), soft: (int)(size * 0.12f));
        canvas.Fill(egg, shell);
        for (var band = -1; band <= 1; band++)
        {
            var y = at.Y + (band * size * 0.5f);
            switch (pattern % 3)
            {
                case 0:
                    canvas.Fill(Shapes.Box(at.X - size, y - (size * 0.13f), size * 2, size * 0.2f), band == 0 ? Ink.White.Fade(0.85f) : paint, within: egg);
                    break;
                case 1:
                    var zigzag = new Vector2[15];
                    for (var i = 0; i < zigzag.Length; i++)
                    {
                        zigzag[i] = new(at.X + ((i - 7) * size * 0.16f), y + (i % 2 == 0 ? -size : size) * 0.08f);
                    }

                    canvas.Fill(Strokes.Path(zigzag, size * 0.085f), band == 0 ? Ink.White : paint, within: egg);
                    break;
                default:
                    for (var i = -3; i <= 3; i++)
                    {
                        canvas.Fill(Shapes.Circle(new(at.X + ((i + (band == 0 ? 0.5f : 0)) * size * 0.38f), y), size * 0.105f), band == 0 ? Ink.White : paint, within: egg);
                    }

                    break;
            }
        }

        // Light from above, shade below.
        canvas.Fill(egg, Paint.Round(at - new Vector2(size * 0.35f, size * 0.6f), size * 2, new Ramp(Ink.White, Ink.Hex(0xF2E8F0), Ink.Hex(0x8A7BA8))), Blend.Shade);
        canvas.Fill(Shapes.Ellipse(at - new Vector2(size * 0.36f, size * 0.62f), size * 0.16f, size * 0.3f, 0.45f), Ink.White.Fade(0.55f), soft: (int)(size * 0.09f), within: egg);
    }
}
