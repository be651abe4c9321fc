using System.Numerics;
using ChatApp.Assistants.Images.Motifs;

namespace ChatApp.Assistants.Images.Scenes;

/// <summary>Snowy hills with fir trees at night, for Christmas with one tree decorated and lit.</summary>
static class WinterScene
{
    // Sky above, sky below, far hill, near snow, fir.
    static readonly Palette[] Palettes =
    [
        Palette.Of(0x071A3D, 0x5B86B8, 0x6F93BC, 0xEAF2FB, 0x15514A),
        Palette.Of(0x14103D, 0xA86F9E, 0x7E73AB, 0xF1ECFA, 0x1B4A55),
        Palette.Of(0x062A36, 0x6FB0A8, 0x6FA3A8, 0xEAF6F3, 0x0F4D3F),
    ];

    public static void Christmas(Canvas canvas, Dice dice) => Draw(canvas, dice, decorated: true);

    public static void Winter(Canvas canvas, Dice dice) => Draw(canvas, dice, decorated: false);

    static void Draw(Canvas canvas, Dice dice, bool decorated)
    {
        var palette = dice.Variant(Palettes);
        var side = dice.Sign();
        canvas.Cover(Paint.Down(0, 430, palette[0], palette[0].Mix(palette[1], 0.5f), palette[1]));
        Sky.Stars(canvas, dice, 170, 330, Ink.White);
        Sky.Moon(canvas, dice, new(600 - (side * dice.Between(250, 400)), dice.Between(100, 160)), dice.Between(38, 56), Ink.Hex(0xFFF3D6));

        for (var layer = 0; layer < 4; layer++)
        {
            var near = layer / 3f;
            var snow = palette[2].Mix(palette[3], near);
            var level = float.Lerp(355, 545, near);
            var tops = Land.HillTops(canvas, dice, level, float.Lerp(70, 46, near), dice.Between(0.6f, 1.1f));
            canvas.Fill(Land.Under(canvas, tops), Paint.Down(level - 50, level + 150, snow, snow.Mix(palette[1], 0.3f), snow.Mix(palette[0], 0.4f)));
            var fir = palette[4].Mix(palette[2], 0.75f * (1 - near));
            if (layer < 3)
            {
                Grove(canvas, dice, tops, 15 - (layer * 3), float.Lerp(44, 150, near), fir, snow, x => true);
            }
            else
            {
                Grove(canvas, dice, tops, 5, 190, fir, snow, x => MathF.Abs(x - (600 + (side * 230))) > 170);
            }

            if (layer == 3)
            {
                var x = 600 + (side * dice.Between(200, 260));
                Hero(canvas, dice, new(x, Land.HeightAt(tops, x) + 22), dice.Between(380, 430), palette, decorated);
            }
        }

        for (var i = 0; i < 260; i++)
        {
            var size = MathF.Pow(dice.Unit(), 4);
            canvas.Dot(new(dice.Between(0, canvas.Width), dice.Between(0, canvas.Height)), 1 + (size * 7), Ink.White.Fade(0.85f - (0.6f * size)), 1.5f + (size * 7));
        }
    }

    static void Grove(Canvas canvas, Dice dice, Vector2[] tops, int count, float height, Ink ink, Ink snow, Func<float, bool> free)
    {
        for (var i = 0; i < count; i++)
        {
            var x = ((i + dice.Between(0.1f, 0.9f)) / count * (canvas.Width + 80)) - 40;
            if (free(x))
            {
                Fir.Draw(canvas, dice, new(x, Land.HeightAt(tops, x) + 6), height * dice.Between(0.6f, 1.05f), ink, snow.Lighter(0.3f));
            }
        }
    }

    static void Hero(Canvas canvas, Dice dice, Vector2 foot, float height, Palette palette, bool decorated)
    {
        canvas.Fill(Shapes.Ellipse(foot, height * 0.36f, height * 0.05f), palette[0].Fade(0.45f), soft: 16);
        if (decorated)
        {
            canvas.Glow(foot - new Vector2(0, height * 0.5f), height * 0.95f, Ink.Hex(0xFFB75A).Fade(0.5f));
        }

        Fir.Draw(canvas, dice, foot, height, palette[4], palette[3].Lighter(0.5f));
        if (!decorated)
        {
            return;
        }

        canvas.Glow(foot + new Vector2(0, 10), height * 0.7f, Ink.Hex(0xFFB75A).Fade(0.35f), 0.2f);
        Ink[] baubles = [Ink.Hex(0xE5383B), Ink.Hex(0xFFC94D), Ink.Hex(0xF4845F), Ink.Hex(0xF8F4E3)];
        for (var i = 0; i < 64; i++)
        {
            var t = MathF.Sqrt(dice.Unit());
            var half = height * 0.235f * t;
            var at = new Vector2(foot.X + dice.Between(-half, half), foot.Y - (height * (0.93f - (0.80f * t))));
            if (i % 3 == 0)
            {
                var ink = dice.Pick(baubles);
                var radius = height * dice.Between(0.014f, 0.021f);
                canvas.Fill(Shapes.Circle(at, radius), Paint.Round(at - new Vector2(radius * 0.35f), radius * 1.5f, ink.Lighter(0.6f), ink, ink.Darker(0.35f)));
            }
            else
            {
                canvas.Glow(at, height * 0.045f, Ink.Hex(0xFFC46B).Fade(0.85f));
                canvas.Dot(at, 2.2f, Ink.Hex(0xFFF6DC), 1.4f);
            }
        }

        var tip = foot - new Vector2(0, height * 1.0f);
        canvas.Glow(tip, height * 0.26f, Ink.Hex(0xFFD977).Fade(0.8f));
        canvas.Fill(Shapes.Star(tip, height * 0.062f, height * 0.027f, 5), Paint.Down(tip.Y - 20, tip.Y + 20, Ink.Hex(0xFFF7D1), Ink.Hex(0xFFC33D)));
    }
}
