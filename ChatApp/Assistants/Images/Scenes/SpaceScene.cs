using System.Numerics;
using ChatApp.Assistants.Images.Motifs;

namespace ChatApp.Assistants.Images.Scenes;

/// <summary>A ringed planet before a nebula.</summary>
static class SpaceScene
{
    // Dark, nebula, second nebula, planet, ring.
    static readonly Palette[] Palettes =
    [
        Palette.Of(0x070A22, 0x6A3FC9, 0xF0609E, 0xF4A261, 0xFFE3B8),
        Palette.Of(0x04121F, 0x137C8B, 0x5BD6A8, 0x5B8DEF, 0xCBE7FF),
        Palette.Of(0x14061C, 0xB23A6B, 0xFF9F5A, 0x8A6FE8, 0xF3D9FF),
    ];

    public static void Draw(Canvas canvas, Dice dice)
    {
        var palette = dice.Variant(Palettes);
        canvas.Cover(palette[0]);
        var noise = new Noise(dice);
        var lean = dice.Between(-0.5f, 0.5f);
        foreach (var (ink, drift) in (ReadOnlySpan<(Ink, float)>)[(palette[1], 0), (palette[2], 40)])
        {
            canvas.Cover(new Haze(0, 0, 1200, 630, new Ramp(ink.Darker(0.35f), ink, ink.Lighter(0.4f)), p =>
            {
                var band = (p.Y - 315 - ((p.X - 600) * lean)) / 300;
                var at = (p / 340) + new Vector2(drift, drift);
                var warp = noise.Cloud(at + new Vector2(7, 3), 2) - 0.5f;
                var cloud = noise.Cloud(at + new Vector2(warp, -warp));
                return (cloud * 1.2f - 0.1f, Math.Clamp((cloud - 0.44f) * 2.4f, 0, 1) * MathF.Exp(-band * band) * 0.62f);
            }), Blend.Light);
        }

        Sky.Stars(canvas, dice, 260, 500, Ink.White);
        Sky.Stars(canvas, dice, 130, 640, Ink.Hex(0xFFE9CF));
        var side = dice.Sign();
        Comet(canvas, new(600 - (side * dice.Between(280, 420)), dice.Between(110, 190)), side);
        Planet(canvas, dice, new(600 + (side * dice.Between(120, 210)), dice.Between(300, 340)), dice.Between(140, 165), palette, side);
        Sky.Moon(canvas, dice, new(600 - (side * dice.Between(200, 330)), dice.Between(410, 500)), dice.Between(34, 54), palette[4].Mix(palette[1], 0.25f), 2.2f);
    }

    static void Planet(Canvas canvas, Dice dice, Vector2 at, float radius, Palette palette, int side)
    {
        var turn = side * dice.Between(0.25f, 0.42f);
        canvas.Glow(at, radius * 2.3f, palette[3].Fade(0.4f));
        Rings(canvas, at, radius, turn, palette, front: false);
        var disc = Shapes.Circle(at, radius);
        canvas.Fill(disc, palette[3]);
        for (var i = 0; i < 9; i++)
        {
            var y = ((i - 4) / 4.5f * radius) + dice.Between(-6, 6);
            var band = Shapes.Ellipse(new(0, y), radius * 1.1f, radius * dice.Between(0.04f, 0.11f)).Placed(at, 1, turn);
            canvas.Fill(band, (i % 2 == 0 ? palette[4] : palette[2]).Fade(dice.Between(0.25f, 0.5f)), soft: 5, within: disc);
        }

        var light = at + new Vector2(-side * radius * 0.5f, -radius * 0.45f);
        canvas.Fill(disc, Paint.Round(light, radius * 1.75f, new Ramp((0, Ink.White), (0.35f, Ink.White), (0.7f, Ink.Hex(0x6B5B8C)), (1, Ink.Hex(0x0B0A1E)))), Blend.Shade);
        canvas.Glow(light, radius * 0.8f, Ink.White.Fade(0.22f));
        Rings(canvas, at, radius, turn, palette, front: true);
    }

    static void Rings(Canvas canvas, Vector2 at, float radius, float turn, Palette palette, bool front)
    {
        var half = Shapes.Box(-radius * 3, front ? 0 : -radius * 3, radius * 6, radius * 3).Placed(at, 1, turn);
        foreach (var (outer, inner, opacity) in (ReadOnlySpan<(float, float, float)>)[(2.15f, 1.86f, 0.75f), (1.82f, 1.5f, 0.9f), (1.46f, 1.32f, 0.5f)])
        {
            var ring = Shapes.Ring(default, radius * outer, radius * outer * 0.24f, radius * inner, radius * inner * 0.24f).Placed(at, 1, turn);
            canvas.Fill(ring, Paint.Across(at - new Vector2(radius * 2, 0), at + new Vector2(radius * 2, 0), palette[4].Fade(opacity), palette[3].Mix(palette[4], 0.5f).Fade(opacity), palette[4].Darker(0.35f).Fade(opacity)), within: half);
        }
    }

    static void Comet(Canvas canvas, Vector2 at, int side)
    {
        var tail = at + new Vector2(-side * 250, -110);
        canvas.Fill(Strokes.Line(at, tail, 9, 1), Paint.Across(at, tail, Ink.White.Fade(0.9f), Ink.Hex(0xBFE3FF).Fade(0.3f), Ink.White.Fade(0)), Blend.Light, soft: 3);
        canvas.Glow(at, 46, Ink.Hex(0xDDF1FF).Fade(0.9f));
        canvas.Dot(at, 4.5f, Ink.White, 2);
    }
}
