using System.Numerics;

namespace ChatApp.Assistants.Images.Motifs;

/// <summary>A fir tree, with snow on its boughs if asked.</summary>
static class Fir
{
    /// <summary><paramref name="foot"/>: the middle of the trunk's foot. <paramref name="height"/>: in pixels.</summary>
    public static void Draw(Canvas canvas, Dice dice, Vector2 foot, float height, Ink ink, Ink? snow = null)
    {
        canvas.Fill(Shapes.Box(foot.X - (height * 0.025f), foot.Y - (height * 0.12f), height * 0.05f, height * 0.12f), ink.Darker(0.4f));
        var tiers = height > 120 ? 6 : height > 50 ? 5 : 4;
        for (var tier = 0; tier < tiers; tier++)
        {
            // From the lowest tier up, each on top of the one below.
            var t = (tier + 1f) / tiers;
            var half = height * 0.27f * (1.08f - t) * dice.Between(0.92f, 1.08f) + (height * 0.03f);
            var bottom = foot.Y - (height * (0.08f + (0.80f * (t - (1f / tiers)))));
            var top = bottom - (height * (0.42f - (0.14f * t)));
            top = Math.Max(top, foot.Y - height);
            var bough = Bough(foot.X, half, top, bottom);
            canvas.Fill(bough, Paint.Across(new(foot.X - half, 0), new(foot.X + half, 0), ink.Lighter(0.10f), ink, ink.Darker(0.3f)));
            canvas.Fill(bough, Paint.Down(top, bottom, ink.Fade(0), ink.Darker(0.55f).Fade(0.55f)));
            if (snow is { } white)
            {
                var drop = (bottom - top) * 0.30f;
                canvas.Fill(Bough(foot.X, half, top - drop, bottom - drop), Paint.Across(new(foot.X - half, 0), new(foot.X + (half * 0.7f), 0), white, white.Fade(0.75f), white.Fade(0.1f)), within: bough);
            }
        }
    }

    static Outline Bough(float x, float half, float top, float bottom)
    {
        var outline = new Outline().Move(x, top);
        outline.Curve(x + (half * 0.25f), top + ((bottom - top) * 0.6f), x + half, bottom);
        const int Scallops = 4;
        for (var i = 1; i <= Scallops; i++)
        {
            var to = x + half - (2 * half * i / Scallops);
            outline.Curve(to + (half / Scallops), bottom + (half * 0.18f), to, i == Scallops ? bottom : bottom - (half * 0.02f));
        }

        return outline.Curve(x - (half * 0.25f), top + ((bottom - top) * 0.6f), x, top);
    }
}
