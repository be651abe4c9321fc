using ChatApp.Conversations;
using ChatApp.Publishing;
using ChatApp.Tests.Support;

namespace ChatApp.Tests.Conversations;

/// <summary>What short words do in each situation: the rulings of the requirements.</summary>
public sealed class IntentDecisionTests
{
    readonly SessionBuilder built = new();

    [Fact]
    public void Yes_posts_the_draft_that_was_just_asked_about() => Does(built.Drafted(), "yes", PlanKind.Post);

    [Fact]
    public void Yes_after_another_turn_goes_to_the_assistant() => Does(built.Drafted().Say("What is Diwali?").Answer("A festival."), "yes", PlanKind.Answer);

    [Fact]
    public void Yes_without_any_draft_goes_to_the_assistant() => Does(built.Say("Hi").Answer("Shall I?"), "yes", PlanKind.Answer);

    [Fact]
    public void Yes_after_two_drafts_asks_which_one()
    {
        built.Say("Two posts").Answer(Draft(Platform.Facebook), Draft(Platform.LinkedIn), new TurnText("Which?"));
        Assert.Contains("Facebook or LinkedIn", Does(built, "yes", PlanKind.Tell).Say);
    }

    [Fact]
    public void Naming_one_of_two_drafts_posts_that_one()
    {
        built.Say("Two posts").Answer(Draft(Platform.Facebook), Draft(Platform.LinkedIn), new TurnText("Which?"));
        Assert.Equal(built.Session.Drafts[0].Id, Does(built, "post the facebook one", PlanKind.Post).Plan.Draft);
    }

    [Fact]
    public void Yes_after_posting_says_that_it_was_posted() => Assert.Contains("already posted", Does(built.Drafted().Posted(), "yes", PlanKind.Tell).Say);

    [Fact]
    public void No_cancels_the_draft_that_was_just_asked_about() => Assert.True(Does(built.Drafted(), "no", PlanKind.Tell).Cancel);

    [Fact]
    public void No_after_another_turn_goes_to_the_assistant() => Does(built.Drafted().Say("Hm").Answer("Yes?"), "no", PlanKind.Answer);

    [Fact]
    public void Cancel_alone_acts_only_on_the_question_just_asked()
    {
        Assert.True(Does(built.Drafted(), "cancel", PlanKind.Tell).Cancel);
        Does(built.Say("Hm").Answer("Yes?"), "cancel", PlanKind.Answer);
    }

    [Fact]
    public void Post_it_acts_on_the_newest_waiting_draft_also_later()
    {
        built.Drafted(Platform.Facebook).Drafted(Platform.X).Say("Nice").Answer("Thanks");
        Assert.Equal(built.Session.Drafts[1].Id, Does(built, "post it", PlanKind.Post).Plan.Draft);
    }

    [Fact]
    public void Post_it_passes_over_a_draft_that_is_posted()
    {
        built.Drafted(Platform.Facebook).Drafted(Platform.X).Posted();
        Assert.Equal(built.Session.Drafts[0].Id, Does(built, "post it", PlanKind.Post).Plan.Draft);
    }

    [Fact]
    public void Post_it_without_any_draft_goes_to_the_assistant() => Does(built.Say("Hi").Answer("Hi"), "post it", PlanKind.Answer);

    [Fact]
    public void A_platform_that_no_draft_is_for_is_a_request_not_a_command() => Does(built.Drafted(Platform.Facebook), "post it to LinkedIn", PlanKind.Answer);

    [Fact]
    public void Regenerate_writes_another_version_of_the_draft() => Does(built.Drafted(), "regenerate", PlanKind.Regenerate);

    [Fact]
    public void Regenerate_without_any_draft_goes_to_the_assistant() => Does(built.Say("Hi").Answer("Hi"), "regenerate", PlanKind.Answer);

    [Fact]
    public void The_previous_post_is_the_newest_posted_draft_not_the_newest_one()
    {
        built.Drafted(Platform.Facebook).Posted().Drafted(Platform.X);
        Assert.Equal(built.Session.Drafts[0].Id, Does(built, "regenerate the previous post", PlanKind.Regenerate).Plan.Draft);
    }

    [Fact]
    public void A_yes_with_more_to_it_is_a_revision() => Does(built.Drafted(), "yes, but shorter", PlanKind.Answer);

    [Fact]
    public void Discarding_cancels_the_newest_waiting_draft() => Assert.True(Does(built.Drafted().Say("Hm").Answer("Yes?"), "discard it", PlanKind.Tell).Cancel);

    [Fact]
    public void A_draft_that_is_too_long_is_not_posted_and_the_answer_says_why()
    {
        var tell = Does(built.Drafted(Platform.X, new string('x', 300)), "yes", PlanKind.Tell);
        Assert.Contains("20 characters too long for X", tell.Say);
    }

    static TurnDraft Draft(Platform platform) => new(platform, "A draft.", null, null, false);

    static Resolution Does(SessionBuilder built, string words, PlanKind expected)
    {
        var resolution = IntentDecisions.Resolve(built.Session, Intent.Read(words));
        Assert.Equal(expected, resolution.Plan.Kind);
        return resolution;
    }
}
