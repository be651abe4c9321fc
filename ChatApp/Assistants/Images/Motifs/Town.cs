namespace ChatApp.Assistants.Images.Motifs;

/// <summary>Blocks of a city seen from afar.</summary>
static class Town
{
    /// <summary>
    /// A row of towers that stand on <paramref name="foot"/>, with some of their windows lit.
    /// <paramref name="height"/>: of the highest, in pixels. <paramref name="lit"/>: the share of lit windows, 0 to 1.
    /// </summary>
    public static void Skyline(Canvas canvas, Dice dice, float foot, float height, Ink roof, Ink street, Ink window, float lit)
    {
        var towers = new Outline();
        var paint = Paint.Down(foot - height, foot, roof, street);
        var x = dice.Between(-60, -10);
        var spots = new List<(float X, float Width, float Top)>();
        while (x < canvas.Width + 20)
        {
            var width = dice.Between(0.16f, 0.34f) * MathF.Sqrt(height) * 12;
            var centre = 1 - MathF.Pow(MathF.Abs((x / canvas.Width * 2) - 1), 2) * 0.45f;
            var top = foot - (height * centre * dice.Between(0.35f, 1));
            towers.Add(Shapes.Box(x, top, width, foot - top + 2));
            var kind = dice.Below(6);
            if (kind == 0)
            {
                towers.Add(Shapes.Box(x + (width * 0.2f), top - (height * 0.07f), width * 0.6f, height * 0.08f));
                towers.Add(Shapes.Box(x + (width * 0.47f), top - (height * 0.22f), Math.Max(1.5f, width * 0.04f), height * 0.2f));
            }
            else if (kind == 1)
            {
                towers.Add(Shapes.Polygon(new(x, top + 1), new(x + width, top - (width * 0.45f)), new(x + width, top + 1)));
            }
            else if (kind == 2)
            {
                towers.Add(Shapes.Ellipse(new(x + (width / 2), top), width / 2, width * 0.4f));
            }

            spots.Add((x, width, top));
            x += width + (dice.Chance(0.35f) ? dice.Between(4, 22) : -dice.Between(0, 6));
        }

        canvas.Fill(towers, paint);
        foreach (var (left, width, top) in spots)
        {
            Windows(canvas, dice, left, top, width, foot, window, lit);
        }
    }

    static void Windows(Canvas canvas, Dice dice, float left, float top, float width, float foot, Ink ink, float lit)
    {
        var columns = Math.Max(2, (int)(width / 13));
        var (step, rowStep) = ((width - 10) / columns, 15f);
        var panes = new Outline();
        for (var y = top + 12; y < foot - 12; y += rowStep)
        {
            for (var i = 0; i < columns; i++)
            {
                if (dice.Chance(lit))
                {
                    panes.Add(Shapes.Box(left + 5 + (i * step) + (step * 0.2f), y, step * 0.55f, 7));
                }
            }
        }

        if (panes.Count > 0)
        {
            canvas.Fill(panes, ink.Fade(dice.Between(0.55f, 0.95f)));
        }
    }
}
