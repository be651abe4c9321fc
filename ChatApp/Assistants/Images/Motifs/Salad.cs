using System.Numerics;

namespace ChatApp.Assistants.Images.Motifs;

/// <summary>A salad from above.</summary>
static class Salad
{
    /// <summary>Leaves with tomato, egg, cucumber and olives, about 170 pixels around a point.</summary>
    public static void Draw(Canvas canvas, Dice dice, Vector2 at)
    {
        Ink[] greens = [Ink.Hex(0x3F8F3F), Ink.Hex(0x6BB34A), Ink.Hex(0x9CCB52), Ink.Hex(0x2F7A45)];
        for (var i = 0; i < 52; i++)
        {
            var angle = dice.Between(0, MathF.Tau);
            var (sin, cos) = MathF.SinCos(angle);
            Leaf.Draw(canvas, at + (new Vector2(cos, sin) * dice.Between(20, 128)), dice.Between(56, 92), angle + (MathF.PI / 2) + dice.Between(-0.6f, 0.6f), dice.Pick(greens));
        }

        var turn = dice.Between(0, MathF.Tau);
        for (var i = 0; i < 12; i++)
        {
            var (sin, cos) = MathF.SinCos(turn + (i * MathF.Tau / 12));
            var place = at + (new Vector2(cos, sin) * (i % 2 == 0 ? 134 : 82)) + dice.InDisc(12);
            switch (i % 4)
            {
                case 0: Tomato(canvas, place, dice.Between(37, 43), turn + i); break;
                case 2: Egg(canvas, place, dice.Between(38, 43), turn + i); break;
                case 1: Cucumber(canvas, place, dice.Between(30, 35)); break;
                default: Olive(canvas, place, 15); Olive(canvas, place + dice.InDisc(26) + new Vector2(12, 16), 13); break;
            }
        }

        Tomato(canvas, at + dice.InDisc(14), 45, turn);
    }

    static void Disc(Canvas canvas, Vector2 at, float size, Ink rim, Ink flesh)
    {
        canvas.Fill(Shapes.Circle(at + new Vector2(4, 7), size), Ink.Hex(0x16301A).Fade(0.4f), soft: 6);
        canvas.Fill(Shapes.Circle(at, size), rim);
        canvas.Fill(Shapes.Circle(at, size * 0.88f), Paint.Across(at - new Vector2(size * 0.7f), at + new Vector2(size * 0.7f), flesh.Lighter(0.2f), flesh));
    }

    static void Tomato(Canvas canvas, Vector2 at, float size, float turn)
    {
        Disc(canvas, at, size, Ink.Hex(0xC9251F), Ink.Hex(0xEC5A45));
        for (var i = 0; i < 6; i++)
        {
            var (sin, cos) = MathF.SinCos(turn + (i * MathF.Tau / 6));
            canvas.Fill(Shapes.Ellipse(at + (new Vector2(cos, sin) * size * 0.5f), size * 0.27f, size * 0.18f, turn + (i * MathF.Tau / 6)), Paint.Round(at, size * 0.9f, Ink.Hex(0xF8B35A), Ink.Hex(0xE2402E)));
        }
    }

    static void Cucumber(Canvas canvas, Vector2 at, float size)
    {
        Disc(canvas, at, size, Ink.Hex(0x2F7D3B), Ink.Hex(0xD3EBA8));
        for (var i = 0; i < 9; i++)
        {
            var (sin, cos) = MathF.SinCos(i * MathF.Tau / 9);
            canvas.Fill(Shapes.Ellipse(at + (new Vector2(cos, sin) * size * 0.45f), size * 0.13f, size * 0.05f, i * MathF.Tau / 9), Ink.Hex(0xA9CF78));
        }
    }

    static void Egg(Canvas canvas, Vector2 at, float size, float turn)
    {
        canvas.Fill(Shapes.Ellipse(at + new Vector2(4, 7), size * 1.1f, size * 0.86f, turn), Ink.Hex(0x16301A).Fade(0.4f), soft: 6);
        canvas.Fill(Shapes.Ellipse(at, size * 1.1f, size * 0.86f, turn), Paint.Round(at - new Vector2(size * 0.3f), size * 1.5f, Ink.White, Ink.Hex(0xFBF7EE), Ink.Hex(0xD9D2C4)));
        canvas.Fill(Shapes.Circle(at, size * 0.46f), Paint.Round(at - new Vector2(size * 0.14f), size * 0.6f, Ink.Hex(0xFFDF6B), Ink.Hex(0xFBB627), Ink.Hex(0xE08D12)));
    }

    static void Olive(Canvas canvas, Vector2 at, float size)
    {
        canvas.Fill(Shapes.Ring(at + new Vector2(2, 4), size, size * 0.4f), Ink.Hex(0x16301A).Fade(0.4f), soft: 4);
        canvas.Fill(Shapes.Ring(at, size, size * 0.4f), Paint.Across(at - new Vector2(size), at + new Vector2(size), Ink.Hex(0x6A5A78), Ink.Hex(0x2E2440)));
    }
}
