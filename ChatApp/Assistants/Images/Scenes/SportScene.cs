using System.Numerics;
using ChatApp.Assistants.Images.Motifs;

namespace ChatApp.Assistants.Images.Scenes;

/// <summary>A football on a running track at sunrise.</summary>
static class SportScene
{
    // Sky above, sky below, stands, track, field.
    static readonly Palette[] Palettes =
    [
        Palette.Of(0x1F3C88, 0xFFB26B, 0x2A2F5B, 0xC8472E, 0x3F8F4E),
        Palette.Of(0x0F6E84, 0xFFE3A8, 0x1D4D5C, 0xD65A31, 0x58A14A),
        Palette.Of(0x4B2A7B, 0xFF9A8B, 0x37215C, 0x2E6FBF, 0x3C9C74),
    ];

    public static void Draw(Canvas canvas, Dice dice)
    {
        var palette = dice.Variant(Palettes);
        const float Horizon = 300;
        canvas.Cover(Paint.Down(0, Horizon + 20, palette[0], palette[0].Mix(palette[1], 0.5f), palette[1]));
        var vanish = new Vector2(600 + (dice.Sign() * dice.Between(90, 210)), Horizon - 8);
        canvas.Glow(vanish, 640, palette[1].Lighter(0.35f).Fade(0.9f));
        canvas.Fill(Shapes.Circle(vanish - new Vector2(0, 34), dice.Between(58, 74)), Ink.Hex(0xFFF8E2), soft: 1);
        for (var i = 0; i < 3; i++)
        {
            Sky.Cloud(canvas, dice, new(dice.Between(60, 1140), dice.Between(70, 200)), dice.Between(60, 110), Ink.White.Fade(0.5f), palette[1].Fade(0.4f));
        }

        Stands(canvas, Horizon, palette);
        canvas.Fill(Shapes.Box(-10, Horizon, 1220, 400), Paint.Down(Horizon, 630, palette[4].Mix(palette[1], 0.35f), palette[4], palette[4].Darker(0.25f)));
        Lanes(canvas, vanish, Horizon, palette);

        var ball = new Vector2(600 - ((vanish.X - 600) * dice.Between(1.2f, 1.7f)), 455);
        Football.Draw(canvas, dice, ball, dice.Between(112, 126));
    }

    static void Stands(Canvas canvas, float horizon, Palette palette)
    {
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            var (near, far) = (600 + (side * 640), 600 + (side * 250));
            canvas.Fill(Shapes.Polygon(new(near, horizon - 120), new(far, horizon - 26), new(far, horizon + 4), new(near, horizon + 4)), Paint.Down(horizon - 120, horizon, palette[2], palette[2].Mix(palette[1], 0.45f)));
            for (var i = 0; i < 2; i++)
            {
                var mast = new Vector2(600 + (side * (340 + (i * 200))), horizon - 90 - (i * 74));
                canvas.Fill(Strokes.Line(mast, new(mast.X, horizon), 3 + (i * 2)), palette[2]);
                canvas.Fill(Shapes.Box(mast.X - 24 - (i * 8), mast.Y - 14, 48 + (i * 16), 24 + (i * 6), 4), palette[2]);
                for (var lamp = 0; lamp < 6; lamp++)
                {
                    var at = mast + new Vector2(((lamp % 3) - 1) * (14 + (i * 4)), -8 + (lamp / 3 * 12));
                    canvas.Glow(at, 26 + (i * 8), Ink.Hex(0xFFF6D8).Fade(0.7f));
                    canvas.Dot(at, 3 + i, Ink.White, 1.5f);
                }
            }
        }
    }

    static void Lanes(Canvas canvas, Vector2 vanish, float horizon, Palette palette)
    {
        // All lines run to one point: a lane is a triangle cut off at the horizon.
        float At(float foot, float y) => float.Lerp(vanish.X, foot, (y - horizon + 10) / (640 - horizon + 10));
        Outline Strip(float from, float to) => Shapes.Polygon(new(At(from, horizon), horizon), new(At(to, horizon), horizon), new(At(to, 640), 640), new(At(from, 640), 640));
        const float Left = -260, Width = 245;
        canvas.Fill(Strip(Left, Left + (7 * Width)), Paint.Down(horizon, 630, palette[3].Mix(palette[1], 0.4f), palette[3].Lighter(0.06f), palette[3].Darker(0.2f)));
        for (var i = 0; i < 7; i += 2)
        {
            canvas.Fill(Strip(Left + (i * Width), Left + ((i + 1) * Width)), palette[3].Darker(0.3f).Fade(0.16f));
        }

        for (var i = 0; i <= 7; i++)
        {
            var x = Left + (i * Width);
            canvas.Fill(Strip(x - 7, x + 7), Ink.White.Fade(0.92f));
        }

        canvas.Glow(new(vanish.X, horizon + 20), 420, Ink.Hex(0xFFE0A8).Fade(0.5f), 0.3f);
    }
}
