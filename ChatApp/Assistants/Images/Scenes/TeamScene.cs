using System.Numerics;
using ChatApp.Assistants.Images.Motifs;

namespace ChatApp.Assistants.Images.Scenes;

/// <summary>A group of people with speech bubbles over their heads.</summary>
static class TeamScene
{
    static readonly uint[] Skins = [0xF6CDAE, 0xE0A87F, 0xB97A52, 0x8A5636, 0x5E3A27, 0xF0BC95];
    static readonly uint[] Hairs = [0x2A1A17, 0x5B3320, 0x8B5A2B, 0xC98B3C, 0x1C1C28, 0x6B2E2E];

    // Wall above, wall below, disc, then clothes and bubbles.
    static readonly Palette[] Palettes =
    [
        Palette.Of(0xE9F0FF, 0xC6D6F7, 0xFFFFFF, 0x3D5AFE, 0xFF7A59, 0x12B5A5, 0xFFC145, 0x6B4EE6, 0xF25F8A),
        Palette.Of(0xFFF1E2, 0xFFD7B5, 0xFFFFFF, 0xE4572E, 0x2E86AB, 0xF3A712, 0x3B7A57, 0x8E4585, 0x1F3C88),
        Palette.Of(0xDFF7EF, 0xA9E3D2, 0xFFFFFF, 0x0E7C7B, 0xF4845F, 0x2D4A8A, 0xF7B32B, 0xD1495B, 0x6A4C93),
    ];

    public static void Draw(Canvas canvas, Dice dice)
    {
        var palette = dice.Variant(Palettes);
        canvas.Cover(Paint.Down(0, 630, palette[0], palette[1]));
        canvas.Fill(Shapes.Circle(new(600 + dice.Between(-60, 60), 400), 330), Paint.Down(70, 730, palette[2].Fade(0.75f), palette[2].Fade(0.15f)));
        foreach (var at in dice.Scatter(12, 40, 40, 1160, 420))
        {
            canvas.Fill(Shapes.Circle(at, dice.Between(5, 16)), palette[3 + dice.Below(6)].Fade(0.16f));
        }

        var (skin, cloth) = (dice.Below(6), dice.Below(6));
        ReadOnlySpan<(float X, float Y, float Size)> back = [(-395, 455, 72), (-130, 400, 74), (135, 405, 74), (400, 458, 72)];
        ReadOnlySpan<(float X, float Y, float Size)> front = [(-268, 480, 86), (5, 465, 94), (272, 484, 86)];
        var n = 0;
        foreach (var (x, y, size) in (ReadOnlySpan<(float, float, float)>)[.. back, .. front])
        {
            Person(canvas, dice, new(600 + x + dice.Between(-12, 12), y + dice.Between(-12, 12)), size, Ink.Hex(Skins[(skin + (n * 5)) % 6]), Ink.Hex(dice.Pick(Hairs)), palette[3 + ((cloth + n) % 6)]);
            n++;
        }

        ReadOnlySpan<(float X, float Y, float Width, int Tail)> bubbles = [(-400, 250, 170, 1), (-150, 150, 190, 1), (140, 160, 180, -1), (405, 245, 170, -1)];
        for (var i = 0; i < bubbles.Length; i++)
        {
            var (x, y, width, tail) = bubbles[i];
            Bubble(canvas, new(600 + x + dice.Between(-16, 16), y + dice.Between(-22, 12)), width, tail, i % 2 == 0 ? Ink.White : palette[3 + ((cloth + i) % 6)], i % 2 == 0 ? palette[3 + ((cloth + i) % 6)] : Ink.White, dice.Below(3));
        }
    }

