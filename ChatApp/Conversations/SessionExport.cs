using System.Text.Encodings.Web;
using System.Text.Json;
using ChatApp.Journal;

namespace ChatApp.Conversations;

/// <summary>
/// A session as a file: JSON with all of its events and pictures, which can be imported again (the README has its schema), or
/// Markdown for reading. It is written as it is read, so that a long one needs no more memory than a short one.
/// </summary>
public sealed class SessionExport(Session session, IJournal journal)
{
    public const string Format = "chatapp-session";
    public const int FormatVersion = 1;
    const int Block = 500;

    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A name for the file, without its extension.</summary>
    public string FileName => session.Title.Length == 0 ? "session" : string.Concat(session.Title.Select(c => char.IsLetterOrDigit(c) || c is '-' ? c : ' ')).Trim() is { Length: > 0 } name
        ? string.Join('-', name.Split(' ', StringSplitOptions.RemoveEmptyEntries)) : "session";

    /// <summary>The whole session as JSON, UTF-8.</summary>
    public async Task WriteJsonAsync(Stream stream, CancellationToken ct = default)
    {
        await using var writer = new Utf8JsonWriter(stream, Options);
        writer.WriteStartObject();
        writer.WriteString("format", Format);
        writer.WriteNumber("version", FormatVersion);
        writer.WriteString("title", session.Title);
        writer.WriteString("created", session.CreatedAt.UtcDateTime);
        writer.WriteStartArray("messages");
        var count = 0;
        foreach (var message in session.Backwards().Reverse())
        {
            writer.WriteStartObject();
            writer.WriteNumber("id", message.Id);
            writer.WriteString("role", message is PersonMessage ? "user" : "assistant");
            writer.WriteString("at", message.At.UtcDateTime);
            writer.WriteString("text", TextOf(message));
            writer.WriteEndObject();
            if (++count % Block == 0) await writer.FlushAsync(ct);
        }
        writer.WriteEndArray();
        writer.WriteStartArray("events");
        var names = new ExportedNames();
        for (long after = 0; after < session.Version; after += Block)
        {
            foreach (var e in await journal.ReadAsync(session.Log, after, Math.Min(session.Version, after + Block), ct)) names.Write(writer, e);
            await writer.FlushAsync(ct);
        }
        writer.WriteEndArray();
        writer.WriteStartObject("attachments");
        foreach (var name in session.Attachments)
        {
            if (await journal.ReadAttachmentAsync(session.Log, name, ct) is not { } bytes) continue;
            writer.WriteBase64String(name, bytes);
            await writer.FlushAsync(ct);
        }
        writer.WriteEndObject();
        writer.WriteEndObject();
        await writer.FlushAsync(ct);
    }

    /// <summary>The messages that are shown, as Markdown, UTF-8.</summary>
    public async Task WriteMarkdownAsync(Stream stream, CancellationToken ct = default)
    {
        await using var writer = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" };
        await writer.WriteLineAsync($"# {session.Title}\n\nBegun {session.CreatedAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC".AsMemory(), ct);
        foreach (var message in session.Backwards().Reverse())
        {
            await writer.WriteLineAsync($"\n## {(message is PersonMessage by ? session.NameOf(by) ?? "You" : "Assistant")} · {message.At.UtcDateTime:yyyy-MM-dd HH:mm} UTC\n".AsMemory(), ct);
            if (message is PersonMessage said)
            {
                for (var i = 0; i < said.Pictures.Count; i++)
                    await writer.WriteLineAsync($"*Picture {i + 1} of {said.Pictures.Count}: {said.Pictures[i].Width} × {said.Pictures[i].Height} pixels*\n".AsMemory(), ct);
                await writer.WriteLineAsync(said.Text.AsMemory(), ct);
            }
            else if (message is AssistantMessage { Parts.IsDefault: false } answer)
            {
                foreach (var part in answer.Parts)
                    await writer.WriteLineAsync((part.Draft is { } id && session.Find(id) is { } draft ? MarkdownOf(draft, part.Version) : $"{part.Text}\n").AsMemory(), ct);
            }
        }
        await writer.FlushAsync(ct);
    }

    static string MarkdownOf(Draft draft, int number)
    {
        var content = (draft.Version(number) ?? draft.Newest).Content;
        var picture = content.Image is { } image ? $">\n> *Picture: {image.Alt}*\n" : "";
        return $"> **Draft for {draft.Platform.Name}**, version {number}, {draft.State.ToString().ToLowerInvariant()}\n>\n> {content.Text.ReplaceLineEndings("\n").Replace("\n", "\n> ")}\n{picture}";
    }

    string TextOf(Message message) => message is AssistantMessage { Parts.IsDefault: true } ? "" : string.Join("\n\n", session.TextsOf(message));
}
