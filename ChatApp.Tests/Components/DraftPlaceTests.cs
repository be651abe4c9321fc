using ChatApp.Components.AiSidebar;
using ChatApp.Conversations;
using ChatApp.Publishing;
using ChatApp.Tests.Support;

namespace ChatApp.Tests.Components;

public sealed class DraftPlaceTests
{
    readonly SessionBuilder session = new();

    [Fact]
    public void The_newest_draft_of_a_platform_has_the_short_label()
    {
        session.Drafted();
        Assert.Equal(new DraftPlace("Draft for Facebook", true), Of(0));
    }

    [Fact]
    public void An_earlier_draft_of_the_same_platform_is_told_apart_and_still_current()
    {
        session.Drafted().Posted().Drafted();
        Assert.Equal(new DraftPlace("Draft for Facebook, number 1, version 1", true), Of(0));
        Assert.Equal(new DraftPlace("Draft for Facebook", true), Of(1));
    }

    [Fact]
    public void Drafts_of_several_platforms_each_have_the_short_label()
    {
        session.Drafted().Drafted(Platform.LinkedIn);
        Assert.Equal("Draft for Facebook", Of(0).Label);
        Assert.Equal("Draft for LinkedIn", Of(1).Label);
    }

    [Fact]
    public void The_place_of_an_earlier_version_is_not_current()
    {
        session.Drafted().Drafted(revises: 1);
        Assert.Equal(new DraftPlace("Draft for Facebook, number 1, version 1", false), Of(0));
        Assert.Equal(new DraftPlace("Draft for Facebook", true), Of(1));
    }

    [Fact]
    public void All_labels_in_a_transcript_differ()
    {
        session.Drafted().Drafted(revises: 1).Drafted(Platform.LinkedIn).Drafted(revises: 1).Posted().Drafted();
        var labels = Enumerable.Range(0, Answers().Count).Select(i => Of(i).Label).ToList();
        Assert.Equal(labels.Distinct(), labels);
    }

    List<AssistantMessage> Answers() => [.. session.Session.Newest(100).OfType<AssistantMessage>().Where(m => m.Parts.Any(p => p.Draft is not null))];

    DraftPlace Of(int answer)
    {
        var message = Answers()[answer];
        var part = message.Parts.First(p => p.Draft is not null);
        return DraftPlace.Of(session.Session, message, session.Session.Find(part.Draft!.Value)!, part.Version);
    }
}
