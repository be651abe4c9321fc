using System.Numerics;
using ChatApp.Assistants.Images.Motifs;

namespace ChatApp.Assistants.Images.Scenes;

/// <summary>Graduation caps thrown into a bright sky.</summary>
static class GraduationScene
{
    // Sky above, sky below, cloth, tassel, then confetti.
    static readonly Palette[] Palettes =
    [
        Palette.Of(0x2F7DD1, 0xCBEBFF, 0x1B2A52, 0xFFC83D, 0xFFFFFF, 0xFF7A59),
        Palette.Of(0xF08A5D, 0xFFE7BF, 0x3A1F4D, 0xFFD25E, 0xFFF7E8, 0xB83B5E),
        Palette.Of(0x2FA39A, 0xE2F8E8, 0x153B4A, 0xFFCB47, 0xFFFFFF, 0xF26B5B),
    ];

    public static void Draw(Canvas canvas, Dice dice)
    {
        var palette = dice.Variant(Palettes);
        canvas.Cover(Paint.Down(0, 600, palette[0], palette[1]));
        var sun = new Vector2(dice.Between(350, 850), 640);
        canvas.Glow(sun, 760, Ink.Hex(0xFFF6D8).Fade(0.9f));
        var rays = new Outline();
        for (var i = 0; i < 14; i++)
        {
            var angle = -MathF.PI * (i + dice.Between(0.2f, 0.6f)) / 14;
            var (from, to) = (new Vector2(MathF.Cos(angle), MathF.Sin(angle)), new Vector2(MathF.Cos(angle - 0.1f), MathF.Sin(angle - 0.1f)));
            rays.Add(Shapes.Polygon(sun, sun + (from * 1200), sun + (to * 1200)));
        }

        canvas.Fill(rays, Paint.Round(sun, 900, Ink.White.Fade(0.26f), Ink.White.Fade(0)), Blend.Light, soft: 6);

        for (var i = 0; i < 5; i++)
        {
            Sky.Cloud(canvas, dice, new((i + dice.Between(0.1f, 0.9f)) * 240, dice.Between(520, 620)), dice.Between(110, 190), Ink.White, palette[1]);
        }

        Confetti.Draw(canvas, dice, 110, -10, 560, palette[3], palette[4], palette[5], palette[3].Lighter(0.4f));
        var spots = dice.Scatter(8, 130, 90, 1070, 500, 16);
        for (var i = 0; i < spots.Length; i++)
        {
            Cap(canvas, spots[i], 52 + (i * 8) + dice.Between(0, 12), dice.Between(-0.55f, 0.55f), dice.Sign(), palette);
        }
    }

    /// <summary>A mortarboard; <paramref name="size"/> is half of the board's width, the tassel hangs to one side.</summary>
    static void Cap(Canvas canvas, Vector2 at, float size, float turn, int side, Palette palette)
    {
        Vector2 Place(float x, float y) => at + Vector2.Transform(new Vector2(x * side, y) * size, Matrix3x2.CreateRotation(turn));
        Outline Placed(Outline shape) => shape.Through(Matrix3x2.CreateScale(side * size, size) * Matrix3x2.CreateRotation(turn) * Matrix3x2.CreateTranslation(at));
        var cloth = palette[2];
        canvas.Fill(Placed(Shapes.Polygon(new(-1, 0), new(0, -0.42f), new(1, 0), new(0, 0.42f))).Moved(size * 0.06f, size * 0.3f), cloth.Fade(0.22f), soft: (int)(size * 0.12f));
        var crown = new Outline().Move(-0.58f, 0.1f).Line(-0.54f, 0.52f).Curve(-0.3f, 0.8f, 0.3f, 0.8f, 0.54f, 0.52f).Line(0.58f, 0.1f);
        canvas.Fill(Placed(crown), Paint.Across(Place(-0.6f, 0), Place(0.6f, 0), cloth.Lighter(0.16f), cloth.Darker(0.1f), cloth.Darker(0.45f)));
        var board = Shapes.Polygon(new(-1, 0), new(0, -0.42f), new(1, 0), new(0, 0.42f));
        canvas.Fill(Placed(board.Moved(0, 0.07f)), cloth.Darker(0.5f));
        canvas.Fill(Placed(board), Paint.Across(Place(-0.8f, -0.4f), Place(0.8f, 0.4f), cloth.Lighter(0.34f), cloth.Lighter(0.1f), cloth));
        var cord = Strokes.Smooth(Place(0, 0), Place(0.4f, 0.04f), Place(0.74f, 0.16f), Place(0.8f, 0.5f));
        canvas.Fill(Strokes.Path(cord, size * 0.045f), palette[3].Darker(0.12f));
        var tassel = new Outline().Move(0.76f, 0.5f).Line(0.84f, 0.5f).Curve(0.88f, 0.7f, 0.93f, 0.98f).Line(0.68f, 0.98f).Curve(0.72f, 0.7f, 0.76f, 0.5f);
        canvas.Fill(Placed(tassel), Paint.Across(Place(0.68f, 0.7f), Place(0.93f, 0.7f), palette[3].Lighter(0.3f), palette[3], palette[3].Darker(0.25f)));
        canvas.Fill(Placed(Shapes.Box(0.74f, 0.47f, 0.12f, 0.1f, 0.03f)), palette[3].Darker(0.25f));
        canvas.Fill(Placed(Shapes.Ellipse(default, 0.07f, 0.045f)), palette[3]);
    }
}
