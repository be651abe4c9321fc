using System.Numerics;

namespace ChatApp.Assistants.Images.Motifs;

/// <summary>A leafless tree that forks until its twigs are thin.</summary>
static class BareTree
{
    /// <summary><paramref name="foot"/>: the middle of the trunk's foot. <paramref name="length"/>: of the trunk, in pixels; the tree is about three times as high.</summary>
    public static void Draw(Canvas canvas, Dice dice, Vector2 foot, float length, float width, Ink ink, float lean = 0)
    {
        var tree = new Outline();
        Grow(tree, dice, foot, (-MathF.PI / 2) + lean, length, width, 6);
        canvas.Fill(tree, ink);
    }

    static void Grow(Outline tree, Dice dice, Vector2 from, float angle, float length, float width, int forks)
    {
        var (sin, cos) = MathF.SinCos(angle);
        var to = from + (new Vector2(cos, sin) * length);
        var bend = Vector2.Lerp(from, to, 0.5f) + dice.InDisc(length * 0.12f);
        tree.Add(Strokes.Path(Strokes.Smooth(from, bend, to), width, width * 0.68f));
        if (forks == 0)
        {
            return;
        }

        var arms = forks > 2 && dice.Chance(0.3f) ? 3 : 2;
        for (var i = 0; i < arms; i++)
        {
            var spread = ((i / (arms - 1f)) - 0.5f) * dice.Between(0.8f, 1.3f);
            Grow(tree, dice, to, angle + spread + dice.Between(-0.15f, 0.15f), length * dice.Between(0.64f, 0.84f), width * 0.66f, forks - 1);
        }
    }
}
