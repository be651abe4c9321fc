using System.Numerics;

namespace ChatApp.Assistants.Images.Motifs;

/// <summary>Steam that curls up and fades.</summary>
static class Steam
{
    /// <summary><paramref name="foot"/>: where it rises. <paramref name="height"/>: in pixels.</summary>
    public static void Draw(Canvas canvas, Dice dice, Vector2 foot, float height, Ink ink)
    {
        var (sway, phase) = (height * dice.Between(0.08f, 0.13f), dice.Between(0, 6));
        var line = new Vector2[40];
        for (var i = 0; i < line.Length; i++)
        {
            var t = i / 39f;
            line[i] = foot + new Vector2(sway * (0.3f + t) * MathF.Sin((t * 6.2f) + phase), -t * height);
        }

        canvas.Fill(Strokes.Path(line, height * 0.035f, height * 0.12f), Paint.Down(foot.Y - height, foot.Y, ink.Fade(0), ink.Fade(0.6f), ink.Fade(0.75f), ink.Fade(0)), soft: (int)(height * 0.05f) + 2);
        canvas.Fill(Strokes.Path(line, height * 0.012f, height * 0.03f), Paint.Down(foot.Y - height, foot.Y, ink.Fade(0), ink.Fade(0.5f), ink.Fade(0.7f), ink.Fade(0)), soft: (int)(height * 0.015f) + 1);
    }
}
