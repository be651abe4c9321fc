namespace ChatApp.Assistants.Images;

/// <summary>
/// Draws a picture for a post without a model or an imaging library: a scene for the topics it knows, else flowing colours.
/// </summary>
public static class DrawnImage
{
    /// <summary>Width in pixels: with the height about 1.91 to 1, what social platforms show uncropped.</summary>
    public const int Width = 1200;

    /// <summary>Height in pixels.</summary>
    public const int Height = 630;

    /// <summary>
    /// Draws what the prompt is about. The same prompt and seed give the same bytes.
    /// <paramref name="prompt"/>: any words in any script, e.g. <c>Diwali: rows of lit oil lamps in warm light</c>; only the beginning of a very long one counts. <paramref name="seed"/>: where the composition takes its variety from.
    /// </summary>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled; it is looked at before every shape and row.</exception>
    public static DrawnPicture Draw(string prompt, long seed, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        var subject = Subject.Of(prompt);
        var canvas = new Canvas(Width, Height, ct);
        subject.Draw(canvas, Dice.For(subject.Words, seed));
        return new(PngEncoder.Encode(Development.Develop(canvas, ct), Width, Height, ct), Width, Height, subject.Alt);
    }
}
