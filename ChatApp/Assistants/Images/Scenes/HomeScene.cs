using System.Numerics;
using ChatApp.Assistants.Images.Motifs;

namespace ChatApp.Assistants.Images.Scenes;

/// <summary>A house with lit windows among trees at dusk.</summary>
static class HomeScene
{
    // Sky above, sky below, far hill, lawn, roof, wall.
    static readonly Palette[] Palettes =
    [
        Palette.Of(0x4A5BA8, 0xFFC7A0, 0x7E7FB0, 0x4C8A5B, 0xB5483A, 0xFBF0E0),
        Palette.Of(0x1F7D92, 0xFCE5BC, 0x6FA9A0, 0x5C9A4B, 0x2F4B6E, 0xFFFFFF),
        Palette.Of(0x5A3B80, 0xFFB09A, 0x8F6E9F, 0x5E8A5A, 0x3B2F58, 0xF7E3D4),
    ];

    public static void Draw(Canvas canvas, Dice dice)
    {
        var palette = dice.Variant(Palettes);
        var side = dice.Sign();
        canvas.Cover(Paint.Down(0, 450, palette[0], palette[1]));
        Sky.Stars(canvas, dice, 50, 170, Ink.White);
        canvas.Glow(new(600 + (side * 340), 430), 620, Ink.Hex(0xFFE9BF).Fade(0.75f), 0.7f);
        for (var i = 0; i < 4; i++)
        {
            Sky.Cloud(canvas, dice, new(((i + dice.Between(0.1f, 0.9f)) * 300), dice.Between(80, 220)), dice.Between(70, 120), palette[1].Lighter(0.4f).Fade(0.9f), palette[0].Mix(palette[1], 0.6f).Fade(0.8f));
        }

        canvas.Fill(Land.Hills(canvas, dice, 425, 60, 0.9f), Paint.Down(380, 520, palette[2], palette[2].Mix(palette[1], 0.4f)));
        var lawn = new Outline().Move(-20, 640).Line(-20, 505).Curve(300, 468, 600, 478).Curve(900, 488, 1220, 462).Line(1220, 640);
        for (var i = 0; i < 9; i++)
        {
            var x = dice.Between(0, 1200);
            Tree(canvas, dice, new(x, 490), dice.Between(70, 130), palette[3].Mix(palette[2], 0.55f));
        }

        canvas.Fill(lawn, Paint.Down(465, 640, palette[3].Lighter(0.18f), palette[3].Darker(0.3f)));
        var house = new Vector2(600 - (side * dice.Between(10, 50)), 520);
        Tree(canvas, dice, house + new Vector2(side * 300, 14), 270, palette[3].Darker(0.05f));
        Tree(canvas, dice, house - new Vector2(side * 310, 0), 205, palette[3].Lighter(0.06f));
        House(canvas, house, 190, side, palette);
        for (var i = 0; i < 12; i++)
        {
            var x = house.X + ((i - 5.5f) * 44);
            if (MathF.Abs(x - house.X - (side * -84)) > 52)
            {
                canvas.Fill(Shapes.Circle(new(x, 528), dice.Between(20, 30)), Paint.Down(500, 556, palette[3].Lighter(0.14f), palette[3].Darker(0.3f)));
            }
        }

        Meadow.Grass(canvas, dice, 646, 42, 150, palette[3].Darker(0.3f));
    }

