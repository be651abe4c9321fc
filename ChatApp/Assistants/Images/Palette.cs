namespace ChatApp.Assistants.Images;

/// <summary>A few colours that go together, in an order their scene gives a meaning to.</summary>
public sealed record Palette(IReadOnlyList<Ink> Inks)
{
    public Ink this[int index] => Inks[index];

    /// <summary>The palette of these <c>0xRRGGBB</c> colours.</summary>
    public static Palette Of(params uint[] colours) => new([.. colours.Select(Ink.Hex)]);

    /// <summary>
    /// A palette made up from one number: dark, deep, middle, bright and pale of neighbouring hues, then an accent from across the wheel.
    /// </summary>
    public static Palette From(Dice dice)
    {
        // Dark yellow is mud: the dark end stays between cyan and red.
        var hue = dice.Between(200, 360);
        var step = dice.Between(14, 30) * dice.Sign();
        return new([
            Ink.Oklch(0.29f, 0.09f, hue),
            Ink.Oklch(0.40f, 0.13f, hue + step),
            Ink.Oklch(0.58f, 0.16f, hue + (2 * step)),
            Ink.Oklch(0.74f, 0.14f, hue + (3 * step)),
            Ink.Oklch(0.90f, 0.07f, hue + (4 * step)),
            Ink.Oklch(0.86f, 0.11f, hue + (3 * step) + 165),
        ]);
    }
}
