using ChatApp.Conversations;
using ChatApp.Publishing;

namespace ChatApp.Tests.Conversations;

public sealed class DraftRulesTests
{
    /// <summary>Every state with every action; null: allowed.</summary>
    public static TheoryData<DraftState, DraftAction, RefusalCode?> Pairs => new()
    {
        { DraftState.Waiting, DraftAction.Post, null },
        { DraftState.Waiting, DraftAction.Cancel, null },
        { DraftState.Waiting, DraftAction.Regenerate, null },
        { DraftState.Waiting, DraftAction.Shorten, null },
        { DraftState.Waiting, DraftAction.Edit, null },
        { DraftState.Waiting, DraftAction.Restyle, null },
        { DraftState.Waiting, DraftAction.NewImage, null },
        { DraftState.Waiting, DraftAction.RemoveImage, null },
        { DraftState.Waiting, DraftAction.OwnImage, null },
        { DraftState.Waiting, DraftAction.DescribeImage, null },
        { DraftState.Posting, DraftAction.Post, RefusalCode.AlreadyDone },
        { DraftState.Posting, DraftAction.Cancel, RefusalCode.Conflict },
        { DraftState.Posting, DraftAction.Regenerate, RefusalCode.Conflict },
        { DraftState.Posting, DraftAction.Shorten, RefusalCode.Conflict },
        { DraftState.Posting, DraftAction.Edit, RefusalCode.Conflict },
        { DraftState.Posting, DraftAction.Restyle, RefusalCode.Conflict },
        { DraftState.Posting, DraftAction.NewImage, RefusalCode.Conflict },
        { DraftState.Posting, DraftAction.RemoveImage, RefusalCode.Conflict },
        { DraftState.Posting, DraftAction.OwnImage, RefusalCode.Conflict },
        { DraftState.Posting, DraftAction.DescribeImage, RefusalCode.Conflict },
        { DraftState.Posted, DraftAction.Post, RefusalCode.AlreadyDone },
        { DraftState.Posted, DraftAction.Cancel, RefusalCode.Conflict },
        { DraftState.Posted, DraftAction.Regenerate, null },
        { DraftState.Posted, DraftAction.Shorten, RefusalCode.Conflict },
        { DraftState.Posted, DraftAction.Edit, RefusalCode.Conflict },
        { DraftState.Posted, DraftAction.Restyle, null },
        { DraftState.Posted, DraftAction.NewImage, RefusalCode.Conflict },
        { DraftState.Posted, DraftAction.RemoveImage, RefusalCode.Conflict },
        { DraftState.Posted, DraftAction.OwnImage, RefusalCode.Conflict },
        { DraftState.Posted, DraftAction.DescribeImage, RefusalCode.Conflict },
        { DraftState.Failed, DraftAction.Post, null },
        { DraftState.Failed, DraftAction.Cancel, null },
        { DraftState.Failed, DraftAction.Regenerate, null },
        { DraftState.Failed, DraftAction.Shorten, null },
        { DraftState.Failed, DraftAction.Edit, null },
        { DraftState.Failed, DraftAction.Restyle, null },
        { DraftState.Failed, DraftAction.NewImage, null },
        { DraftState.Failed, DraftAction.RemoveImage, null },
        { DraftState.Failed, DraftAction.OwnImage, null },
        { DraftState.Failed, DraftAction.DescribeImage, null },
        { DraftState.Cancelled, DraftAction.Post, RefusalCode.Conflict },
        { DraftState.Cancelled, DraftAction.Cancel, RefusalCode.AlreadyDone },
        { DraftState.Cancelled, DraftAction.Regenerate, null },
        { DraftState.Cancelled, DraftAction.Shorten, RefusalCode.Conflict },
        { DraftState.Cancelled, DraftAction.Edit, RefusalCode.Conflict },
        { DraftState.Cancelled, DraftAction.Restyle, null },
        { DraftState.Cancelled, DraftAction.NewImage, RefusalCode.Conflict },
        { DraftState.Cancelled, DraftAction.RemoveImage, RefusalCode.Conflict },
        { DraftState.Cancelled, DraftAction.OwnImage, RefusalCode.Conflict },
        { DraftState.Cancelled, DraftAction.DescribeImage, RefusalCode.Conflict },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Each_state_allows_just_its_actions(DraftState state, DraftAction action, RefusalCode? expected) =>
        Assert.Equal(expected, DraftRules.Refuse(DraftIn(state, "short"), action)?.Code);

    [Fact]
    public void The_table_has_every_pair() =>
        Assert.Equal(Enum.GetValues<DraftState>().Length * Enum.GetValues<DraftAction>().Length, Pairs.Count);

    [Fact]
    public void A_draft_that_is_too_long_cannot_be_posted_and_the_reason_says_by_how_much()
    {
        var refusal = DraftRules.Refuse(DraftIn(DraftState.Waiting, new string('x', 283)), DraftAction.Post)!;
        Assert.Equal("This draft is 3 characters too long for X: 283 of 280. Shorten it first.", refusal.Sentence);
        Assert.Null(DraftRules.Refuse(DraftIn(DraftState.Waiting, new string('x', 280)), DraftAction.Post));
    }

    static Draft DraftIn(DraftState state, string text) =>
        new(DraftId.New(), 1, Platform.X, null, null, [new DraftVersion(1, default, new DraftContent(text), null)], state);
}
