using System.Numerics;
using ChatApp.Assistants.Images.Motifs;

namespace ChatApp.Assistants.Images.Scenes;

/// <summary>A beach with palms and a sailing boat under a low sun.</summary>
static class OceanScene
{
    // Sky above, sky below, far sea, near sea, sand.
    static readonly Palette[] Palettes =
    [
        Palette.Of(0xFF7E6B, 0xFFE0A3, 0xE58A8F, 0x2F5D8C, 0xF7D9B0),
        Palette.Of(0x3FA9DB, 0xE8F9F3, 0x4FC3D0, 0x0F86A8, 0xFBE7C2),
        Palette.Of(0x4B3B8F, 0xFFAF8F, 0xB46C9F, 0x33356F, 0xE9BFA3),
    ];

    public static void Draw(Canvas canvas, Dice dice)
    {
        var palette = dice.Variant(Palettes);
        const float Horizon = 330;
        var side = dice.Sign();
        canvas.Cover(Paint.Down(0, Horizon, palette[0], palette[1]));
        var sun = new Vector2(600 + (side * dice.Between(20, 150)), Horizon - dice.Between(40, 75));
        canvas.Glow(sun, 620, palette[1].Lighter(0.4f).Fade(0.85f));
        canvas.Fill(Shapes.Circle(sun, dice.Between(66, 84)), Ink.Hex(0xFFFAE8), soft: 1);
        for (var i = 0; i < 4; i++)
        {
            Sky.Cloud(canvas, dice, new(((i + dice.Between(0.1f, 0.9f)) * 300), dice.Between(80, 210)), dice.Between(60, 120), Ink.White.Fade(0.75f), palette[1].Fade(0.5f));
        }

        canvas.Fill(Shapes.Box(-10, Horizon, 1220, 400), Paint.Down(Horizon, 560, palette[2], palette[2].Mix(palette[3], 0.6f), palette[3]));
        canvas.Glow(new(sun.X, Horizon + 10), 420, Ink.Hex(0xFFF0C4).Fade(0.55f), 0.3f);
        for (var i = 0; i < 240; i++)
        {
            var depth = MathF.Pow(dice.Unit(), 1.3f);
            var wide = dice.Chance(0.5f);
            var at = new Vector2(wide ? dice.Between(0, 1200) : sun.X + (dice.Bell() * (70 + (depth * 170))), Horizon + 3 + (depth * 190));
            canvas.Fill(Shapes.Ellipse(at, 6 + (34 * depth * dice.Unit()), 0.8f + (1.6f * depth)), Ink.Hex(0xFFF6DE).Fade(wide ? 0.22f : dice.Between(0.3f, 0.75f)));
        }

        Boat(canvas, new(600 + (side * dice.Between(260, 400)), Horizon + dice.Between(14, 34)), dice.Between(48, 66), side, palette);
        Shore(canvas, dice, palette, side);
        Palm(canvas, dice, new(600 - (side * 500), 640), dice.Between(395, 430), side, palette);
        Palm(canvas, dice, new(600 - (side * 575), 660), dice.Between(280, 310), side, palette);
    }

    static void Shore(Canvas canvas, Dice dice, Palette palette, int side)
    {
        for (var wave = 0; wave < 3; wave++)
        {
            var tops = Land.HillTops(canvas, dice, 520 + (wave * 22), 16, 1.1f);
            for (var i = 0; i < tops.Length; i++)
            {
                // The bay opens away from the palms.
                tops[i].Y += 60 * MathF.Pow(Math.Clamp(0.5f + (side * (tops[i].X - 600) / 1200), 0, 1), 1.5f);
            }

            var ink = wave == 2 ? palette[4] : palette[3].Mix(palette[4], 0.25f + (wave * 0.3f));
            canvas.Fill(Land.Under(canvas, tops).Moved(0, -5), Ink.White.Fade(wave == 2 ? 0.9f : 0.65f), soft: 2);
            canvas.Fill(Land.Under(canvas, tops), wave == 2 ? Paint.Down(540, 640, palette[4].Darker(0.10f), palette[4], palette[4].Lighter(0.2f)) : Paint.Flat(ink));
        }
    }

