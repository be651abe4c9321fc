using ChatApp.Access;
using ChatApp.Journal;

namespace ChatApp.Conversations;

/// <summary>The pictures that people put into their messages.</summary>
public sealed partial class ConversationService
{
    /// <summary>Takes in a picture for a message that the caller is about to send, within ten minutes.</summary>
    public Outcome<WaitingPicture> TakePicture(Caller caller, ReadOnlyMemory<byte> bytes) =>
        limiter.Take(Limit.Uploads, caller) is { } limited ? limited : inbox.Put(caller.Id, bytes);

    /// <summary>Forgets pictures that were taken in and are not going to be sent.</summary>
    public void ForgetPictures(Caller caller, IEnumerable<string> ids) => inbox.Remove(caller.Id, ids);

    /// <summary>Puts a message's pictures beside the log it goes to; null for a message that is there already, which has them.</summary>
    async Task<Outcome<IReadOnlyList<MessagePicture>?>> AttachAsync(Caller caller, Session? session, LogId target, string? clientId, IReadOnlyList<string> ids, CancellationToken ct)
    {
        if (session is not null && SessionAccess.Refuse(caller, session, SessionAct.Write) is { } refused) return refused;
        if (clientId is not null && session?.FindByClientId(clientId) is not null) return new Outcome<IReadOnlyList<MessagePicture>?>(null, null);
        if (inbox.Find(caller.Id, ids) is not { } waiting) return new Refusal(RefusalCode.Invalid, "A picture waited too long to be sent. Attach it again.", "pictures");
        var attached = new List<MessagePicture>();
        foreach (var (header, bytes) in waiting) attached.Add(new(await journal.AttachAsync(target, bytes, header.Extension, ct), header.Width, header.Height));
        return new Outcome<IReadOnlyList<MessagePicture>?>(attached, null);
    }
}