    /// <summary><paramref name="foot"/> is the middle of the front's foot, <paramref name="size"/> half of its width.</summary>
    static void House(Canvas canvas, Vector2 foot, float size, int side, Palette palette)
    {
        Outline Placed(Outline shape) => shape.Through(Matrix3x2.CreateScale(side * size, size) * Matrix3x2.CreateTranslation(foot));
        var (wall, roof) = (palette[5], palette[4]);
        var across = Paint.Across(foot - new Vector2(size * side, size), foot + new Vector2(size * side, 0), wall.Mix(palette[0], 0.32f), wall.Mix(palette[0], 0.1f), wall);
        canvas.Fill(Shapes.Ellipse(foot + new Vector2(0, 6), size * 1.3f, 16), Ink.Black.Fade(0.35f), soft: 14);
        canvas.Fill(Placed(Shapes.Box(0.34f, -1.72f, 0.2f, 0.6f)), roof.Darker(0.25f));
        canvas.Fill(Placed(Shapes.Box(0.31f, -1.76f, 0.26f, 0.09f, 0.02f)), roof.Darker(0.4f));
        canvas.Fill(Placed(Shapes.Box(-1, -0.95f, 2, 0.97f)), across);
        canvas.Fill(Placed(Shapes.Polygon(new(-1.16f, -0.88f), new(-0.82f, -1.5f), new(0.82f, -1.5f), new(1.16f, -0.88f))), Paint.Down(foot.Y - (size * 1.5f), foot.Y - (size * 0.88f), roof.Lighter(0.22f), roof));
        canvas.Fill(Placed(Shapes.Box(-1.16f, -0.9f, 2.32f, 0.06f, 0.02f)), roof.Darker(0.3f));

        // The gable that stands forward, with the door.
        canvas.Fill(Placed(Shapes.Polygon(new(-0.78f, 0.02f), new(-0.78f, -0.98f), new(-0.44f, -1.5f), new(-0.1f, -0.98f), new(-0.1f, 0.02f))), across);
        canvas.Fill(Placed(Shapes.Polygon(new(-0.9f, -0.9f), new(-0.44f, -1.62f), new(0.02f, -0.9f), new(-0.08f, -0.88f), new(-0.44f, -1.45f), new(-0.8f, -0.88f))), roof.Darker(0.12f));
        canvas.Fill(Placed(Shapes.Box(-0.57f, -0.52f, 0.26f, 0.54f, 0.02f)), Paint.Down(foot.Y - (size * 0.5f), foot.Y, roof.Lighter(0.1f), roof.Darker(0.15f)));
        canvas.Fill(Placed(Shapes.Circle(new(-0.36f, -0.24f), 0.02f)), Ink.Hex(0xFFD98A));
        canvas.Fill(Placed(Shapes.Box(-0.64f, -0.01f, 0.4f, 0.05f)), wall.Darker(0.3f));
        Window(canvas, Placed, foot + (new Vector2(-0.44f * side, -1.06f) * size), -0.44f, -1.08f, 0.12f, 0.13f, size);
        foreach (var x in (ReadOnlySpan<float>)[0.26f, 0.7f])
        {
            Window(canvas, Placed, foot + (new Vector2(x * side, -0.5f) * size), x, -0.48f, 0.15f, 0.22f, size);
        }

        canvas.Glow(foot + (new Vector2(-0.44f * side, -0.6f) * size), size * 0.5f, Ink.Hex(0xFFCF7A).Fade(0.5f));
        canvas.Fill(Shapes.Polygon(foot + new Vector2(-side * size * 0.60f, 4), foot + new Vector2(-side * size * 0.28f, 4), foot + new Vector2(-side * size * 0.1f, 130), foot + new Vector2(-side * size * 1.0f, 130)), Paint.Down(foot.Y, 630, wall.Mix(palette[3], 0.3f), wall.Mix(palette[3], 0.1f)));
    }

    static void Window(Canvas canvas, Func<Outline, Outline> placed, Vector2 light, float x, float y, float half, float high, float size)
    {
        canvas.Glow(light, size * 0.62f, Ink.Hex(0xFFC46B).Fade(0.45f));
        canvas.Fill(placed(Shapes.Box(x - half - 0.03f, y - high - 0.03f, (half + 0.03f) * 2, (high + 0.03f) * 2, 0.02f)), Ink.White);
        canvas.Fill(placed(Shapes.Box(x - half, y - high, half * 2, high * 2)), Paint.Down(light.Y - (size * high), light.Y + (size * high), Ink.Hex(0xFFE9A8), Ink.Hex(0xFFB950)));
        canvas.Fill(placed(Shapes.Box(x - 0.012f, y - high, 0.024f, high * 2).Add(Shapes.Box(x - half, y - 0.012f, half * 2, 0.024f))), Ink.White);
    }

    static void Tree(Canvas canvas, Dice dice, Vector2 foot, float height, Ink ink)
    {
        canvas.Fill(Strokes.Line(foot, foot - new Vector2(0, height * 0.6f), height * 0.07f, height * 0.03f), Ink.Hex(0x5A3E2E).Mix(ink, 0.25f));
        var crown = new Outline();
        for (var i = 0; i < 8; i++)
        {
            crown.Add(Shapes.Circle(foot - new Vector2(0, height * 0.64f) + dice.InDisc(height * 0.2f), height * dice.Between(0.16f, 0.24f)));
        }

        canvas.Fill(crown, Paint.Round(foot - new Vector2(height * 0.15f, height * 0.9f), height * 0.8f, ink.Lighter(0.32f), ink, ink.Darker(0.35f)));
    }
}
