using System.Numerics;
using ChatApp.Assistants.Images.Motifs;

namespace ChatApp.Assistants.Images.Scenes;

/// <summary>A tidy desk with a laptop, a lamp and a plant.</summary>
static class WorkScene
{
    // Wall, wall's shade, desk, accent, second accent.
    static readonly Palette[] Palettes =
    [
        Palette.Of(0xDCE6FA, 0xB4C6EE, 0xE9A97C, 0x4C5FD5, 0xFF7E67),
        Palette.Of(0xF9E3D3, 0xEDBFA4, 0x8C5A46, 0x2A7F7A, 0xF2B441),
        Palette.Of(0x2F3A63, 0x1E2547, 0xC98B66, 0x6FB7E9, 0xF58E6C),
    ];

    public static void Draw(Canvas canvas, Dice dice)
    {
        var palette = dice.Variant(Palettes);
        const float Desk = 500;
        var side = dice.Sign();
        canvas.Cover(Paint.Across(new(600 - (side * 600), 0), new(600 + (side * 600), 500), palette[0].Lighter(0.2f), palette[0], palette[1]));
        canvas.Fill(Shapes.Circle(new(600 + dice.Between(-50, 50), 330), 290), palette[0].Lighter(0.55f).Fade(0.55f));
        Frames(canvas, dice, new(600 - (side * dice.Between(360, 400)), 175), palette);
        canvas.Fill(Shapes.Box(-20, Desk, 1240, 26), Paint.Down(Desk, Desk + 26, palette[2].Lighter(0.25f), palette[2]));
        canvas.Fill(Shapes.Box(-20, Desk + 26, 1240, 140), Paint.Down(Desk + 26, 630, palette[2].Darker(0.28f), palette[2].Darker(0.12f)));
        Lamp(canvas, new(600 + (side * 370), Desk), -side, palette);
        Plant(canvas, dice, new(600 - (side * dice.Between(360, 400)), Desk), palette);
        Laptop(canvas, dice, new(600, Desk), palette);
        Mug(canvas, dice, new(600 - (side * 235), Desk), palette);
        for (var i = 0; i < 3; i++)
        {
            canvas.Fill(Shapes.Box(600 + (side * 470) - 66 + (i * 5), Desk - 18 - (i * 17), 132 - (i * 12), 16, 4), Paint.Across(new(600 + (side * 470) - 66, 0), new(600 + (side * 470) + 66, 0), palette[3 + (i % 2)].Lighter(0.2f), palette[3 + (i % 2)].Darker(0.25f)));
        }
    }

    static void Frames(Canvas canvas, Dice dice, Vector2 at, Palette palette)
    {
        foreach (var (x, y, w, h) in (ReadOnlySpan<(float, float, float, float)>)[(-105, -90, 120, 150), (40, -60, 90, 112)])
        {
            var (left, top) = (at.X + x, at.Y + y);
            canvas.Fill(Shapes.Box(left + 6, top + 10, w, h, 4), Ink.Hex(0x1B2040).Fade(0.25f), soft: 10);
            canvas.Fill(Shapes.Box(left, top, w, h, 4), Ink.White);
            var picture = Shapes.Box(left + 12, top + 12, w - 24, h - 24);
            canvas.Fill(picture, Paint.Down(top, top + h, palette[4].Lighter(0.45f), palette[4].Lighter(0.1f)));
            canvas.Fill(Shapes.Circle(new(left + (w * dice.Between(0.35f, 0.65f)), top + (h * 0.45f)), w * 0.17f), Ink.Hex(0xFFF3D0));
            canvas.Fill(Shapes.Ellipse(new(left + (w * 0.3f), top + (h * 0.92f)), w * 0.5f, h * 0.32f), palette[3].Lighter(0.15f), within: picture);
            canvas.Fill(Shapes.Ellipse(new(left + (w * 0.8f), top + (h * 0.98f)), w * 0.5f, h * 0.3f), palette[3].Darker(0.1f), within: picture);
        }
    }