    static void Boat(Canvas canvas, Vector2 at, float size, int side, Palette palette)
    {
        var place = Matrix3x2.CreateScale(side * size, size) * Matrix3x2.CreateTranslation(at);
        canvas.Fill(Shapes.Ellipse(at + new Vector2(0, size * 0.3f), size * 0.9f, size * 0.07f), palette[3].Darker(0.4f).Fade(0.5f), soft: 3);
        canvas.Fill(Shapes.Box(-0.05f, -2.3f, 0.07f, 2.4f).Through(place), palette[3].Darker(0.3f));
        canvas.Fill(Shapes.Polygon(new(0.02f, -2.2f), new(0.95f, -0.1f), new(0.02f, -0.1f)).Through(place), Paint.Across(at, at + new Vector2(side * size, 0), Ink.White, Ink.Hex(0xFFE9D6)));
        canvas.Fill(Shapes.Polygon(new(-0.06f, -1.9f), new(-0.06f, -0.1f), new(-0.7f, -0.1f)).Through(place), Ink.Hex(0xFF7A6B).Mix(palette[0], 0.3f));
        canvas.Fill(new Outline().Move(-0.95f, 0).Line(1.15f, 0).Curve(0.9f, 0.32f, 0.55f, 0.32f).Line(-0.65f, 0.32f).Curve(-0.85f, 0.3f, -0.95f, 0).Through(place), Paint.Down(at.Y, at.Y + (size * 0.35f), Ink.White, palette[3].Lighter(0.3f)));
    }

    static void Palm(Canvas canvas, Dice dice, Vector2 foot, float height, int side, Palette palette)
    {
        var ink = palette[3].Darker(0.55f);
        var top = foot + new Vector2(side * height * dice.Between(0.22f, 0.36f), -height);
        var trunk = Strokes.Smooth(foot, foot + new Vector2(side * height * 0.04f, -height * 0.45f), top);
        canvas.Fill(Strokes.Path(trunk, height * 0.062f, height * 0.032f), Paint.Across(foot - new Vector2(20, 0), foot + new Vector2(side * height * 0.35f, 0), ink, ink.Lighter(0.12f)));
        for (var i = 0; i < 9; i++)
        {
            // None straight up: its weight always takes a frond to one side.
            var angle = (-MathF.PI / 2) + ((i - 4) * 0.47f) + (i < 4 ? -0.2f : 0.2f) + dice.Between(-0.1f, 0.1f);
            Frond(canvas, top, angle, height * dice.Between(0.42f, 0.52f), ink.Mix(Ink.Hex(0x2E7D4F), i % 2 == 0 ? 0.35f : 0.15f));
        }

        for (var i = 0; i < 3; i++)
        {
            canvas.Fill(Shapes.Circle(top + new Vector2((i - 1) * height * 0.032f, height * 0.025f), height * 0.024f), ink.Lighter(0.1f));
        }
    }

    /// <summary>A feathered leaf that bends down with its weight.</summary>
    static void Frond(Canvas canvas, Vector2 root, float angle, float length, Ink ink)
    {
        var (sin, cos) = MathF.SinCos(angle);
        var aside = MathF.Sign(cos) * length * 0.42f * (1 - MathF.Abs(cos));
        var tip = root + new Vector2((cos * length) + (aside * 1.6f), (sin * length * 0.66f) + (length * 0.42f));
        var bend = root + new Vector2((cos * length * 0.55f) + (aside * 0.5f), (sin * length * 0.62f) - (length * 0.04f));
        var rib = Strokes.Smooth(root, bend, tip);
        var frond = Strokes.Path(rib, length * 0.03f, 1);
        for (var i = 2; i < rib.Length; i++)
        {
            var along = Vector2.Normalize(rib[i] - rib[i - 1]);
            var reach = length * 0.25f * MathF.Sin(MathF.PI * (0.12f + (0.82f * i / rib.Length)));
            foreach (var side in (ReadOnlySpan<int>)[-1, 1])
            {
                var off = new Vector2(along.Y, -along.X) * (side * reach * 0.62f);
                frond.Add(Strokes.Line(rib[i], rib[i] + off + (along * reach * 0.7f) + new Vector2(0, reach * 0.4f), length * 0.026f, 0.8f));
            }
        }

        canvas.Fill(frond, ink);
    }
}
