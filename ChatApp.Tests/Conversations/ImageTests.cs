using ChatApp.Assistants;
using ChatApp.Conversations;
using ChatApp.Tests.Assistants.Pictures;
using ChatApp.Tests.Support;

namespace ChatApp.Tests.Conversations;

/// <summary>What a person does with a draft's image, and how they want drafts to be.</summary>
public sealed class ImageTests : IAsyncLifetime
{
    const string Answer = "<draft platform=\"facebook\" image=\"a lamp\">\nLight a lamp.\n</draft>";

    readonly Engine engine = new();
    Session session = default!;

    public async Task InitializeAsync() => session = await engine.TalkAsync("A post with image", Answer);

    public Task DisposeAsync() => engine.DisposeAsync().AsTask();

    DraftId Id => session.Drafts[0].Id;

    static DraftImage? ImageOf(Outcome<Draft> draft)
    {
        Assert.True(draft.Ok, draft.Refusal?.Sentence);
        return draft.Value!.Newest.Content.Image;
    }

    [Fact]
    public async Task Another_image_is_a_version_with_the_same_text()
    {
        var before = session.Drafts[0].Newest.Content;
        var draft = await engine.Conversations.NewImageAsync(Engine.Ann, session.Id, Id);

        Assert.NotEqual(before.Image!.Attachment, ImageOf(draft)!.Attachment);
        Assert.Equal((2, "Light a lamp.", "a lamp"), (draft.Value!.Versions.Length, draft.Value.Newest.Content.Text, ImageOf(draft)!.Prompt));
        Assert.NotNull(await engine.Conversations.ReadAttachmentAsync(Engine.Ann, session.Id, ImageOf(draft)!.Attachment));
    }

    [Fact]
    public async Task An_image_can_be_taken_away_and_made_again_from_the_request()
    {
        Assert.Null(ImageOf(await engine.Conversations.RemoveImageAsync(Engine.Ann, session.Id, Id)));
        var draft = await engine.Conversations.NewImageAsync(Engine.Ann, session.Id, Id);

        Assert.Equal("A post with image", ImageOf(draft)!.Prompt);
        Assert.Equal(3, draft.Value!.Versions.Length);
    }

    [Fact]
    public async Task An_own_picture_is_cleaned_and_stays_when_the_text_is_written_anew()
    {
        var draft = await engine.Conversations.UseImageAsync(Engine.Ann, session.Id, Id, TestPictures.Jpeg(300, 200), "five lamps");
        var own = ImageOf(draft)!;
        Assert.Equal(("five lamps", 300, true), (own.Alt, own.Width, own.Own));
        var kept = (await engine.Conversations.ReadAttachmentAsync(Engine.Ann, session.Id, own.Attachment))!;
        Assert.DoesNotContain("52.5200", System.Text.Encoding.Latin1.GetString(kept), StringComparison.Ordinal);

        await engine.Conversations.RegenerateAsync(Engine.Ann, session.Id, Id);
        (await engine.Model.NextAsync()).Say($"<draft platform=\"facebook\" image=\"{own.Prompt}\" revises=\"1\">\nAnother lamp.\n</draft>").Finish();
        var after = await engine.WhenAsync(session.Id, s => s.Open is null);
        Assert.Equal(("Another lamp.", own), (after.Drafts[0].Newest.Content.Text, after.Drafts[0].Newest.Content.Image));
    }

    [Fact]
    public async Task What_is_no_picture_or_too_much_is_refused()
    {
        Assert.Equal(RefusalCode.Invalid, (await engine.Conversations.UseImageAsync(Engine.Ann, session.Id, Id, "<svg/>"u8.ToArray(), "")).Refusal!.Code);
        Assert.Equal("alt", (await engine.Conversations.DescribeImageAsync(Engine.Ann, session.Id, Id, 1, " ")).Refusal!.Field);
        Assert.Equal("alt", (await engine.Conversations.DescribeImageAsync(Engine.Ann, session.Id, Id, 1, new string('a', 1_001))).Refusal!.Field);
    }

