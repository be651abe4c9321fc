using System.Numerics;
using ChatApp.Assistants.Images.Motifs;

namespace ChatApp.Assistants.Images.Scenes;

/// <summary>Autumn hills in low sun with falling leaves, and for Thanksgiving a harvest of pumpkins.</summary>
static class AutumnScene
{
    static readonly uint[] Leaves = [0xD9481C, 0xE8862A, 0xF2B632, 0xB23A1E, 0x8C3B1F, 0xC9961F];

    // Sky above, sky below, far hill, near hill.
    static readonly Palette[] Palettes =
    [
        Palette.Of(0xF7C98B, 0xFFF0CF, 0xE3A25C, 0x8A4A22),
        Palette.Of(0xE9A178, 0xFFE6C4, 0xD48A5B, 0x6E3322),
        Palette.Of(0x9CC2CF, 0xFDEBCB, 0xD9A55B, 0x7A4C22),
    ];

    public static void Autumn(Canvas canvas, Dice dice) => Draw(canvas, dice, harvest: false);

    public static void Thanksgiving(Canvas canvas, Dice dice) => Draw(canvas, dice, harvest: true);

    static void Draw(Canvas canvas, Dice dice, bool harvest)
    {
        var palette = dice.Variant(Palettes);
        canvas.Cover(Paint.Down(0, 420, palette[0], palette[1]));
        var sun = new Vector2(600 + (dice.Sign() * dice.Between(80, 320)), dice.Between(190, 250));
        canvas.Glow(sun, 560, Ink.Hex(0xFFE3A1).Fade(0.9f));
        canvas.Fill(Shapes.Circle(sun, 62), Ink.Hex(0xFFF6DC), soft: 2);

        const int Layers = 4;
        for (var layer = 0; layer < Layers; layer++)
        {
            var near = layer / (Layers - 1f);
            var ground = palette[2].Mix(palette[1], 0.5f * (1 - near)).Mix(palette[3], near * 0.8f);
            var tops = Land.HillTops(canvas, dice, float.Lerp(330, 530, near), float.Lerp(70, 50, near), dice.Between(0.7f, 1.2f));
            if (layer < 3)
            {
                for (var i = 0; i < 20 - (layer * 4); i++)
                {
                    var x = dice.Between(-20, 1220);
                    Tree(canvas, dice, new(x, Land.HeightAt(tops, x) + 5), float.Lerp(42, 165, near) * dice.Between(0.7f, 1.1f), Ink.Hex(dice.Pick(Leaves)).Mix(palette[1], 0.5f * (1 - near)), palette[3]);
                }
            }

            canvas.Fill(Land.Under(canvas, tops), Paint.Down(float.Lerp(310, 480, near), float.Lerp(450, 640, near), ground.Lighter(0.18f), ground.Darker(0.1f)));
        }

        if (harvest)
        {
            var x = dice.Between(-60, 60);
            foreach (var (dx, y, size, skin) in (ReadOnlySpan<(float, float, float, uint)>)[(-190, 508, 62, 0xE8A03A), (210, 514, 70, 0xD9591F), (75, 496, 92, 0xEF8A2A), (-70, 516, 104, 0xE8711C), (330, 546, 44, 0xF0B24A), (-300, 548, 46, 0xD9591F)])
            {
                Pumpkin.Draw(canvas, dice, new(600 + x + dx, y), size * dice.Between(0.94f, 1.06f), Ink.Hex(skin), face: false);
            }
        }

        for (var i = 0; i < 46; i++)
        {
            var at = new Vector2(dice.Between(0, 1200), dice.Between(560, 640));
            Leaf.Autumn(canvas, dice, at, dice.Between(26, 54), dice.Between(0, 6.28f), Ink.Hex(dice.Pick(Leaves)));
        }

        foreach (var at in dice.Scatter(harvest ? 14 : 20, 0, 20, 1200, 500))
        {
            Leaf.Autumn(canvas, dice, at, dice.Between(30, 62), dice.Between(0, 6.28f), Ink.Hex(dice.Pick(Leaves)));
        }

        for (var i = 0; i < 4; i++)
        {
            Leaf.Autumn(canvas, dice, new(i % 2 == 0 ? dice.Between(-20, 130) : dice.Between(1070, 1220), dice.Between(40, 560)), dice.Between(110, 160), dice.Between(0, 6.28f), Ink.Hex(dice.Pick(Leaves)).Fade(0.9f), soft: 7);
        }
    }

    /// <summary>A round-headed tree.</summary>
    static void Tree(Canvas canvas, Dice dice, Vector2 foot, float height, Ink crown, Ink trunk)
    {
        canvas.Fill(Strokes.Line(foot, foot - new Vector2(0, height * 0.6f), height * 0.07f, height * 0.03f), trunk.Darker(0.25f));
        var head = new Outline();
        for (var i = 0; i < 6; i++)
        {
            head.Add(Shapes.Circle(foot - new Vector2(0, height * 0.68f) + dice.InDisc(height * 0.17f), height * dice.Between(0.16f, 0.24f)));
        }

        var top = foot - new Vector2(height * 0.12f, height * 0.85f);
        canvas.Fill(head, Paint.Round(top, height * 0.62f, crown.Lighter(0.28f), crown, crown.Darker(0.32f)));
    }
}
