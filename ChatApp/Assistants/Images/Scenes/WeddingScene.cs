using System.Numerics;
using ChatApp.Assistants.Images.Motifs;

namespace ChatApp.Assistants.Images.Scenes;

/// <summary>Two linked gold rings among flowers and leaves.</summary>
static class WeddingScene
{
    // Paper, shade of it, flower, second flower, leaf.
    static readonly Palette[] Palettes =
    [
        Palette.Of(0xFFF6F0, 0xF6D5CF, 0xF0A3A9, 0xFFE3DC, 0x7FA089),
        Palette.Of(0xF4F6EE, 0xD5DFCB, 0xF7D9C4, 0xFFFFFF, 0x6C8F6B),
        Palette.Of(0xF5F0FA, 0xD9CBEA, 0xB79AD6, 0xF7E1F0, 0x7C9A92),
    ];

    public static void Draw(Canvas canvas, Dice dice)
    {
        var palette = dice.Variant(Palettes);
        canvas.Cover(Paint.Across(new(0, 0), new(1200, 630), palette[0], palette[0].Mix(palette[1], 0.4f), palette[1]));
        canvas.Glow(new(600, 260), 560, Ink.White.Fade(0.9f));
        Bokeh.Draw(canvas, dice, 26, 0, 630, 60, Ink.White, Ink.Hex(0xFFE9C7));
        var flip = dice.Sign();
        Corner(canvas, dice, palette, new(600 - (flip * 560), 560), flip);
        Corner(canvas, dice, palette, new(600 + (flip * 560), 60), -flip);
        Rings(canvas, dice);
        for (var i = 0; i < 16; i++)
        {
            var at = new Vector2(dice.Between(150, 1050), dice.Between(30, 600));
            if (Vector2.Distance(at, new(600, 315)) > 230)
            {
                canvas.Fill(Leaf.Shape(at, dice.Between(14, 24), dice.Between(0, 6.28f)), palette[2].Lighter(dice.Between(0, 0.4f)).Fade(0.85f));
            }
        }
    }

    static void Rings(Canvas canvas, Dice dice)
    {
        const float Radius = 150, Band = 30;
        var shift = dice.Between(86, 98);
        var tilt = dice.Between(-22, 22);
        var (left, right) = (new Vector2(600 - shift, 335 - tilt), new Vector2(600 + shift, 335 + tilt));
        canvas.Fill(Shapes.Ring(left + new Vector2(8, 20), Radius, Radius - Band).Add(Shapes.Ring(right + new Vector2(8, 20), Radius, Radius - Band)), Ink.Hex(0x7A5560).Fade(0.3f), soft: 16);
        Ring(canvas, left, Radius, Band, null);
        Ring(canvas, right, Radius, Band, null);

        // The left ring lies over the right one where they cross below.
        Ring(canvas, left, Radius, Band, Shapes.Box(600 - 80, 335, 160, 200));
        var stone = right + new Vector2(0, -Radius - 10);
        canvas.Glow(stone, 90, Ink.White.Fade(0.8f));
        var (crown, pavilion) = (Shapes.Polygon(new(-24, -20), new(24, -20), new(40, 0), new(-40, 0)), Shapes.Polygon(new(-40, 0), new(40, 0), new(0, 36)));
        canvas.Fill(pavilion.Placed(stone, 0.95f), Paint.Across(stone - new Vector2(38, 0), stone + new Vector2(38, 0), Ink.Hex(0xBFE3F5), Ink.Hex(0x7FB4DA), Ink.Hex(0xE9F7FF), Ink.Hex(0x92C3E5)));
        canvas.Fill(crown.Placed(stone, 0.95f), Paint.Across(stone - new Vector2(38, 20), stone + new Vector2(38, 0), Ink.White, Ink.Hex(0xCFEAF8), Ink.White, Ink.Hex(0xA9D3EC)));
        foreach (var x in (ReadOnlySpan<float>)[-14, 14])
        {
            canvas.Fill(Shapes.Polygon(new(x, 0), new(x * 0.2f, 34), new(-x * 0.2f, 0)).Placed(stone, 0.95f), Ink.White.Fade(0.45f));
        }

        Sky.Glint(canvas, stone + new Vector2(24, -20), 30, Ink.White);
        Sky.Glint(canvas, left + new Vector2(-101, -90), 22, Ink.White);
    }

    static void Ring(Canvas canvas, Vector2 at, float radius, float band, Outline? within)
    {
        var gold = Paint.Across(at - new Vector2(radius), at + new Vector2(radius), Ink.Hex(0xFFF2C9), Ink.Hex(0xE8B95B), Ink.Hex(0xB97F2C), Ink.Hex(0xF7DB94), Ink.Hex(0xA66E22));
        canvas.Fill(Shapes.Ring(at, radius, radius - band), gold, within: within);
        canvas.Fill(Shapes.Ring(at, radius - (band * 0.66f), radius - band), Ink.Hex(0x8A5518).Fade(0.55f), soft: 1, within: within);
        canvas.Fill(Shapes.Ring(at, radius - (band * 0.2f), radius - (band * 0.42f)), Ink.Hex(0xFFF8E0).Fade(0.75f), soft: 2, within: within);
    }

    static void Corner(Canvas canvas, Dice dice, Palette palette, Vector2 at, int flip)
    {
        for (var i = 0; i < 26; i++)
        {
            var angle = dice.Between(0, MathF.Tau);
            var (sin, cos) = MathF.SinCos(angle);
            var stalk = at + (new Vector2(cos, sin) * dice.Between(30, 130));
            Leaf.Draw(canvas, stalk, dice.Between(70, 130), angle + (MathF.PI / 2), palette[4].Mix(palette[0], dice.Between(0, 0.45f)));
        }

        foreach (var (x, y, size) in (ReadOnlySpan<(float, float, float)>)[(150, -60, 46), (40, 130, 44), (-60, -130, 52), (175, 70, 34), (105, -165, 38), (20, -20, 86), (-110, 90, 60)])
        {
            Rose(canvas, dice, at + new Vector2(x * flip, y), size * dice.Between(0.92f, 1.08f), palette[dice.Chance(0.55f) ? 2 : 3]);
        }
    }

    /// <summary>A full flower: rings of petals that darken towards the heart.</summary>
    static void Rose(Canvas canvas, Dice dice, Vector2 at, float size, Ink ink)
    {
        canvas.Fill(Shapes.Circle(at + new Vector2(0, size * 0.12f), size), Ink.Hex(0x5A4A50).Fade(0.22f), soft: (int)(size * 0.18f));
        for (var ring = 0; ring < 4; ring++)
        {
            var (count, reach, turn) = (7 - ring, size * (1 - (ring * 0.24f)), dice.Between(0, 2));
            for (var i = 0; i < count; i++)
            {
                var (sin, cos) = MathF.SinCos(turn + (MathF.Tau * i / count));
                var petal = at + (new Vector2(cos, sin) * reach * 0.55f);
                var tone = ink.Darker(ring * 0.07f);
                canvas.Fill(Shapes.Circle(petal, reach * 0.5f), Paint.Round(at, reach * 1.08f, tone.Darker(0.3f), tone.Darker(0.1f), tone, tone.Lighter(0.4f)));
            }
        }

        canvas.Fill(Shapes.Circle(at, size * 0.13f), ink.Darker(0.32f), soft: 2);
    }
}
