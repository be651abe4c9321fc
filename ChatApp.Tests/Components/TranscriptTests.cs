using Bunit;
using ChatApp.Components.AiSidebar;
using ChatApp.Conversations;

namespace ChatApp.Tests.Components;

public sealed class TranscriptTests : Transcripts
{
    [Fact]
    public void It_is_a_log_that_can_be_scrolled_with_the_keyboard_and_does_not_speak_by_itself()
    {
        var log = Transcript().Role("log", "Conversation");
        Assert.Equal(("off", "0"), (log.GetAttribute("aria-live"), log.GetAttribute("tabindex")));
    }

    [Fact]
    public void An_empty_chat_suggests_what_to_ask_for_and_sends_what_is_chosen()
    {
        var transcript = Transcript(session: null);
        Assert.Equal("What would you like to post?", transcript.Role("heading").Read());
        Assert.Empty(transcript.Roles("article"));
        transcript.Button("Create a Facebook post about Diwali with image").Click();
        Assert.Equal("Create a Facebook post about Diwali with image", Assert.Single(Suggested).Text);
    }

    [Fact]
    public void Messages_are_in_the_order_they_were_said()
    {
        Talk.Say("Hello").Answer("Hi.").Say("How are you?").Answer("Fine.");
        Assert.Equal([("You said", "Hello"), ("Assistant said", "Hi."), ("You said", "How are you?"), ("Assistant said", "Fine.")], Said(Transcript()));
    }

    [Fact]
    public void The_picture_that_a_session_is_about_stands_where_it_came_with_what_was_said_of_it()
    {
        Talk.Say("Hello").Answer("Hi.").Do(d => d.Add(new ScreenshotTaken("a1.png", "image/png", 640, 360, 9_000)))
            .Do(d => d.Add(new ScreenshotDescribed(d.Session.Screenshot!.Id, "A **lamp**."))).Say("What is it?").Answer("A lamp.");
        var transcript = Transcript();
        var image = transcript.Find("figure img");
        Assert.Equal(($"attachments/{Talk.Session.Id.Value}/a1.png", "640"), (image.GetAttribute("src"), image.GetAttribute("width")));
        Assert.Equal("A lamp.", transcript.Find("figcaption").Read());
        Assert.Equal(["ARTICLE", "ARTICLE", "FIGURE", "ARTICLE", "ARTICLE"], transcript.FindAll("article, figure").Select(e => e.TagName));
        Talk.Do(d => d.Add(new ScreenshotErased()));
        Refresh(transcript);
        Assert.Empty(transcript.FindAll("figure"));
    }

    [Fact]
    public void It_says_where_the_model_gets_the_messages_before_in_short()
    {
        Talk.Say("one").Answer("1").Say("two").Answer("2");
        var through = Talk.Session.Find(Talk.Session.Root)!.Child;
        Talk.Do(d => d.Add(new ConversationSummarized(through, "One.")));
        var transcript = Transcript();
        Assert.Equal("Earlier messages are summarised for the model", transcript.Find(".quiet").Read());
        Assert.Equal(["ARTICLE", "ARTICLE", "P", "ARTICLE", "ARTICLE"], transcript.FindAll("article, p.quiet").Select(e => e.TagName));
    }

    [Fact]
    public void A_session_that_has_only_a_picture_shows_it()
    {
        Talk.Do(d => d.Add(new ScreenshotTaken("a1.png", "image/png", 640, 360, 9_000)));
        Assert.Single(Transcript().FindAll("figure img"));
    }

    [Fact]
    public void Messages_that_wait_come_last()
    {
        Talk.Say("one").Say("two").Say("three");
        var transcript = Transcript();
        Assert.Equal([null, "streaming", "waiting", "waiting"], transcript.Roles("article").Select(e => e.GetAttribute("data-status")));
        Assert.Equal(["one", "", "two", "three"], Said(transcript).Select(m => m.Text));
    }

    [Fact]
    public void The_version_that_is_not_shown_is_not_there()
    {
        Talk.Say("Hello").Answer("Hi.");
        Talk.Say("Good morning", edits: Talk.Session.Root).Answer("Morning.");
        Assert.Equal(["Good morning", "Morning."], Said(Transcript()).Select(m => m.Text));
    }

