using System.Numerics;

namespace ChatApp.Assistants.Images.Motifs;

/// <summary>Outlines of land that fill the canvas from a skyline down to the bottom edge.</summary>
static class Land
{
    /// <summary>Rolling hills around the height <paramref name="level"/>; <paramref name="waves"/> is about how many cross the canvas.</summary>
    public static Outline Hills(Canvas canvas, Dice dice, float level, float height, float waves) => Under(canvas, HillTops(canvas, dice, level, height, waves));

    /// <summary>The skyline of such hills, from beyond the left edge to beyond the right one.</summary>
    public static Vector2[] HillTops(Canvas canvas, Dice dice, float level, float height, float waves)
    {
        const int Step = 10;
        var (a, b, c) = (dice.Between(0, 6.28f), dice.Between(0, 6.28f), dice.Between(0, 6.28f));
        var points = new Vector2[(canvas.Width / Step) + 5];
        for (var i = 0; i < points.Length; i++)
        {
            var x = (i - 2) * Step;
            var t = x / (float)canvas.Width * waves * MathF.Tau;
            var rise = MathF.Sin(t + a) + (0.45f * MathF.Sin((t * 1.93f) + b)) + (0.2f * MathF.Sin((t * 3.7f) + c));
            points[i] = new(x, level - (height * 0.5f * rise));
        }

        return points;
    }

    /// <summary>All that is under a skyline.</summary>
    public static Outline Under(Canvas canvas, ReadOnlySpan<Vector2> skyline) => new Outline()
        .Contour([.. skyline, new(skyline[^1].X, canvas.Height + 40), new(skyline[0].X, canvas.Height + 40)]);

    /// <summary>The height of a skyline at a column.</summary>
    public static float HeightAt(ReadOnlySpan<Vector2> skyline, float x)
    {
        var i = 1;
        while (i < skyline.Length - 1 && skyline[i].X < x)
        {
            i++;
        }

        var (a, b) = (skyline[i - 1], skyline[i]);
        return float.Lerp(a.Y, b.Y, Math.Clamp((x - a.X) / (b.X - a.X), 0, 1));
    }
}
