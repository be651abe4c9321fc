using ChatApp.Access;
using ChatApp.Conversations;
using ChatApp.Journal;
using Microsoft.AspNetCore.Http;

namespace ChatApp.Api;

/// <summary>What <c>POST /api/chat</c> takes.</summary>
sealed record ChatRequest
{
    /// <summary>The conversation; the last one is the new message, of role <c>user</c>.</summary>
    public IReadOnlyList<ChatRequestMessage?>? Messages { get; init; }

    public string? Context { get; init; }

    /// <summary>The new message's pictures, at most 8: each as a data URL, or by the id that <c>POST /api/pictures</c> gave it.</summary>
    public IReadOnlyList<string?>? Pictures { get; init; }

    public string? SessionId { get; init; }

    public string? ClientMessageId { get; init; }
}

sealed record ChatRequestMessage(string? Role, string? Content);

/// <summary>What a turn showed.</summary>
/// <param name="ImageUrl">The picture of its draft, relative to the host.</param>
/// <param name="Expired">The named session was over, and this is a new one.</param>
/// <param name="Status">Only when the answer did not come whole: <c>stopped</c>, <c>interrupted</c>, <c>failed</c>.</param>
sealed record ChatReply(string Reply, string? ImageUrl, string SessionId, long? MessageId, DraftShape? Draft, bool? Expired, string? AccessToken, MessageStatus? Status);

/// <param name="Stopped">False when no answer was running.</param>
sealed record StoppedShape(bool Stopped);

/// <param name="ImageAlt">What its image shows.</param>
sealed record DraftShape(string Id, string Platform, string Text, DraftState State, int Version, int Versions, string? ImageUrl, string? PostUrl, string? Reason, string? ImageAlt = null);

sealed record MessageShape(long Id, string Role, string Content, DateTimeOffset At, MessageStatus? Status, string? Reason, long? ReplyTo, IReadOnlyList<DraftShape>? Drafts, bool? Imported, IReadOnlyList<PictureShape>? Pictures = null);

/// <summary>A picture of a message.</summary>
/// <param name="Width">In pixels, as <paramref name="Height"/>.</param>
sealed record PictureShape(string Url, int Width, int Height);

sealed record TranscriptShape(IReadOnlyList<MessageShape> Messages, IReadOnlyList<DraftShape> Drafts, long? Next);

/// <summary>What <c>post</c>, <c>cancel</c> and <c>regenerate</c> take; both may be left out.</summary>
sealed record DraftRequest
{
    public string? DraftId { get; init; }

    public int? Version { get; init; }
}

/// <summary>Puts a session's parts into the shapes of the wire, for one client.</summary>
/// <param name="name">What this client calls the session.</param>
/// <param name="links">For a client without cookie; null when its cookie opens the pictures.</param>
sealed class ChatShapes(string name, ScopedLinks? links)
{
    public string Name => name;

    public static ChatShapes For(HttpContext context, ApiCaller caller, string name) =>
        new(name, caller.NeedsLinks ? context.RequestServices.GetRequiredService<ScopedLinks>() : null);

    public ChatReply ReplyOf(Session session, AssistantMessage answer, bool expired = false, string? token = null)
    {
        var draft = DraftOf(session, answer);
        var shown = ShownText.Of(session, answer);
        var reply = answer.Reason is { } reason ? $"{shown}\n\n{reason}".Trim() : shown;
        return new ChatReply(reply, answer.Parts.Any(p => p.Draft is not null) ? draft?.ImageUrl : null, name, answer.Id, draft, expired ? true : null, token,
            answer.Status == MessageStatus.Complete ? null : answer.Status);
    }

    /// <summary>The draft that an answer is about: the last that it shows, or the one that it posted or cancelled.</summary>
    public DraftShape? DraftOf(Session session, AssistantMessage answer)
    {
        var shown = answer.Parts.LastOrDefault(p => p.Draft is not null);
        return (shown?.Draft ?? answer.Plan.Draft) is { } id && session.Find(id) is { } draft ? Of(session, draft, shown?.Version) : null;
    }

    public DraftShape Of(Session session, Draft draft, int? version = null)
    {
        var chosen = (version is { } number ? draft.Version(number) : null) ?? (draft.PostVersion is { } posted && draft.State == DraftState.Posted ? draft.Version(posted) : null) ?? draft.Newest;
        var image = chosen.Content.Image is { } picture ? ImageUrl(session.Log, picture.Attachment) : null;
        return new DraftShape(draft.Id.Value, draft.Platform.Key, chosen.Content.Text, draft.State, chosen.Number, draft.Versions.Length, image, draft.PostUrl, draft.Reason, chosen.Content.Image?.Alt);
    }

    public string ImageUrl(LogId log, string attachment)
    {
        var path = $"/attachments/{name}/{attachment}";
        return links?.For(path, log) ?? path;
    }

    public MessageShape Of(Session session, Message message) => message is AssistantMessage answer
        ? new(answer.Id, "assistant", ShownText.Of(session, answer), answer.At, answer.Status, answer.Reason, answer.Request, DraftsOf(session, answer), message.Imported ? true : null)
        : new(message.Id, "user", ((PersonMessage)message).Text, message.At, null, null, null, null, message.Imported ? true : null, PicturesOf(session, (PersonMessage)message));

    List<PictureShape>? PicturesOf(Session session, PersonMessage message) =>
        message.Pictures.Count == 0 ? null : [.. message.Pictures.Select(p => new PictureShape(ImageUrl(session.Log, p.Attachment), p.Width, p.Height))];

    List<DraftShape>? DraftsOf(Session session, AssistantMessage answer)
    {
        var drafts = answer.Parts.Where(p => p.Draft is not null).Select(p => session.Find(p.Draft!.Value) is { } draft ? Of(session, draft, p.Version) : null).OfType<DraftShape>().ToList();
        return drafts.Count == 0 ? null : drafts;
    }

    /// <summary>The messages that are shown, before this one, the newest of them; <c>next</c> names where the page before begins.</summary>
    public TranscriptShape Page(Session session, long? before, int limit)
    {
        var page = session.Backwards().Where(m => before is null || m.Id < before).Take(limit + 1).ToList();
        var next = page.Count > limit ? page[limit - 1].Id : (long?)null;
        if (page.Count > limit) page.RemoveAt(limit);
        page.Reverse();
        var drafts = page.OfType<AssistantMessage>().SelectMany(session.DraftsOf).DistinctBy(d => d.Id).Select(d => Of(session, d)).ToList();
        return new TranscriptShape([.. page.Select(m => Of(session, m))], drafts, next);
    }
}
