using System.Numerics;
using ChatApp.Assistants.Images.Motifs;

namespace ChatApp.Assistants.Images.Scenes;

/// <summary>A stage in spotlights before an audience.</summary>
static class EventScene
{
    // Dark, deep, beam, second beam, stage.
    static readonly Palette[] Palettes =
    [
        Palette.Of(0x0B0930, 0x3A1E7A, 0x7FA8FF, 0xFF7AC6, 0x23124F),
        Palette.Of(0x051A2B, 0x0F4C6B, 0x6FE3E1, 0xFFC46B, 0x0B2B42),
        Palette.Of(0x200A1C, 0x6E1F4A, 0xFFB067, 0xFF6F91, 0x3A1030),
    ];

    public static void Draw(Canvas canvas, Dice dice)
    {
        var palette = dice.Variant(Palettes);
        const float Stage = 430;
        canvas.Cover(Paint.Round(new(600, 300), 760, palette[1].Lighter(0.08f), palette[1], palette[0]));
        var screen = Shapes.Box(330, 110, 540, 250, 10);
        canvas.Fill(screen, palette[2].Fade(0.7f), Blend.Light, soft: 36);
        canvas.Fill(screen, Paint.Across(new(330, 110), new(870, 360), palette[3], palette[2].Mix(palette[3], 0.5f), palette[2]));
        Show(canvas, dice, screen, palette);

        for (var i = 0; i < 6; i++)
        {
            var from = new Vector2(130 + (i * 188), 20);
            var to = new Vector2(600 + ((i - 2.5f) * dice.Between(40, 90)), Stage + 30);
            var aim = (to - from) * 1.0f;
            var spread = new Vector2(dice.Between(54, 84), 0);
            var ink = i % 2 == 0 ? palette[2] : palette[3];
            canvas.Fill(Shapes.Polygon(from - new Vector2(7, 0), from + new Vector2(7, 0), from + aim + spread, from + aim - spread), Paint.Down(20, Stage + 30, ink.Fade(0.6f), ink.Fade(0.12f)), Blend.Light, soft: 5);
        }

        canvas.Fill(Shapes.Polygon(new(150, Stage), new(1050, Stage), new(1180, 560), new(20, 560)), Paint.Down(Stage, 560, palette[4].Lighter(0.34f), palette[4]));
        canvas.Glow(new(600, Stage + 40), 470, palette[3].Lighter(0.4f).Fade(0.55f), 0.2f);
        canvas.Fill(Shapes.Box(20, 556, 1160, 80), palette[4].Darker(0.35f));
        canvas.Fill(Shapes.Box(0, 8, 1200, 12), palette[0].Darker(0.4f));
        for (var i = 0; i < 6; i++)
        {
            var at = new Vector2(130 + (i * 188), 24);
            canvas.Fill(Shapes.Box(at.X - 15, at.Y - 16, 30, 30, 6), palette[0].Darker(0.3f));
            canvas.Glow(at + new Vector2(0, 10), 60, (i % 2 == 0 ? palette[2] : palette[3]).Lighter(0.5f).Fade(0.9f));
            canvas.Dot(at + new Vector2(0, 12), 9, Ink.White, 2);
        }

        Speaker(canvas, new(600 + dice.Between(-70, 70), Stage + 68), 176, palette);
        Confetti.Draw(canvas, dice, 34, 20, 400, palette[2], palette[3], Ink.White, palette[2].Lighter(0.4f));
        for (var row = 0; row < 3; row++)
        {
            Audience(canvas, dice, 566 + (row * 30), 25 + (row * 7), palette[4].Mix(palette[1], 0.28f - (row * 0.14f)).Darker(0.25f + (row * 0.2f)), palette[3].Fade(0.16f - (row * 0.05f)));
        }
    }

    static void Show(Canvas canvas, Dice dice, Outline screen, Palette palette)
    {
        var at = new Vector2(600 + dice.Between(-120, 120), dice.Between(190, 250));
        for (var ring = 3; ring > 0; ring--)
        {
            canvas.Fill(Shapes.Circle(at, ring * 58), Ink.White.Fade(0.22f), within: screen);
        }

        for (var i = 0; i < 2; i++)
        {
            var tops = Land.HillTops(canvas, dice, 310 + (i * 26), 60, 1.8f);
            canvas.Fill(Land.Under(canvas, tops), palette[1].Fade(0.4f), within: screen);
        }
    }

