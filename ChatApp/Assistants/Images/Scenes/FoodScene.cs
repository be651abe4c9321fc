using System.Numerics;
using ChatApp.Assistants.Images.Motifs;

namespace ChatApp.Assistants.Images.Scenes;

/// <summary>A plate of colourful food on a laid table, seen from above.</summary>
static class FoodScene
{
    // Table, table's shade, napkin, plate's rim.
    static readonly Palette[] Palettes =
    [
        Palette.Of(0x2F6B62, 0x1C4742, 0xF3E7D3, 0xF2C879),
        Palette.Of(0xE8B58C, 0xC98558, 0xFFF9F0, 0x2F6690),
        Palette.Of(0x31375C, 0x1D2140, 0xE98A6D, 0xF4D9B0),
    ];

    public static void Draw(Canvas canvas, Dice dice)
    {
        var palette = dice.Variant(Palettes);
        canvas.Cover(Paint.Across(new(100, 0), new(1100, 630), palette[0].Lighter(0.18f), palette[0], palette[1]));
        for (var i = 0; i < 15; i++)
        {
            canvas.Fill(Shapes.Box(i * 84, -10, 2, 650), palette[1].Fade(0.35f));
        }

        var middle = new Vector2(600 + dice.Between(-20, 20), 315);
        var napkin = Shapes.Box(-300, -300, 600, 600, 8).Placed(middle, 0.92f, dice.Between(0.1f, 0.35f));
        canvas.Fill(napkin.Moved(10, 14), Ink.Black.Fade(0.28f), soft: 14);
        canvas.Fill(napkin, Paint.Across(middle - new Vector2(300), middle + new Vector2(300), palette[2].Lighter(0.2f), palette[2], palette[2].Darker(0.1f)));
        Plate(canvas, middle, 262, palette);
        Salad.Draw(canvas, dice, middle);
        Cutlery.Fork(canvas, middle - new Vector2(360, 0));
        Cutlery.Knife(canvas, middle + new Vector2(362, 0));
        Glass(canvas, dice, middle + new Vector2(dice.Between(455, 480), -205));
        var herb = middle + new Vector2(-dice.Between(440, 490), dice.Between(150, 200));
        for (var i = 0; i < 7; i++)
        {
            Leaf.Draw(canvas, herb + dice.InDisc(26), dice.Between(60, 100), dice.Between(0, 6.28f), Ink.Hex(0x4E9A47).Mix(Ink.Hex(0x9BC85A), dice.Unit()));
        }
    }

    static void Plate(Canvas canvas, Vector2 at, float size, Palette palette)
    {
        canvas.Fill(Shapes.Circle(at + new Vector2(12, 20), size), Ink.Black.Fade(0.42f), soft: 22);
        var (upper, lower) = (at - new Vector2(size * 0.7f), at + new Vector2(size * 0.7f));
        canvas.Fill(Shapes.Circle(at, size), Paint.Across(upper, lower, Ink.White, Ink.Hex(0xF4F0EA), Ink.Hex(0xCFC8BF)));
        canvas.Fill(Shapes.Ring(at, size * 0.965f, size * 0.935f), palette[3]);
        canvas.Fill(Shapes.Circle(at, size * 0.73f), Paint.Across(upper, lower, Ink.Hex(0xD8D1C8), Ink.Hex(0xF3EFE9), Ink.White));
        canvas.Fill(Shapes.Circle(at, size * 0.69f), Paint.Across(upper, lower, Ink.Hex(0xEDE8E1), Ink.Hex(0xF8F5F0)));
    }

    static void Glass(Canvas canvas, Dice dice, Vector2 at)
    {
        canvas.Fill(Shapes.Circle(at + new Vector2(10, 16), 70), Ink.Black.Fade(0.3f), soft: 16);
        canvas.Fill(Shapes.Circle(at, 70), Paint.Across(at - new Vector2(60), at + new Vector2(60), Ink.White.Fade(0.75f), Ink.Hex(0xD8EEF5).Fade(0.5f)));
        canvas.Fill(Shapes.Circle(at, 61), Paint.Round(at - new Vector2(16), 84, Ink.Hex(0xFFE9A8), Ink.Hex(0xFFC04D), Ink.Hex(0xF08A24)));
        canvas.Fill(Shapes.Circle(at + dice.InDisc(16), 30), Ink.Hex(0xFFE27A));
        canvas.Fill(Strokes.Arc(at, 54, 3.6f, 4.7f, 6), Ink.White.Fade(0.7f), soft: 2);
    }
}
