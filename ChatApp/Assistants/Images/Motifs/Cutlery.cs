using System.Numerics;

namespace ChatApp.Assistants.Images.Motifs;

/// <summary>What one eats with, from above, about 380 pixels long around a point.</summary>
static class Cutlery
{
    static readonly Ink[] Steel = [Ink.Hex(0x9AA3AD), Ink.White, Ink.Hex(0xB8C0C8), Ink.Hex(0x7D8791)];

    public static void Fork(Canvas canvas, Vector2 at)
    {
        var fork = Strokes.Line(at + new Vector2(0, 30), at + new Vector2(0, 190), 11, 18);
        fork.Add(new Outline().Move(at.X - 24, at.Y - 90).Line(at.X + 24, at.Y - 90).Curve(at.X + 26, at.Y, at.X + 5, at.Y + 30, at.X, at.Y + 40).Curve(at.X - 5, at.Y + 30, at.X - 26, at.Y, at.X - 24, at.Y - 90));
        for (var i = 0; i < 4; i++)
        {
            fork.Add(Shapes.Box(at.X - 24 + (i * 13.3f), at.Y - 180, 8, 96, 4));
        }

        canvas.Fill(fork.Moved(7, 11), Ink.Black.Fade(0.32f), soft: 7);
        canvas.Fill(fork, Paint.Across(at - new Vector2(24, 0), at + new Vector2(24, 0), Steel));
    }

    public static void Knife(Canvas canvas, Vector2 at)
    {
        var knife = Strokes.Line(at + new Vector2(0, 30), at + new Vector2(0, 190), 15, 18);
        knife.Add(new Outline().Move(at.X - 3, at.Y - 182).Curve(at.X + 8, at.Y - 182, at.X + 9, at.Y - 160).Line(at.X + 9, at.Y + 34).Line(at.X - 16, at.Y + 34).Curve(at.X - 20, at.Y - 40, at.X - 26, at.Y - 130, at.X - 3, at.Y - 182));
        canvas.Fill(knife.Moved(7, 11), Ink.Black.Fade(0.32f), soft: 7);
        canvas.Fill(knife, Paint.Across(at - new Vector2(24, 0), at + new Vector2(18, 0), Steel));
    }
}
