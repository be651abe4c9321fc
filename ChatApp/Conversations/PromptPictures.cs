using ChatApp.Assistants;
using ChatApp.Journal;
using Microsoft.Extensions.AI;

namespace ChatApp.Conversations;

/// <summary>Puts the newest pictures of a conversation into what is said to the model.</summary>
static class PromptPictures
{
    const int Most = 4;

    /// <summary>The key under which a message of the prompt names its pictures.</summary>
    public const string Key = "chatapp.pictures";

    /// <summary>What a message shows; the first one after a screenshot also that.</summary>
    public static IReadOnlyList<MessagePicture> Of(Session session, PersonMessage message) =>
        session.Screenshot is { } shot && shot.Id < message.Id && (session.Find(message.Parent)?.Id ?? 0) < shot.Id ? [new MessagePicture(shot.Attachment, shot.Width, shot.Height), .. message.Pictures] : message.Pictures;

    /// <summary>Older ones, and those that cannot be read, are named in words only.</summary>
    public static async Task AddAsync(Prompt prompt, Session session, IJournal journal, CancellationToken ct)
    {
        var left = Most;
        foreach (var message in prompt.Messages.Reverse())
        {
            if (message.AdditionalProperties?.TryGetValue(Key, out var value) != true || value is not IReadOnlyList<MessagePicture> pictures) continue;
            foreach (var picture in pictures)
            {
                var bytes = left-- > 0 ? await journal.ReadAttachmentAsync(session.Log, picture.Attachment, ct) : null;
                message.Contents.Add(bytes is null ? new TextContent($"(A picture of {picture.Width} × {picture.Height} pixels was here.)") : new DataContent(bytes, TypeOf(picture.Attachment)));
            }
        }
    }

    static string TypeOf(string name) => Path.GetExtension(name) switch { ".jpg" => "image/jpeg", ".webp" => "image/webp", ".gif" => "image/gif", _ => "image/png" };
}
