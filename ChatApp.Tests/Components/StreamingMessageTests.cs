using Bunit;
using ChatApp.Components.AiSidebar;
using ChatApp.Tests.Support;
using Microsoft.AspNetCore.Components;

namespace ChatApp.Tests.Components;

/// <summary>The running answer: what is there at once, and what its script is given to build the rest.</summary>
public sealed class StreamingMessageTests : Page
{
    int replaced;

    public StreamingMessageTests() => Engine = new Engine(clock: TimeProvider.System);

    [Fact]
    public async Task Nothing_has_come_yet()
    {
        var (message, _) = await AnsweringAsync();
        Assert.Equal("", message.Find(".streaming").Read());
    }

    [Fact]
    public async Task Text_arrives_formatted_and_grows()
    {
        var (message, answer) = await AnsweringAsync();
        answer.Say("Hi **the");
        await message.BuiltAsync("Hi");
        answer.Say("re**, ").Say("you.");
        var built = await message.BuiltAsync("you.");
        Assert.Equal(("Hi there, you.", "there"), (built.Read(), built.QuerySelector(".prose strong")!.TextContent));
    }

    [Fact]
    public async Task A_draft_is_a_card_from_its_first_word_on()
    {
        var (message, answer) = await AnsweringAsync();
        answer.Say("Here it is.\n<draft platform=\"facebook\" image=\"lamps\">\nLight a");
        var region = (await message.BuiltAsync("Light a")).Role("region", "Draft for Facebook, being written");
        Assert.Equal(("streaming", "Facebook Writing… Making the picture… Light a"), (region.GetAttribute("data-state"), region.Read()));
        region.Role("img", "The picture is being made");
        answer.Say(" lamp.\n</draft>\nWell?");
        Assert.Equal("Here it is. Facebook Writing… Making the picture… Light a lamp. Well?", (await message.BuiltAsync("Well?")).Read());
    }

    [Fact]
    public async Task Whoever_comes_late_sees_at_once_what_came_before()
    {
        var (first, answer) = await AnsweringAsync();
        answer.Say("Hi **there**.\n<draft platform=\"facebook\">\nLight a");
        await first.BuiltAsync("Light a");
        var second = Message();
        Assert.Equal("there", second.Find(".prose strong").TextContent);
        Assert.Equal("Facebook Writing… Light a", second.Role("region", "Draft for Facebook, being written").Read());
    }

    [Theory]
    [InlineData("hm <script>alert(1)</script>")]
    [InlineData("hm <img src=x onerror=alert(1)>")]
    [InlineData("hm <img src=x onerror=\"ale")]
    [InlineData("hm [here](javascript:alert(1))")]
    [InlineData("hm [here](javascript:ale")]
    [InlineData("hm ![here](https://example.org/a.png)")]
    public async Task Hostile_text_is_text_while_it_arrives_too(string text)
    {
        var (message, answer) = await AnsweringAsync();
        answer.Say(text);
        var built = await message.BuiltAsync("hm");
        Assert.Empty(built.QuerySelectorAll("script, img, a[href^='javascript:' i]"));
        Assert.Empty(Message().FindAll("script, img, a[href^='javascript:' i]"));
    }

    [Fact]
    public async Task A_draft_cannot_smuggle_elements_in_either()
    {
        var (message, answer) = await AnsweringAsync();
        answer.Say("<draft platform=\"facebook\">\nhm <img src=x onerror=alert(1)>");
        Assert.Empty((await message.BuiltAsync("alert")).QuerySelectorAll("img"));
        Assert.Empty(Message().FindAll("img"));
    }

    [Fact]
    public async Task The_script_goes_on_from_the_byte_that_it_has()
    {
        var (message, answer) = await AnsweringAsync();
        answer.Say("Hi there. 🪔").Finish();
        var all = await message.OperationsAsync();
        Assert.Equal(System.Text.Encoding.UTF8.GetBytes(all)[5..], System.Text.Encoding.UTF8.GetBytes(await message.OperationsAsync(5)));
        Assert.EndsWith("\u0006", all);
    }

    [Fact]
    public async Task Without_script_the_stored_message_takes_its_place()
    {
        WithoutScript();
        await AnsweringAsync();
        Assert.Equal(1, replaced);
    }

    [Fact]
    public async Task What_is_not_as_it_is_stored_is_replaced_when_the_script_says_so()
    {
        var (message, _) = await AnsweringAsync();
        Assert.Equal(0, replaced);
        await message.Instance.ReplaceAsync();
        Assert.Equal(1, replaced);
    }

    [Fact]
    public async Task What_the_script_built_is_never_rendered_over()
    {
        var (message, answer) = await AnsweringAsync();
        answer.Say("Hi there.");
        await message.BuiltAsync("there.");
        message.Render(p => p.Add(c => c.Session, Live.Session!));
        Assert.Equal(1, message.RenderCount);
    }

    [Fact]
    public async Task The_script_is_released_when_the_answer_goes()
    {
        await AnsweringAsync();
        await DisposeComponentsAsync();
        Reader.VerifyInvoke("release");
    }

    [Fact]
    public async Task A_tab_on_its_way_out_that_takes_no_call_any_more_is_no_failure()
    {
        Reader.SetupVoid("release").SetCanceled();
        await AnsweringAsync();
        await DisposeComponentsAsync();
        Reader.VerifyInvoke("release");
    }

    async Task<(IRenderedComponent<StreamingMessage>, ScriptedAnswer)> AnsweringAsync()
    {
        var sent = await Engine.SendAsync("Hello");
        await Live.ShowAsync(Engine.Ann, sent.Session);
        return (Message(), await Engine.Model.NextAsync());
    }

    IRenderedComponent<StreamingMessage> Message() => Render<StreamingMessage>(p => p
        .Add(c => c.Message, Live.Session!.Open!).Add(c => c.Session, Live.Session!).Add(c => c.Replace, EventCallback.Factory.Create(this, () => replaced++)));
}
