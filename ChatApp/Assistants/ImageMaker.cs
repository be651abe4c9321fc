using ChatApp.Assistants.Images;

namespace ChatApp.Assistants;

/// <summary>Makes the picture of a draft.</summary>
public sealed class ImageMaker
{
    /// <param name="prompt">What it is to show.</param>
    /// <param name="seed">The same seed gives the same picture.</param>
    public async Task<MadeImage> MakeAsync(string prompt, long seed, CancellationToken ct)
    {
        var picture = await Task.Run(() => DrawnImage.Draw(prompt, seed, ct), ct);
        return new MadeImage(picture.Png, "png", picture.Width, picture.Height, picture.Alt);
    }
}

/// <param name="Extension">Of its file, without the dot.</param>
/// <param name="Alt">A sentence for those who cannot see it.</param>
public sealed record MadeImage(byte[] Bytes, string Extension, int Width, int Height, string Alt);
