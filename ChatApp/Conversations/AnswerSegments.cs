using ChatApp.Assistants;

namespace ChatApp.Conversations;

/// <summary>A read answer as what its turn is closed with.</summary>
static class AnswerSegments
{
    /// <param name="image">The picture of a draft; null for none.</param>
    public static IReadOnlyList<TurnSegment> Of(IEnumerable<AnswerBlock> blocks, Func<DraftBlock, DraftImage?> image) =>
    [
        .. blocks.Where(b => !string.IsNullOrWhiteSpace(b.Text)).Select(block => block is DraftBlock draft
            ? (TurnSegment)new TurnDraft(draft.Tag.Platform, draft.Text.Trim(), image(draft), draft.Tag.Revises, Unfinished: !draft.Closed)
            : new TurnText(block.Text.Trim())),
    ];
}
