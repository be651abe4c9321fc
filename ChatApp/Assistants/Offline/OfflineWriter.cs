using ChatApp.Assistants.Offline.Reading;
using ChatApp.Assistants.Offline.Writing;
using ChatApp.Conversations;
using ChatApp.Publishing;

namespace ChatApp.Assistants.Offline;

/// <summary>Writes drafts from templates, without any model: good enough to try the whole product.</summary>
/// <remarks>Pure: the reply depends on the request alone, its seed included. It throws for no text, however odd.</remarks>
public static class OfflineWriter
{
    /// <summary>The answer to one turn.</summary>
    public static OfflineReply Reply(TurnRequest request) => request switch
    {
        { Kind: TurnRequestKind.Regenerate, Current: { } current } => Reviser.Regenerate(current, request.Seed, request.Style),
        { Kind: TurnRequestKind.Shorten, Current: { } current } => Reviser.Shorten(current),
        _ => Answer(Spelling.Correct(PlainText.Clean(request.Text)), request.Current, request.Seed, request.Style),
    };

    static OfflineReply Answer(string text, DraftContext? current, long seed, DraftStyle? style)
    {
        var dice = new Dice(seed, 99);
        if (SmallTalk.Answer(text, current is not null, dice) is { } answer)
        {
            return new(answer, null);
        }

        var asked = RequestReader.Read(text);
        if (asked is { Brief: { } brief } && !(asked.Refers && current is not null))
        {
            return New(brief.Or(style), seed, dice);
        }

        if (current is not null && !Questions.Is(text) && FollowUpReader.Read(text) is { Any: true } changes && !IsSameAgain(changes, asked, current))
        {
            return Reviser.Change(current, changes, seed);
        }

        if (current is not null && FollowUpReader.LacksDetail(text))
        {
            return new(SmallTalk.AskForDetail(dice), null);
        }

        return asked is not null ? new(SmallTalk.AskForTopic(asked.Changes.Platform, dice), null)
            : BareTopic.Read(text) is { } bare ? New(bare.Or(style), seed, dice)
            : new(SmallTalk.CannotAnswer(current is not null, dice), null);
    }

    /// <summary>"Create a Facebook post" with a Facebook draft at hand asks for a new one, not for this one again.</summary>
    static bool IsSameAgain(Changes changes, Request? asked, DraftContext current) =>
        asked is { Refers: false } && changes == Changes.Nothing with { Platform = changes.Platform } && changes.Platform?.Key == current.Platform;

    static OfflineReply New(Brief brief, long seed, Dice dice)
    {
        var platform = brief.Platform ?? Platform.Facebook;
        var text = Composer.Compose(brief, platform, seed, History.None);
        var image = brief.Image ? PictureWriter.Describe(brief, new Dice(seed, 33)) : null;
        return new(LeadIn.New(platform, brief, dice), new(platform, text, image, null));
    }
}
