using Bunit;
using ChatApp.Conversations;
using ChatApp.Publishing;

namespace ChatApp.Tests.Components;

/// <summary>Whatever a person or a model writes is shown as text: it brings no element, handler or script of its own.</summary>
public sealed class HostileTextTests : Transcripts
{
    public static TheoryData<string> Markups =>
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)><a href=\"javascript:alert(1)\">x</a></svg>",
        "<iframe src=\"https://example.org\"></iframe>",
        "<style>body { display: none }</style>",
        "</div></article><form action=\"https://example.org\"><input name=password></form>",
        "<details open ontoggle=alert(1)>",
        "text <b onclick=alert(1)>bold</b>",
    ];

    public static TheoryData<string> Links =>
    [
        "[here](javascript:alert(1))",
        "[here](JaVaScRiPt:alert(1))",
        "[here](java\tscript:alert(1))",
        "[here](<java&Tab;script:alert(1)>)",
        "[here](&#106;avascript:alert(1))",
        "[here](data:text/html,<script>alert(1)</script>)",
        "[here](vbscript:x)",
        "[here](//example.org)",
        "[here](/logout)",
        "[here][ref]\n\n[ref]: javascript:alert(1)",
        "<javascript:alert(1)>",
        "![here](javascript:alert(1))",
    ];

    [Theory]
    [MemberData(nameof(Markups))]
    public void Markup_in_an_answer_is_text(string markup)
    {
        var shown = Answered(markup).QuerySelectorAll(".prose *").Where(e => e.LocalName is not ("p" or "a"));
        Assert.Empty(shown);
        Assert.DoesNotContain(Answered(markup).QuerySelectorAll(".prose, .prose *").SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.Ordinal));
        Assert.Contains(markup, Answered(markup).TextContent);
    }

    [Theory]
    [MemberData(nameof(Markups))]
    public void Markup_in_a_persons_message_is_text(string markup)
    {
        Talk.Say(markup).Answer("Hm.");
        var said = Message(Talk.Session.Find(Talk.Session.Root)!).Find(".bubble");
        Assert.Empty(said.Children);
        Assert.Equal(markup, said.TextContent);
    }

    [Theory]
    [MemberData(nameof(Markups))]
    public void Markup_in_a_draft_is_text(string markup)
    {
        Talk.Drafted(text: markup);
        var text = Last().Find("section .text");
        Assert.Empty(text.Children);
        Assert.Equal(markup, text.TextContent);
    }

    [Theory]
    [MemberData(nameof(Links))]
    public void A_link_that_is_not_to_the_web_is_text(string link) => Assert.Empty(Answered(link).QuerySelectorAll("a, img"));

    [Theory]
    [InlineData("[here](https://example.org/a)", "https://example.org/a")]
    [InlineData("[here](mailto:ann@example.org)", "mailto:ann@example.org")]
    [InlineData("<https://example.org/>", "https://example.org/")]
    public void A_link_to_the_web_opens_beside_and_tells_nobody_where_it_came_from(string link, string url)
    {
        var shown = Assert.Single(Answered(link).QuerySelectorAll("a"));
        Assert.Equal((url, "_blank", "noopener noreferrer nofollow"), (shown.GetAttribute("href"), shown.GetAttribute("target"), shown.GetAttribute("rel")));
    }

    [Fact]
    public void A_picture_from_elsewhere_is_a_link_and_not_loaded()
    {
        var answer = Answered("![lamps](https://example.org/lamps.png)");
        Assert.Empty(answer.QuerySelectorAll("img"));
        Assert.Equal("lamps", Assert.Single(answer.QuerySelectorAll("a")).TextContent);
    }

    [Fact]
    public void The_description_of_a_picture_stays_in_its_attribute()
    {
        Talk.Say("A post").Answer(new TurnDraft(Platform.Facebook, "Light a lamp.", new DraftImage("0123.png", "\" onload=\"alert(1)", 1200, 630, "lamps"), null, false));
        var picture = Last().Find("img");
        Assert.Equal("\" onload=\"alert(1)", picture.GetAttribute("alt"));
        Assert.False(picture.HasAttribute("onload"));
    }

    [Fact]
    public void The_reason_of_a_failure_is_text()
    {
        Talk.Say("Hello").End(MessageStatus.Failed, "<img src=x onerror=alert(1)>");
        Assert.Empty(Last().FindAll("img"));
    }

    AngleSharp.Dom.IElement Answered(string text)
    {
        Talk.Say("Hello").Answer(text);
        return Last().Find(".prose");
    }
}
