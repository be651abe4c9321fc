using System.Runtime.CompilerServices;

namespace ChatApp.Assistants.Pictures;

/// <summary>Says what a picture shows, in markdown, a piece at a time.</summary>
public sealed class PictureAnalyzer
{
    /// <summary>Who would answer now, e.g. <c>offline</c>.</summary>
    public string Provider => "offline";

    /// <summary>What the offline analyser says, in one piece.</summary>
    internal static string Describe(ReadOnlyMemory<byte> picture) => PictureHeader.Read(picture.Span) is not { } header ? "This picture cannot be read."
        : string.Concat(PictureFacts.Of(picture.Length, header, header.Type == PictureType.Png ? PngSampler.Sample(picture.Span) : null, asked: false));

    /// <param name="picture">Whatever <see cref="PictureCheck"/> lets pass.</param>
    /// <param name="question">What the person wants to know of it; null for a description.</param>
    /// <returns>The answer's text in pieces; together they are the whole.</returns>
    /// <exception cref="ArgumentException">It is no picture.</exception>
    public async IAsyncEnumerable<string> AnalyzeAsync(ReadOnlyMemory<byte> picture, string? question = null, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var header = PictureHeader.Read(picture.Span) ?? throw new ArgumentException("Not a picture.", nameof(picture));
        var sample = header.Type == PictureType.Png ? await Task.Run(() => PngSampler.Sample(picture.Span, ct), ct) : null;
        foreach (var sentence in PictureFacts.Of(picture.Length, header, sample, question is not null))
        {
            ct.ThrowIfCancellationRequested();
            if (sentence.Length > 0) yield return sentence;
        }
    }
}
