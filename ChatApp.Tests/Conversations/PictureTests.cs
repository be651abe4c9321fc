using ChatApp.Assistants.Pictures;
using ChatApp.Assistants.Providers;
using ChatApp.Conversations;
using ChatApp.Tests.Assistants.Pictures;
using ChatApp.Tests.Assistants.Providers;
using ChatApp.Tests.Support;
using Microsoft.Extensions.AI;

namespace ChatApp.Tests.Conversations;

public sealed class PictureTests
{
    static string Take(Engine engine, byte[] picture, ChatApp.Access.Caller? caller = null) => engine.Conversations.TakePicture(caller ?? Engine.Ann, picture).Value!.Id;

    static Task<Outcome<Sent>> SendAsync(Engine engine, string text, params string[] pictures) => engine.Conversations.SendAsync(Engine.Ann, null, text, pictures: pictures);

    [Fact]
    public async Task A_picture_is_part_of_its_message_without_its_place_and_goes_to_the_model()
    {
        await using var engine = new Engine();
        var sent = await SendAsync(engine, "What is this?", Take(engine, TestPictures.Jpeg(300, 200)));
        (await engine.Model.NextAsync()).Say("A lamp.").Finish();
        var session = await engine.WhenAsync(sent.Value!.Session.Id, s => s.Open is null);

        var picture = Assert.Single(((PersonMessage)session.Find(sent.Value.Message)!).Pictures);
        Assert.Equal((300, 200), (picture.Width, picture.Height));
        var bytes = await engine.Conversations.ReadAttachmentAsync(Engine.Ann, session.Id, picture.Attachment);
        Assert.Equal(PictureCleaner.Clean(TestPictures.Jpeg(300, 200), PictureHeader.Read(TestPictures.Jpeg(300, 200))!), bytes);
        Assert.Null(await engine.Conversations.ReadAttachmentAsync(Engine.Bob, session.Id, picture.Attachment));
        var data = Assert.Single(engine.Model.Asked[0].Messages[^1].Contents.OfType<DataContent>());
        Assert.Equal("image/jpeg", data.MediaType);
        Assert.Equal(bytes, data.Data.ToArray());
    }

    [Fact]
    public async Task Pictures_stay_in_the_conversation_after_a_restart()
    {
        using var folder = new TempFolder();
        ChatApp.Sessions.SessionId id;
        await using (var engine = new Engine(folder: folder.Path))
        {
            engine.Model.Always = "A lamp.";
            id = (await SendAsync(engine, "Look", Take(engine, TestPictures.Png(30, 20)))).Value!.Session.Id;
            await engine.WhenAsync(id, s => s.Open is null);
        }
        await using var restarted = new Engine(folder: folder.Path);
        var session = (await restarted.Conversations.FindAsync(Engine.Ann, id))!;

        var picture = Assert.Single(session.Messages.OfType<PersonMessage>().Single().Pictures);
        Assert.NotNull(await restarted.Conversations.ReadAttachmentAsync(Engine.Ann, id, picture.Attachment));
    }

    [Fact]
    public async Task Pictures_without_a_word_ask_what_is_in_them()
    {
        await using var engine = new Engine();
        var sent = await SendAsync(engine, " ", Take(engine, TestPictures.Png(30, 20)), Take(engine, TestPictures.Gif(30, 20)));

        Assert.Equal("What is in these pictures?", ((PersonMessage)sent.Value!.Session.Find(sent.Value.Message)!).Text);
    }

