using System.Runtime.CompilerServices;
using ChatApp.Assistants.Providers;
using ChatApp.Conversations;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace ChatApp.Assistants.Pictures;

/// <summary>Says what a picture shows, in markdown, a piece at a time: a connected model does, and without one what its bytes tell.</summary>
public sealed class PictureAnalyzer(IChatClient client, ModelConnections models, IOptions<AssistantOptions> options, TimeProvider time)
{
    static readonly string Ask = Prompts.Read("picture");

    /// <summary>Who would answer now, e.g. <c>openai</c> or <c>offline</c>.</summary>
    public string Provider => models.Connections is [var first, ..] ? first.Name.ToLowerInvariant() : "offline";

    /// <param name="picture">Whatever <see cref="PictureCheck"/> lets pass.</param>
    /// <returns>The answer's text in pieces; together they are the whole.</returns>
    /// <exception cref="ArgumentException">It is no picture.</exception>
    /// <exception cref="AnswerBrokeOffException">The model's answer ended before its end.</exception>
    public async IAsyncEnumerable<string> AnalyzeAsync(ReadOnlyMemory<byte> picture, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var header = PictureHeader.Read(picture.Span) ?? throw new ArgumentException("Not a picture.", nameof(picture));
        if (models.Connections.Count > 0)
        {
            var stream = new AnswerStream(client, options.Value, time);
            var came = false;
            await foreach (var piece in stream.ReadAsync(new Prompt([new ChatMessage(ChatRole.User, [new TextContent(Ask), new DataContent(picture, header.MediaType)])], new ChatOptions()), ct))
            {
                came = true;
                yield return piece;
            }
            ct.ThrowIfCancellationRequested();
            var (status, reason) = stream.End!.Value;
            if (came && status == MessageStatus.Complete) yield break;
            if (came) throw new AnswerBrokeOffException(reason ?? "The answer broke off.");
            // Of a model that does not see there is no more to say: what can be told follows.
            var problem = stream.Failure is { Problem: ProviderProblem.NoPictures } ? $"Model {stream.Model} cannot read pictures." : stream.Failure?.Message ?? "The model did not answer.";
            yield return $"{problem} What can be told without it:\n\n";
        }
        await foreach (var piece in TellAsync(picture, ct)) yield return piece;
    }

    /// <summary>What can truly be told without a model.</summary>
    internal static async IAsyncEnumerable<string> TellAsync(ReadOnlyMemory<byte> picture, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var header = PictureHeader.Read(picture.Span) ?? throw new ArgumentException("Not a picture.", nameof(picture));
        var sample = header.Type == PictureType.Png ? await Task.Run(() => PngSampler.Sample(picture.Span, ct), ct) : null;
        foreach (var sentence in PictureFacts.Of(picture.Length, header, sample))
        {
            ct.ThrowIfCancellationRequested();
            if (sentence.Length > 0) yield return sentence;
        }
        yield return PictureFacts.Closing;
    }

    /// <summary>The same in one piece, of one or several.</summary>
    internal static string Describe(IReadOnlyList<ReadOnlyMemory<byte>> pictures) => pictures is [var only] ? Facts(only) + PictureFacts.Closing
        : string.Join("\n\n", pictures.Select((picture, i) => $"**Picture {i + 1}.** {Facts(picture)}")) + PictureFacts.ClosingOfSeveral;

    static string Facts(ReadOnlyMemory<byte> picture) => PictureHeader.Read(picture.Span) is not { } header ? "This picture cannot be read."
        : string.Concat(PictureFacts.Of(picture.Length, header, header.Type == PictureType.Png ? PngSampler.Sample(picture.Span) : null));
}

/// <summary>An answer ended before its end. The message is a sentence for the person.</summary>
public sealed class AnswerBrokeOffException(string sentence) : Exception(sentence);
