#pragma warning disable MEAI001 // Images are a young part of the abstractions.
using ChatApp.Assistants.Images;
using ChatApp.Assistants.Pictures;
using ChatApp.Assistants.Providers;
using Microsoft.Extensions.AI;

namespace ChatApp.Assistants;

/// <summary>Makes the picture of a draft: the provider's image endpoint where there is one, otherwise it is drawn here.</summary>
public sealed partial class ImageMaker(ModelConnections models, TimeProvider time, ILogger<ImageMaker> logger)
{
    /// <summary>The longest time that a provider may take for one.</summary>
    static readonly TimeSpan Longest = TimeSpan.FromSeconds(90);

    /// <param name="prompt">What it is to show.</param>
    /// <param name="seed">The same seed draws the same picture.</param>
    public async Task<MadeImage> MakeAsync(string prompt, long seed, CancellationToken ct)
    {
        var note = (string?)null;
        if (models.Images is var (connection, model))
        {
            if (await AskAsync(connection, model, prompt, ct) is { } made) return made;
            note = $"{connection.Name} made no image, so this one is drawn.";
        }
        var picture = await Task.Run(() => DrawnImage.Draw(prompt, seed, ct), ct);
        return new MadeImage(picture.Png, "png", picture.Width, picture.Height, picture.Alt, note);
    }

    async Task<MadeImage?> AskAsync(ModelConnection connection, string model, string prompt, CancellationToken ct)
    {
        using var limit = new CancellationTokenSource(Longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, limit.Token);
        try
        {
            using var http = ProviderHttp.New(connection, time);
            using var images = new OpenAIImages(connection, model, http);
            var answer = await images.GenerateAsync(new ImageGenerationRequest(prompt), null, either.Token).WaitAsync(either.Token);
            var bytes = answer.Contents.OfType<DataContent>().Single().Data;
            if (PictureCheck.Of(bytes.Span).Header is not { } header) return null;
            return new MadeImage(PictureCleaner.Clean(bytes.Span, header), header.Extension, header.Width, header.Height, prompt);
        }
        catch (Exception failure) when (!ct.IsCancellationRequested && failure is ProviderException or OperationCanceledException)
        {
            LogNotMade(connection.Name, failure.Message);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Provider} made no image: {Problem}")]
    partial void LogNotMade(string provider, string problem);
}

/// <param name="Extension">Of its file, without the dot.</param>
/// <param name="Alt">A sentence for those who cannot see it.</param>
/// <param name="Note">That it is not what was hoped for, as a sentence; null when it is.</param>
public sealed record MadeImage(byte[] Bytes, string Extension, int Width, int Height, string Alt, string? Note = null);
