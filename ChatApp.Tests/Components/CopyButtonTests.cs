using Bunit;
using ChatApp.Components.Shared;
using Microsoft.JSInterop;

namespace ChatApp.Tests.Components;

public sealed class CopyButtonTests : Page
{
    const string Write = "navigator.clipboard.writeText";

    [Fact]
    public void It_copies_its_text_and_then_says_so()
    {
        var copy = Render<CopyButton>(p => p.Add(c => c.Text, "Light a lamp."));
        Assert.Equal("Copy", copy.Button("Copy").GetAttribute("title"));
        copy.Button("Copy").Click();
        Assert.Equal("Light a lamp.", JSInterop.VerifyInvoke(Write).Arguments[0]);
        Assert.Equal("Copied", copy.Button("Copy").GetAttribute("title"));
    }

    [Fact]
    public void A_browser_that_does_not_allow_it_costs_nothing_but_the_copy()
    {
        JSInterop.SetupVoid(Write, _ => true).SetException(new JSException("clipboard is undefined"));
        var copy = Render<CopyButton>(p => p.Add(c => c.Text, "Light a lamp."));
        copy.Button("Copy").Click();
        Assert.Equal("Your browser does not allow copying here", copy.Button("Copy").GetAttribute("title"));
    }
}
