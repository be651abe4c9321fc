using System.Numerics;

namespace ChatApp.Assistants.Images.Motifs;

/// <summary>What stands in a sky.</summary>
static class Sky
{
    /// <summary>Stars over the part of the canvas above <paramref name="bottom"/>; a few are large and shine.</summary>
    public static void Stars(Canvas canvas, Dice dice, int count, float bottom, Ink ink)
    {
        for (var i = 0; i < count; i++)
        {
            var at = new Vector2(dice.Between(0, canvas.Width), bottom * MathF.Pow(dice.Unit(), 1.3f));
            var size = dice.Unit();
            canvas.Dot(at, 0.5f + (1.1f * size * size), ink.Fade(dice.Between(0.25f, 0.9f)), 1.2f);
            if (size > 0.96f)
            {
                Glint(canvas, at, dice.Between(6, 12), ink);
            }
        }
    }

    /// <summary>A four-pointed sparkle.</summary>
    public static void Glint(Canvas canvas, Vector2 at, float radius, Ink ink)
    {
        canvas.Glow(at, radius, ink.Fade(0.4f));
        canvas.Fill(Shapes.Star(at, radius, radius * 0.13f, 4), ink.Fade(0.9f), Blend.Light);
    }

    /// <summary>A full moon with its seas and its halo.</summary>
    public static void Moon(Canvas canvas, Dice dice, Vector2 at, float radius, Ink ink, float halo = 3.2f)
    {
        canvas.Glow(at, radius * halo, ink.Fade(0.35f));
        canvas.Glow(at, radius * halo * 0.5f, ink.Fade(0.35f));
        var disc = Shapes.Circle(at, radius);
        canvas.Fill(disc, Paint.Round(at - new Vector2(radius * 0.3f), radius * 1.5f, ink.Lighter(0.5f), ink, ink.Darker(0.14f)));
        for (var i = 0; i < 14; i++)
        {
            // The seas crowd on one side, as on the real one.
            var place = at + new Vector2(-radius * 0.18f, -radius * 0.1f) + dice.InDisc(radius * 0.72f);
            var size = radius * dice.Between(0.06f, 0.24f);
            canvas.Fill(Shapes.Ellipse(place, size, size * dice.Between(0.75f, 1)), ink.Darker(0.4f).Fade(0.16f), soft: (int)(size * 0.25f) + 1, within: disc);
        }
    }

    /// <summary>A heap of cloud with a flat base; <paramref name="size"/> is about half of its width.</summary>
    public static void Cloud(Canvas canvas, Dice dice, Vector2 at, float size, Ink lit, Ink shaded)
    {
        var heap = new Outline();
        var puffs = 5 + dice.Below(3);
        for (var i = 0; i < puffs; i++)
        {
            var along = ((i + 0.5f) / puffs * 2) - 1;
            var radius = size * (0.42f - (0.26f * along * along)) * dice.Between(0.8f, 1.15f);
            heap.Add(Shapes.Circle(at + new Vector2(along * size * 0.8f, -radius * 0.75f), radius));
        }

        heap.Add(Shapes.Box(at.X - size, at.Y - (size * 0.22f), size * 2, size * 0.26f, size * 0.13f));
        canvas.Fill(heap, Paint.Down(at.Y - (size * 0.75f), at.Y + (size * 0.05f), lit, lit, shaded));
    }
}
