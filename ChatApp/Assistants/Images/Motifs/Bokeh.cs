namespace ChatApp.Assistants.Images.Motifs;

/// <summary>Lights far out of focus.</summary>
static class Bokeh
{
    /// <summary>Discs of light between two heights; <paramref name="size"/> is the radius of the largest.</summary>
    public static void Draw(Canvas canvas, Dice dice, int count, float top, float bottom, float size, params ReadOnlySpan<Ink> inks)
    {
        foreach (var at in dice.Scatter(count, 0, top, canvas.Width, bottom))
        {
            var radius = size * dice.Between(0.25f, 1);
            var ink = inks[dice.Below(inks.Length)].Fade(dice.Between(0.06f, 0.22f));
            canvas.Fill(Shapes.Circle(at, radius), Paint.Round(at, radius, ink.Fade(0.6f), ink.Fade(0.7f), ink), Blend.Light, soft: radius > 12 ? 2 : 1);
        }
    }
}
