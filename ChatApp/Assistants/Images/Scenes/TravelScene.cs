using System.Numerics;
using ChatApp.Assistants.Images.Motifs;

namespace ChatApp.Assistants.Images.Scenes;

/// <summary>A plane over mountains and a lake at sunrise.</summary>
static class TravelScene
{
    // Sky above, sky below, far mountains, near mountains, woods.
    static readonly Palette[] Palettes =
    [
        Palette.Of(0x3A5BA0, 0xFFD3A5, 0xA996C4, 0x3F4D87, 0x16264D),
        Palette.Of(0x5B2A86, 0xFF9A76, 0xD98BA0, 0x67377F, 0x2A1446),
        Palette.Of(0x1F7A9C, 0xFDE8C4, 0x8FC1C4, 0x2F6F82, 0x0F3440),
    ];

    public static void Draw(Canvas canvas, Dice dice)
    {
        var palette = dice.Variant(Palettes);
        const float Shore = 500;
        var side = dice.Sign();
        canvas.Cover(Paint.Down(0, 440, palette[0], palette[0].Mix(palette[1], 0.55f), palette[1]));
        var sun = new Vector2(600 + (side * dice.Between(90, 230)), dice.Between(185, 240));
        canvas.Glow(sun, 620, palette[1].Lighter(0.4f).Fade(0.85f));
        canvas.Fill(Shapes.Circle(sun, dice.Between(58, 76)), Ink.Hex(0xFFF8E7), soft: 1);
        for (var i = 0; i < 4; i++)
        {
            Streak(canvas, dice, new(dice.Between(0, 1200), dice.Between(90, 300)), palette[1]);
        }

        for (var layer = 0; layer < 3; layer++)
        {
            var near = layer / 2f;
            var rock = palette[2].Mix(palette[3], near * 0.9f);
            var snow = palette[1].Lighter(0.65f).Mix(rock, 0.3f * (1 - near));
            foreach (var i in (ReadOnlySpan<int>)[0, 4, 1, 3, 2])
            {
                var x = 600 + ((i - 2) * float.Lerp(250, 330, near)) + dice.Between(-70, 70) + (layer % 2 * 120);
                var height = float.Lerp(250, 150, near) * dice.Between(0.65f, 1.05f) * (layer == 1 ? 1.25f : 1);
                Mountain.Draw(canvas, dice, new(x, Shore + 4), height + 60, height * dice.Between(1.25f, 1.6f), rock, layer < 2 ? snow : null, palette[1], side);
            }
        }

        Plane(canvas, dice, new(600 - (side * dice.Between(160, 300)), dice.Between(120, 170)), dice.Between(58, 70), side, palette);
        canvas.Fill(Shapes.Box(0, Shore, 1200, 200), Paint.Down(Shore, 630, palette[1].Mix(palette[3], 0.3f), palette[0].Mix(palette[3], 0.5f)));
        canvas.Glow(new(sun.X, Shore + 8), 330, Ink.Hex(0xFFF0CE).Fade(0.6f), 0.34f);
        for (var i = 0; i < 120; i++)
        {
            var depth = dice.Unit();
            var at = new Vector2(sun.X + (dice.Bell() * (90 + (depth * 160))), Shore + 4 + (depth * 120));
            canvas.Fill(Shapes.Ellipse(at, 8 + (26 * depth * dice.Unit()), 0.9f + (1.3f * depth)), Ink.Hex(0xFFF3DA).Fade(dice.Between(0.2f, 0.6f)));
        }

        foreach (var bank in (ReadOnlySpan<int>)[-1, 1])
        {
            var land = new Outline().Move(600 + (bank * 620), 548).Curve(600 + (bank * 420), 556, 600 + (bank * 300), 574).Curve(600 + (bank * 190), 586, 600 + (bank * 200), 594).Curve(600 + (bank * 330), 606, 600 + (bank * 420), 640).Line(600 + (bank * 620), 640);
            canvas.Fill(land, Paint.Down(548, 630, palette[4].Mix(palette[3], 0.45f), palette[4].Darker(0.2f)));
        }

        for (var i = 0; i < 52; i++)
        {
            // Woods on both banks, low towards the middle.
            var x = dice.Between(-30, 1230);
            var edge = MathF.Pow(MathF.Abs(x - 600) / 600, 1.6f);
            if (edge > 0.22f)
            {
                Fir.Draw(canvas, dice, new(x, 560 + (edge * 80) + dice.Between(-14, 20)), 44 + (edge * 190 * dice.Between(0.7f, 1)), palette[4].Mix(palette[3], dice.Between(0, 0.4f) * (1 - (edge * 0.6f))));
            }
        }
    }

