using System.Numerics;
using ChatApp.Assistants.Images.Motifs;

namespace ChatApp.Assistants.Images.Scenes;

/// <summary>A glowing chip with circuit traces and a net of nodes.</summary>
static class TechScene
{
    // Dark, deep, trace, light, second light.
    static readonly Palette[] Palettes =
    [
        Palette.Of(0x060A24, 0x14246B, 0x3F6BFF, 0x5CE6FF, 0xB98BFF),
        Palette.Of(0x041A1C, 0x0B4A52, 0x15B5A0, 0x9CFFD6, 0x5CB8FF),
        Palette.Of(0x16082E, 0x461A7A, 0xA24DFF, 0xFF9AE6, 0x6FD3FF),
    ];

    public static void Draw(Canvas canvas, Dice dice)
    {
        var palette = dice.Variant(Palettes);
        var middle = new Vector2(600 + dice.Between(-30, 30), 315);
        canvas.Cover(Paint.Round(middle, 760, palette[1], palette[1].Mix(palette[0], 0.6f), palette[0]));
        Net(canvas, dice, middle, palette);
        canvas.Glow(middle, 430, palette[2].Fade(0.55f));
        const int PerSide = 7;
        for (var edge = 0; edge < 4; edge++)
        {
            for (var i = 0; i < PerSide; i++)
            {
                Trace(canvas, dice, middle, edge, (i - ((PerSide - 1) / 2f)) * 22, palette);
            }
        }

        Chip(canvas, middle, 102, palette);
        Bokeh.Draw(canvas, dice, 16, 0, 630, 24, palette[3], palette[4]);
    }

    /// <summary>Points joined to their neighbours, for the depth behind the chip.</summary>
    static void Net(Canvas canvas, Dice dice, Vector2 middle, Palette palette)
    {
        var nodes = dice.Scatter(64, -20, -20, 1220, 650, 6);
        var lines = new Outline();
        for (var i = 0; i < nodes.Length; i++)
        {
            for (var k = i + 1; k < nodes.Length; k++)
            {
                if (Vector2.Distance(nodes[i], nodes[k]) < 135)
                {
                    lines.Add(Strokes.Line(nodes[i], nodes[k], 1.3f));
                }
            }
        }

        canvas.Fill(lines, Paint.Round(middle, 720, palette[2].Fade(0.1f), palette[2].Fade(0.35f), palette[2].Fade(0.55f)), Blend.Light);
        foreach (var node in nodes)
        {
            var far = Math.Min(1, Vector2.Distance(node, middle) / 600);
            canvas.Glow(node, 22, palette[4].Fade(0.5f * far));
            canvas.Dot(node, dice.Between(1.5f, 4), palette[3].Fade(0.25f + (0.5f * far)), 1.3f);
        }
    }

    /// <summary>A trace that leaves one edge of the chip, turns by 45 degrees, and ends in a ring.</summary>
    static void Trace(Canvas canvas, Dice dice, Vector2 middle, int edge, float offset, Palette palette)
    {
        var (outer, across) = (edge % 2 == 0 ? 430f : 230f, Math.Sign(offset));
        var straight = 128 + dice.Between(10, 40) + ((77 - MathF.Abs(offset)) * 0.5f);
        var slant = MathF.Abs(offset) * (edge % 2 == 0 ? 1.35f : 1.9f) * dice.Between(0.8f, 1.2f);
        var end = Math.Max(straight + slant + 20, outer * dice.Between(0.6f, 1.15f));
        Vector2 At(float along, float aside) => middle + (edge switch
        {
            0 => new Vector2(along, aside),
            1 => new Vector2(aside, along),
            2 => new Vector2(-along, aside),
            _ => new Vector2(aside, -along),
        });
        ReadOnlySpan<Vector2> path = [At(100, offset), At(straight, offset), At(straight + slant, offset + (across * slant)), At(end, offset + (across * slant))];
        var line = new Outline();
        for (var i = 1; i < path.Length; i++)
        {
            line.Add(Strokes.Line(path[i - 1], path[i], 3.4f));
        }

        var light = dice.Chance(0.3f) ? palette[4] : palette[3];
        canvas.Fill(line, Paint.Round(middle, end + slant + 60, light, palette[2], palette[2].Fade(0.75f)));
        canvas.Glow(path[^1], 30, light.Fade(0.7f));
        canvas.Fill(Shapes.Ring(path[^1], 8, 4.4f), light);
        var pulse = Vector2.Lerp(path[2], path[3], dice.Unit());
        canvas.Glow(pulse, 20, light.Fade(0.9f));
        canvas.Dot(pulse, 2.6f, Ink.White, 1.5f);
    }

    static void Chip(Canvas canvas, Vector2 at, float half, Palette palette)
    {
        var body = Shapes.Box(at.X - half, at.Y - half, half * 2, half * 2, 22);
        canvas.Fill(body.Moved(0, 10), Ink.Black.Fade(0.5f), soft: 20);
        canvas.Fill(body, palette[3].Fade(0.8f), Blend.Light, soft: 15);
        canvas.Fill(body, Paint.Across(at - new Vector2(half), at + new Vector2(half), palette[1].Lighter(0.16f), palette[0], palette[0].Darker(0.3f)));
        canvas.Fill(body, Paint.Down(at.Y - half, at.Y + half, palette[3].Fade(0.28f), palette[3].Fade(0.02f), palette[3].Fade(0)));
        var inner = half * 0.7f;
        canvas.Fill(Shapes.Box(at.X - inner, at.Y - inner, inner * 2, inner * 2, 14), palette[3]);
        canvas.Fill(Shapes.Box(at.X - inner + 3, at.Y - inner + 3, (inner * 2) - 6, (inner * 2) - 6, 12), Paint.Across(at - new Vector2(inner), at + new Vector2(inner), palette[2].Mix(palette[0], 0.3f), palette[0].Mix(palette[1], 0.5f)));

        // A mind in the machine: a ring of nodes joined to one in the middle.
        for (var i = 0; i < 6; i++)
        {
            var (sin, cos) = MathF.SinCos((i * MathF.Tau / 6) + 0.52f);
            var (sin2, cos2) = MathF.SinCos(((i + 1) * MathF.Tau / 6) + 0.52f);
            var (node, next) = (at + (new Vector2(cos, sin) * inner * 0.62f), at + (new Vector2(cos2, sin2) * inner * 0.62f));
            canvas.Fill(Strokes.Line(at, node, 3).Add(Strokes.Line(node, next, 2)), palette[3].Fade(0.85f));
            canvas.Glow(node, 20, palette[4].Fade(0.8f));
            canvas.Fill(Shapes.Circle(node, 7), palette[4].Lighter(0.4f));
        }

        canvas.Glow(at, inner * 1.3f, palette[3].Fade(0.7f));
        canvas.Fill(Shapes.Circle(at, 14), Paint.Round(at - new Vector2(4), 18, Ink.White, palette[3]));
    }
}
