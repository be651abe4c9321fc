using ChatApp.Assistants;

namespace ChatApp.Conversations;

/// <summary>A read answer as what its turn is closed with.</summary>
static class AnswerSegments
{
    /// <param name="whole">Whether it came whole; otherwise nothing is cut off at its end, where it may go on.</param>
    /// <param name="image">The picture of a draft; null for none.</param>
    public static IReadOnlyList<TurnSegment> Of(IReadOnlyList<AnswerBlock> blocks, bool whole, Func<DraftBlock, DraftImage?> image)
    {
        return
        [
            .. blocks.Where(b => !string.IsNullOrWhiteSpace(b.Text)).Select(block => block is DraftBlock draft
                ? (TurnSegment)new TurnDraft(draft.Tag.Platform, TextOf(block), image(draft), draft.Tag.Revises, Unfinished: !draft.Closed)
                : new TurnText(TextOf(block))),
        ];

        string TextOf(AnswerBlock block) => whole || block != blocks[^1] ? block.Text.Trim() : block.Text.TrimStart();
    }
}
