using System.Numerics;
using ChatApp.Assistants.Images.Motifs;

namespace ChatApp.Assistants.Images.Scenes;

/// <summary>Rising columns with a line that climbs over them.</summary>
static class GrowthScene
{
    // Above, below, column, bright column, line.
    static readonly Palette[] Palettes =
    [
        Palette.Of(0x0B1B4D, 0x2F5BB7, 0x3D7BFF, 0x6FE3FF, 0xFFC857),
        Palette.Of(0x05302F, 0x138A72, 0x1FB58F, 0xA8F0C6, 0xFFD166),
        Palette.Of(0x2A1054, 0x8A3FA0, 0xA45CFF, 0xFFB3E6, 0xFFB457),
    ];

    public static void Draw(Canvas canvas, Dice dice)
    {
        var palette = dice.Variant(Palettes);
        const float Floor = 545;
        canvas.Cover(Paint.Across(new(0, 630), new(1200, 0), palette[0], palette[0].Mix(palette[1], 0.5f), palette[1]));
        canvas.Glow(new(dice.Between(880, 1020), 120), 620, palette[3].Fade(0.4f));
        for (var y = 95; y < Floor; y += 75)
        {
            canvas.Fill(Shapes.Box(60, y, 1080, 1.6f), Ink.White.Fade(0.1f));
        }

        Bokeh.Draw(canvas, dice, 22, 0, Floor, 40, palette[3], palette[4]);
        canvas.Fill(Shapes.Box(-20, Floor, 1240, 120), Paint.Down(Floor, 630, palette[1].Fade(0.55f), palette[0].Fade(0.9f)));
        const int Columns = 8;
        var tops = new Vector2[Columns];
        var bend = dice.Between(1.3f, 1.9f);
        for (var i = 0; i < Columns; i++)
        {
            var t = i / (Columns - 1f);
            var height = 70 + (310 * MathF.Pow(t, bend)) + dice.Between(-14, 14);
            var x = 128 + (i * 135);
            Column(canvas, x, Floor, 78, height, palette[2].Mix(palette[3], t * 0.75f), palette);
            tops[i] = new(x, Floor - height - 62);
        }

        var line = Strokes.Smooth([new(-40, tops[0].Y + 40), .. tops, new(1150, tops[^1].Y - 44)]);
        canvas.Fill(new Outline().Contour([.. line, new(1150, Floor), new(-40, Floor)]), Paint.Across(new(0, 0), new(1150, 0), palette[4].Fade(0.02f), palette[4].Fade(0.1f), palette[4].Fade(0.2f), palette[4].Fade(0)), Blend.Light);
        canvas.Fill(Strokes.Path(line, 8), palette[4].Fade(0.7f), Blend.Light, soft: 12);
        canvas.Fill(Strokes.Path(line, 6), palette[4]);
        foreach (var top in tops)
        {
            canvas.Glow(top, 34, palette[4].Fade(0.7f));
            canvas.Fill(Shapes.Circle(top, 10), Ink.White);
            canvas.Fill(Shapes.Circle(top, 6), palette[4]);
        }

        var along = Vector2.Normalize(line[^1] - line[^6]);
        var turn = MathF.Atan2(along.Y, along.X);
        canvas.Fill(Shapes.Polygon(new(30, 0), new(-14, -22), new(-6, 0), new(-14, 22)).Placed(line[^1], 1.2f, turn), palette[4]);
        Sky.Glint(canvas, line[^1] + (along * 20), 34, Ink.White);
    }

    static void Column(Canvas canvas, float x, float foot, float width, float height, Ink ink, Palette palette)
    {
        var (left, top) = (x - (width / 2), foot - height);
        canvas.Fill(Shapes.Box(left, foot, width, height * 0.35f), Paint.Down(foot, foot + Math.Min(80, height * 0.35f), ink.Fade(0.4f), ink.Fade(0)));
        canvas.Fill(Shapes.Ellipse(new(x + 16, foot + 4), width * 0.62f, 8), Ink.Black.Fade(0.4f), soft: 8);
        var column = Shapes.Box(left, top, width, height + 12, 14);
        var upTo = Shapes.Box(left, top, width, height);
        canvas.Fill(column, Paint.Across(new(left, top), new(left + width, foot), ink.Lighter(0.35f), ink, ink.Mix(palette[0], 0.4f)), within: upTo);
        canvas.Fill(Shapes.Box(left + 8, top + 10, 6, height - 22, 3), Ink.White.Fade(0.3f), soft: 2);
    }
}
