using System.Numerics;
using ChatApp.Assistants.Images.Motifs;

namespace ChatApp.Assistants.Images.Scenes;

/// <summary>An open book that shines, on a stack of books.</summary>
static class BooksScene
{
    // Wall above, wall below, table, then covers.
    static readonly Palette[] Palettes =
    [
        Palette.Of(0x0F1B4C, 0x5B4B9E, 0x2A1B3D, 0xE4572E, 0x2A9D8F, 0xF2B134, 0x8E3B6F),
        Palette.Of(0x08323A, 0x2E8B86, 0x10272B, 0xF4845F, 0x3D5A98, 0xF7B32B, 0xB23A48),
        Palette.Of(0x2B103F, 0xB0506E, 0x260F2E, 0x3F7CAC, 0xF29E4C, 0x5E8C61, 0xD1495B),
    ];

    public static void Draw(Canvas canvas, Dice dice)
    {
        var palette = dice.Variant(Palettes);
        const float Table = 560;
        var x = 600 + dice.Between(-50, 50);
        canvas.Cover(Paint.Down(0, Table, palette[0], palette[1]));
        Sky.Stars(canvas, dice, 120, 420, Ink.Hex(0xFFF3D1));
        canvas.Glow(new(x, 330), 600, Ink.Hex(0xFFD98A).Fade(0.6f));
        for (var i = 0; i < 7; i++)
        {
            var lean = ((i - 3) * 0.24f) + dice.Between(-0.05f, 0.05f);
            var (from, to) = (new Vector2(x + (lean * 90), 330), new Vector2(x + (lean * 900), -40));
            canvas.Fill(Strokes.Line(from, to, 26, 130), Paint.Down(0, 330, Ink.Hex(0xFFE9B0).Fade(0), Ink.Hex(0xFFE9B0).Fade(0.2f)), Blend.Light, soft: 14);
        }

        canvas.Fill(Shapes.Box(-20, Table, 1240, 200), Paint.Down(Table, 630, palette[2].Lighter(0.2f), palette[2]));
        canvas.Fill(Shapes.Ellipse(new(x, Table + 8), 300, 18), Ink.Black.Fade(0.5f), soft: 14);
        Stack(canvas, dice, x, Table + 4, palette);
        Book.Open(canvas, new(x, 372));
        for (var i = 0; i < 80; i++)
        {
            var up = dice.Unit();
            var at = new Vector2(x + (dice.Bell() * (90 + (up * 330))), 320 - (up * 330));
            if (i % 10 == 0)
            {
                Sky.Glint(canvas, at, dice.Between(8, 20), Ink.Hex(0xFFF3CF));
            }
            else
            {
                canvas.Glow(at, 10, Ink.Hex(0xFFD98A).Fade(0.5f));
                canvas.Dot(at, dice.Between(1, 3), Ink.Hex(0xFFF3CF).Fade(dice.Between(0.4f, 1)), 1.5f);
            }
        }

        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            Pile(canvas, dice, 600 + (side * dice.Between(455, 490)), Table + 8, palette);
        }
    }

    static void Stack(Canvas canvas, Dice dice, float x, float foot, Palette palette)
    {
        var first = dice.Below(4);
        for (var i = 0; i < 3; i++)
        {
            var (height, half) = (48 - (i * 3), 236 - (i * 16));
            Book.Closed(canvas, new(x + dice.Between(-14, 14), foot), half, height, palette[3 + ((first + i) % 4)], i % 2 == 0);
            foot -= height;
        }
    }

    static void Pile(Canvas canvas, Dice dice, float x, float foot, Palette palette)
    {
        var first = dice.Below(4);
        for (var i = 0; i < 2 + dice.Below(3); i++)
        {
            var height = dice.Between(28, 42);
            Book.Closed(canvas, new(x + dice.Between(-12, 12), foot), dice.Between(96, 124), height, palette[3 + ((first + i) % 4)].Darker(0.12f), dice.Chance(0.5f));
            foot -= height;
        }
    }
}
