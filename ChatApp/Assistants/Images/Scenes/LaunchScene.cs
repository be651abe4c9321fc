using System.Numerics;
using ChatApp.Assistants.Images.Motifs;

namespace ChatApp.Assistants.Images.Scenes;

/// <summary>A rocket that climbs on a pillar of smoke.</summary>
static class LaunchScene
{
    // Sky above, sky below, hull, trim, smoke, smoke's shade.
    static readonly Palette[] Palettes =
    [
        Palette.Of(0x14104A, 0xF2709C, 0xF7F4FB, 0xFF5A5F, 0xFFE9E3, 0xD98BB5),
        Palette.Of(0x071A40, 0x4CB8C4, 0xFAFBFC, 0xFF8A3D, 0xF0FBFA, 0x86BFCB),
        Palette.Of(0x1D0B3F, 0xFF9A5A, 0xFFF8F0, 0x7C4DFF, 0xFFEEDC, 0xE8A183),
    ];

    public static void Draw(Canvas canvas, Dice dice)
    {
        var palette = dice.Variant(Palettes);
        canvas.Cover(Paint.Down(0, 600, palette[0], palette[0].Mix(palette[1], 0.45f), palette[1]));
        Sky.Stars(canvas, dice, 190, 430, Ink.White);
        var side = dice.Sign();
        Planet(canvas, new(600 - (side * dice.Between(330, 430)), dice.Between(110, 170)), dice.Between(48, 66), palette);
        Sky.Moon(canvas, dice, new(600 + (side * dice.Between(350, 470)), dice.Between(120, 250)), dice.Between(22, 32), Ink.Hex(0xFFF1DA), 2.6f);

        var x = 600 + dice.Between(-70, 70);
        var top = dice.Between(70, 95);
        canvas.Glow(new(x, 470), 460, Ink.Hex(0xFFC27A).Fade(0.7f));
        Smoke(canvas, dice, x, palette);
        Rocket(canvas, new(x, top + 165), 165, palette);
        for (var i = 0; i < 12; i++)
        {
            canvas.Fill(Shapes.Circle(new(x + dice.Between(-95, 95), 600 + dice.Between(-12, 36)), dice.Between(40, 66)), Paint.Down(540, 660, palette[4], palette[4].Mix(palette[5], 0.5f)), soft: 3);
        }
    }

    static void Smoke(Canvas canvas, Dice dice, float x, Palette palette)
    {
        // From the ground up, so that the pillar narrows towards the flame; each puff is lit from the side of the flame.
        for (var layer = 0; layer < 3; layer++)
        {
            var tone = palette[5].Mix(palette[4], layer / 2f);
            for (var i = 0; i < 34; i++)
            {
                var up = dice.Unit();
                var spread = (1 - MathF.Pow(up, 0.3f)) * (640 - (layer * 110));
                var at = new Vector2(x + (dice.Between(-1, 1) * (34 + spread)), 640 - (up * (190 - (layer * 8))));
                var radius = float.Lerp(84, 26, up) * dice.Between(0.7f, 1.1f);
                var lit = Ink.Hex(0xFFD9A0).Mix(tone, Math.Clamp(MathF.Abs(at.X - x) / 260, 0.25f, 1));
                canvas.Fill(Shapes.Circle(at, radius), Paint.Round(at - new Vector2(Math.Sign(at.X - x) * radius * 0.4f, radius * 0.5f), radius * 1.7f, lit.Lighter(0.3f), tone, tone.Mix(palette[5].Darker(0.1f), 0.55f)), soft: 1);
            }
        }
    }