    static void Streak(Canvas canvas, Dice dice, Vector2 at, Ink ink)
    {
        for (var i = 0; i < 3; i++)
        {
            var half = dice.Between(60, 170);
            canvas.Fill(Shapes.Box(at.X - half + dice.Between(-60, 60), at.Y + (i * 11), half * 2, 9, 5), ink.Lighter(0.5f).Fade(0.45f), soft: 4);
        }
    }

    /// <summary>An airliner from the side, on its way up; <paramref name="size"/> is half of its length.</summary>
    static void Plane(Canvas canvas, Dice dice, Vector2 at, float size, int side, Palette palette)
    {
        var climb = -dice.Between(0.16f, 0.3f);
        var place = Matrix3x2.CreateScale(size) * Matrix3x2.CreateRotation(climb) * Matrix3x2.CreateScale(side, 1) * Matrix3x2.CreateTranslation(at);
        var (tail, far) = (Vector2.Transform(new(-1, 0.02f), place), Vector2.Transform(new(-8.5f, 0.3f), place));
        canvas.Fill(Strokes.Line(tail, far, 3, 16), Paint.Across(tail, far, Ink.White.Fade(0.8f), Ink.White.Fade(0)), soft: 2);
        var (white, shade) = (Ink.White, palette[3]);
        canvas.Fill(Shapes.Polygon(new(-0.95f, -0.08f), new(-1.12f, -0.5f), new(-0.94f, -0.5f), new(-0.62f, -0.1f)).Through(place), shade.Lighter(0.25f));
        canvas.Fill(Shapes.Polygon(new(0.1f, -0.06f), new(-0.3f, -0.42f), new(-0.17f, -0.44f), new(0.34f, -0.06f)).Through(place), shade.Lighter(0.35f));
        var hull = new Outline().Move(1, 0.02f).Curve(0.9f, -0.14f, 0.6f, -0.14f).Line(-0.8f, -0.12f).Curve(-1.05f, -0.1f, -1.08f, -0.06f).Curve(-0.7f, 0.13f, -0.3f, 0.14f).Line(0.62f, 0.14f).Curve(0.92f, 0.14f, 1, 0.02f).Through(place);
        canvas.Fill(hull, Paint.Down(at.Y - (size * 0.2f), at.Y + (size * 0.25f), white, white.Mix(shade, 0.1f), white.Mix(shade, 0.6f)));
        canvas.Fill(Shapes.Polygon(new(0.28f, 0.06f), new(-0.42f, 0.56f), new(-0.26f, 0.58f), new(0.52f, 0.07f)).Through(place), Paint.Down(at.Y, at.Y + (size * 0.5f), white.Mix(shade, 0.15f), white.Mix(shade, 0.5f)));
        canvas.Fill(Shapes.Polygon(new(-0.78f, 0), new(-1.16f, 0.2f), new(-1.04f, 0.21f), new(-0.6f, 0.01f)).Through(place), white.Mix(shade, 0.35f));
        for (var i = 0; i < 9; i++)
        {
            canvas.Dot(Vector2.Transform(new(0.62f - (i * 0.13f), -0.035f), place), size * 0.026f, shade, 1);
        }
    }
}
