using System.Numerics;
using ChatApp.Assistants.Images.Motifs;

namespace ChatApp.Assistants.Images.Scenes;

/// <summary>A steaming cup of coffee on a table by a window.</summary>
static class CoffeeScene
{
    // Wall, wall's shade, table, cup, light.
    static readonly Palette[] Palettes =
    [
        Palette.Of(0xE9C9A6, 0xB9825A, 0x6B3E26, 0xFFF7EC, 0xFFE9C2),
        Palette.Of(0x2F5D62, 0x1C3B45, 0x5A3825, 0xF6EFE4, 0xFFD9A0),
        Palette.Of(0xE7A98F, 0xB5604F, 0x4A2430, 0xFFF1EA, 0xFFE3C4),
    ];

    public static void Draw(Canvas canvas, Dice dice)
    {
        var palette = dice.Variant(Palettes);
        const float Table = 470;
        var side = dice.Sign();
        canvas.Cover(Paint.Across(new(600 - (side * 600), 0), new(600 + (side * 600), 500), palette[0].Lighter(0.2f), palette[0], palette[1]));
        Window(canvas, new(600 - (side * dice.Between(330, 370)), 190), palette);
        canvas.Fill(Shapes.Box(-20, Table, 1240, 200), Paint.Down(Table, 630, palette[2].Lighter(0.2f), palette[2], palette[2].Darker(0.3f)));
        canvas.Fill(Shapes.Box(-20, Table, 1240, 5), palette[2].Lighter(0.4f).Fade(0.7f));
        for (var i = 0; i < 26; i++)
        {
            var at = new Vector2(dice.Between(0, 1200), dice.Between(Table + 12, 626));
            canvas.Fill(Shapes.Ellipse(at, dice.Between(50, 190), dice.Between(0.6f, 1.6f)), palette[2].Darker(0.35f).Fade(0.25f));
        }

        canvas.Glow(new(600 - (side * 250), Table + 70), 420, palette[4].Fade(0.35f), 0.3f);
        var cup = new Vector2(600 + (side * dice.Between(20, 80)), 345);
        Cup(canvas, dice, cup, 150, -side, palette);
        for (var i = 0; i < 20; i++)
        {
            var at = new Vector2(cup.X - (side * dice.Between(230, 480)), dice.Between(545, 612));
            Bean(canvas, dice, at, dice.Between(17, 25));
        }
    }

    static void Window(Canvas canvas, Vector2 at, Palette palette)
    {
        var pane = Shapes.Box(at.X - 150, at.Y - 260, 300, 450, 150);
        canvas.Glow(at, 480, palette[4].Fade(0.55f));
        canvas.Fill(pane, Paint.Down(at.Y - 200, at.Y + 190, palette[4].Lighter(0.5f), palette[4], palette[4].Mix(palette[0], 0.35f)));
        canvas.Fill(Shapes.Circle(at + new Vector2(30, -40), 52), Ink.White.Fade(0.8f), soft: 2);
        canvas.Fill(Shapes.Ellipse(at + new Vector2(-70, 215), 190, 120), palette[0].Mix(palette[1], 0.55f).Fade(0.75f), within: pane);
        canvas.Fill(Shapes.Ellipse(at + new Vector2(100, 235), 200, 110), palette[1].Fade(0.7f), within: pane);
        canvas.Fill(Shapes.Box(at.X - 4, at.Y - 270, 8, 460).Add(Shapes.Box(at.X - 150, at.Y - 4, 300, 8)), palette[0].Lighter(0.55f), within: pane);
        canvas.Fill(Shapes.Ring(at + new Vector2(0, -110), 158, 148).Add(Shapes.Box(at.X - 158, at.Y - 110, 10, 300)).Add(Shapes.Box(at.X + 148, at.Y - 110, 10, 300)), palette[0].Lighter(0.6f), within: Shapes.Box(at.X - 160, at.Y - 270, 320, 160).Add(Shapes.Box(at.X - 160, at.Y - 110, 320, 310)));
        canvas.Fill(Shapes.Box(at.X - 185, at.Y + 186, 370, 16, 4), Paint.Down(at.Y + 186, at.Y + 202, palette[0].Lighter(0.7f), palette[0]));
    }

