using ChatApp.Assistants.Offline.Reading;
using ChatApp.Assistants.Offline.Writing;
using ChatApp.Conversations;
using ChatApp.Publishing;

namespace ChatApp.Assistants.Offline;

/// <summary>Makes new versions of the draft at hand.</summary>
public static class Reviser
{
    /// <summary>The same draft in other words.</summary>
    public static OfflineReply Regenerate(DraftContext current, long seed, DraftStyle? style = null)
    {
        var platform = PlatformOf(current);
        var brief = InstructionReader.Fold(current).With(style);
        var text = Composer.Compose(brief, platform, seed, HistoryOf(current));
        return new(LeadIn.Another(new Dice(seed, 77)), new(platform, text, current.ImagePrompt, current.Number));
    }

    /// <summary>The same draft, short enough for its platform.</summary>
    public static OfflineReply Shorten(DraftContext current)
    {
        var platform = PlatformOf(current);
        var keep = InstructionReader.Fold(current).Details;
        var most = Budget.For(platform, null).Characters;
        var text = platform.Count(current.Text) > platform.Limit
            ? Shortening.ToFit(current.Text, platform, most, keep)
            : Shortening.Of(current.Text, platform, keep) ?? current.Text;
        return new(LeadIn.Fits(platform, platform.Count(text)), new(platform, text, current.ImagePrompt, current.Number));
    }

    /// <summary>The draft with <paramref name="changes"/> made.</summary>
    public static OfflineReply Change(DraftContext current, Changes changes, long seed)
    {
        var present = PlatformOf(current);
        var platform = changes.Platform ?? present;
        var brief = InstructionReader.Fold(current).With(changes);
        var image = ImageOf(current, changes, brief, new Dice(seed, 33));
        var text = DraftEditor.CanEdit(changes, present)
            ? DraftEditor.Edit(current.Text, changes, brief, platform, new Dice(seed, 5), HistoryOf(current))
            : Rewrite(current, changes, brief, platform, seed);
        return text == current.Text && image == current.ImagePrompt && platform == present
            ? new(LeadIn.Unchanged(changes, platform, platform.Count(text)), null)
            : new(LeadIn.Changed(changes, present, new Dice(seed, 77)), new(platform, text, image, current.Number));
    }

    static string Rewrite(DraftContext current, Changes changes, Brief brief, Platform platform, long seed)
    {
        var text = Composer.Compose(brief, platform, seed, HistoryOf(current));
        for (var tries = 0; changes.Length < 0 && tries < 12 && text.Length >= current.Text.Length && Shortening.Of(text, platform, brief.Details) is { } shorter; tries++)
        {
            text = shorter;
        }

        for (var tries = 0; changes.Length > 0 && tries < 4 && text.Length <= current.Text.Length && Lengthening.Of(text, brief, platform, new Dice(seed, 9), HistoryOf(current)) is { } longer; tries++)
        {
            text = longer;
        }

        return text;
    }

    static string? ImageOf(DraftContext current, Changes changes, Brief brief, Dice dice) => changes switch
    {
        { Image: false } => null,
        { ImageSubject: not null } or { NewImage: true } => PictureWriter.Describe(brief, dice, current.ImagePrompt),
        { Topic: not null } when brief.Image => PictureWriter.Describe(brief with { ImageSubject = null }, dice),
        { Image: true } => current.ImagePrompt ?? PictureWriter.Describe(brief, dice),
        _ => current.ImagePrompt,
    };

    static Platform PlatformOf(DraftContext current) => Platform.Find(current.Platform) ?? Platform.Facebook;

    static History HistoryOf(DraftContext current) => new(current.Earlier.Append(current.Text));
}
