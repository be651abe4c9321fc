using System.Numerics;
using ChatApp.Assistants.Images.Motifs;

namespace ChatApp.Assistants.Images.Scenes;

/// <summary>Fireworks over a city and their light on the water.</summary>
static class FireworksScene
{
    const float Shore = 500;

    // Sky above, sky below, town, then the fireworks.
    static readonly Palette[] Palettes =
    [
        Palette.Of(0x060B26, 0x3B2A66, 0x0B1030, 0xFFC857, 0xFF5D8F, 0x5CE1E6, 0xFFF1C9),
        Palette.Of(0x0A0620, 0x6B2556, 0x150A2C, 0xFFD166, 0xFF7B54, 0xB892FF, 0xFFF3D6),
        Palette.Of(0x031A2E, 0x1F5673, 0x051826, 0xFFE08A, 0x7CFFCB, 0xFF8FA3, 0xF6F7FF),
    ];

    public static void Draw(Canvas canvas, Dice dice)
    {
        var palette = dice.Variant(Palettes);
        canvas.Cover(Paint.Down(0, Shore, palette[0], palette[0].Mix(palette[1], 0.5f), palette[1]));
        Sky.Stars(canvas, dice, 120, 300, Ink.White.Fade(0.7f));
        var left = dice.Between(130, 220);
        Vector2[] spots = [new(left, dice.Between(150, 230)), new(left + 250, dice.Between(100, 150)), new(left + 470, dice.Between(190, 250)), new(left + 700, dice.Between(110, 170)), new(left + 880, dice.Between(220, 270))];
        var big = dice.Below(spots.Length);
        for (var i = 0; i < spots.Length; i++)
        {
            var ink = palette[3 + ((i + big) % 4)];
            var radius = i == big ? dice.Between(190, 215) : dice.Between(95, 150);
            canvas.Glow(spots[i], radius * 1.9f, ink.Fade(0.3f));
            canvas.Glow(new(spots[i].X, Shore + 60), radius * 1.3f, ink.Fade(0.28f), 0.4f);
            Burst(canvas, dice, spots[i], radius, ink);
        }

        Town.Skyline(canvas, dice, Shore, 170, palette[2].Mix(palette[1], 0.35f), palette[2].Mix(palette[1], 0.5f), Ink.Hex(0xFFD08A), 0.06f);
        Town.Skyline(canvas, dice, Shore, 110, palette[2], palette[2].Darker(0.2f), Ink.Hex(0xFFC98A), 0.16f);
        Water(canvas, dice, palette, spots);
    }

    static void Burst(Canvas canvas, Dice dice, Vector2 at, float radius, Ink ink)
    {
        var rings = radius > 180 ? 3 : 2;
        for (var ring = 0; ring < rings; ring++)
        {
            var reach = radius * (1 - (ring * 0.3f));
            var rays = (int)(12 + (reach * 0.11f));
            for (var i = 0; i < rays; i++)
            {
                var (sin, cos) = MathF.SinCos(((i + (ring * 0.5f)) / rays * MathF.Tau) + dice.Between(-0.05f, 0.05f));
                var length = reach * dice.Between(0.88f, 1.04f);
                var way = new Vector2(cos, sin);
                var droop = new Vector2(0, radius * 0.10f);
                var (from, bend, to) = (at + (way * length * 0.22f), at + (way * length * 0.65f), at + (way * length) + droop);
                var hot = ring == 0 ? ink : ink.Lighter(0.4f);
                canvas.Fill(Strokes.Path(Strokes.Smooth(from, bend, to), 0.5f, radius * 0.017f + 0.6f), Paint.Round(at, length * 1.1f, hot.Fade(0.05f), hot.Fade(0.5f), hot.Lighter(0.3f)), Blend.Light);
                canvas.Glow(to, radius * 0.07f, hot.Lighter(0.4f).Fade(0.9f));
                canvas.Dot(to, radius * 0.012f + 0.6f, hot.Lighter(0.8f), 1.2f);
            }
        }

        canvas.Glow(at, radius * 0.3f, ink.Lighter(0.5f).Fade(0.8f));
    }

    static void Water(Canvas canvas, Dice dice, Palette palette, Vector2[] spots)
    {
        canvas.Fill(Shapes.Box(0, Shore, canvas.Width, canvas.Height), Paint.Down(Shore, canvas.Height, palette[1].Darker(0.35f), palette[0], palette[0].Darker(0.4f)));
        for (var i = 0; i < spots.Length; i++)
        {
            canvas.Glow(new(spots[i].X, Shore + 20), 170, palette[3 + (i % 4)].Fade(0.35f), 0.6f);
        }

        for (var i = 0; i < 150; i++)
        {
            var depth = MathF.Pow(dice.Unit(), 1.4f);
            var spot = dice.Below(spots.Length);
            var at = new Vector2(spots[spot].X + (dice.Bell() * (60 + (90 * depth))), Shore + 5 + (depth * 120));
            var half = 6 + (depth * 26 * dice.Unit());
            canvas.Fill(Shapes.Ellipse(at, half, 0.8f + (depth * 1.3f)), palette[3 + (spot % 4)].Fade(dice.Between(0.15f, 0.5f)), Blend.Light);
        }
    }
}
