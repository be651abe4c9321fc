using System.Numerics;

namespace ChatApp.Assistants.Images.Motifs;

/// <summary>The print of a paw.</summary>
static class Paw
{
    static readonly Outline Unit = new Outline().Move(0, -0.12f).Curve(0.32f, -0.12f, 0.72f, 0.36f, 0.62f, 0.66f).Curve(0.52f, 0.92f, 0.2f, 0.72f, 0, 0.72f)
        .Curve(-0.2f, 0.72f, -0.52f, 0.92f, -0.62f, 0.66f).Curve(-0.72f, 0.36f, -0.32f, -0.12f, 0, -0.12f)
        .Add(Shapes.Ellipse(new(-0.72f, -0.12f), 0.19f, 0.28f, -0.35f)).Add(Shapes.Ellipse(new(-0.27f, -0.52f), 0.2f, 0.31f, -0.1f))
        .Add(Shapes.Ellipse(new(0.27f, -0.52f), 0.2f, 0.31f, 0.1f)).Add(Shapes.Ellipse(new(0.72f, -0.12f), 0.19f, 0.28f, 0.35f));

    /// <summary><paramref name="size"/>: about half of its width, in pixels.</summary>
    public static Outline Shape(Vector2 at, float size, float turn) => Unit.Placed(at, size, turn);
}
