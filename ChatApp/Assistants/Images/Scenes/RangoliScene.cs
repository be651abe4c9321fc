using System.Numerics;
using ChatApp.Assistants.Images.Motifs;

namespace ChatApp.Assistants.Images.Scenes;

/// <summary>A round pattern of petals laid on the floor, with oil lamps around it.</summary>
static class RangoliScene
{
    // Floor, floor's shade, then colours from the middle outwards.
    static readonly Palette[] Palettes =
    [
        Palette.Of(0x5A1A3C, 0x2A0B22, 0xFFC93C, 0xFF6B35, 0xF72585, 0xFFFFFF, 0x4CC9A6),
        Palette.Of(0x0F3D4C, 0x06202B, 0xFFD166, 0xEF476F, 0xFF9F1C, 0xFFF8E7, 0x8AC926),
        Palette.Of(0x4A2310, 0x240F08, 0xFFB703, 0xE63946, 0xF4E285, 0xFFFFFF, 0x2A9D8F),
    ];

    public static void Draw(Canvas canvas, Dice dice)
    {
        var palette = dice.Variant(Palettes);
        var middle = new Vector2(600, 315);
        canvas.Cover(Paint.Round(middle, 760, palette[0].Lighter(0.12f), palette[0], palette[1]));
        var (fold, turn) = (8 + (dice.Below(3) * 2), dice.Between(0, 0.4f));
        var order = dice.Below(4);
        Mandala(canvas, middle, 262, fold, turn, order, palette);
        foreach (var corner in (ReadOnlySpan<Vector2>)[new(0, 0), new(1200, 0), new(0, 630), new(1200, 630)])
        {
            Mandala(canvas, corner, 190, fold, turn, order + 1, palette);
        }

        var lamps = 12;
        for (var i = 0; i < lamps; i++)
        {
            var (sin, cos) = MathF.SinCos((i + 0.5f) * MathF.Tau / lamps);
            var at = middle + new Vector2(cos * 348, sin * 288);
            if (at.Y is > 20 and < 615)
            {
                Lamp(canvas, dice, at, 21);
            }
        }
    }

    static void Mandala(Canvas canvas, Vector2 at, float size, int fold, float turn, int order, Palette palette)
    {
        canvas.Fill(Shapes.Circle(at, size * 1.04f), palette[1].Fade(0.35f), soft: 14);
        Ink[] inks = [palette[2], palette[3], palette[6], palette[4]];
        Ink Next(int ring) => inks[(order + ring) % inks.Length];
        Dots(canvas, at, size * 0.98f, fold * 4, size * 0.018f, palette[5]);
        Petals(canvas, at, size * 0.50f, size * 0.44f, size * 0.36f, fold * 2, turn, Next(0));
        Petals(canvas, at, size * 0.50f, size * 0.28f, size * 0.22f, fold * 2, turn, Next(0).Lighter(0.45f));
        canvas.Fill(Shapes.Circle(at, size * 0.64f), Paint.Round(at, size * 0.64f, Next(1), Next(1).Darker(0.2f)));
        canvas.Fill(Shapes.Ring(at, size * 0.64f, size * 0.62f), palette[5]);
        Petals(canvas, at, size * 0.26f, size * 0.36f, size * 0.40f, fold, turn, Next(2));
        Petals(canvas, at, size * 0.28f, size * 0.24f, size * 0.24f, fold, turn, Next(2).Lighter(0.5f));
        Petals(canvas, at, size * 0.28f, size * 0.30f, size * 0.14f, fold, turn + (MathF.PI / fold), palette[5]);
        canvas.Fill(Shapes.Circle(at, size * 0.32f), Paint.Round(at, size * 0.32f, Next(3), Next(3).Darker(0.18f)));
        canvas.Fill(Shapes.Ring(at, size * 0.32f, size * 0.30f), palette[5]);
        Petals(canvas, at, 0, size * 0.28f, size * 0.17f, fold, turn, Next(4));
        Petals(canvas, at, size * 0.02f, size * 0.17f, size * 0.09f, fold, turn, Next(4).Lighter(0.5f));
        canvas.Fill(Shapes.Circle(at, size * 0.08f), Paint.Round(at, size * 0.08f, Ink.White, palette[2]));
        Dots(canvas, at, size * 0.575f, fold * 2, size * 0.02f, palette[5]);
    }

    static void Petals(Canvas canvas, Vector2 at, float from, float length, float width, int count, float turn, Ink ink)
    {
        var petals = new Outline();
        for (var i = 0; i < count; i++)
        {
            petals.Add(new Outline().Move(0, -from).Curve(-width * 0.75f, -from - (length * 0.45f), -width * 0.3f, -from - (length * 0.85f), 0, -from - length)
                .Curve(width * 0.3f, -from - (length * 0.85f), width * 0.75f, -from - (length * 0.45f), 0, -from).Placed(at, 1, turn + (i * MathF.Tau / count)));
        }

        canvas.Fill(petals, Paint.Round(at, from + length, ink.Darker(0.3f), ink.Darker(0.1f), ink.Lighter(0.12f)));
    }

    static void Dots(Canvas canvas, Vector2 at, float radius, int count, float size, Ink ink)
    {
        for (var i = 0; i < count; i++)
        {
            var (sin, cos) = MathF.SinCos((i + 0.5f) * MathF.Tau / count);
            canvas.Dot(at + (new Vector2(cos, sin) * radius), size, ink, 1.2f);
        }
    }

    /// <summary>A lamp seen from above at a slant.</summary>
    static void Lamp(Canvas canvas, Dice dice, Vector2 at, float size)
    {
        canvas.Glow(at, size * 6, Ink.Hex(0xFFA23F).Fade(0.55f));
        canvas.Fill(Shapes.Circle(at + new Vector2(3, 6), size), Ink.Black.Fade(0.45f), soft: 6);
        canvas.Fill(Shapes.Ellipse(at, size * 1.05f, size * 0.95f), Paint.Across(at - new Vector2(size), at + new Vector2(size), Ink.Hex(0xE08A4A), Ink.Hex(0x9A4520), Ink.Hex(0x5E2412)));
        canvas.Fill(Shapes.Ellipse(at, size * 0.78f, size * 0.7f), Paint.Round(at, size * 0.8f, Ink.Hex(0xFFE08A), Ink.Hex(0xE0852B), Ink.Hex(0x7A3512)));
        Flame.Draw(canvas, dice, at + new Vector2(0, size * 0.1f), size * 1.3f, 0.6f);
    }
}
