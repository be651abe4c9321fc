using System.Numerics;

namespace ChatApp.Assistants.Images.Motifs;

/// <summary>Books.</summary>
static class Book
{
    /// <summary>A closed book that lies flat; <paramref name="foot"/> is the middle of its lower edge.</summary>
    public static void Closed(Canvas canvas, Vector2 foot, float half, float height, Ink cover, bool spine)
    {
        var (left, top) = (foot.X - half, foot.Y - height);
        var across = Paint.Across(new(left, 0), new(left + (half * 2), 0), cover.Lighter(0.12f), cover.Lighter(0.05f), cover, cover.Darker(0.3f));
        canvas.Fill(Shapes.Box(left, top, half * 2, height, 6), across);
        canvas.Fill(Shapes.Box(left, top, half * 2, height, 6), Paint.Down(top, foot.Y, Ink.White.Fade(0.12f), Ink.Black.Fade(0), Ink.Black.Fade(0.4f)));
        if (spine)
        {
            foreach (var x in (ReadOnlySpan<float>)[-0.78f, -0.72f, 0.72f, 0.78f])
            {
                canvas.Fill(Shapes.Box(foot.X + (x * half), top, 3, height), Ink.Hex(0xFFD98A).Fade(0.8f));
            }

            return;
        }

        canvas.Fill(Shapes.Box(left + 10, top + 7, (half * 2) - 6, height - 14), Paint.Down(top, foot.Y, Ink.Hex(0xFFF6DF), Ink.Hex(0xD9C29A)));
        for (var y = top + 11; y < foot.Y - 9; y += 5)
        {
            canvas.Fill(Shapes.Box(left + 10, y, (half * 2) - 8, 1.2f), Ink.Hex(0xB59A6E).Fade(0.55f));
        }
    }

    /// <summary>An open book that shines, about 520 pixels wide; <paramref name="at"/> is above the middle of its spine.</summary>
    public static void Open(Canvas canvas, Vector2 at)
    {
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            Outline Side(Outline shape) => shape.Through(Matrix3x2.CreateScale(side, 1) * Matrix3x2.CreateTranslation(at));
            var (spine, edge) = (at, at + new Vector2(side * 250, 0));
            canvas.Fill(Side(new Outline().Move(0, 48).Curve(90, 22, 180, 24, 262, 44).Line(262, 56).Curve(180, 40, 90, 42, 0, 62)), Ink.Hex(0x7A2E2E));
            for (var leaf = 5; leaf >= 0; leaf--)
            {
                var lift = leaf * 4.5f;
                var page = new Outline().Move(0, 46 - (lift * 0.2f)).Curve(80, -6 - lift, 170, -2 - lift, 250 - leaf, 34 - lift).Line(250 - leaf, 42 - lift).Curve(170, 14 - lift, 80, 18 - lift, 0, 54);
                canvas.Fill(Side(page), Paint.Across(spine, edge, Ink.Hex(0xE9D3A4), Ink.Hex(0xFFF8E6), Ink.Hex(0xE6CFA0).Darker(leaf % 2 * 0.12f)));
            }

            // The upper page, from its near edge to its far one, and lines of print along it.
            canvas.Fill(Side(new Outline().Move(0, 42).Curve(80, -28, 170, -24, 246, 12).Curve(240, -20, 218, -46, 206, -54).Curve(140, -84, 50, -76, 0, -8)), Paint.Across(spine, edge, Ink.Hex(0xFFDF9A), Ink.Hex(0xFFFBEF), Ink.Hex(0xFFF1CC)));
            for (var line = 1; line < 5; line++)
            {
                var (y, x) = (line * 10.5f, line * 5f);
                var print = new Outline().Move(34 + (x * 0.3f), -38 + y).Curve(84, -70 + y, 146, -66 + y, 186 + x, -48 + y + (line * 1.6f));
                canvas.Fill(Side(print.Line(186 + x, -45 + y + (line * 1.6f)).Curve(146, -63 + y, 84, -67 + y, 34 + (x * 0.3f), -35 + y)), Ink.Hex(0xC09A5A).Fade(0.55f));
            }
        }

        canvas.Glow(at + new Vector2(0, -30), 290, Ink.Hex(0xFFE6A8).Fade(0.75f), 0.5f);
    }
}