    static void Laptop(Canvas canvas, Dice dice, Vector2 foot, Palette palette)
    {
        canvas.Fill(Shapes.Ellipse(foot + new Vector2(0, 8), 250, 10), Ink.Black.Fade(0.35f), soft: 8);
        canvas.Fill(Shapes.Box(foot.X - 186, foot.Y - 262, 372, 252, 16), Paint.Across(foot - new Vector2(186, 260), foot + new Vector2(186, 0), Ink.Hex(0x515873), Ink.Hex(0x2B3048)));
        var screen = Shapes.Box(foot.X - 172, foot.Y - 248, 344, 222, 6);
        canvas.Fill(screen, Paint.Across(foot - new Vector2(172, 250), foot + new Vector2(172, -20), Ink.White, Ink.Hex(0xEAF0FB)));
        canvas.Fill(Shapes.Box(foot.X - 172, foot.Y - 248, 78, 222), palette[3].Fade(0.92f), within: screen);
        for (var i = 0; i < 5; i++)
        {
            canvas.Fill(Shapes.Box(foot.X - 158, foot.Y - 226 + (i * 26), 50 - (i % 2 * 14), 8, 4), Ink.White.Fade(i == 0 ? 0.95f : 0.5f));
        }

        for (var i = 0; i < 6; i++)
        {
            var height = dice.Between(26, 84);
            canvas.Fill(Shapes.Box(foot.X - 74 + (i * 25), foot.Y - 48 - height, 15, height, 5), Paint.Down(foot.Y - 130, foot.Y - 48, palette[3 + (i % 2)].Lighter(0.1f), palette[3 + (i % 2)].Lighter(0.4f)));
        }

        canvas.Fill(Shapes.Box(foot.X - 74, foot.Y - 226, 140, 10, 5).Add(Shapes.Box(foot.X - 74, foot.Y - 206, 96, 10, 5)).Add(Shapes.Box(foot.X - 74, foot.Y - 186, 116, 10, 5)), Ink.Hex(0xC3CDE6));
        canvas.Fill(Shapes.Ring(foot + new Vector2(118, -188), 36, 21), palette[3].Lighter(0.5f));
        canvas.Fill(Strokes.Arc(foot + new Vector2(118, -188), 28.5f, -1.57f, dice.Between(1, 3.4f), 15), palette[4]);
        canvas.Fill(Shapes.Polygon(foot + new Vector2(-172, -248), foot + new Vector2(-20, -248), foot + new Vector2(-150, -26), foot + new Vector2(-172, -26)), Ink.White.Fade(0.1f), within: screen);
        canvas.Fill(new Outline().Move(foot.X - 226, foot.Y - 12).Line(foot.X + 226, foot.Y - 12).Curve(foot.X + 226, foot.Y + 2, foot.X + 206, foot.Y + 2).Line(foot.X - 206, foot.Y + 2).Curve(foot.X - 226, foot.Y + 2, foot.X - 226, foot.Y - 12), Paint.Down(foot.Y - 12, foot.Y + 2, Ink.Hex(0xE4E8F2), Ink.Hex(0x9AA3BC)));
    }

    static void Lamp(Canvas canvas, Vector2 foot, int side, Palette palette)
    {
        var (elbow, head) = (foot + new Vector2(-side * 34, -170), foot + new Vector2(side * 46, -292));
        canvas.Fill(Shapes.Polygon(head + new Vector2(side * 10, 20), head + new Vector2(side * 70, 0), head + new Vector2(side * 190, 292), head + new Vector2(side * -60, 292)), Paint.Down(head.Y, foot.Y, Ink.Hex(0xFFF1BF).Fade(0.6f), Ink.Hex(0xFFF1BF).Fade(0.05f)), soft: 12);
        canvas.Fill(Shapes.Box(foot.X - 52, foot.Y - 14, 104, 14, 7), Paint.Down(foot.Y - 14, foot.Y, palette[4], palette[4].Darker(0.3f)));
        canvas.Fill(Strokes.Line(foot - new Vector2(0, 12), elbow, 9).Add(Strokes.Line(elbow, head, 9)), palette[4].Darker(0.18f));
        canvas.Fill(Shapes.Circle(elbow, 11), palette[4].Darker(0.3f));
        var shade = new Outline().Move(-22, -16).Curve(0, -34, 22, -16).Line(56, 30).Line(-56, 30).Placed(head + new Vector2(side * 16, 0), 1, side * -0.42f);
        canvas.Fill(Shapes.Circle(head + new Vector2(side * 28, 24), 17), Ink.Hex(0xFFF7DA));
        canvas.Glow(head + new Vector2(side * 28, 26), 120, Ink.Hex(0xFFE9A8).Fade(0.8f));
        canvas.Fill(shade, Paint.Across(head - new Vector2(50, 0), head + new Vector2(60, 30), palette[4].Lighter(0.25f), palette[4], palette[4].Darker(0.25f)));
    }

    static void Plant(Canvas canvas, Dice dice, Vector2 foot, Palette palette)
    {
        var root = foot - new Vector2(0, 84);
        for (var i = 0; i < 11; i++)
        {
            var turn = ((i - 5) * 0.27f) + dice.Between(-0.08f, 0.08f);
            Leaf.Draw(canvas, root, dice.Between(120, 185) * (1 - (0.05f * MathF.Abs(i - 5))), turn, Ink.Hex(0x2F8F5B).Mix(Ink.Hex(0x8CCB6A), dice.Unit() * 0.8f));
        }

        canvas.Fill(Shapes.Ellipse(foot, 70, 8), Ink.Black.Fade(0.35f), soft: 6);
        canvas.Fill(Shapes.Polygon(foot + new Vector2(-58, -96), foot + new Vector2(58, -96), foot + new Vector2(44, 0), foot + new Vector2(-44, 0)), Paint.Across(foot - new Vector2(58, 0), foot + new Vector2(58, 0), Ink.White, palette[0].Lighter(0.4f), palette[1].Darker(0.1f)));
        canvas.Fill(Shapes.Box(foot.X - 64, foot.Y - 106, 128, 22, 6), Paint.Across(foot - new Vector2(64, 0), foot + new Vector2(64, 0), Ink.White, palette[0].Lighter(0.5f), palette[1]));
    }

    static void Mug(Canvas canvas, Dice dice, Vector2 foot, Palette palette)
    {
        Steam.Draw(canvas, dice, foot - new Vector2(0, 70), 110, Ink.White.Fade(0.8f));
        canvas.Fill(Shapes.Ring(foot + new Vector2(34, -36), 20, 12), palette[4].Darker(0.2f));
        canvas.Fill(Shapes.Box(foot.X - 32, foot.Y - 72, 64, 72, 12), Paint.Across(foot - new Vector2(32, 0), foot + new Vector2(32, 0), palette[4].Lighter(0.25f), palette[4], palette[4].Darker(0.28f)));
        canvas.Fill(Shapes.Ellipse(foot - new Vector2(0, 70), 31, 5), palette[4].Darker(0.45f));
    }
}