    /// <summary>Someone behind a lectern; <paramref name="foot"/> is the middle of its foot, <paramref name="height"/> the person's.</summary>
    static void Speaker(Canvas canvas, Vector2 foot, float height, Palette palette)
    {
        var coat = palette[0].Mix(palette[1], 0.35f);
        var skin = Ink.Hex(0xC98B63);
        canvas.Fill(Shapes.Ellipse(foot, height * 0.4f, height * 0.05f), Ink.Black.Fade(0.5f), soft: 8);
        var body = new Outline().Move(-0.2f, 0).Line(-0.21f, -0.52f).Curve(-0.2f, -0.72f, -0.06f, -0.74f).Line(0.06f, -0.74f).Curve(0.2f, -0.72f, 0.21f, -0.52f).Line(0.2f, 0).Placed(foot, height);
        var head = Shapes.Ellipse(new(0, -0.88f), 0.085f, 0.1f).Placed(foot, height);
        canvas.Fill(Shapes.Box(-0.035f, -0.82f, 0.07f, 0.12f).Placed(foot, height), skin.Darker(0.2f));
        canvas.Fill(head, skin);
        canvas.Fill(new Outline().Move(-0.095f, -0.87f).Curve(-0.11f, -1.02f, 0.11f, -1.02f, 0.095f, -0.87f).Curve(0.06f, -0.95f, -0.05f, -0.95f).Curve(-0.08f, -0.93f, -0.095f, -0.87f).Placed(foot, height), Ink.Hex(0x2A1714));
        var across = Paint.Across(foot - new Vector2(height * 0.2f, 0), foot + new Vector2(height * 0.2f, 0), coat.Lighter(0.3f), coat, coat.Darker(0.2f));
        canvas.Fill(body, across);
        canvas.Fill(Shapes.Polygon(new(-0.05f, -0.74f), new(0.05f, -0.74f), new(0, -0.58f)).Placed(foot, height), Ink.White);
        canvas.Fill(Strokes.Path(Strokes.Smooth(new(0.18f, -0.64f), new(0.3f, -0.62f), new(0.36f, -0.8f)), 0.085f, 0.065f).Placed(foot, height), across);
        canvas.Fill(Shapes.Circle(new(0.365f, -0.84f), 0.042f).Placed(foot, height), skin);
        canvas.Fill(Shapes.Polygon(new(-0.28f, -0.5f), new(0.28f, -0.5f), new(0.22f, 0), new(-0.22f, 0)).Placed(foot, height), Paint.Across(foot - new Vector2(height * 0.28f, 0), foot + new Vector2(height * 0.28f, 0), palette[3].Lighter(0.15f), palette[3], palette[3].Darker(0.35f)));
        canvas.Fill(Shapes.Box(-0.32f, -0.54f, 0.64f, 0.06f, 0.02f).Placed(foot, height), palette[3].Lighter(0.4f));
        canvas.Fill(Strokes.Line(new(-0.1f, -0.54f), new(-0.05f, -0.68f), 0.015f).Placed(foot, height).Add(Shapes.Circle(foot + new Vector2(height * -0.048f, height * -0.69f), height * 0.02f)), palette[0].Darker(0.3f));
        Heart.Draw(canvas, foot - new Vector2(0, height * 0.25f), height * 0.07f, Ink.White.Mix(palette[3], 0.1f));
    }

    static void Audience(Canvas canvas, Dice dice, float level, float size, Ink ink, Ink rim)
    {
        var crowd = new Outline();
        for (var x = dice.Between(-20, 10); x < 1220; x += size * dice.Between(2.1f, 2.7f))
        {
            var y = level + dice.Between(-7, 7);
            crowd.Add(Shapes.Ellipse(new(x, y), size * 0.55f, size * 0.66f)).Add(Shapes.Box(x - size, y + (size * 0.6f), size * 2, 120, size * 0.8f));
            if (dice.Chance(0.2f))
            {
                crowd.Add(Strokes.Line(new(x + (size * 0.8f), y + size), new(x + (size * dice.Between(0.8f, 1.2f)), y - (size * 1.5f)), size * 0.42f, size * 0.3f));
            }
        }

        canvas.Fill(crowd.Moved(0, -2), rim);
        canvas.Fill(crowd, ink);
    }
}
