using System.Numerics;

namespace ChatApp.Assistants.Images.Motifs;

/// <summary>Leaves with their veins, drawn from the stalk upwards; lengths in pixels, turns in radians.</summary>
static class Leaf
{
    // Unit leaves: the stalk at the origin, the tip at (0, -1).
    static readonly Outline Simple = new Outline().Move(0, 0).Curve(-0.42f, -0.18f, -0.36f, -0.66f, 0, -1).Curve(0.36f, -0.66f, 0.42f, -0.18f, 0, 0);

    static readonly Outline Maple = Mirrored(
        [new(0, -1), new(0.11f, -0.78f), new(0.26f, -0.84f), new(0.21f, -0.56f), new(0.36f, -0.68f), new(0.44f, -0.6f), new(0.62f, -0.62f), new(0.55f, -0.46f), new(0.62f, -0.36f), new(0.36f, -0.2f), new(0.4f, -0.1f), new(0.03f, -0.13f), new(0.02f, 0.22f)]);

    static readonly Outline Oak = Shapes.Through(Both(
        [new(0, -1), new(0.15f, -0.9f), new(0.12f, -0.77f), new(0.28f, -0.7f), new(0.2f, -0.56f), new(0.36f, -0.46f), new(0.23f, -0.36f), new(0.3f, -0.22f), new(0.12f, -0.14f), new(0.02f, 0.02f)]));

    /// <summary>The outline of a simple leaf, for silhouettes.</summary>
    public static Outline Shape(Vector2 stalk, float length, float turn) => Simple.Placed(stalk, length, turn);

    /// <summary>A pointed oval leaf.</summary>
    public static void Draw(Canvas canvas, Vector2 stalk, float length, float turn, Ink ink) => Paint(canvas, Simple, 5, stalk, length, turn, ink);

    /// <summary>A maple, oak or oval leaf in the colours of autumn.</summary>
    public static void Autumn(Canvas canvas, Dice dice, Vector2 at, float length, float turn, Ink ink, int soft = 0)
    {
        var shape = dice.Below(3) switch { 0 => Maple, 1 => Oak, _ => Simple };
        var middle = at - Vector2.Transform(new Vector2(0, -0.5f * length), Matrix3x2.CreateRotation(turn));
        if (soft > 0)
        {
            canvas.Fill(shape.Placed(middle, length, turn), ink, soft: soft);
            return;
        }

        Paint(canvas, shape, shape == Maple ? 2 : 4, middle, length, turn, ink);
    }

    static void Paint(Canvas canvas, Outline shape, int veins, Vector2 stalk, float length, float turn, Ink ink)
    {
        var leaf = shape.Placed(stalk, length, turn);
        var place = Matrix3x2.CreateScale(length) * Matrix3x2.CreateRotation(turn) * Matrix3x2.CreateTranslation(stalk);
        var (left, right) = (Vector2.Transform(new(-0.4f, -0.5f), place), Vector2.Transform(new(0.4f, -0.5f), place));
        canvas.Fill(leaf, Images.Paint.Across(left, right, ink.Lighter(0.2f), ink, ink.Darker(0.22f)));
        if (length < 22)
        {
            return;
        }

        var lines = Strokes.Line(new(0, 0.12f), new(0, -0.93f), 0.035f, 0.012f);
        for (var i = 0; i < veins; i++)
        {
            var y = -0.16f - (i * 0.62f / veins);
            var reach = 0.30f - (0.05f * i);
            lines.Add(Strokes.Line(new(0, y), new(reach, y - (reach * 0.75f)), 0.018f, 0.008f)).Add(Strokes.Line(new(0, y), new(-reach, y - (reach * 0.75f)), 0.018f, 0.008f));
        }

        canvas.Fill(lines.Placed(stalk, length, turn), ink.Darker(0.35f).Fade(0.55f));
    }

    static Outline Mirrored(ReadOnlySpan<Vector2> rightHalf) => Shapes.Polygon(Both(rightHalf));

    static Vector2[] Both(ReadOnlySpan<Vector2> rightHalf)
    {
        Vector2[] half = rightHalf.ToArray();
        return [.. half, .. half.Skip(1).Reverse().Select(p => new Vector2(-p.X, p.Y))];
    }
}
