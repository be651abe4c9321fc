using ChatApp.Assistants;
using ChatApp.Journal;

namespace ChatApp.Conversations;

/// <summary>Makes the pictures that drafts ask for and keeps them beside the session's log.</summary>
public sealed partial class DraftPictures(ImageMaker images, IJournal journal, ILogger<DraftPictures> logger)
{
    /// <summary>Null when it could not be made: a draft without its picture is better than none.</summary>
    public async Task<DraftImage?> MakeAsync(Session session, AssistantMessage turn, DraftTag tag, long seed, CancellationToken ct)
    {
        // A revised text keeps its picture; another version gets another one.
        var revised = tag.Revises is { } number ? session.Drafts.Find(d => d.Number == number)?.Newest.Content.Image : null;
        if (turn.Plan.Kind != PlanKind.Regenerate && revised?.Prompt == tag.ImagePrompt) return revised;
        try
        {
            var made = await images.MakeAsync(tag.ImagePrompt!, seed, ct);
            var name = await journal.AttachAsync(session.Log, made.Bytes, made.Extension, ct);
            return new DraftImage(name, tag.Alt ?? made.Alt, made.Width, made.Height, tag.ImagePrompt!);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
        catch (Exception failure)
        {
            LogFailed(failure, session.Log);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "A picture in {Log} could not be made")]
    partial void LogFailed(Exception failure, LogId log);
}
