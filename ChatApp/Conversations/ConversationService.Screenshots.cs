using System.Runtime.CompilerServices;
using System.Text;
using ChatApp.Access;
using ChatApp.Assistants.Pictures;
using ChatApp.Journal;
using ChatApp.Sessions;

namespace ChatApp.Conversations;

/// <summary>Screenshots: one for each session, described as it comes in, erased when the session is ended.</summary>
public sealed partial class ConversationService
{
    /// <summary>Keeps the picture as the session's screenshot, in place of an older one, whose analysis is cancelled.</summary>
    public async Task<Outcome<Session>> TakeScreenshotAsync(Caller caller, SessionId id, ReadOnlyMemory<byte> picture, CancellationToken ct = default)
    {
        var clean = PictureCleaner.Clean(picture.Span, PictureCheck.Of(picture.Span).Header ?? throw new ArgumentException("Not a picture.", nameof(picture)));
        var header = PictureHeader.Read(clean)!;
        if (await OwnAsync(caller, id, ct) is not { } session) return NotFound;
        analyses.Cancel(session.Log);
        return await SavingAsync(async () =>
        {
            var name = await journal.AttachAsync(session.Log, clean, header.Extension, ct);
            var taken = await CommandAsync<Session>(caller, id, SessionAct.Write, (d, _) =>
            {
                d.Add(new ScreenshotTaken(name, header.MediaType, header.Width, header.Height, clean.Length));
                return d.Session.SeenBy(caller.Id);
            }, ct);
            if (taken.Ok && session.Screenshot is { } old && old.Attachment != name) await ForgetAsync(session, old.Attachment, ct);
            return taken;
        });
    }

    /// <summary>Why this picture is not taken; null when it is.</summary>
    public Refusal? CheckPicture(Caller caller, ReadOnlySpan<byte> picture) =>
        PictureCheck.Of(picture) is { Problem: { } problem } check ? new Refusal(check.TooLarge ? RefusalCode.TooLarge : RefusalCode.Invalid, problem, "image") : limiter.Take(Limit.Uploads, caller);

    /// <summary>
    /// Says what the session's screenshot shows, a piece at a time, and keeps it when it came whole. It ends early, by an
    /// <see cref="OperationCanceledException"/>, when a newer screenshot takes its place.
    /// </summary>
    public async IAsyncEnumerable<string> AnalyzeAsync(Caller caller, SessionId id, [EnumeratorCancellation] CancellationToken ct = default)
    {
        if (await OwnAsync(caller, id, ct) is not { Screenshot: { } screenshot } session || await journal.ReadAttachmentAsync(session.Log, screenshot.Attachment, ct) is not { } bytes) yield break;
        using var run = analyses.Begin(session.Log, ct);
        var text = new StringBuilder();
        await foreach (var piece in pictures.AnalyzeAsync(bytes, run.Token))
        {
            text.Append(piece);
            yield return piece;
        }
        run.Token.ThrowIfCancellationRequested();
        await log.ExecuteAsync(session.Log, d => d.Session.Screenshot?.Id == screenshot.Id ? d.Add(new ScreenshotDescribed(screenshot.Id, text.ToString())) : 0, CancellationToken.None);
    }

    /// <summary>Who analyses pictures now, e.g. <c>offline</c>.</summary>
    public string PictureProvider => pictures.Provider;

    /// <summary>The screenshot of a live session; null when there is none.</summary>
    public async Task<(Screenshot Screenshot, byte[] Bytes)?> ReadScreenshotAsync(Caller caller, SessionId id, CancellationToken ct = default) =>
        await LiveAsync(caller, id, ct) is { } session ? await ReadScreenshotAsync(session, ct) : null;

    /// <summary>The screenshot that a link was made for; null when it is gone.</summary>
    public async Task<(Screenshot Screenshot, byte[] Bytes)?> ReadScreenshotAsync(LogId linked, CancellationToken ct = default) =>
        await log.LoadAsync(linked, ct) is { } session ? await ReadScreenshotAsync(session, ct) : null;

    async Task<(Screenshot, byte[])?> ReadScreenshotAsync(Session session, CancellationToken ct) =>
        session.Screenshot is { } screenshot && await journal.ReadAttachmentAsync(session.Log, screenshot.Attachment, ct) is { } bytes ? (screenshot, bytes) : null;

    /// <summary>Ends a live session and erases its screenshot. One that is over already is not found.</summary>
    public async Task<Outcome<Session>> EndWithScreenshotAsync(Caller caller, SessionId id, CancellationToken ct = default)
    {
        if (await LiveAsync(caller, id, ct) is not { } session) return NotFound;
        if (SessionAccess.Refuse(caller, session, SessionAct.Manage) is { } notTheirs) return notTheirs;
        analyses.Cancel(session.Log);
        if (session.Screenshot is { } screenshot)
        {
            var erased = await CommandAsync<bool>(caller, id, SessionAct.Manage, (d, _) =>
            {
                d.Add(new ScreenshotErased());
                return true;
            }, ct);
            if (erased.Refusal is { } refused) return refused;
            await ForgetAsync(session, screenshot.Attachment, ct);
        }
        return await EndAsync(caller, id, ct: ct);
    }

    /// <summary>A draft or a message may show the same picture: then it stays.</summary>
    async Task ForgetAsync(Session session, string attachment, CancellationToken ct)
    {
        if (session.Attachments.Contains(attachment)) return;
        await journal.DetachAsync(session.Log, attachment, ct);
    }
}
