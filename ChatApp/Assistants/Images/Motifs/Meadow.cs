using System.Numerics;

namespace ChatApp.Assistants.Images.Motifs;

/// <summary>Grass and what flowers in it.</summary>
static class Meadow
{
    /// <summary>
    /// Blades along a line from the left edge to the right one.
    /// <paramref name="foot"/>: the height the blades stand on, in pixels. <paramref name="height"/>: of the longest.
    /// </summary>
    public static void Grass(Canvas canvas, Dice dice, float foot, float height, int count, Ink ink)
    {
        for (var i = 0; i < count; i++)
        {
            var x = ((i + dice.Unit()) / count * (canvas.Width + 40)) - 20;
            Blade(canvas, new(x, foot + dice.Between(0, height * 0.3f)), height * dice.Between(0.5f, 1), dice.Between(-0.45f, 0.45f), ink.Mix(dice.Chance(0.5f) ? Ink.White : Ink.Black, dice.Between(0, 0.16f)));
        }
    }

    /// <summary>One blade of grass that bends to its side by <paramref name="lean"/> times its height.</summary>
    public static void Blade(Canvas canvas, Vector2 foot, float height, float lean, Ink ink)
    {
        var half = Math.Max(1.6f, height * 0.05f);
        var blade = new Outline().Move(foot.X - half, foot.Y)
            .Curve(foot.X - half, foot.Y - (height * 0.6f), foot.X + (lean * height), foot.Y - height)
            .Curve(foot.X + half, foot.Y - (height * 0.5f), foot.X + half, foot.Y);
        canvas.Fill(blade, Paint.Down(foot.Y - height, foot.Y, ink.Lighter(0.18f), ink.Darker(0.2f)));
    }

    /// <summary>A flower seen from above: petals around a disc.</summary>
    public static void Daisy(Canvas canvas, Dice dice, Vector2 at, float size, int petals, Ink petal, Ink disc)
    {
        var turn = dice.Between(0, 1);
        var width = MathF.Min(0.34f, 1.5f / petals);
        for (var i = 0; i < petals; i++)
        {
            var angle = turn + (MathF.Tau * i / petals);
            var (sin, cos) = MathF.SinCos(angle);
            var middle = at + (new Vector2(cos, sin) * size * 0.6f);
            canvas.Fill(Shapes.Ellipse(middle, size * 0.44f, size * width, angle), Paint.Round(at, size, petal.Darker(0.22f), petal, petal.Lighter(0.3f)));
        }

        canvas.Fill(Shapes.Circle(at, size * 0.27f), Paint.Round(at - new Vector2(size * 0.08f), size * 0.4f, disc.Lighter(0.4f), disc, disc.Darker(0.25f)));
    }

    /// <summary>A tulip on its stem; <paramref name="foot"/> is where it grows.</summary>
    public static void Tulip(Canvas canvas, Dice dice, Vector2 foot, float height, Ink petal, Ink green)
    {
        var lean = dice.Between(-0.1f, 0.1f) * height;
        var head = foot + new Vector2(lean, -height * 0.78f);
        var size = height * 0.2f;
        canvas.Fill(Strokes.Path(Strokes.Smooth(foot, Vector2.Lerp(foot, head, 0.5f) + new Vector2(-lean * 0.3f, 0), head), height * 0.035f), green.Darker(0.1f));
        Blade(canvas, foot, height * 0.55f, -0.3f, green);
        Blade(canvas, foot, height * 0.48f, 0.32f, green.Darker(0.1f));
        var back = new Outline().Move(-0.5f, -0.4f).Line(-0.32f, -1.12f).Line(0, -0.72f).Line(0.32f, -1.12f).Line(0.5f, -0.4f).Placed(head, size);
        canvas.Fill(back, petal.Darker(0.25f));
        var cup = new Outline().Move(0, 0.35f).Curve(-0.75f, 0.3f, -0.72f, -0.5f, -0.52f, -1.02f).Curve(-0.34f, -0.86f, -0.22f, -0.7f, -0.18f, -0.52f).Curve(-0.1f, -0.8f, 0, -1.1f, 0, -1.1f)
            .Curve(0, -1.1f, 0.1f, -0.8f, 0.18f, -0.52f).Curve(0.22f, -0.7f, 0.34f, -0.86f, 0.52f, -1.02f).Curve(0.72f, -0.5f, 0.75f, 0.3f, 0, 0.35f).Placed(head, size);
        canvas.Fill(cup, Paint.Across(head - new Vector2(size * 0.6f, size), head + new Vector2(size * 0.6f, size * 0.4f), petal.Lighter(0.35f), petal, petal.Darker(0.28f)));
    }
}
