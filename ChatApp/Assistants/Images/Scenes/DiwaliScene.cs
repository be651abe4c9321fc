using System.Numerics;
using ChatApp.Assistants.Images.Motifs;

namespace ChatApp.Assistants.Images.Scenes;

/// <summary>Rows of lit oil lamps that lead away into the night.</summary>
static class DiwaliScene
{
    const float Horizon = 285;
    static readonly Ink Warm = Ink.Hex(0xFF8A2B);

    // Sky above, sky below, floor, clay, trim.
    static readonly Palette[] Palettes =
    [
        Palette.Of(0x150B33, 0x7B2D5B, 0x2B0F33, 0xA8431F, 0xF3B562),
        Palette.Of(0x0A1036, 0x4B2A78, 0x1A1040, 0x9C3B24, 0xF6C06A),
        Palette.Of(0x240817, 0x9A3426, 0x330B19, 0xA9471D, 0xFFD27A),
    ];

    public static void Draw(Canvas canvas, Dice dice)
    {
        var palette = dice.Variant(Palettes);
        canvas.Cover(Paint.Down(0, Horizon + 40, palette[0], palette[0].Mix(palette[1], 0.4f), palette[1]));
        canvas.Glow(new(dice.Between(400, 800), Horizon), 640, Warm.Fade(0.5f), 0.5f);
        Bokeh.Draw(canvas, dice, 34, 90, Horizon, 38, Ink.Hex(0xFFB347), Ink.Hex(0xFF7E5F), Ink.Hex(0xFFD98A), palette[1].Lighter(0.3f));
        Garland(canvas, dice.Between(-300, -100), 620, -12, dice.Between(90, 120), 27);
        Garland(canvas, dice.Between(-200, 0), 470, -20, dice.Between(60, 84), 21);
        canvas.Fill(Shapes.Box(-40, Horizon, canvas.Width + 80, canvas.Height), Paint.Down(Horizon, canvas.Height, palette[1].Mix(palette[2], 0.5f), palette[2], palette[2].Darker(0.5f)), soft: 5);

        var drift = dice.Between(-0.5f, 0.5f);
        const int Rows = 6;
        for (var row = 0; row < Rows; row++)
        {
            var near = row / (Rows - 1f);
            var size = float.Lerp(9, 104, near * near);
            var gap = size * float.Lerp(4.4f, 3.5f, near);
            var level = Horizon + 14 + (MathF.Pow(near, 1.8f) * 262);
            var count = (int)(canvas.Width / gap / 2) + 2;
            for (var i = -count; i <= count; i++)
            {
                var x = (canvas.Width / 2f) + ((i + drift + (row % 2 * 0.5f)) * gap);
                if (x > -size * 1.5f && x < canvas.Width + (size * 1.5f))
                {
                    Lamp(canvas, dice, new(x, level), size, palette, float.Lerp(0.34f, 0.5f, near));
                }
            }
        }
    }

    /// <summary>A clay lamp; <paramref name="at"/> is the middle of its rim, <paramref name="size"/> half of the rim's width.</summary>
    static void Lamp(Canvas canvas, Dice dice, Vector2 at, float size, Palette palette, float light)
    {
        var clay = palette[3];
        canvas.Glow(at + new Vector2(0, size * 0.72f), size * 2.0f, Warm.Fade(0.7f * light), 0.26f);
        canvas.Fill(Shapes.Ellipse(at + new Vector2(0, size * 0.7f), size * 0.75f, size * 0.1f), Ink.Hex(0x12040A).Fade(0.7f), soft: (int)(size * 0.07f) + 1);
        var body = new Outline().Move(-1, 0).Curve(-0.92f, 0.46f, -0.5f, 0.74f, 0, 0.74f).Curve(0.5f, 0.74f, 0.92f, 0.46f, 1, 0).Placed(at, size);
        canvas.Fill(body, Paint.Down(at.Y, at.Y + (size * 0.74f), clay.Lighter(0.08f), clay, clay.Darker(0.62f)));
        if (size > 30)
        {
            canvas.Fill(Shapes.Ellipse(at + new Vector2(0, size * 0.05f), size * 0.75f, size * 0.3f), Warm.Fade(0.5f), Blend.Light, soft: (int)(size * 0.2f), within: body);
            for (var i = -4; i <= 4; i++)
            {
                var spread = i / 4.6f;
                canvas.Dot(at + new Vector2(spread * size * 0.93f, size * (0.40f - (0.2f * spread * spread))), size * 0.045f, palette[4], 1.2f);
            }
        }

        canvas.Fill(Shapes.Ellipse(at, size, size * 0.2f), Paint.Across(at - new Vector2(size, 0), at + new Vector2(size, 0), clay, palette[4], clay));
        canvas.Fill(Shapes.Ellipse(at + new Vector2(0, size * 0.02f), size * 0.87f, size * 0.145f), Paint.Round(at, size * 0.85f, Ink.Hex(0xFFC766), Ink.Hex(0xA6491A), Ink.Hex(0x48180F)));
        Flame.Draw(canvas, dice, at + new Vector2(0, size * 0.05f), size * dice.Between(0.95f, 1.1f), light);
    }

    /// <summary>Lights on a wire that hangs in equal bows.</summary>
    static void Garland(Canvas canvas, float left, float bow, float top, float sag, float gap)
    {
        for (var x = left; x < canvas.Width; x += gap)
        {
            var swing = (x - left) / bow % 1;
            var at = new Vector2(x, top + (sag * 4 * swing * (1 - swing)));
            canvas.Glow(at, 22, Ink.Hex(0xFFB347).Fade(0.7f));
            canvas.Dot(at, 2.4f, Ink.Hex(0xFFE9B8), 1.5f);
        }
    }
}
