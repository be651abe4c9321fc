using System.Numerics;
using ChatApp.Assistants.Images.Motifs;

namespace ChatApp.Assistants.Images.Scenes;

/// <summary>A crescent over domes and minarets, with hanging lanterns.</summary>
static class EidScene
{
    // Sky above, sky below, far building, near building, gold.
    static readonly Palette[] Palettes =
    [
        Palette.Of(0x0A1A45, 0xE59A6B, 0x6E5C8C, 0x1B1C4A, 0xF2C879),
        Palette.Of(0x032B2B, 0xE9C07A, 0x3E8072, 0x07332F, 0xF5D48A),
        Palette.Of(0x2A0F4F, 0xF08A7B, 0x84508F, 0x2B124F, 0xFFD08A),
    ];

    public static void Draw(Canvas canvas, Dice dice)
    {
        var palette = dice.Variant(Palettes);
        var side = dice.Sign();
        canvas.Cover(Paint.Down(0, 560, palette[0], palette[0].Mix(palette[1], 0.35f), palette[1]));
        Sky.Stars(canvas, dice, 150, 360, Ink.Hex(0xFFF4DA));
        canvas.Glow(new(600, 560), 760, palette[1].Lighter(0.3f).Fade(0.5f), 0.4f);

        var moon = new Vector2(600 + (side * dice.Between(130, 250)), dice.Between(185, 225));
        var radius = dice.Between(92, 116);
        canvas.Glow(moon, radius * 3.2f, palette[4].Fade(0.36f));
        canvas.Fill(Shapes.Crescent(moon, radius, side > 0 ? -0.45f : MathF.PI + 0.45f), Paint.Across(moon - new Vector2(radius), moon + new Vector2(radius), palette[4].Lighter(0.7f), palette[4], palette[4].Darker(0.12f)));

        Skyline(canvas, dice, 520, 0.62f, palette[2], palette[1], 5);
        Skyline(canvas, dice, 600, 1, palette[3].Mix(palette[2], 0.25f), palette[3], 3);

        // Lanterns on the other side, the nearest outermost.
        for (var i = 0; i < 4; i++)
        {
            var x = 600 - (side * (120 + (i * 135) + dice.Between(-18, 18)));
            var size = 26 + (i % 2 * 14) + dice.Between(0, 8);
            Lanterns.Fanous(canvas, new(x, 120 + (i % 2 * 95) + dice.Between(-10, 40)), size, palette[4].Darker(0.15f), Ink.Hex(0xFFA83D));
        }

        Lanterns.Fanous(canvas, new(600 + (side * dice.Between(480, 520)), dice.Between(210, 260)), 44, palette[4].Darker(0.15f), Ink.Hex(0xFFA83D));
    }

    static void Skyline(Canvas canvas, Dice dice, float foot, float scale, Ink above, Ink below, int mosques)
    {
        var town = Land.Under(canvas, Land.HillTops(canvas, dice, foot - (66 * scale), 10, 1.5f));
        var (gap, drift) = (canvas.Width / (float)mosques, dice.Between(-80, 80));
        for (var i = -1; i <= mosques; i++)
        {
            var x = ((i + 0.5f) * gap) + drift;
            var size = scale * dice.Between(85, 120);
            town.Add(Mosque(dice).Placed(new(x, foot - (34 * scale)), size));
            town.Add(Shapes.Box(x + (gap * 0.32f), foot - (size * dice.Between(0.5f, 1)), gap * 0.4f, size * 2));
        }

        canvas.Fill(town, Paint.Down(foot - (300 * scale), foot + 40, above, above, below));
    }

    /// <summary>A hall with domes between two minarets; the middle of its foot is the origin, and about 3 wide.</summary>
    static Outline Mosque(Dice dice)
    {
        var hall = Shapes.Box(-1.2f, -0.75f, 2.4f, 1.5f);
        hall.Add(Dome(new(0, -0.95f), 0.72f)).Add(Shapes.Box(-0.66f, -1, 1.32f, 0.4f));
        hall.Add(Dome(new(-0.92f, -0.72f), 0.3f)).Add(Dome(new(0.92f, -0.72f), 0.3f));
        foreach (var x in (ReadOnlySpan<float>)[-1.5f, 1.5f])
        {
            var top = -2.2f - dice.Between(0, 0.25f);
            hall.Add(Shapes.Box(x - 0.11f, top, 0.22f, 4)).Add(Shapes.Box(x - 0.18f, top + 0.55f, 0.36f, 0.09f)).Add(Shapes.Box(x - 0.17f, top, 0.34f, 0.07f));
            hall.Add(Dome(new(x, top), 0.14f));
        }

        return hall;
    }

    static Outline Dome(Vector2 at, float radius) => new Outline()
        .Move(-0.92f, 0.02f).Curve(-1.2f, -0.5f, -0.6f, -0.85f, 0, -1.32f).Curve(0.6f, -0.85f, 1.2f, -0.5f, 0.92f, 0.02f)
        .Add(Shapes.Box(-0.03f, -1.75f, 0.06f, 0.6f)).Add(Shapes.Circle(new(0, -1.5f), 0.09f))
        .Placed(at, radius);
}
