using System.Numerics;

namespace ChatApp.Assistants.Images.Scenes;

/// <summary>Flowing colours and soft shapes, for topics without a scene of their own: waves, spheres or ribbons in a palette made for the topic.</summary>
static class AbstractScene
{
    static readonly Action<Canvas, Dice, Palette>[] Forms = [Waves, Spheres, Ribbons];

    public static void Draw(Canvas canvas, Dice dice)
    {
        var palette = Palette.From(dice);
        var lean = dice.Between(-0.35f, 0.35f);
        var noise = new Noise(dice);
        canvas.Cover(Paint.Across(new(600 - (lean * 900), 0), new(600 + (lean * 900), 630), palette[1], palette[2], palette[3]));
        canvas.Cover(new Haze(0, 0, 1200, 630, new Ramp(palette[1], palette[2], palette[3], palette[4]), p => ((noise.Cloud(p / 620, 2) * 1.3f) - 0.1f, 0.7f)));
        dice.Variant(Forms)(canvas, dice, palette);
        foreach (var at in dice.Scatter(9, 40, 30, 1160, 330))
        {
            var size = dice.Between(4, 16);
            canvas.Fill(Shapes.Circle(at, size), Paint.Down(at.Y - size, at.Y + size, palette[4].Lighter(0.4f).Fade(0.85f), palette[4].Fade(0.35f)));
        }
    }

    /// <summary>Waves that fan out under a disc.</summary>
    static void Waves(Canvas canvas, Dice dice, Palette palette)
    {
        var disc = new Vector2(dice.Between(320, 880), dice.Between(190, 280));
        var radius = dice.Between(110, 160);
        canvas.Glow(disc, radius * 3.4f, palette[4].Fade(0.6f));
        canvas.Fill(Shapes.Circle(disc, radius), Paint.Down(disc.Y - radius, disc.Y + radius, palette[4].Lighter(0.7f), palette[4], palette[3]));
        var (phase, waves) = (dice.Between(0, 6.28f), dice.Between(0.6f, 0.95f));
        for (var i = 0; i < 6; i++)
        {
            var near = i / 5f;
            var tops = new Vector2[64];
            for (var k = 0; k < tops.Length; k++)
            {
                // Each wave lags behind the one before.
                var x = (k * 20) - 30;
                var t = (x / 1200f * waves * MathF.Tau) + phase + (i * 0.45f);
                tops[k] = new(x, 300 + (near * 250) - (MathF.Sin(t) * (86 - (near * 26))) - (22 * MathF.Sin((t * 2.1f) + i)));
            }

            var (from, to) = (palette[4 - (int)(near * 3.99f)], palette[Math.Max(0, 3 - (int)(near * 3.99f))]);
            var land = Motifs.Land.Under(canvas, tops);
            canvas.Fill(Strokes.Path(tops, 34), palette[0].Fade(0.34f), soft: 16);
            canvas.Fill(land, Paint.Across(new(0, 250 + (near * 250)), new(1200, 420 + (near * 260)), from, to, to.Mix(palette[0], 0.35f)));
            canvas.Fill(Strokes.Path(tops, 1.8f), palette[4].Lighter(0.5f).Fade(0.4f));
        }
    }

    /// <summary>Spheres at several depths, the farthest out of focus.</summary>
    static void Spheres(Canvas canvas, Dice dice, Palette palette)
    {
        canvas.Glow(new(dice.Between(300, 900), 200), 620, palette[4].Fade(0.5f));
        var spots = dice.Scatter(9, 60, 50, 1140, 580, 16);
        for (var i = 0; i < spots.Length; i++)
        {
            var near = i / (spots.Length - 1f);
            var radius = 50 + (near * 95) + dice.Between(-12, 22);
            var ink = i % 4 == 3 ? palette[5] : palette[1 + (i % 3)];
            var sphere = Shapes.Circle(spots[i], radius);
            var light = spots[i] - new Vector2(radius * 0.4f, radius * 0.5f);
            canvas.Fill(sphere.Moved(radius * 0.2f, radius * 0.34f), palette[0].Fade(0.34f), soft: (int)(radius * 0.3f));
            canvas.Fill(sphere, Paint.Round(light, radius * 1.85f, new Ramp((0, ink.Lighter(0.55f)), (0.4f, ink.Lighter(0.12f)), (0.7f, ink.Darker(0.1f)), (1, ink.Mix(palette[0], 0.7f)))), soft: near < 0.35f ? 5 : 0);
            canvas.Fill(Shapes.Ellipse(spots[i] + new Vector2(radius * 0.3f, radius * 0.75f), radius * 0.7f, radius * 0.3f, -0.35f), palette[4].Fade(0.22f), Blend.Light, soft: (int)(radius * 0.25f), within: sphere);
        }
    }

    /// <summary>Broad ribbons that swing across, each over the shadow of the next.</summary>
    static void Ribbons(Canvas canvas, Dice dice, Palette palette)
    {
        var (phase, rise) = (dice.Between(0, 6.28f), dice.Sign() * dice.Between(150, 260));
        canvas.Glow(new(600 + rise, 160), 560, palette[4].Fade(0.5f));
        for (var i = 0; i < 8; i++)
        {
            var points = new Vector2[70];
            for (var k = 0; k < points.Length; k++)
            {
                var x = (k * 20) - 90;
                var t = (x / 1200f * 4.2f) + phase + (i * 0.24f);
                points[k] = new(x, 120 + (i * 62) + (rise * ((x / 1200f) - 0.5f)) + (MathF.Sin(t) * (64 + (i * 7))) + (26 * MathF.Sin(t * 2.3f)));
            }

            var ink = i % 4 == 2 ? palette[5] : palette[1 + (i % 4)];
            var ribbon = Strokes.Path(points, dice.Between(40, 66), dice.Between(40, 90));
            canvas.Fill(ribbon.Moved(0, 18), palette[0].Fade(0.4f), soft: 16);
            canvas.Fill(ribbon, Paint.Across(new(0, 0), new(1200, 0), ink.Mix(palette[0], 0.25f), ink.Lighter(0.25f), ink, ink.Mix(palette[0], 0.3f)));
            canvas.Fill(Strokes.Path(points, 2).Moved(0, -16), Ink.White.Fade(0.28f), soft: 1);
        }
    }
}
