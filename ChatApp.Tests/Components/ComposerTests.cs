using Bunit;
using ChatApp.Components.AiSidebar;
using ChatApp.Conversations;

namespace ChatApp.Tests.Components;

public sealed class ComposerTests : Page
{
    readonly List<Outgoing> sent = [];
    Refusal? answer;
    int stopped;

    [Fact]
    public void It_has_a_named_text_box_and_a_button_to_send()
    {
        var composer = Composer();
        var text = composer.Role("textbox", "Message");
        Assert.Equal("composer-trouble", text.GetAttribute("aria-describedby"));
        Assert.True(composer.Find("#composer-trouble").HasAttribute("hidden"));
        Assert.Equal(["Attach pictures", "Stop", "Send"], composer.Buttons());
    }

    [Fact]
    public void Submitting_cannot_leave_the_page_before_the_circuit_is_there()
    {
        var composer = Composer();
        Assert.Empty(composer.FindAll("form"));
        Assert.All(composer.Roles("button"), b => Assert.Equal("button", b.GetAttribute("type")));
    }

    [Fact]
    public void The_answer_that_runs_can_be_stopped_and_the_next_message_can_be_sent()
    {
        var composer = Composer();
        Assert.Equal(["Attach pictures", "Stop", "Send"], composer.Buttons());
        composer.Button("Stop").Click();
        Assert.Equal(1, stopped);
    }

    [Fact]
    public async Task What_was_typed_is_sent_with_the_browsers_own_id()
    {
        var composer = Composer();
        Assert.Null(await composer.InvokeAsync(() => composer.Instance.SubmitAsync("Hello", "abc")));
        Assert.Equal(new Outgoing("Hello", "abc"), Assert.Single(sent));
    }

    [Fact]
    public async Task A_refused_message_gives_its_sentence_to_the_script_which_then_keeps_the_text()
    {
        answer = new Refusal(RefusalCode.Full, "ChatApp is full right now.");
        var composer = Composer();
        Assert.Equal("ChatApp is full right now.", await composer.InvokeAsync(() => composer.Instance.SubmitAsync("Hello", "abc")));
    }

    [Fact]
    public void The_script_is_told_the_longest_message() => Assert.Equal("32000", Composer().Find(".composer").GetAttribute("data-longest"));

    [Fact]
    public async Task The_script_is_released_when_the_composer_goes()
    {
        var module = JSInterop.SetupModule("./Components/AiSidebar/Composer.razor.js");
        var composer = module.SetupModule("compose", _ => true);
        composer.Mode = JSRuntimeMode.Loose;
        Composer();
        module.VerifyInvoke("compose");
        await DisposeComponentsAsync();
        composer.VerifyInvoke("release");
    }

    IRenderedComponent<Composer> Composer() => Render<Composer>(p => p
        .Add(c => c.Send, message =>
        {
            sent.Add(message);
            return Task.FromResult(answer);
        }).Add(c => c.Stop, () =>
        {
            stopped++;
            return Task.CompletedTask;
        }));
}
