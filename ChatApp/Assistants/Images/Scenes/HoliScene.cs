using System.Numerics;

namespace ChatApp.Assistants.Images.Scenes;

/// <summary>Clouds of colour powder that rise from brass bowls.</summary>
static class HoliScene
{
    static readonly uint[] Powders = [0xE6127D, 0xFFAE00, 0x0FA396, 0x6A35C9, 0xFF5A1F, 0x1E7FE0];
    static readonly uint[] Skies = [0xFFF8EC, 0xF4F6FF, 0xFFF3F3];

    public static void Draw(Canvas canvas, Dice dice)
    {
        var sky = Ink.Hex(dice.Variant(Skies));
        canvas.Cover(Paint.Down(0, canvas.Height, sky.Lighter(0.5f), sky, sky.Mix(Ink.Hex(0xFFC99E), 0.45f)));
        var (first, turn) = (dice.Below(Powders.Length), dice.Sign());
        var noise = new Noise(dice);
        const int Bowls = 4;
        for (var pass = 0; pass < 2; pass++)
        {
            for (var i = pass; i < Bowls; i += 2)
            {
                var ink = Ink.Hex(Powders[(first + (i * turn) + Powders.Length) % Powders.Length]);
                var x = 600 + ((i - 1.5f) * 290) + dice.Between(-20, 20);
                Plume(canvas, dice, noise, new(x, dice.Between(330, 390) - (pass * 40)), dice.Between(205, 255), ink);
            }
        }

        for (var i = 0; i < Bowls; i++)
        {
            Bowl(canvas, dice, new(600 + ((i - 1.5f) * 290), 545 + (i % 2 * 14)), 112, Ink.Hex(Powders[(first + (i * turn) + Powders.Length) % Powders.Length]));
        }
    }

    /// <summary>A burst with jets, lit from above.</summary>
    static void Plume(Canvas canvas, Dice dice, Noise noise, Vector2 at, float radius, Ink ink)
    {
        var shift = dice.InDisc(50);
        float Density(Vector2 p)
        {
            var away = (p - at) / radius;
            away.Y *= away.Y < 0 ? 0.74f : 1.1f;
            var length = away.Length() + 0.001f;
            var jets = noise.Cloud((away / length * 1.5f) + shift, 3);
            var cloud = noise.Cloud((p / (radius * 0.45f)) + shift);
            return ((0.72f + (1.5f * (jets - 0.5f) * Math.Min(length * 1.6f, 1)) - length) * 1.2f) + ((cloud - 0.5f) * 1.6f) + 0.25f;
        }

        var towardsLight = new Vector2(-0.08f, -0.14f) * radius;
        var ramp = new Ramp(ink.Darker(0.35f), ink.Darker(0.1f), ink, ink.Lighter(0.28f), ink.Lighter(0.6f));
        var reach = radius * 1.6f;
        canvas.Fill(Shapes.Circle(at, reach), new Haze(at.X - reach, at.Y - reach, 2 * reach, 2 * reach, ramp, p =>
        {
            var density = Density(p);
            var inside = Math.Clamp((reach - Vector2.Distance(p, at)) / (radius * 0.4f), 0, 1);
            return density <= 0 ? (0.6f, 0) : (0.55f + ((density - Density(p + towardsLight)) * 0.7f), Math.Min(density * 1.5f, 0.94f) * inside);
        }));
        for (var i = 0; i < 140; i++)
        {
            var (sin, cos) = MathF.SinCos(dice.Between(0, MathF.Tau));
            var away = radius * (0.7f + (0.9f * MathF.Pow(dice.Unit(), 1.5f)));
            var size = dice.Chance(0.05f) ? dice.Between(4, 7) : dice.Between(0.8f, 2.4f);
            canvas.Dot(at + (new Vector2(cos, sin) * away), size, ink.Lighter(dice.Between(0, 0.3f)).Fade(dice.Between(0.5f, 0.95f)), size > 3 ? 3 : 1.2f);
        }
    }

    static void Bowl(Canvas canvas, Dice dice, Vector2 at, float size, Ink ink)
    {
        canvas.Fill(Shapes.Ellipse(at + new Vector2(0, size * 0.6f), size * 0.95f, size * 0.13f), Ink.Hex(0x4A1B3A).Fade(0.35f), soft: 12);
        Span<Vector2> heap = stackalloc Vector2[9];
        for (var i = 0; i < heap.Length; i++)
        {
            var t = (i / 8f * 2) - 1;
            heap[i] = at + new Vector2(t * size * 0.9f, (-size * 0.55f * (1 - (t * t)) * dice.Between(0.85f, 1.1f)) + (size * 0.02f));
        }

        var mound = new Outline().Contour([.. Strokes.Smooth(heap), at + new Vector2(size * 0.8f, size * 0.2f), at + new Vector2(-size * 0.8f, size * 0.2f)]);
        canvas.Fill(mound, Paint.Across(at + new Vector2(-size, -size * 0.6f), at + new Vector2(size, size * 0.2f), ink.Lighter(0.45f), ink, ink.Darker(0.3f)));
        var body = new Outline().Move(-1, 0).Curve(-0.9f, 0.45f, -0.45f, 0.64f, 0, 0.64f).Curve(0.45f, 0.64f, 0.9f, 0.45f, 1, 0).Curve(0.6f, 0.2f, 0, 0.2f).Curve(-0.6f, 0.2f, -1, 0).Placed(at, size);
        canvas.Fill(body, Paint.Across(at - new Vector2(size, 0), at + new Vector2(size, 0), Ink.Hex(0x8A5A1C), Ink.Hex(0xF9DE93), Ink.Hex(0xD19A3C), Ink.Hex(0xB27A2A), Ink.Hex(0x6E4214)));
        canvas.Fill(Shapes.Ellipse(at + new Vector2(0, size * 0.62f), size * 0.8f, size * 0.3f), ink.Fade(0.35f), soft: 14, within: body);
    }
}
