#pragma warning disable MEAI001 // Images are a young part of the abstractions.
using System.ClientModel;
using ChatApp.Assistants.Pictures;
using Microsoft.Extensions.AI;
using OpenAI.Images;

namespace ChatApp.Assistants.Providers;

/// <summary>The image endpoint of OpenAI, and of those that speak its format.</summary>
sealed class OpenAIImages(ModelConnection connection, string model, HttpClient http) : IImageGenerator
{
    readonly ImageClient client = new(model, new ApiKeyCredential(connection.Key ?? "none"), OpenAIChat.OptionsOf(connection, http));

    /// <returns>One picture.</returns>
    /// <exception cref="ProviderException">None was made.</exception>
    public async Task<ImageGenerationResponse> GenerateAsync(ImageGenerationRequest request, Microsoft.Extensions.AI.ImageGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var settings = new OpenAI.Images.ImageGenerationOptions { Size = new GeneratedImageSize(1536, 1024) };
        if (model.StartsWith("dall-e", StringComparison.Ordinal)) (settings.Size, settings.ResponseFormat) = (GeneratedImageSize.W1792xH1024, GeneratedImageFormat.Bytes);
        try
        {
            var made = await client.GenerateImageAsync(request.Prompt, settings, cancellationToken);
            // By its bytes: what it is called is not believed.
            if (made.Value.ImageBytes?.ToMemory() is { } bytes && PictureHeader.Read(bytes.Span) is { } header) return new ImageGenerationResponse([new DataContent(bytes, header.MediaType)]);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested && failure is not ProviderException)
        {
            throw failure.InnerException as ProviderException ?? ProviderProblems.Make(ProviderProblems.OfException(failure) ?? ProviderProblem.Garbled, connection, inner: failure);
        }
        throw ProviderProblems.Make(ProviderProblem.Garbled, connection);
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
    }
}
