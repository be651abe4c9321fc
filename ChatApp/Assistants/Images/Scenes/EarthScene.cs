using System.Numerics;
using ChatApp.Assistants.Images.Motifs;

namespace ChatApp.Assistants.Images.Scenes;

/// <summary>Wind turbines on green hills.</summary>
static class EarthScene
{
    // Sky above, sky below, far hill, near hill, tree.
    static readonly Palette[] Palettes =
    [
        Palette.Of(0x6EC3EA, 0xF4FBE8, 0xA9D9A0, 0x2F8F4E, 0x1F6B45),
        Palette.Of(0xF7B58A, 0xFFF3CF, 0xC6D690, 0x4E9440, 0x2C6E3A),
        Palette.Of(0x4FB3A9, 0xEFFAE4, 0x98D3B0, 0x1E7F6A, 0x145C50),
    ];

    public static void Draw(Canvas canvas, Dice dice)
    {
        var palette = dice.Variant(Palettes);
        var side = dice.Sign();
        canvas.Cover(Paint.Down(0, 440, palette[0], palette[1]));
        var sun = new Vector2(600 + (side * dice.Between(200, 340)), dice.Between(160, 210));
        canvas.Glow(sun, 560, Ink.Hex(0xFFF5CB).Fade(0.9f));
        canvas.Fill(Shapes.Circle(sun, 66), Ink.Hex(0xFFFBE6), soft: 2);
        for (var i = 0; i < 4; i++)
        {
            Sky.Cloud(canvas, dice, new(((i + dice.Between(0.1f, 0.9f)) * 300), dice.Between(80, 220)), dice.Between(60, 110), Ink.White, palette[1].Mix(palette[0], 0.25f));
        }

        for (var layer = 0; layer < 4; layer++)
        {
            var near = layer / 3f;
            var tops = Land.HillTops(canvas, dice, float.Lerp(365, 545, near), float.Lerp(80, 56, near), dice.Between(0.7f, 1.1f));
            var ground = palette[2].Mix(palette[3], near);
            if (layer < 3)
            {
                for (var i = 0; i < 3 - layer; i++)
                {
                    var x = layer == 2 ? 600 - (side * dice.Between(190, 290)) : 600 + ((i - ((2 - layer) / 2f)) * 350) + dice.Between(-70, 70) + (layer * 100 * side);
                    Turbine(canvas, dice, new(x, Land.HeightAt(tops, x) + 6), float.Lerp(120, 330, near * 1.1f), palette[0].Mix(palette[3], 0.3f));
                }
            }

            canvas.Fill(Land.Under(canvas, tops), Paint.Down(float.Lerp(330, 500, near), float.Lerp(470, 660, near), ground.Lighter(0.28f), ground.Darker(0.08f)));
            for (var i = 0; i < 9 + (layer * 2); i++)
            {
                var x = dice.Between(0, 1200);
                var height = float.Lerp(22, 96, near) * dice.Between(0.6f, 1);
                Tree(canvas, dice, new(x, Land.HeightAt(tops, x) + float.Lerp(14, 44, near) + dice.Between(0, 20)), height, palette[4].Mix(palette[2], 0.65f * (1 - near)));
            }
        }

        Meadow.Grass(canvas, dice, 645, 44, 150, palette[3].Darker(0.25f));
    }

    /// <summary>Three blades on a tapering mast; <paramref name="height"/> is the mast's, in pixels.</summary>
    static void Turbine(Canvas canvas, Dice dice, Vector2 foot, float height, Ink shade)
    {
        var hub = foot - new Vector2(0, height);
        var mast = Shapes.Polygon(hub + new Vector2(-height * 0.010f, 0), hub + new Vector2(height * 0.010f, 0), foot + new Vector2(height * 0.022f, 0), foot + new Vector2(-height * 0.022f, 0));
        canvas.Fill(mast, Paint.Across(foot - new Vector2(height * 0.02f, 0), foot + new Vector2(height * 0.02f, 0), Ink.White, Ink.White, shade.Lighter(0.3f)));
        var turn = dice.Between(0, 2.1f);
        for (var i = 0; i < 3; i++)
        {
            var blade = new Outline().Move(-0.02f, 0).Curve(-0.07f, -0.16f, -0.02f, -0.6f, 0, -0.62f).Curve(0.02f, -0.6f, 0.025f, -0.1f, 0.02f, 0);
            canvas.Fill(blade.Placed(hub, height, turn + (i * MathF.Tau / 3)), Paint.Down(hub.Y - (height * 0.6f), hub.Y + (height * 0.6f), Ink.White, Ink.Hex(0xEEF4F8), shade.Lighter(0.55f)));
        }

        canvas.Fill(Shapes.Circle(hub, height * 0.03f), Paint.Round(hub - new Vector2(height * 0.01f), height * 0.04f, Ink.White, shade.Lighter(0.4f)));
    }

    static void Tree(Canvas canvas, Dice dice, Vector2 foot, float height, Ink ink)
    {
        canvas.Fill(Shapes.Ellipse(foot, height * 0.3f, height * 0.05f), ink.Darker(0.4f).Fade(0.35f), soft: (int)(height * 0.04f) + 1);
        canvas.Fill(Strokes.Line(foot, foot - new Vector2(0, height * 0.5f), height * 0.06f), Ink.Hex(0x6B4A2F).Mix(ink, 0.3f));
        var crown = dice.Chance(0.5f) ? Shapes.Ellipse(foot - new Vector2(0, height * 0.62f), height * 0.24f, height * 0.38f)
            : Shapes.Circle(foot - new Vector2(0, height * 0.6f), height * 0.3f).Add(Shapes.Circle(foot - new Vector2(height * 0.2f, height * 0.48f), height * 0.2f)).Add(Shapes.Circle(foot - new Vector2(-height * 0.2f, height * 0.48f), height * 0.2f));
        canvas.Fill(crown, Paint.Round(foot - new Vector2(height * 0.12f, height * 0.85f), height * 0.7f, ink.Lighter(0.35f), ink, ink.Darker(0.25f)));
    }
}
