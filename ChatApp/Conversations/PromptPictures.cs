using ChatApp.Assistants;
using ChatApp.Journal;
using Microsoft.Extensions.AI;

namespace ChatApp.Conversations;

/// <summary>Puts the newest pictures of a conversation into what is said to the model.</summary>
static class PromptPictures
{
    /// <summary>How many pictures a model is shown.</summary>
    public const int Most = 4;

    /// <summary>The key under which a message of the prompt names its pictures.</summary>
    public const string Key = "chatapp.pictures";

    /// <summary>What a message shows; the first one after a screenshot also that.</summary>
    public static IReadOnlyList<MessagePicture> Of(Session session, PersonMessage message) =>
        session.Screenshot is { } shot && shot.Id < message.Id && (session.Find(message.Parent)?.Id ?? 0) < shot.Id ? [new MessagePicture(shot.Attachment, shot.Width, shot.Height), .. message.Pictures] : message.Pictures;

    /// <summary>Whether the message that the turn answers shows any.</summary>
    public static bool AreAskedAbout(Session session, AssistantMessage turn) => turn.Request is { } id && session.Find(id) is PersonMessage asked && Of(session, asked).Count > 0;

    /// <summary>Older ones, and those that cannot be read, are named in words only.</summary>
    /// <param name="most">How many are shown, at most <see cref="Most"/>.</param>
    public static async Task AddAsync(Prompt prompt, Session session, IJournal journal, int most, CancellationToken ct)
    {
        var left = most;
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