    /// <summary><paramref name="size"/> is half of the hull's height.</summary>
    static void Rocket(Canvas canvas, Vector2 at, float size, Palette palette)
    {
        Vector2 Place(float x, float y) => at + (new Vector2(x, y) * size);
        var flame = new Outline().Move(-0.2f, 0.9f).Curve(-0.42f, 1.35f, -0.12f, 1.6f, 0, 2.15f).Curve(0.12f, 1.6f, 0.42f, 1.35f, 0.2f, 0.9f);
        canvas.Glow(Place(0, 1.25f), size * 1.1f, Ink.Hex(0xFF9A3D).Fade(0.8f));
        canvas.Fill(flame.Placed(at, size), Paint.Down(at.Y + (size * 0.9f), at.Y + (size * 2.1f), Ink.Hex(0xFFD34D), Ink.Hex(0xFF8A1F), Ink.Hex(0xFF4D2E).Fade(0.2f)), soft: 4);
        canvas.Fill(flame.Through(Matrix3x2.CreateScale(0.55f, 0.62f, new Vector2(0, 0.9f))).Placed(at, size), Paint.Down(at.Y + (size * 0.9f), at.Y + (size * 1.7f), Ink.White, Ink.Hex(0xFFF0A8), Ink.Hex(0xFFC13D).Fade(0.4f)), soft: 3);

        var (trim, hull) = (palette[3], palette[2]);
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            var fin = new Outline().Move(side * 0.28f, 0.22f).Curve(side * 0.7f, 0.42f, side * 0.68f, 1.08f).Curve(side * 0.5f, 0.82f, side * 0.2f, 0.84f);
            canvas.Fill(fin.Placed(at, size), Paint.Across(Place(-0.7f, 0), Place(0.7f, 0), trim.Lighter(0.15f), trim, trim.Darker(0.35f)));
        }

        canvas.Fill(Shapes.Polygon(new(-0.2f, 0.82f), new(0.2f, 0.82f), new(0.25f, 0.96f), new(-0.25f, 0.96f)).Placed(at, size), Paint.Across(Place(-0.25f, 0), Place(0.25f, 0), Ink.Hex(0x8A8FA3), Ink.Hex(0x3C4055)));
        var body = new Outline().Move(0, -1.05f).Curve(0.42f, -0.62f, 0.46f, 0.3f, 0.26f, 0.86f).Line(-0.26f, 0.86f).Curve(-0.46f, 0.3f, -0.42f, -0.62f, 0, -1.05f).Placed(at, size);
        canvas.Fill(body, Paint.Across(Place(-0.42f, 0), Place(0.42f, 0), hull, hull, hull.Mix(palette[0], 0.12f), hull.Mix(palette[0], 0.5f)));
        canvas.Fill(Shapes.Box(-0.6f, -1.2f, 1.2f, 0.62f).Placed(at, size), Paint.Across(Place(-0.3f, 0), Place(0.3f, 0), trim.Lighter(0.2f), trim, trim.Darker(0.35f)), within: body);
        canvas.Fill(Shapes.Box(-0.6f, 0.62f, 1.2f, 0.09f).Placed(at, size), Paint.Across(Place(-0.4f, 0), Place(0.4f, 0), trim.Lighter(0.2f), trim, trim.Darker(0.35f)), within: body);
        canvas.Fill(Shapes.Circle(Place(0, -0.2f), size * 0.2f), Paint.Across(Place(-0.2f, -0.4f), Place(0.2f, 0), hull.Darker(0.25f), hull.Darker(0.55f)));
        canvas.Fill(Shapes.Circle(Place(0, -0.2f), size * 0.15f), Paint.Across(Place(-0.15f, -0.35f), Place(0.15f, -0.05f), Ink.Hex(0xBDF0FF), Ink.Hex(0x3E7BC4), Ink.Hex(0x1C2F6B)));
        canvas.Fill(Strokes.Path([Place(0, 0.42f), Place(0, 1.02f)], size * 0.1f, size * 0.06f), Paint.Across(Place(-0.06f, 0), Place(0.06f, 0), trim, trim.Darker(0.3f)));
    }

    static void Planet(Canvas canvas, Vector2 at, float radius, Palette palette)
    {
        var ink = palette[1].Mix(palette[3], 0.4f);
        canvas.Glow(at, radius * 2.4f, ink.Fade(0.35f));
        canvas.Fill(Shapes.Circle(at, radius), Paint.Round(at - new Vector2(radius * 0.5f), radius * 2, ink.Lighter(0.5f), ink, palette[0]));
        var ring = Shapes.Ring(default, radius * 1.75f, radius * 0.42f, radius * 1.35f, radius * 0.28f).Placed(at, 1, -0.35f);
        var upper = Shapes.Box(-radius * 2, -radius, radius * 4, radius).Placed(at, 1, -0.35f);
        var disc = Shapes.Circle(at, radius);
        canvas.Fill(ring, palette[4].Fade(0.75f));
        canvas.Fill(disc, Paint.Round(at - new Vector2(radius * 0.5f), radius * 2, ink.Lighter(0.5f), ink, palette[0]), within: upper);
    }
}
