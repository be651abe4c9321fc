using System.Numerics;
using ChatApp.Assistants.Images.Motifs;

namespace ChatApp.Assistants.Images.Scenes;

/// <summary>A cat and a dog side by side on a hill at sunset, with paw prints behind them.</summary>
static class PetsScene
{
    // Sky above, sky below, far hill, hill, coat.
    static readonly Palette[] Palettes =
    [
        Palette.Of(0xF27A54, 0xFFE3AE, 0xD9826A, 0x8C3F4F, 0x3A1A2B),
        Palette.Of(0x5B6BC0, 0xFFCFC0, 0x8E83BF, 0x4A4688, 0x1E1B45),
        Palette.Of(0x2FA08F, 0xFFF0BF, 0x6DB59A, 0x2F7463, 0x12352F),
    ];

    public static void Draw(Canvas canvas, Dice dice)
    {
        var palette = dice.Variant(Palettes);
        var side = dice.Sign();
        canvas.Cover(Paint.Down(0, 520, palette[0], palette[1]));
        var sun = new Vector2(600 + (side * dice.Between(0, 60)), dice.Between(280, 310));
        canvas.Glow(sun, 640, Ink.Hex(0xFFF6D6).Fade(0.7f));
        canvas.Fill(Shapes.Circle(sun, dice.Between(205, 230)), Paint.Down(sun.Y - 220, sun.Y + 220, Ink.Hex(0xFFFBEA), Ink.Hex(0xFFEDB8), palette[1].Mix(palette[0], 0.3f)));
        for (var i = 0; i < 4; i++)
        {
            Sky.Cloud(canvas, dice, new(((i + dice.Between(0.1f, 0.9f)) * 300), dice.Between(90, 230)), dice.Between(60, 100), Ink.White.Fade(0.7f), palette[1].Fade(0.6f));
        }

        canvas.Fill(Land.Hills(canvas, dice, 465, 60, 0.8f), Paint.Down(420, 570, palette[2].Lighter(0.15f), palette[2]));
        var crest = new Outline().Move(-20, 640).Line(-20, 560).Curve(300, 486, 600, 486).Curve(900, 486, 1220, 560).Line(1220, 640);
        canvas.Fill(crest, Paint.Down(480, 630, palette[3], palette[3].Darker(0.45f)));
        for (var i = 0; i < 9; i++)
        {
            // The way they came, towards the viewer.
            var near = i / 8f;
            var at = new Vector2(600 - (side * (40 + (near * near * 330))) + (i % 2 * (12 + (near * 28))), 520 + (near * 88));
            canvas.Fill(Paw.Shape(at, 9 + (near * 15), -side * 0.6f), palette[3].Lighter(0.28f).Fade(0.75f));
        }

        Meadow.Grass(canvas, dice, 640, 46, 150, palette[3].Darker(0.35f));
        Cat(canvas, new(600 - (side * dice.Between(104, 122)), 500), 128 * dice.Between(0.94f, 1.04f), -side, palette[4]);
        Dog(canvas, new(600 + (side * dice.Between(70, 92)), 506), 168 * dice.Between(0.95f, 1.05f), side, palette[4]);
        Heart.Draw(canvas, new(600 - (side * 20), dice.Between(175, 200)), 22, palette[0].Mix(Ink.Hex(0xE5383B), 0.6f), 0.1f);
        Butterfly(canvas, dice, new(600 + (side * dice.Between(250, 330)), dice.Between(300, 360)), palette);
    }

    /// <summary>Seen from behind, sitting; <paramref name="foot"/> is under its middle, <paramref name="size"/> its height to the shoulders.</summary>
    static void Cat(Canvas canvas, Vector2 foot, float size, int side, Ink coat)
    {
        var cat = new Outline().Move(-0.5f, 0).Curve(-0.66f, -0.35f, -0.4f, -0.72f, -0.26f, -0.98f).Line(0.26f, -0.98f).Curve(0.4f, -0.72f, 0.66f, -0.35f, 0.5f, 0).Curve(0.2f, 0.05f, -0.2f, 0.05f, -0.5f, 0);
        cat.Add(Shapes.Ellipse(new(0, -1.12f), 0.36f, 0.3f));
        cat.Add(Shapes.Polygon(new(-0.35f, -1.16f), new(-0.33f, -1.62f), new(-0.04f, -1.36f))).Add(Shapes.Polygon(new(0.04f, -1.36f), new(0.33f, -1.62f), new(0.35f, -1.16f)));
        cat = cat.Placed(foot, size);
        var tail = Strokes.Smooth(new(side * 0.3f, -0.1f), new(side * 0.72f, -0.06f), new(side * 0.92f, -0.3f), new(side * 0.82f, -0.62f), new(side * 0.96f, -0.84f));
        cat.Add(Strokes.Path(tail, 0.15f, 0.1f).Placed(foot, size));
        Coat(canvas, cat, foot, size, coat);
    }

    static void Dog(Canvas canvas, Vector2 foot, float size, int side, Ink coat)
    {
        var dog = new Outline().Move(-0.52f, 0).Curve(-0.66f, -0.36f, -0.42f, -0.7f, -0.28f, -1.0f).Line(0.28f, -1.0f).Curve(0.42f, -0.7f, 0.66f, -0.36f, 0.52f, 0).Curve(0.2f, 0.05f, -0.2f, 0.05f, -0.52f, 0);
        dog.Add(Shapes.Ellipse(new(0, -1.14f), 0.33f, 0.31f));
        foreach (var ear in (ReadOnlySpan<int>)[-1, 1])
        {
            dog.Add(Shapes.Ellipse(new(ear * 0.36f, -1.08f), 0.13f, 0.3f, ear * -0.3f));
        }

        dog = dog.Placed(foot, size);
        var tail = Strokes.Smooth(new(side * 0.36f, -0.12f), new(side * 0.62f, -0.16f), new(side * 0.78f, -0.36f), new(side * 0.74f, -0.56f));
        dog.Add(Strokes.Path(tail, 0.15f, 0.08f).Placed(foot, size));
        Coat(canvas, dog, foot, size, coat.Lighter(0.07f));
    }

    static void Coat(Canvas canvas, Outline shape, Vector2 foot, float size, Ink coat)
    {
        canvas.Fill(Shapes.Ellipse(foot + new Vector2(0, 4), size * 0.75f, size * 0.08f), coat.Fade(0.6f), soft: 8);
        canvas.Fill(shape, Ink.Hex(0xFFE9B5).Fade(0.55f), soft: 7, within: Shapes.Box(0, 0, 1200, foot.Y - (size * 0.12f)));
        canvas.Fill(shape, Paint.Down(foot.Y - (size * 1.5f), foot.Y, coat.Lighter(0.16f), coat, coat.Darker(0.3f)));
    }

    static void Butterfly(Canvas canvas, Dice dice, Vector2 at, Palette palette)
    {
        var turn = dice.Between(-0.5f, 0.5f);
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            canvas.Fill(Shapes.Ellipse(new(side * 0.5f, -0.35f), 0.52f, 0.36f, side * -0.7f).Placed(at, 22, turn), palette[1].Lighter(0.4f));
            canvas.Fill(Shapes.Ellipse(new(side * 0.36f, 0.32f), 0.34f, 0.27f, side * 0.6f).Placed(at, 22, turn), palette[0].Lighter(0.3f));
        }

        canvas.Fill(Shapes.Ellipse(default, 0.08f, 0.5f).Placed(at, 22, turn), palette[4]);
    }
}
