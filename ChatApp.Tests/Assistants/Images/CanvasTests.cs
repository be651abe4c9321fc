using System.Numerics;
using ChatApp.Assistants.Images;

namespace ChatApp.Tests.Assistants.Images;

public sealed class CanvasTests
{
    readonly Canvas canvas = new(60, 40);

    [Fact]
    public void A_disc_covers_its_area_and_its_edge_is_smooth()
    {
        canvas.Fill(Shapes.Circle(new(30, 20), 15), Ink.White);

        Assert.InRange(Light(canvas), MathF.PI * 225 * 0.99, MathF.PI * 225 * 1.01);
        Assert.Contains(Pixels(canvas), p => p.X is > 0.2f and < 0.8f);
    }

    [Fact]
    public void A_box_between_pixels_covers_them_in_part()
    {
        canvas.Fill(Shapes.Box(10.25f, 10.5f, 4, 4), Ink.White);

        Assert.Equal(0.75f, canvas.Row(12)[10].X, 3);
        Assert.Equal(1f, canvas.Row(12)[12].X, 3);
        Assert.Equal(0.25f, canvas.Row(12)[14].X, 3);
        Assert.Equal(0.5f, canvas.Row(10)[12].X, 3);
        Assert.Equal(0f, canvas.Row(12)[15].X, 3);
    }

    [Fact]
    public void A_ring_has_a_hole()
    {
        canvas.Fill(Shapes.Ring(new(30, 20), 15, 8), Ink.White);

        Assert.Equal(0, canvas.Row(20)[30].X);
        Assert.Equal(1, canvas.Row(20)[41].X, 3);
    }

    [Fact]
    public void A_shape_beyond_the_edges_is_cut_off_there()
    {
        canvas.Fill(Shapes.Circle(new(0, 0), 10), Ink.White);
        canvas.Fill(Shapes.Box(-500, 30, 5000, 500), Ink.White);
        canvas.Fill(Shapes.Circle(new(-90, -90), 30), Ink.White, soft: 9);
        canvas.Glow(new(200, 200), 20, Ink.White);
        canvas.Dot(new(-20, 300), 5, Ink.White);

        Assert.InRange(Light(canvas), 600 + (MathF.PI * 25 * 0.98), 600 + (MathF.PI * 25 * 1.02));
    }

    [Fact]
    public void A_blur_spreads_light_without_losing_any()
    {
        canvas.Fill(Shapes.Box(25, 15, 10, 10), Ink.White, soft: 6);

        Assert.InRange(Light(canvas), 99, 101);
        Assert.InRange(canvas.Row(20)[22].X, 0.05f, 0.6f);
    }

    [Fact]
    public void A_fill_within_another_outline_stays_there()
    {
        canvas.Fill(Shapes.Box(0, 0, 60, 40), Ink.White, within: Shapes.Box(10, 10, 5, 4));

        Assert.Equal(20, Light(canvas), 2);
    }

    [Fact]
    public void Light_never_exceeds_white_and_shade_never_falls_below_black()
    {
        for (var i = 0; i < 20; i++)
        {
            canvas.Glow(new(30, 20), 25, Ink.White);
            canvas.Cover(Ink.Hex(0xFF8040), Blend.Light);
        }

        canvas.Cover(Ink.Black, Blend.Shade);
        Assert.All(Pixels(canvas).ToArray(), p => Assert.InRange(p.X, 0, 1));
    }

    [Fact]
    public void A_gradient_runs_from_its_first_colour_to_its_last()
    {
        canvas.Cover(Paint.Down(0, 40, Ink.Black, Ink.White));

        Assert.InRange(canvas.Row(0)[5].X, 0, 0.02f);
        Assert.InRange(canvas.Row(39)[5].X, 0.9f, 1);
        Assert.True(canvas.Row(20)[5].X > canvas.Row(10)[5].X);
    }

    [Fact]
    public void Corners_that_are_no_numbers_are_left_out()
    {
        canvas.Fill(Shapes.Polygon(new(float.NaN, 0), new(10, 10), new(5, 20)), Ink.White);
        canvas.Fill(Strokes.Path([new(5, 5), new(5, 5)], 4), Ink.White);

        Assert.All(Pixels(canvas).ToArray(), p => Assert.True(float.IsFinite(p.X)));
    }

    static double Light(Canvas canvas) => Pixels(canvas).Sum(p => (double)p.X);

    static IEnumerable<Vector4> Pixels(Canvas canvas) => Enumerable.Range(0, canvas.Height).SelectMany(y => canvas.Row(y).ToArray());
}