    [Fact]
    public async Task Without_a_model_the_answer_says_what_can_truly_be_told()
    {
        await using var engine = new Engine(model: new ChatApp.Assistants.OfflineAssistant(
            Microsoft.Extensions.Options.Options.Create(new ChatApp.Assistants.AssistantOptions { Offline = new() { TokensPerSecond = 0 } }), TimeProvider.System));
        var sent = await SendAsync(engine, "What is in this screenshot?", Take(engine, TestPictures.Png(1280, 720)));
        var session = await engine.WhenAsync(sent.Value!.Session.Id, s => s.Open is null);

        var text = string.Concat(((AssistantMessage)session.Find(session.Leaf)!).Parts.Select(p => p.Text));
        Assert.StartsWith("This is a PNG picture of 1,280 × 720 pixels", text, StringComparison.Ordinal);
        Assert.Contains("A connected model could tell more.", text, StringComparison.Ordinal);

        sent = await engine.Conversations.SendAsync(Engine.Ann, session.Id, "And in these?", pictures: [Take(engine, TestPictures.Png(30, 20)), Take(engine, TestPictures.Gif(40, 20))]);
        session = await engine.WhenAsync(sent.Value!.Session.Id, s => s.Open is null);
        text = string.Concat(((AssistantMessage)session.Find(session.Leaf)!).Parts.Select(p => p.Text));
        Assert.StartsWith("**Picture 1.** This is a PNG picture of 30 × 20 pixels", text, StringComparison.Ordinal);
        Assert.Contains("**Picture 2.** This is a GIF picture of 40 × 20 pixels", text, StringComparison.Ordinal);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(text, "A connected model"));
    }

    [Fact]
    public async Task Somebody_elses_waiting_picture_is_not_there()
    {
        await using var engine = new Engine();
        var sent = await SendAsync(engine, "Look", Take(engine, TestPictures.Png(30, 20), Engine.Bob));

        Assert.Equal("A picture waited too long to be sent. Attach it again.", sent.Refusal!.Sentence);
    }

    [Fact]
    public async Task A_picture_waits_ten_minutes()
    {
        await using var engine = new Engine();
        var (first, second) = (Take(engine, TestPictures.Png(30, 20)), Take(engine, TestPictures.Png(31, 20)));
        engine.Clock.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromSeconds(1));
        Assert.True((await SendAsync(engine, "Look", first)).Ok);
        engine.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.False((await SendAsync(engine, "Look", second)).Ok);
        engine.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(0, engine.Get<PictureInbox>().Count);
    }

    [Theory]
    [InlineData(ProviderKind.OpenAI)]
    [InlineData(ProviderKind.Anthropic)]
    public async Task It_goes_over_the_providers_wire(ProviderKind kind)
    {
        await using var run = await ProviderRun.StartAsync(kind);
        run.Provider.ThenStream(Wire.Of(kind, "A lamp."));
        var sent = await SendAsync(run.Engine, "What is this?", Take(run.Engine, TestPictures.Png(30, 20)));
        await run.Engine.WhenAsync(sent.Value!.Session.Id, s => s.Open is null);

        var asked = run.Provider.Asked.Single().RootElement.GetProperty("messages").EnumerateArray().Last().GetRawText();
        Assert.Contains(Convert.ToBase64String(TestPictures.Png(30, 20)), asked.Replace("\\u002B", "+", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("image/png", asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Waiting_pictures_are_bounded_for_each_sender()
    {
        await using var engine = new Engine();
        // A broken file keeps what could be read of it, so that its size counts.
        byte[] large = [.. TestPictures.Jpeg(30, 20)[..^30], .. new byte[PictureCheck.MostBytes - 1_000]];
        for (var i = 0; i < 4; i++) Assert.True(engine.Conversations.TakePicture(Engine.Ann, large).Ok);

        Assert.Equal(RefusalCode.Full, engine.Conversations.TakePicture(Engine.Ann, large).Refusal!.Code);
        Assert.True(engine.Conversations.TakePicture(Engine.Bob, large).Ok);
    }

    [Fact]
    public async Task A_message_has_at_most_eight_pictures()
    {
        await using var engine = new Engine();
        var nine = Enumerable.Range(0, 9).Select(n => Take(engine, TestPictures.Png(30 + n, 20))).ToArray();

        Assert.Equal("A message has at most 8 pictures.", (await SendAsync(engine, "Look", nine)).Refusal!.Sentence);
    }

    [Fact]
    public async Task A_picture_that_is_no_picture_or_comes_too_often_is_refused()
    {
        await using var engine = new Engine(new Dictionary<string, string?> { ["Access:Limits:Uploads"] = "1" });

        Assert.Equal(RefusalCode.Invalid, engine.Conversations.TakePicture(Engine.Ann, "<svg/>"u8.ToArray()).Refusal!.Code);
        Assert.Equal(RefusalCode.Limited, engine.Conversations.TakePicture(Engine.Ann, TestPictures.Png(3, 3)).Refusal!.Code);
        Assert.Equal(RefusalCode.TooLarge, engine.Conversations.TakePicture(Engine.Bob, TestPictures.PngClaiming(9_000, 10)).Refusal!.Code);
    }

    [Fact]
    public async Task Sending_it_again_after_its_answer_was_lost_is_the_same_message()
    {
        await using var engine = new Engine();
        var picture = Take(engine, TestPictures.Png(30, 20));
        var first = await engine.Conversations.SendAsync(Engine.Ann, null, "Look", "own-1", pictures: [picture]);
        var again = await engine.Conversations.SendAsync(Engine.Ann, first.Value!.Session.Id, "Look", "own-1", pictures: [picture]);

        Assert.True(again.Ok, again.Refusal?.Sentence);
        Assert.Equal((first.Value.Session.Id, first.Value.Message), (again.Value!.Session.Id, again.Value.Message));
        Assert.Single(((PersonMessage)again.Value.Session.Find(again.Value.Message)!).Pictures);
    }

    [Fact]
    public async Task A_message_that_is_put_differently_keeps_its_pictures()
    {
        await using var engine = new Engine();
        engine.Model.Always = "A lamp.";
        var sent = (await SendAsync(engine, "Look", Take(engine, TestPictures.Png(30, 20)))).Value!;
        await engine.WhenAsync(sent.Session.Id, s => s.Open is null);
        var edited = await engine.SendAsync("Look closely", sent.Session.Id, edits: sent.Message);
        var session = await engine.WhenAsync(sent.Session.Id, s => s.Open is null);

        Assert.Equal(((PersonMessage)session.Find(sent.Message)!).Pictures, ((PersonMessage)session.Find(edited.Message)!).Pictures);
    }

    [Fact]
    public async Task Everybody_in_a_shared_session_sees_them_and_a_viewer_adds_none()
    {
        await using var engine = new Engine();
        engine.Model.Always = "A lamp.";
        var id = (await SendAsync(engine, "Look", Take(engine, TestPictures.Png(30, 20)))).Value!.Session.Id;
        var session = await engine.WhenAsync(id, s => s.Open is null);
        var code = (await engine.Sharing.InviteAsync(Engine.Ann, id, InviteKind.Code, SessionRole.Viewer)).Value!.Secret;
        var bob = (await engine.Sharing.JoinAsync(Engine.Bob, code, "Bob")).Value!.Session;
        var picture = session.Messages.OfType<PersonMessage>().Single().Pictures[0];

        Assert.NotNull(await engine.Conversations.ReadAttachmentAsync(Engine.Bob, bob.Id, picture.Attachment));
        var files = Directory.GetFiles(engine.Folder, "*.png", SearchOption.AllDirectories).Length;
        var refused = await engine.Conversations.SendAsync(Engine.Bob, bob.Id, "And this", pictures: [Take(engine, TestPictures.Png(40, 20), Engine.Bob)]);
        Assert.Equal(RefusalCode.Forbidden, refused.Refusal!.Code);
        Assert.Equal(files, Directory.GetFiles(engine.Folder, "*.png", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public async Task They_leave_with_the_conversation_and_come_back_with_it()
    {
        await using var engine = new Engine();
        engine.Model.Always = "A lamp.";
        var id = (await SendAsync(engine, "Look", Take(engine, TestPictures.Png(30, 20)))).Value!.Session.Id;
        await engine.WhenAsync(id, s => s.Open is null);
        var export = (await engine.Conversations.ExportAsync(Engine.Ann, id))!;
        using var markdown = new MemoryStream();
        await export.WriteMarkdownAsync(markdown);
        Assert.Contains("*Picture 1 of 1: 30 × 20 pixels*", System.Text.Encoding.UTF8.GetString(markdown.ToArray()), StringComparison.Ordinal);
        using var file = new MemoryStream();
        await export.WriteJsonAsync(file);
        file.Position = 0;
        var copy = (await engine.Conversations.ImportAsync(Engine.Ann, file)).Value!;

        var picture = Assert.Single(copy.Messages.OfType<PersonMessage>().Single().Pictures);
        Assert.NotNull(await engine.Conversations.ReadAttachmentAsync(Engine.Ann, copy.Id, picture.Attachment));
        var bent = System.Text.Encoding.UTF8.GetString(file.ToArray()).Replace(picture.Attachment, "../../feed.png", StringComparison.Ordinal);
        Assert.False((await engine.Conversations.ImportAsync(Engine.Ann, new MemoryStream(System.Text.Encoding.UTF8.GetBytes(bent)))).Ok);
    }

    [Fact]
    public async Task A_screenshot_that_is_replaced_leaves_the_same_picture_in_a_message()
    {
        await using var engine = new Engine();
        engine.Model.Always = "A lamp.";
        var picture = TestPictures.Png(30, 20);
        var id = (await SendAsync(engine, "Look", Take(engine, picture))).Value!.Session.Id;
        await engine.WhenAsync(id, s => s.Open is null);
        await engine.Conversations.TakeScreenshotAsync(Engine.Ann, id, picture);
        var session = (await engine.Conversations.TakeScreenshotAsync(Engine.Ann, id, TestPictures.Png(31, 20))).Value!;

        Assert.NotNull(await engine.Conversations.ReadAttachmentAsync(Engine.Ann, id, session.Messages.OfType<PersonMessage>().Single().Pictures[0].Attachment));
    }

    [Fact]
    public async Task What_is_asked_first_after_a_screenshot_is_asked_about_it()
    {
        await using var engine = new Engine();
        var session = (await engine.Conversations.BeginAsync(Engine.Ann)).Value!;
        await engine.Conversations.TakeScreenshotAsync(Engine.Ann, session.Id, TestPictures.Png(30, 20));
        await engine.TalkAsync("What is in this screenshot?", "A lamp.", session.Id);
        await engine.TalkAsync("Thanks", "You are welcome.", session.Id);

        Assert.All(engine.Model.Asked, asked => Assert.Single(asked.Messages.SelectMany(m => m.Contents).OfType<DataContent>()));
        Assert.Contains(engine.Model.Asked[0].Messages[^1].Contents, c => c is DataContent);
    }
}
