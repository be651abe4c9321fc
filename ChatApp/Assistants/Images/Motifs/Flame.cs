using System.Numerics;

namespace ChatApp.Assistants.Images.Motifs;

/// <summary>A small flame with its light.</summary>
static class Flame
{
    static readonly Ink Outer = Ink.Hex(0xFF7A1A);
    static readonly Ink Middle = Ink.Hex(0xFFC23D);
    static readonly Ink Core = Ink.Hex(0xFFF6D8);

    /// <summary><paramref name="foot"/>: where the wick ends. <paramref name="height"/>: in pixels. <paramref name="light"/>: the strength of its glow; 1 for one of a few flames, less among many.</summary>
    public static void Draw(Canvas canvas, Dice dice, Vector2 foot, float height, float light = 1)
    {
        var lean = dice.Between(-0.12f, 0.12f);
        var heart = foot - new Vector2(0, height * 0.4f);
        canvas.Glow(heart, height * 4.2f, Outer.Fade(0.30f * light));
        canvas.Glow(heart, height * 1.9f, Middle.Fade(0.45f * light));
        canvas.Fill(Tongue(lean).Placed(foot, height), Paint.Down(foot.Y - height, foot.Y, Outer, Middle, Middle, Outer), soft: (int)(height * 0.05f) + 1);
        canvas.Fill(Tongue(lean).Placed(foot - new Vector2(0, height * 0.04f), height * 0.66f), Paint.Down(foot.Y - (height * 0.7f), foot.Y, Middle, Core, Core), soft: (int)(height * 0.04f) + 1);
        canvas.Glow(heart, height * 0.8f, Core.Fade(0.5f));
    }

    /// <summary>A flame of height 1 that stands on the origin.</summary>
    static Outline Tongue(float lean) => new Outline()
        .Move(lean, -1)
        .Curve(lean + 0.06f, -0.72f, 0.27f, -0.5f, 0.24f, -0.22f)
        .Curve(0.22f, -0.06f, 0.1f, 0, 0, 0)
        .Curve(-0.1f, 0, -0.22f, -0.06f, -0.24f, -0.22f)
        .Curve(-0.26f, -0.5f, lean - 0.1f, -0.7f, lean, -1);
}
