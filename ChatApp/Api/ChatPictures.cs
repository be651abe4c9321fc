using ChatApp.Access;
using ChatApp.Conversations;

namespace ChatApp.Api;

/// <summary>
/// The pictures that a program sends with its message: by the ids of those that were taken in, or as data URLs, which are taken in
/// with the message and forgotten when it is not sent.
/// </summary>
sealed class ChatPictures(ConversationService conversations, Caller caller) : IDisposable
{
    /// <summary>A message, and one picture of 10 MB in base64. Several that are larger together are sent before it.</summary>
    public const int LargestBody = ApiBody.Largest + DataUrl.LargestBody;

    readonly List<string> inline = [];

    /// <summary>What is wrong with how they are named; null when nothing is.</summary>
    public static BodyFault? Check(IReadOnlyList<string?>? pictures)
    {
        if (pictures is null) return null;
        if (pictures.Count > PictureInbox.MostPictures) return new BodyFault(400, $"A message has at most {PictureInbox.MostPictures} pictures; this has {pictures.Count}.", "pictures");
        for (var i = 0; i < pictures.Count; i++)
            if (pictures[i] is not { Length: > 0 }) return new BodyFault(400, "A picture is a data URL (data:image/png;base64,…) or the id of one that was taken in.", FieldOf(i));
        return null;
    }

    /// <summary>The ids of all of them, in their order; nothing is kept when one is refused.</summary>
    public Outcome<IReadOnlyList<string>> Take(IReadOnlyList<string?> pictures)
    {
        var ids = new List<string>();
        for (var i = 0; i < pictures.Count; i++)
        {
            if (!DataUrl.Is(pictures[i]))
            {
                ids.Add(pictures[i]!);
                continue;
            }
            if (!DataUrl.TryRead(pictures[i], out var bytes)) return new Refusal(RefusalCode.Invalid, "This is not a picture's data URL: data:image/png;base64,…", FieldOf(i));
            var taken = conversations.TakePicture(caller, bytes);
            if (taken.Value is not { } waiting) return taken.Refusal! with { Field = FieldOf(i) };
            inline.Add(waiting.Id);
            ids.Add(waiting.Id);
        }
        return new Outcome<IReadOnlyList<string>>(ids, null);
    }

    static string FieldOf(int i) => $"pictures[{i}]";

    public void Dispose() => conversations.ForgetPictures(caller, inline);
}