    [Fact]
    public void A_notice_stands_above_the_conversation_and_only_while_there_is_one()
    {
        var transcript = Transcript(session: null, notice: "Your earlier session ended.");
        Assert.StartsWith("Your earlier session ended.", transcript.Role("log").Read());
        transcript.Render(p => p.Add(c => c.Notice, null));
        Assert.DoesNotContain("Your earlier session ended.", transcript.Role("log").Read());
    }

    [Fact]
    public void The_way_to_the_newest_message_is_offered_only_when_it_is_out_of_sight()
    {
        var transcript = Transcript();
        Assert.Empty(transcript.Roles("button", "Jump to latest"));
        var latest = transcript.Find("button.latest");
        Assert.Equal("Jump to latest", latest.TextContent.Trim());
        Assert.True(latest.HasAttribute("hidden"));
    }

    [Fact]
    public async Task The_script_is_given_what_it_needs_and_released_when_the_transcript_goes()
    {
        var module = JSInterop.SetupModule("./Components/AiSidebar/Transcript.razor.js");
        var sticky = module.SetupModule("stick", _ => true);
        sticky.Mode = JSRuntimeMode.Loose;
        Transcript();
        Assert.Equal(3, Assert.Single(module.Invocations["stick"]).Arguments.Count);
        await DisposeComponentsAsync();
        sticky.VerifyInvoke("release");
    }

    [Fact]
    public void A_message_keeps_its_component_when_another_one_comes()
    {
        Talk.Say("Hello").Answer("Hi.").Drafted();
        var transcript = Transcript();
        transcript.Roles("button", "Edit")[0].Press();
        var before = transcript.FindComponents<MessageView>().Select(v => v.Instance).ToList();
        Assert.Equal(2, before.Count);
        Talk.Say("How are you?").Answer("Fine.").Drafted();
        Refresh(transcript);
        Assert.Equal(before, transcript.FindComponents<MessageView>().Select(v => v.Instance).Take(2));
    }

    [Fact]
    public void A_plain_message_is_copied_edited_and_regenerated_like_any_other()
    {
        Talk.Say("Hello").Answer("Hi **there**.");
        var transcript = Transcript();
        Assert.Equal(["Copy", "Edit", "Copy", "Regenerate"], transcript.Roles("article").SelectMany(a => a.Roles("button")).Select(b => b.GetAttribute("aria-label")!));
        transcript.Roles("button", "Copy")[1].Press();
        Assert.Equal([Talk.Session.Leaf, "Hi **there**."], JSInterop.VerifyInvoke("chatapp.copyMessage").Arguments);
        Assert.False(transcript.HasComponent<MessageView>());

        transcript.Button("Regenerate").Press();
        Assert.Equal(new RegenerateMessage(Talk.Session.Leaf), Assert.Single(Acts));
        transcript.Button("Edit").Press();
        transcript.Role("textbox").Change("Good morning");
        transcript.Find("form").Submit();
        Assert.Equal(new EditMessage(Talk.Session.Root, "Good morning"), Acts[^1]);
    }

    [Fact]
    public void A_plain_message_says_why_an_act_was_refused()
    {
        Answer = new Refusal(RefusalCode.Expired, "This session ended after 30 minutes without activity. Send a message to start a new one.");
        Talk.Say("Hello").Answer("Hi.");
        var transcript = Transcript();
        transcript.Button("Regenerate").Press();
        Assert.Contains(Answer.Sentence, transcript.Role("article", "Assistant said").Read());
        transcript.Button("Regenerate").Press();
        Assert.Equal(2, Acts.Count);
    }

    [Fact]
    public void What_a_browser_says_of_messages_that_are_not_there_does_nothing()
    {
        Talk.Say("Hello").Answer("Hi.");
        var transcript = Transcript();
        foreach (var act in new[] { MessageTools.Edit, MessageTools.Regenerate, MessageTools.Copy, "<script>" })
            transcript.Role("log").TriggerEvent("onmessageact", new MessageActEventArgs { Act = act, Message = 4711 });
        Assert.Empty(Acts);
        Assert.False(transcript.HasComponent<MessageView>());
    }
}