    /// <summary>Head and shoulders; <paramref name="at"/> is the middle of the face, <paramref name="size"/> about its width.</summary>
    static void Person(Canvas canvas, Dice dice, Vector2 at, float size, Ink skin, Ink hair, Ink cloth)
    {
        var style = dice.Below(4);
        if (style == 1)
        {
            canvas.Fill(Shapes.Box(at.X - (size * 0.66f), at.Y - (size * 0.6f), size * 1.32f, size * 1.6f, size * 0.6f), Paint.Down(at.Y - size, at.Y + size, hair, hair.Darker(0.25f)));
        }
        else if (style == 2)
        {
            canvas.Fill(Shapes.Circle(at - new Vector2(0, size * 0.84f), size * 0.3f), hair);
        }

        var body = new Outline().Move(-1.35f, 4).Line(-1.35f, 1.75f).Curve(-1.3f, 1.1f, -0.8f, 1, -0.3f, 0.92f).Line(0.3f, 0.92f).Curve(0.8f, 1, 1.3f, 1.1f, 1.35f, 1.75f).Line(1.35f, 4).Placed(at, size);
        canvas.Fill(body.Moved(0, size * 0.05f), Ink.Hex(0x22223B).Fade(0.18f), soft: 12);
        canvas.Fill(body, Paint.Across(at - new Vector2(size * 1.3f, 0), at + new Vector2(size * 1.3f, size), cloth.Lighter(0.16f), cloth, cloth.Darker(0.2f)));
        var neck = Shapes.Box(-0.24f, 0.3f, 0.48f, 0.72f, 0.1f).Add(Shapes.Ellipse(new(0, 0.96f), 0.36f, 0.2f)).Placed(at, size);
        canvas.Fill(neck, Paint.Down(at.Y + (size * 0.4f), at.Y + (size * 1.1f), skin.Darker(0.26f), skin.Darker(0.08f)));
        var face = Shapes.Box(-0.5f, -0.58f, 1, 1.22f, 0.5f).Placed(at, size);
        canvas.Fill(Shapes.Circle(at + new Vector2(-size * 0.5f, size * 0.08f), size * 0.11f).Add(Shapes.Circle(at + new Vector2(size * 0.5f, size * 0.08f), size * 0.11f)), skin.Darker(0.1f));
        canvas.Fill(face, Paint.Across(at - new Vector2(size * 0.5f, size * 0.3f), at + new Vector2(size * 0.5f, size * 0.3f), skin.Lighter(0.1f), skin, skin.Darker(0.14f)));
        var parting = dice.Between(-0.3f, 0.3f);
        var crown = new Outline().Move(-0.56f, 0.02f).Curve(-0.62f, -0.95f, 0.62f, -0.95f, 0.56f, 0.02f).Curve(0.5f, -0.2f, 0.42f, -0.28f).Curve(parting + 0.1f, -0.22f, parting, -0.42f).Curve(parting - 0.2f, -0.2f, -0.44f, -0.24f).Curve(-0.52f, -0.14f, -0.56f, 0.02f);
        canvas.Fill(crown.Placed(at, size), Paint.Down(at.Y - (size * 0.8f), at.Y, hair.Lighter(0.12f), hair));
        Smile(canvas, at, size, skin);
        if (style == 3)
        {
            canvas.Fill(new Outline().Move(-0.5f, 0.1f).Curve(-0.5f, 0.86f, 0.5f, 0.86f, 0.5f, 0.1f).Curve(0.4f, 0.2f, 0.3f, 0.26f).Curve(0, 0.2f, -0.3f, 0.26f).Curve(-0.4f, 0.2f, -0.5f, 0.1f).Placed(at, size), hair);
            Smile(canvas, at, size, skin.Lighter(0.2f));
        }
    }

    static void Smile(Canvas canvas, Vector2 at, float size, Ink skin)
    {
        foreach (var x in (ReadOnlySpan<float>)[-0.2f, 0.2f])
        {
            canvas.Dot(at + (new Vector2(x, 0.03f) * size), size * 0.05f, Ink.Hex(0x2B1E22), 1.2f);
        }

        canvas.Fill(Strokes.Arc(at + new Vector2(0, size * 0.24f), size * 0.15f, 0.35f, MathF.PI - 0.35f, size * 0.045f), skin.Darker(0.55f));
    }

    static void Bubble(Canvas canvas, Vector2 at, float width, int tail, Ink ink, Ink mark, int sign)
    {
        var height = width * 0.52f;
        var bubble = Shapes.Box(at.X - (width / 2), at.Y - (height / 2), width, height, height * 0.42f);
        var (root, end) = (at + new Vector2(tail * 26, height * 0.4f), at + new Vector2(tail * 50, height * 0.86f));
        bubble.Add(Shapes.Polygon(root - new Vector2(18, 0), root + new Vector2(18, 0), end));
        canvas.Fill(bubble.Moved(0, 8), Ink.Hex(0x22223B).Fade(0.2f), soft: 14);
        canvas.Fill(bubble, ink);
        if (sign == 0)
        {
            Heart.Draw(canvas, at, height * 0.2f, mark);
            return;
        }

        for (var i = -1; i <= 1; i++)
        {
            if (sign == 1)
            {
                canvas.Fill(Shapes.Circle(at + new Vector2(i * width * 0.19f, 0), width * 0.055f), mark);
            }
            else
            {
                canvas.Fill(Strokes.Line(at + new Vector2(-width * 0.28f, i * height * 0.2f), at + new Vector2(width * (i == 1 ? 0.08f : 0.28f), i * height * 0.2f), height * 0.085f), mark.Fade(0.85f));
            }
        }
    }
}
