using Bunit;
using ChatApp.Components.AiSidebar;
using ChatApp.Tests.Support;

namespace ChatApp.Tests.Components;

/// <summary>The running answer, as it grows.</summary>
public sealed class StreamingMessageTests : Page
{
    public StreamingMessageTests() => Engine = new Engine(clock: TimeProvider.System);

    [Fact]
    public async Task Nothing_has_come_yet()
    {
        var (message, _) = await AnsweringAsync();
        Assert.Equal("", message.Find(".streaming").Read());
    }

    [Fact]
    public async Task Text_is_shown_formatted_and_grows()
    {
        var (message, answer) = await AnsweringAsync();
        answer.Say("Hi **the");
        message.WaitForAssertion(() => Assert.Contains("Hi", message.Find(".prose").TextContent));
        answer.Say("re**, ").Say("you.");
        message.WaitForAssertion(() => Assert.Equal("there", message.Find(".prose strong").TextContent));
        message.WaitForAssertion(() => Assert.Equal("Hi there, you.", message.Find(".streaming").Read()));
    }

    [Fact]
    public async Task A_draft_is_a_card_from_its_first_word_on()
    {
        var (message, answer) = await AnsweringAsync();
        answer.Say("Here it is.\n<draft platform=\"facebook\" image=\"lamps\">\nLight a");
        message.WaitForElement("[data-state=streaming]");
        Assert.Equal("Facebook Writing… Light a", message.Role("region", "Draft for Facebook").Read());
        message.Role("img", "The picture is being drawn");
        answer.Say(" lamp.\n</draft>\nWell?");
        message.WaitForAssertion(() => Assert.Equal("Here it is. Facebook Writing… Light a lamp. Well?", message.Find(".streaming").Read()));
    }

    [Fact]
    public async Task Half_a_tag_is_not_seen()
    {
        var (message, answer) = await AnsweringAsync();
        answer.Say("Here it is.\n<draft platf");
        message.WaitForAssertion(() => Assert.Equal("Here it is.", message.Find(".streaming").Read()));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<img src=x onerror=\"ale")]
    [InlineData("[here](javascript:alert(1))")]
    [InlineData("[here](javascript:ale")]
    public async Task Hostile_text_is_text_while_it_arrives_too(string text)
    {
        var (message, answer) = await AnsweringAsync();
        answer.Say(text);
        message.WaitForElement(".prose");
        Assert.Empty(message.FindAll(".prose script, .prose img, .prose a"));
    }

    [Fact]
    public async Task Whoever_comes_late_sees_what_came_before()
    {
        var (first, answer) = await AnsweringAsync();
        answer.Say("Hi there");
        first.WaitForElement(".prose");
        Assert.Equal("Hi there", Message().Find(".streaming").Read());
    }

    [Fact]
    public async Task It_renders_far_less_often_than_words_arrive()
    {
        var (message, answer) = await AnsweringAsync();
        var words = Enumerable.Range(0, 200).Select(i => $"w{i} ").ToList();
        foreach (var word in words) answer.Say(word);
        message.WaitForAssertion(() => Assert.EndsWith("w199", message.Find(".streaming").Read()));
        Assert.InRange(message.RenderCount, 2, 20);
    }

    [Fact]
    public async Task When_it_is_gone_it_no_longer_listens()
    {
        await AnsweringAsync();
        Assert.Equal(1, Listeners(Live, nameof(Live.Progressed)));
        await DisposeComponentsAsync();
        Assert.Equal(0, Listeners(Live, nameof(Live.Progressed)));
    }

    async Task<(IRenderedComponent<StreamingMessage>, ScriptedAnswer)> AnsweringAsync()
    {
        var sent = await Engine.SendAsync("Hello");
        await Live.ShowAsync(Engine.Ann, sent.Session);
        return (Message(), await Engine.Model.NextAsync());
    }

    IRenderedComponent<StreamingMessage> Message() => Render<StreamingMessage>(p => p.Add(c => c.Message, Live.Session!.Open!));
}