    /// <summary>A cup on its saucer; <paramref name="at"/> is the middle of the rim, <paramref name="size"/> half of its width.</summary>
    static void Cup(Canvas canvas, Dice dice, Vector2 at, float size, int handle, Palette palette)
    {
        var china = palette[3];
        var shade = china.Mix(palette[1], 0.55f);
        var saucer = at + new Vector2(0, size * 1.32f);
        canvas.Fill(Shapes.Ellipse(saucer + new Vector2(0, 16), size * 1.75f, size * 0.26f), palette[2].Darker(0.8f).Fade(0.6f), soft: 16);
        var sheen = Paint.Across(saucer - new Vector2(size * 1.7f, 0), saucer + new Vector2(size * 1.7f, 0), china, china.Lighter(0.5f), china, shade);
        canvas.Fill(Shapes.Ellipse(saucer + new Vector2(0, 7), size * 1.66f, size * 0.25f), shade);
        canvas.Fill(Shapes.Ellipse(saucer, size * 1.66f, size * 0.25f), sheen);
        canvas.Fill(Shapes.Ellipse(saucer - new Vector2(0, 2), size * 1.05f, size * 0.14f), Paint.Round(saucer, size * 1.05f, shade.Darker(0.3f), shade, china));

        var ear = at + new Vector2(handle * size * 1.02f, size * 0.5f);
        canvas.Fill(Shapes.Ring(ear, size * 0.42f, size * 0.40f, size * 0.27f, size * 0.25f), Paint.Across(ear - new Vector2(size * 0.4f), ear + new Vector2(size * 0.4f), china.Lighter(0.4f), china, shade));
        var body = new Outline().Move(-1, 0).Curve(-0.98f, 0.8f, -0.72f, 1.26f, -0.4f, 1.3f).Line(0.4f, 1.3f).Curve(0.72f, 1.26f, 0.98f, 0.8f, 1, 0).Placed(at, size);
        canvas.Fill(body, Paint.Across(at - new Vector2(size, 0), at + new Vector2(size, 0), china.Mix(shade, 0.35f), china.Lighter(0.5f), china, china.Mix(shade, 0.55f), shade.Darker(0.1f)));
        Heart.Draw(canvas, at + new Vector2(0, size * 0.68f), size * 0.17f, palette[1].Mix(Ink.Hex(0xD9534A), 0.5f));
        canvas.Fill(Shapes.Ellipse(at, size, size * 0.2f), Paint.Across(at - new Vector2(size, 0), at + new Vector2(size, 0), china.Lighter(0.5f), china, china.Mix(shade, 0.4f)));
        var pool = Shapes.Ellipse(at + new Vector2(0, size * 0.03f), size * 0.91f, size * 0.165f);
        canvas.Fill(pool, Paint.Across(at - new Vector2(size, 0), at + new Vector2(size, 0), Ink.Hex(0x7A4522), Ink.Hex(0x4A2413), Ink.Hex(0x2B130B)));
        canvas.Fill(Shapes.Ring(at + new Vector2(0, size * 0.03f), size * 0.91f, size * 0.165f, size * 0.84f, size * 0.145f), Ink.Hex(0xC98B4E).Fade(0.7f), soft: 1);
        canvas.Fill(Shapes.Ellipse(at + new Vector2(-size * 0.1f, size * 0.05f), size * 0.42f, size * 0.07f), Ink.Hex(0xE3B27C).Fade(0.85f), soft: 4, within: pool);
        for (var i = -1; i <= 1; i++)
        {
            Steam.Draw(canvas, dice, at + new Vector2(i * size * 0.36f, size * 0.02f), dice.Between(210, 280), Ink.White.Fade(0.75f));
        }
    }

    static void Bean(Canvas canvas, Dice dice, Vector2 at, float size)
    {
        var turn = dice.Between(0, MathF.PI);
        var bean = Shapes.Ellipse(at, size, size * 0.66f, turn);
        canvas.Fill(bean.Moved(3, 6), Ink.Hex(0x1A0A06).Fade(0.5f), soft: 5);
        canvas.Fill(bean, Paint.Round(at - new Vector2(size * 0.4f, size * 0.4f), size * 1.5f, Ink.Hex(0xA0623A), Ink.Hex(0x5E3018), Ink.Hex(0x2E140A)));
        canvas.Fill(Strokes.Path(Strokes.Smooth(new(-0.95f, 0), new(-0.35f, 0.12f), new(0.35f, -0.12f), new(0.95f, 0)), 0.1f).Placed(at, size, turn), Ink.Hex(0x220D06), within: bean);
    }
}
