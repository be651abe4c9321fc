using System.Numerics;
using ChatApp.Assistants.Images.Motifs;

namespace ChatApp.Assistants.Images.Scenes;

/// <summary>Shopping bags and hanging price tags.</summary>
static class SaleScene
{
    // Wall, wall's shade, then bags and tags.
    static readonly Palette[] Palettes =
    [
        Palette.Of(0xFF5A6E, 0xD92B52, 0xFFF4E6, 0xFFC83D, 0x2B2D6B, 0xFF9EAA, 0x1FB7A8),
        Palette.Of(0x5B3FD6, 0x3520A0, 0xFFF1F7, 0xFFB627, 0xFF5D8F, 0x9C8BFF, 0x23C9C0),
        Palette.Of(0xFFC53D, 0xF59A1B, 0xFFFFFF, 0xE5383B, 0x1D3557, 0xFFE3A3, 0x2A9D8F),
    ];

    public static void Draw(Canvas canvas, Dice dice)
    {
        var palette = dice.Variant(Palettes);
        const float Floor = 520;
        canvas.Cover(Paint.Across(new(0, 0), new(900, 630), palette[0].Lighter(0.14f), palette[0], palette[1]));
        var middle = new Vector2(600 + dice.Between(-50, 50), 360);
        for (var i = 0; i < 18; i++)
        {
            var angle = (i * MathF.Tau / 18) + 0.1f;
            var (a, b) = (new Vector2(MathF.Cos(angle), MathF.Sin(angle)), new Vector2(MathF.Cos(angle + 0.175f), MathF.Sin(angle + 0.175f)));
            canvas.Fill(Shapes.Polygon(middle, middle + (a * 1000), middle + (b * 1000)), Paint.Round(middle, 800, palette[5].Fade(0.36f), palette[5].Fade(0.1f)));
        }

        canvas.Glow(middle, 480, palette[2].Fade(0.35f));
        canvas.Fill(Shapes.Ellipse(new(600, 700), 900, 190), Paint.Down(Floor - 10, 630, palette[1].Mix(palette[0], 0.4f), palette[1].Darker(0.2f)));
        for (var i = 0; i < 7; i++)
        {
            var x = ((i + 0.5f) * 1200 / 7) + dice.Between(-26, 26);
            if (MathF.Abs(x - 600) > 130)
            {
                var ink = palette[2 + ((i * 2) % 5)];
                Tag(canvas, new(x, dice.Between(90, 250)), dice.Between(34, 50), dice.Between(-0.3f, 0.3f), ink, i % 2 == 0 || ink == palette[2] ? palette[1] : palette[2]);
            }
        }

        Confetti.Draw(canvas, dice, 60, 0, 480, palette[2], palette[3], palette[6], palette[5]);
        var order = dice.Sign();
        Bag(canvas, new(600 - (order * 215), Floor + 42), 178, 214, palette[6], palette[2]);
        Bag(canvas, new(600 + (order * 225), Floor + 46), 194, 240, palette[4], palette[3]);
        Bag(canvas, new(600 + (order * 5), Floor + 66), 236, 290, palette[2], palette[0]);
    }

    /// <summary>A paper bag; <paramref name="foot"/> is the middle of its lower edge.</summary>
    static void Bag(Canvas canvas, Vector2 foot, float width, float height, Ink paper, Ink mark)
    {
        var (left, top, fold) = (foot.X - (width / 2), foot.Y - height, width * 0.2f);
        canvas.Fill(Shapes.Ellipse(foot + new Vector2(width * 0.06f, 2), width * 0.62f, width * 0.07f), Ink.Black.Fade(0.4f), soft: 14);
        var handle = Strokes.Path(Strokes.Smooth(new(foot.X - (width * 0.26f), top + 20), new(foot.X - (width * 0.22f), top - (width * 0.24f)), new(foot.X - (fold * 0.1f), top - (width * 0.32f)), new(foot.X + (width * 0.12f), top - (width * 0.24f)), new(foot.X + (width * 0.16f), top + 20)), width * 0.03f);
        canvas.Fill(handle.Moved(width * 0.08f, -8), paper.Darker(0.5f));
        var right = foot.X + (width / 2);
        canvas.Fill(Shapes.Polygon(new(right - fold, top), new(right, top - 10), new(right, foot.Y - 14), new(right - fold, foot.Y)), Paint.Across(new(right - fold, 0), new(right, 0), paper.Darker(0.32f), paper.Darker(0.18f)));
        canvas.Fill(Shapes.Polygon(new(right - (fold * 0.5f), top - 5), new(right, top - 10), new(right, foot.Y - 14), new(right - (fold * 0.5f), foot.Y - (height * 0.18f))), paper.Darker(0.26f));
        canvas.Fill(Shapes.Polygon(new(left, top), new(right - fold, top), new(right - fold, foot.Y), new(left, foot.Y)), Paint.Across(new(left, top), new(right, foot.Y), paper.Lighter(0.2f), paper, paper.Darker(0.16f)));
        canvas.Fill(Shapes.Box(left, top, width - fold, 12), Paint.Down(top, top + 12, paper.Lighter(0.4f), paper));
        canvas.Fill(handle, paper.Darker(0.34f));
        Heart.Draw(canvas, new(foot.X - (fold / 2), foot.Y - (height * 0.45f)), width * 0.16f, mark);
    }

    static void Tag(Canvas canvas, Vector2 at, float size, float turn, Ink ink, Ink mark)
    {
        Vector2 Place(float x, float y) => at + Vector2.Transform(new Vector2(x, y) * size, Matrix3x2.CreateRotation(turn));
        var hole = Place(0, -1.05f);
        canvas.Fill(Strokes.Path(Strokes.Smooth(new(at.X, -12), Vector2.Lerp(new(at.X, -12), hole, 0.6f) + new Vector2(turn * 20, 0), hole), 2), Ink.White.Fade(0.75f));
        var tag = new Outline().Move(-0.42f, -1.4f).Line(0.42f, -1.4f).Line(0.8f, -0.95f).Line(0.8f, 1.2f).Curve(0.8f, 1.4f, 0.6f, 1.4f).Line(-0.6f, 1.4f).Curve(-0.8f, 1.4f, -0.8f, 1.2f).Line(-0.8f, -0.95f)
            .Add(new Outline().Move(0, -1.2f).Arc(new(0, -1.05f), 0.15f, -MathF.PI / 2, -2.5f * MathF.PI));
        canvas.Fill(tag.Placed(at, size, turn).Moved(6, 12), Ink.Black.Fade(0.28f), soft: 9);
        canvas.Fill(tag.Placed(at, size, turn), Paint.Across(Place(-0.8f, -1.2f), Place(0.8f, 1.2f), ink.Lighter(0.25f), ink, ink.Darker(0.12f)));
        canvas.Fill(Shapes.Ring(hole, size * 0.22f, size * 0.15f), mark.Lighter(0.2f));
        canvas.Fill(Shapes.Star(Place(0, 0.25f), size * 0.5f, size * 0.24f, 5, turn), mark);
    }
}
