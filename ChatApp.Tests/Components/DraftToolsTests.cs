using Bunit;
using ChatApp.Components.AiSidebar;
using ChatApp.Conversations;
using ChatApp.Publishing;
using ChatApp.Tests.Assistants.Pictures;
using Microsoft.AspNetCore.Components.Forms;

namespace ChatApp.Tests.Components;

/// <summary>The image and the style on a draft's card.</summary>
public sealed class DraftToolsTests : Cards
{
    static readonly DraftImage Lamps = new("0123.png", "Five lamps", 1200, 630, "lamps", "OpenAI made no image, so this one is drawn.");

    static Draft Pictured => Draft(Platform.Facebook, new DraftContent(Text, Lamps));

    IRenderedComponent<DraftCard> Open(Draft draft, string which)
    {
        var card = Card(draft);
        card.Button(which).Click();
        Assert.Equal("true", card.Button(which).GetAttribute("aria-expanded"));
        return card;
    }

    [Fact]
    public void An_image_that_is_drawn_in_place_of_another_says_so() => Assert.Contains(Lamps.Note!, Card(Pictured).Find(".facts").Read());

    [Theory]
    [InlineData("New image", DraftAction.NewImage)]
    [InlineData("Remove image", DraftAction.RemoveImage)]
    public void Each_button_asks_for_its_own_act(string button, DraftAction action)
    {
        var draft = Pictured;
        Open(draft, "Image").Button(button).Click();
        Assert.Equal(new DraftAct(action, draft.Id, 1), Assert.Single(Acts));
    }

    [Fact]
    public void Without_an_image_one_can_be_made_or_brought()
    {
        var card = Open(Draft(Text), "Image");
        Assert.Empty(card.Roles("button", "Remove image"));
        Assert.Empty(card.FindAll(".more-tools textarea"));
        card.Button("New image");
        Assert.Single(card.FindAll("input[type=file]"));
    }

    [Fact]
    public void The_description_begins_as_proposed_and_is_saved_as_written()
    {
        var draft = Pictured;
        var card = Open(draft, "Image");
        Assert.Equal("Five lamps", card.Find(".more-tools textarea").GetAttribute("value"));
        card.Find(".more-tools textarea").Change("Five lamps in a row");
        card.Button("Save description").Click();
        Assert.Equal(new DraftAct(DraftAction.DescribeImage, draft.Id, 1, "Five lamps in a row"), Assert.Single(Acts));
    }

    [Fact]
    public async Task While_an_image_is_made_it_says_so_and_nothing_else_can_be_done_to_it()
    {
        var answer = new TaskCompletionSource<Refusal?>();
        Answer = () => answer.Task;
        var card = Open(Pictured, "Image");
        var click = card.Button("New image").ClickAsync();
        Assert.Equal("Making the image…", card.Find(".working").Read());
        Assert.Single(card.FindAll("progress"));
        Assert.All(new[] { "New image", "Remove image", "Save description" }, b => Assert.True(card.Button(b).Disabled()));
        answer.SetResult(new Refusal(RefusalCode.Unavailable, "The image could not be made."));
        await click;
        Assert.Empty(card.FindAll("progress"));
        Assert.Equal("The image could not be made.", card.Find(".more-tools .sentence").Read());
    }

    [Fact]
    public void An_own_picture_goes_with_what_its_name_says()
    {
        var draft = Draft(Text);
        var card = Open(draft, "Image");
        card.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(TestPictures.Gif(3, 3), "five-lamps.gif", contentType: "image/gif"));
        card.WaitForAssertion(() => Assert.Single(Acts));
        var act = (DraftAct)Acts[0];
        Assert.Equal((DraftAction.OwnImage, "five lamps"), (act.Action, act.Text));
        Assert.Equal(TestPictures.Gif(3, 3), act.Picture);
    }

    [Fact]
    public void A_style_is_set_on_the_card()
    {
        var draft = Draft(Text);
        var card = Open(draft, "Style");
        card.FindAll("select")[0].Change("formal");
        card.FindAll("select")[1].Change("short");
        card.Find("input").Change(" our  customers ");
        card.Find("form").Submit();
        Assert.Equal(new DraftAct(DraftAction.Restyle, draft.Id, 1, Style: new DraftStyle("formal", "our customers", "short")), Assert.Single(Acts));
    }

    [Fact]
    public void A_draft_that_is_done_has_neither()
    {
        var card = Open(Pictured, "Image");
        card.Render(p => p.Add(c => c.Draft, Pictured with { State = DraftState.Posted, PostVersion = 1, PostUrl = "/feed/a" }));
        Assert.Empty(card.FindAll(".more-tools"));
    }
}