    [Fact]
    public async Task A_description_is_the_persons_and_goes_out_with_the_post()
    {
        var described = await engine.Conversations.DescribeImageAsync(Engine.Ann, session.Id, Id, 1, "One lamp at night");
        Assert.Equal("One lamp at night", ImageOf(described)!.Alt);
        Assert.Single(described.Value!.Versions);
        await engine.Conversations.PostAsync(Engine.Ann, session.Id, Id);
        var after = (await engine.Conversations.FindAsync(Engine.Ann, session.Id))!;
        Assert.Equal(DraftState.Posted, after.Drafts[0].State);

        Assert.Equal(RefusalCode.Conflict, (await engine.Conversations.DescribeImageAsync(Engine.Ann, session.Id, Id, 1, "Later")).Refusal!.Code);
        Assert.Equal(RefusalCode.Conflict, (await engine.Conversations.NewImageAsync(Engine.Ann, session.Id, Id)).Refusal!.Code);
        Assert.Equal(RefusalCode.Conflict, (await engine.Conversations.RemoveImageAsync(Engine.Ann, session.Id, Id)).Refusal!.Code);
    }

    [Fact]
    public async Task Nobody_else_does_any_of_it()
    {
        Assert.Equal(RefusalCode.NotFound, (await engine.Conversations.NewImageAsync(Engine.Bob, session.Id, Id)).Refusal!.Code);
        Assert.Equal(RefusalCode.NotFound, (await engine.Conversations.RemoveImageAsync(Engine.Bob, session.Id, Id)).Refusal!.Code);
        Assert.Equal(RefusalCode.NotFound, (await engine.Conversations.UseImageAsync(Engine.Bob, session.Id, Id, TestPictures.Png(3, 3), "")).Refusal!.Code);
        Assert.Equal(RefusalCode.NotFound, (await engine.Conversations.DescribeImageAsync(Engine.Bob, session.Id, Id, 1, "a")).Refusal!.Code);
        Assert.Equal(RefusalCode.NotFound, (await engine.Conversations.RestyleAsync(Engine.Bob, session.Id, Id, new DraftStyle("funny"))).Refusal!.Code);
    }

    [Fact]
    public async Task A_style_writes_another_version_and_stays_with_the_person()
    {
        var style = DraftStyle.Read("funny", "  parents of <b> ", "short").Value!;
        await engine.Conversations.RestyleAsync(Engine.Ann, session.Id, Id, style);
        (await engine.Model.NextAsync()).Say(Answer.Replace("facebook\"", "facebook\" revises=\"1\"")).Finish();
        await engine.WhenAsync(session.Id, s => s.Open is null);
        Assert.Contains("tone funny; length short; for this audience: parents of ‹b>.", engine.Model.Asked[^1].Messages[0].Text, StringComparison.Ordinal);

        var next = await engine.TalkAsync("Another post", Answer);
        Assert.NotEqual(session.Id, next.Id);
        Assert.Equal(style, next.Style);
        Assert.Contains("tone funny", engine.Model.Asked[^1].Messages[0].Text, StringComparison.Ordinal);
        var bobs = (await engine.Conversations.SendAsync(Engine.Bob, null, "Hello")).Value!.Session;
        Assert.Null(bobs.Style);
    }

    [Theory]
    [InlineData("angry", "", "", "tone")]
    [InlineData("", "", "endless", "length")]
    [InlineData("", "81", "", "audience")]
    public void What_is_no_style_is_refused_with_its_field(string tone, string audience, string length, string field) =>
        Assert.Equal(field, DraftStyle.Read(tone, audience == "81" ? new string('a', 81) : audience, length).Refusal!.Field);

    [Fact]
    public void The_offline_assistant_writes_in_the_style_where_the_request_says_nothing()
    {
        string Write(string text, DraftStyle? style) => ChatApp.Assistants.Offline.OfflineWriter.Reply(new TurnRequest(TurnRequestKind.Message, text, null, 7, "", style)).Draft!.Text;
        Assert.Equal(Write("Write a formal Facebook post about tea", null), Write("Write a formal Facebook post about tea", new DraftStyle("funny")));
        Assert.NotEqual(Write("Write a Facebook post about tea", null), Write("Write a Facebook post about tea", new DraftStyle("funny")));
        Assert.True(Write("Write a Facebook post about tea", new DraftStyle(Length: "short")).Length < Write("Write a Facebook post about tea", new DraftStyle(Length: "long")).Length);
    }
}
