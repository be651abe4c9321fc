using ChatApp.Assistants;
using ChatApp.Journal;

namespace ChatApp.Conversations;

/// <summary>Makes the pictures that drafts ask for and keeps them beside the session's log.</summary>
public sealed partial class DraftPictures(ImageMaker images, IJournal journal, ILogger<DraftPictures> logger)
{
    /// <summary>Null when it could not be made: a draft without its picture is better than none.</summary>
    public async Task<DraftImage?> MakeAsync(Session session, AssistantMessage turn, DraftTag tag, long seed, CancellationToken ct)
    {
        // A revised text keeps its picture; another version gets another one, unless a person brought it.
        var revised = tag.Revises is { } number ? session.Drafts.Find(d => d.Number == number)?.Newest.Content.Image : null;
        if (revised?.Prompt == tag.ImagePrompt && (turn.Plan.Kind != PlanKind.Regenerate || revised?.Own == true)) return revised;
        var made = await MakeAsync(session.Log, tag.ImagePrompt!, seed, ct);
        return made is null || tag.Alt is null ? made : made with { Alt = tag.Alt };
    }

    /// <summary>Null when it could not be made.</summary>
    /// <param name="prompt">What it is to show.</param>
    public async Task<DraftImage?> MakeAsync(LogId log, string prompt, long seed, CancellationToken ct)
    {
        try
        {
            var made = await images.MakeAsync(prompt, seed, ct);
            var name = await journal.AttachAsync(log, made.Bytes, made.Extension, ct);
            return new DraftImage(name, made.Alt, made.Width, made.Height, prompt, made.Note);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
        catch (Exception failure)
        {
            LogFailed(failure, log);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "A picture in {Log} could not be made")]
    partial void LogFailed(Exception failure, LogId log);
}
