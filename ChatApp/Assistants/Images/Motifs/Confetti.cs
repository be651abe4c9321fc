using System.Numerics;

namespace ChatApp.Assistants.Images.Motifs;

/// <summary>Paper scraps and curls in the air.</summary>
static class Confetti
{
    public static void Draw(Canvas canvas, Dice dice, int count, float top, float bottom, params ReadOnlySpan<Ink> inks)
    {
        foreach (var at in dice.Scatter(count, 0, top, canvas.Width, bottom, 4))
        {
            var ink = inks[dice.Below(inks.Length)];
            var (size, turn) = (dice.Between(5, 12), dice.Between(0, MathF.PI));
            switch (dice.Below(5))
            {
                case 0:
                    canvas.Dot(at, size * 0.5f, ink, 1.2f);
                    break;
                case 1:
                    Curl(canvas, dice, at, size * 2, turn, ink);
                    break;
                default:
                    // A scrap seen at a slant: one side foreshortened.
                    canvas.Fill(Shapes.Box(-size, -size * 0.5f, size * 2, size * dice.Between(0.4f, 1), 1).Placed(at, 0.8f, turn), dice.Chance(0.4f) ? ink.Darker(0.15f) : ink);
                    break;
            }
        }
    }

    static void Curl(Canvas canvas, Dice dice, Vector2 at, float length, float turn, Ink ink)
    {
        var bow = dice.Between(0.25f, 0.4f) * length * dice.Sign();
        var wave = Strokes.Smooth(new(-length, 0), new(-length * 0.5f, bow), new(0, 0), new(length * 0.5f, -bow), new(length, 0));
        canvas.Fill(Strokes.Path(wave, 4.5f, 3).Placed(at, 1, turn), ink);
    }
}
