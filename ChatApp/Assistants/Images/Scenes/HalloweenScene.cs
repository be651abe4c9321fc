using System.Numerics;
using ChatApp.Assistants.Images.Motifs;

namespace ChatApp.Assistants.Images.Scenes;

/// <summary>Grinning pumpkins under a huge moon.</summary>
static class HalloweenScene
{
    // Sky above, sky below, moon, far land, near land.
    static readonly Palette[] Palettes =
    [
        Palette.Of(0x170B33, 0xD9622B, 0xFFD79A, 0x45205C, 0x120822),
        Palette.Of(0x0B1430, 0x7B3FA0, 0xFFE2B0, 0x3A2268, 0x0C0A20),
        Palette.Of(0x1C0A12, 0xC23B22, 0xFFC98A, 0x51182A, 0x17070D),
    ];

    public static void Draw(Canvas canvas, Dice dice)
    {
        var palette = dice.Variant(Palettes);
        var side = dice.Sign();
        canvas.Cover(Paint.Down(0, 520, palette[0], palette[0].Mix(palette[1], 0.4f), palette[1]));
        Sky.Stars(canvas, dice, 90, 260, Ink.Hex(0xFFE9CF));
        var moon = new Vector2(600 + (side * dice.Between(60, 180)), dice.Between(250, 285));
        Sky.Moon(canvas, dice, moon, dice.Between(150, 180), palette[2], 2.6f);
        for (var i = 0; i < 9; i++)
        {
            var at = moon + new Vector2(side * dice.Between(-380, 230), dice.Between(-200, 90));
            canvas.Fill(Bat.Placed(at, dice.Between(13, 36), dice.Between(-0.3f, 0.3f)), palette[4]);
        }

        canvas.Fill(Land.Hills(canvas, dice, 470, 50, 0.8f), Paint.Down(430, 560, palette[3], palette[3].Mix(palette[4], 0.6f)));
        BareTree.Draw(canvas, dice, new(600 - (side * dice.Between(330, 420)), 590), 130, 34, palette[4], side * 0.12f);
        House(canvas, new(600 + (side * 400), 500), 92, palette);
        canvas.Fill(Land.Hills(canvas, dice, 545, 34, 0.9f), Paint.Down(500, 630, palette[4].Mix(palette[3], 0.4f), palette[4]));

        var skin = Ink.Hex(0xF07A1A);
        Pumpkin.Draw(canvas, dice, new(600 - (side * dice.Between(290, 330)), 512), 66, skin, face: false);
        Pumpkin.Draw(canvas, dice, new(600 + (side * dice.Between(270, 320)), 526), 72, skin.Darker(0.05f), face: true);
        Pumpkin.Draw(canvas, dice, new(600 - (side * dice.Between(110, 150)), 500), 108, skin, face: true);
        Pumpkin.Draw(canvas, dice, new(600 + (side * dice.Between(70, 95)), 556), 60, skin.Lighter(0.06f), face: true);
    }

    static readonly Outline Bat = new Outline()
        .Move(0, 0.25f).Curve(0.3f, 0.05f, 0.55f, 0.32f).Curve(0.75f, -0.02f, 1.02f, 0.12f).Curve(1.15f, -0.3f, 1.7f, -0.42f).Curve(1.0f, -0.72f, 0.3f, -0.22f)
        .Line(0.17f, -0.45f).Line(0.07f, -0.28f).Line(-0.07f, -0.28f).Line(-0.17f, -0.45f).Line(-0.3f, -0.22f)
        .Curve(-1.0f, -0.72f, -1.7f, -0.42f).Curve(-1.15f, -0.3f, -1.02f, 0.12f).Curve(-0.75f, -0.02f, -0.55f, 0.32f).Curve(-0.3f, 0.05f, 0, 0.25f);

    static void House(Canvas canvas, Vector2 foot, float size, Palette palette)
    {
        var house = Shapes.Box(-0.9f, -1.1f, 1.8f, 2.2f);
        house.Add(Shapes.Polygon(new(-1.1f, -1.05f), new(-0.55f, -1.9f), new(0.2f, -1.05f)));
        house.Add(Shapes.Box(0.1f, -2.0f, 0.62f, 2)).Add(Shapes.Polygon(new(-0.02f, -1.95f), new(0.41f, -3.1f), new(0.84f, -1.95f)));
        house.Add(Shapes.Box(-0.86f, -1.9f, 0.18f, 0.6f)).Add(Shapes.Box(0.39f, -3.3f, 0.04f, 0.4f));
        canvas.Fill(house.Placed(foot, size), palette[4].Mix(palette[3], 0.22f));
        var panes = Shapes.Box(-0.66f, -0.85f, 0.26f, 0.36f, 0.13f).Add(Shapes.Box(-0.2f, -0.85f, 0.26f, 0.36f, 0.13f)).Add(Shapes.Box(0.3f, -1.75f, 0.22f, 0.38f, 0.11f))
            .Add(Shapes.Box(0.3f, -0.85f, 0.22f, 0.38f, 0.11f)).Add(Shapes.Circle(new(-0.5f, -1.35f), 0.11f));
        canvas.Glow(foot - new Vector2(0, size), size * 1.7f, Ink.Hex(0xFFB53A).Fade(0.3f));
        canvas.Fill(panes.Placed(foot, size), Ink.Hex(0xFFCB57));
    }
}
