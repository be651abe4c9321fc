using ChatApp.Conversations;
using ChatApp.Journal;
using ChatApp.Tests.Support;

namespace ChatApp.Tests.Conversations;

public sealed class PresenceTests
{
    static readonly LogId Log = LogId.New(LogId.Session);

    readonly TestClock clock = new();
    readonly Presence presence;
    int news;

    public PresenceTests()
    {
        presence = new Presence(clock);
        presence.Changed += log => news += log == Log ? 1 : 0;
    }

    [Fact]
    public void A_person_is_here_while_one_of_their_connections_is_open()
    {
        var (tab, phone) = (presence.Open(Log, "p2"), presence.Open(Log, "p2"));
        tab.Dispose();
        Assert.Equal(["p2"], presence.Of(Log).Keys);
        news = 0;
        phone.Dispose();
        phone.Dispose();
        Assert.Empty(presence.Of(Log));
        Assert.Equal(1, news);
    }

    [Fact]
    public void Typing_ends_by_itself_and_is_told_both_times()
    {
        using var tab = presence.Open(Log, "p2");
        news = 0;
        tab.Type();
        tab.Type();
        Assert.Equal((PresenceState.Typing, 1), (presence.Of(Log)["p2"], news));
        clock.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal((PresenceState.Reading, 2), (presence.Of(Log)["p2"], news));
        tab.Beat(PresenceState.Hidden);
        Assert.Equal(PresenceState.Hidden, presence.Of(Log)["p2"]);
    }

    [Fact]
    public void Signs_of_life_without_a_connection_last_ninety_seconds()
    {
        presence.Beat(Log, "p2", PresenceState.Reading);
        clock.Advance(TimeSpan.FromSeconds(60));
        presence.Beat(Log, "p2", PresenceState.Idle);
        clock.Advance(TimeSpan.FromSeconds(89));
        Assert.Equal(PresenceState.Idle, presence.Of(Log)["p2"]);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Empty(presence.Of(Log));
        presence.Beat(Log, "p2", PresenceState.Reading);
        presence.Leave(Log, "p2");
        Assert.Empty(presence.Of(Log));
    }

    [Fact]
    public void A_draft_is_edited_by_one_at_a_time_and_handed_over()
    {
        var draft = DraftId.New();
        using var ann = presence.Open(Log, "p1");
        var bob = presence.Open(Log, "p2");
        Assert.Null(bob.Edit(draft));
        Assert.Equal("p2", ann.Edit(draft)!.Participant);
        ann.Ask(draft);
        Assert.Equal("p1", presence.SeatOf(Log, draft)!.Asked);
        bob.StopEditing();
        Assert.Null(presence.SeatOf(Log, draft));
        Assert.Null(ann.Edit(draft));
        Assert.Equal("p1", bob.Edit(draft)!.Participant);
        ann.StopEditing();
        bob.Edit(draft);
        bob.Dispose();
        Assert.Null(presence.SeatOf(Log, draft));
    }
}
