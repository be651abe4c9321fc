using System.Security.Cryptography;
using ChatApp.Access;
using ChatApp.Assistants.Pictures;
using ChatApp.Sessions;

namespace ChatApp.Conversations;

/// <summary>The images of drafts, and how drafts are to be.</summary>
public sealed partial class ConversationService
{
    /// <summary>The longest description of an image, in UTF-16 units.</summary>
    public const int LongestAlt = 1_000;

    /// <summary>What stands for the prompt of an image that a person brought.</summary>
    const string OwnPrompt = "the person's own picture";

    /// <summary>Makes another image for a draft, as a new version of it. Takes as long as the provider does.</summary>
    public async Task<Outcome<Draft>> NewImageAsync(Caller caller, SessionId id, DraftId draft, CancellationToken ct = default)
    {
        var may = await MayIllustrateAsync(caller, id, draft, DraftAction.NewImage, ct);
        if (may.Value is not { } session || session.Find(draft) is not { } known) return may.Refusal!;
        if (limiter.Take(Limit.Messages, caller) is { } limited) return limited;
        var prompt = known.Newest.Content.Image is { Own: false } image ? image.Prompt : session.InstructionsOf(known) is [var request, ..] ? Beginning(request) : Beginning(known.Newest.Content.Text);
        return await draftPictures.MakeAsync(session.Log, prompt, RandomNumberGenerator.GetInt32(int.MaxValue), ct) is { } made
            ? await CommandAsync(caller, id, SessionAct.Write, (d, by) => DraftDecisions.Illustrate(d, draft, made, by), ct)
            : new Refusal(RefusalCode.Unavailable, "The image could not be made. The draft is kept as it is. Try again.");
    }

    public Task<Outcome<Draft>> RemoveImageAsync(Caller caller, SessionId id, DraftId draft, CancellationToken ct = default) =>
        CommandAsync(caller, id, SessionAct.Write, (d, by) => DraftDecisions.Illustrate(d, draft, null, by), ct);

    /// <summary>Gives a draft the caller's own picture, as a new version of it.</summary>
    /// <param name="alt">What it shows, at most 1,000 characters; when empty something is proposed, which the caller can change.</param>
    public async Task<Outcome<Draft>> UseImageAsync(Caller caller, SessionId id, DraftId draft, ReadOnlyMemory<byte> picture, string alt, CancellationToken ct = default)
    {
        alt = alt.Trim();
        if ((alt.Length > LongestAlt ? TooLongAlt(alt.Length) : CheckPicture(caller, picture.Span)) is { } wrong) return wrong;
        var may = await MayIllustrateAsync(caller, id, draft, DraftAction.OwnImage, ct);
        if (may.Value is not { } session || session.Find(draft) is not { } known) return may.Refusal!;
        var header = PictureHeader.Read(picture.Span)!;
        return await SavingAsync(async () =>
        {
            var name = await journal.AttachAsync(session.Log, PictureCleaner.Clean(picture.Span, header), header.Extension, ct);
            var image = new DraftImage(name, alt.Length > 0 ? alt : $"Picture for a {known.Platform.Name} post", header.Width, header.Height, OwnPrompt, Own: true);
            return await CommandAsync(caller, id, SessionAct.Write, (d, by) => DraftDecisions.Illustrate(d, draft, image, by), ct);
        });
    }

    /// <summary>The session as it is stored, when the caller may give this draft another image now.</summary>
    Task<Outcome<Session>> MayIllustrateAsync(Caller caller, SessionId id, DraftId draft, DraftAction action, CancellationToken ct) =>
        CommandAsync<Session>(caller, id, SessionAct.Write, (d, _) => d.Session.Find(draft) is not { } known ? NotFound : DraftRules.Refuse(known, action) is { } refused ? refused : d.Session, ct);

    /// <summary>Says for those who cannot see it what a version's image shows. 1 to 1,000 characters.</summary>
    public async Task<Outcome<Draft>> DescribeImageAsync(Caller caller, SessionId id, DraftId draft, int version, string alt, CancellationToken ct = default)
    {
        alt = alt.Trim();
        return alt.Length is 0 or > LongestAlt
            ? alt.Length == 0 ? new Refusal(RefusalCode.Invalid, "Write what the image shows.", "alt") : TooLongAlt(alt.Length)
            : await CommandAsync(caller, id, SessionAct.Write, (d, by) => DraftDecisions.Describe(d, draft, version, alt, by), ct);
    }

    /// <summary>Writes another version in this style, which stays: for this session, and for those the person begins after it.</summary>
    public Task<Outcome<Begun>> RestyleAsync(Caller caller, SessionId id, DraftId draft, DraftStyle style, CancellationToken ct = default) =>
        AskAsync<Begun>(caller, id, (d, by) =>
        {
            if (d.Session.Open is null && d.Session.Find(draft) is not null && (d.Session.Style ?? new()) != style) d.Add(new StyleChosen(style, by));
            return DraftDecisions.Rewrite(d, draft, DraftAction.Regenerate, by) is { Refusal: { } refused } ? refused : new Begun(d.Session.SeenBy(caller.Id), d.Session.Messages[^1].Id);
        }, ct);

    /// <summary>The style that the caller chose last, wherever; null when they chose none.</summary>
    async ValueTask<DraftStyle?> StyleOfAsync(Caller caller, CancellationToken ct)
    {
        foreach (var id in Recent(caller))
            if (await OwnAsync(caller, id, ct) is { Messages.IsEmpty: false } last) return last.Style;
        return null;
    }

    static Refusal TooLongAlt(int length) => new(RefusalCode.Invalid, $"A description has at most {LongestAlt:N0} characters; this has {length:N0}.", "alt");

    static string Beginning(string text) => text.Length <= 300 ? text : text[..(char.IsHighSurrogate(text[299]) ? 299 : 300)];
}
