using System.Numerics;

namespace ChatApp.Assistants.Images;

/// <summary>What a shape is filled with: a colour and an opacity for every pixel.</summary>
public abstract class Paint
{
    /// <summary>Writes the colours of the pixels from (<paramref name="x"/>, <paramref name="y"/>) to the right, opacity in W.</summary>
    public abstract void Row(int x, int y, Span<Vector4> row);

    public static implicit operator Paint(Ink ink) => Flat(ink);

    public static Paint Flat(Ink ink) => new FlatPaint(ink.ToVector());

    /// <summary>A gradient from the height <paramref name="top"/> to <paramref name="bottom"/>, in pixels.</summary>
    public static Paint Down(float top, float bottom, params ReadOnlySpan<Ink> inks) => new LinearPaint(new(0, top), new(0, bottom), new(inks));

    public static Paint Across(Vector2 from, Vector2 to, params ReadOnlySpan<Ink> inks) => new LinearPaint(from, to, new(inks));

    /// <summary>A gradient from a centre outwards; <paramref name="squash"/> is the height of its circles over their width.</summary>
    public static Paint Round(Vector2 centre, float radius, Ramp ramp, float squash = 1) => new RadialPaint(centre, radius, squash, ramp);

    public static Paint Round(Vector2 centre, float radius, params ReadOnlySpan<Ink> inks) => new RadialPaint(centre, radius, 1, new(inks));
}

sealed class FlatPaint(Vector4 colour) : Paint
{
    public override void Row(int x, int y, Span<Vector4> row) => row.Fill(colour);
}

sealed class LinearPaint(Vector2 from, Vector2 to, Ramp ramp) : Paint
{
    readonly Vector2 slope = (to - from) / Math.Max((to - from).LengthSquared(), 1e-6f);

    public override void Row(int x, int y, Span<Vector4> row)
    {
        var t = Vector2.Dot(new Vector2(x + 0.5f, y + 0.5f) - from, slope);
        if (slope.X == 0)
        {
            row.Fill(ramp[t]);
            return;
        }

        for (var i = 0; i < row.Length; i++)
        {
            row[i] = ramp[t + (i * slope.X)];
        }
    }
}

sealed class RadialPaint(Vector2 centre, float radius, float squash, Ramp ramp) : Paint
{
    public override void Row(int x, int y, Span<Vector4> row)
    {
        var dy = (y + 0.5f - centre.Y) / (radius * squash);
        var dx = (x + 0.5f - centre.X) / radius;
        var step = 1 / radius;
        for (var i = 0; i < row.Length; i++, dx += step)
        {
            row[i] = ramp[MathF.Sqrt((dx * dx) + (dy * dy))];
        }
    }
}
