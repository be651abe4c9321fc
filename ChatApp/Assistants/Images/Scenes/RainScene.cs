using System.Numerics;
using ChatApp.Assistants.Images.Motifs;

namespace ChatApp.Assistants.Images.Scenes;

/// <summary>A bright umbrella in the rain.</summary>
static class RainScene
{
    // Sky above, sky below, cloud, umbrella, second umbrella colour.
    static readonly Palette[] Palettes =
    [
        Palette.Of(0x33456E, 0xA9BFD6, 0x5B7096, 0xFF5964, 0xFFB74D),
        Palette.Of(0x2B4A57, 0xB3CEC9, 0x56808A, 0xFFC93C, 0xFF7F50),
        Palette.Of(0x453A6B, 0xC9B8D8, 0x74679C, 0x2EC4B6, 0xFFD166),
    ];

    public static void Draw(Canvas canvas, Dice dice)
    {
        var palette = dice.Variant(Palettes);
        const float Street = 505;
        canvas.Cover(Paint.Down(0, Street, palette[0], palette[1]));
        Town.Skyline(canvas, dice, Street, 220, palette[1].Mix(palette[2], 0.35f), palette[1], Ink.Hex(0xFFE9B8), 0.08f);
        Town.Skyline(canvas, dice, Street, 140, palette[2].Mix(palette[1], 0.35f), palette[1].Mix(palette[2], 0.3f), Ink.Hex(0xFFE0A0), 0.14f);
        for (var i = 0; i < 7; i++)
        {
            var at = new Vector2((i + dice.Between(-0.2f, 0.4f)) * 200, dice.Between(40, 120));
            Sky.Cloud(canvas, dice, at, dice.Between(130, 190), palette[2].Lighter(0.25f), palette[2].Darker(0.1f));
        }

        canvas.Fill(Shapes.Box(-10, Street, 1220, 200), Paint.Down(Street, 630, palette[2].Mix(palette[1], 0.35f), palette[0].Darker(0.25f)));
        Rain(canvas, dice, 150, 0.35f, 1.6f);
        var x = 600 + dice.Between(-120, 120);
        Ripples(canvas, dice, Street, palette, x);
        Umbrella(canvas, new(x, 300), dice.Between(205, 225), dice.Between(-0.16f, 0.16f), palette);
        Rain(canvas, dice, 90, 0.6f, 2.4f);
    }

    static void Rain(Canvas canvas, Dice dice, int count, float opacity, float width)
    {
        foreach (var at in dice.Scatter(count, -40, -30, 1240, 560, 3))
        {
            var length = dice.Between(22, 54);
            var end = at + new Vector2(-0.2f * length, length);
            canvas.Fill(Strokes.Line(at, end, 0.6f, width), Paint.Down(at.Y, end.Y, Ink.White.Fade(0), Ink.White.Fade(opacity)));
        }
    }

    static void Ripples(Canvas canvas, Dice dice, float street, Palette palette, float x)
    {
        canvas.Fill(Shapes.Ellipse(new(x, 575), 260, 34), Paint.Round(new(x, 575), 260, palette[3].Fade(0.6f), palette[3].Fade(0.25f), palette[3].Fade(0)), soft: 8);
        foreach (var at in dice.Scatter(24, 20, street + 22, 1180, 622))
        {
            var size = 12 + ((at.Y - street) * 0.34f * dice.Between(0.6f, 1));
            canvas.Fill(Shapes.Ring(at, size, size * 0.26f, size - 2.2f, (size * 0.26f) - 1.4f), Ink.White.Fade(0.5f));
            canvas.Fill(Shapes.Ring(at, size * 0.5f, size * 0.13f, (size * 0.5f) - 1.8f, (size * 0.13f) - 1.1f), Ink.White.Fade(0.5f));
            canvas.Fill(Strokes.Line(at - new Vector2(0, 2), at - new Vector2(0, 9), 2, 1), Ink.White.Fade(0.7f));
        }
    }

    /// <summary><paramref name="at"/> is the middle of its rim, <paramref name="size"/> half of the rim's width.</summary>
    static void Umbrella(Canvas canvas, Vector2 at, float size, float turn, Palette palette)
    {
        Outline Placed(Outline shape) => shape.Placed(at, size, turn);
        Vector2 Place(float x, float y) => at + Vector2.Transform(new Vector2(x, y) * size, Matrix3x2.CreateRotation(turn));
        Span<Vector2> hook = [new(0, -0.9f), new(0, 0.4f), new(0, 0.98f), new(0.02f, 1.1f), new(0.11f, 1.17f), new(0.2f, 1.1f), new(0.22f, 1.0f)];
        canvas.Fill(Placed(Strokes.Path(hook[..3], 0.035f)), Paint.Across(Place(-0.02f, 0), Place(0.03f, 0), Ink.Hex(0xE8E2DA), Ink.Hex(0x6E6A75)));
        canvas.Fill(Placed(Strokes.Path(Strokes.Smooth(hook[2..]), 0.06f)), Ink.Hex(0x7A4A2E));

        // Five panels between ribs; the rim scallops from rib to rib.
        ReadOnlySpan<float> ribs = [-1, -0.62f, -0.22f, 0.22f, 0.62f, 1];
        for (var i = 0; i < 5; i++)
        {
            var (a, b) = (ribs[i], ribs[i + 1]);
            var (dropA, dropB) = (0.06f * (1 - (a * a)), 0.06f * (1 - (b * b)));
            var panel = new Outline().Move(0, -0.95f).Curve(b * 0.92f, -0.86f, b, dropB).Curve((a + b) / 2, -0.1f + (0.06f * (1 - MathF.Abs(a + b) / 2)), a, dropA).Curve(a * 0.92f, -0.86f, 0, -0.95f);
            var ink = (i % 2 == 0 ? palette[3] : palette[4]).Darker(i * 0.035f);
            canvas.Fill(Placed(panel), Paint.Round(Place(-0.35f, -0.8f), size * 1.5f, ink.Lighter(0.3f), ink, ink.Darker(0.3f)));
        }

        canvas.Fill(Placed(Strokes.Line(new(0, -0.93f), new(0, -1.08f), 0.045f, 0.02f)), Ink.Hex(0xE8E2DA));
        canvas.Fill(Placed(Shapes.Ellipse(new(-0.42f, -0.62f), 0.14f, 0.07f, -0.7f)), Ink.White.Fade(0.35f), soft: 8);
    }
}
