using ChatApp.Tests.Assistants.Pictures;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatApp.Tests.EndToEnd;

[Collection(InOtherBrowser.Name)]
public sealed class PicturesInBrowserTests(Chromium chromium) : BrowserTest(chromium)
{
    static FilePayload Png(string name, int width = 1280, int height = 720) => new() { Name = name, MimeType = "image/png", Buffer = TestPictures.Png(width, height) };

    static ILocator Waiting(Tab tab) => tab.Page.GetByRole(AriaRole.List, new() { Name = "Pictures to send" }).GetByRole(AriaRole.Listitem);

    static Task AttachAsync(Tab tab, params FilePayload[] files) => tab.Page.Locator(".composer input[type=file]").SetInputFilesAsync(files);

    [Fact]
    public async Task Pictures_are_attached_one_is_removed_and_the_rest_is_in_the_transcript_for_good()
    {
        var tab = await OpenAsync();
        await AttachAsync(tab, Png("one.png"), Png("two.png", 600, 400));
        await Expect(Waiting(tab)).ToHaveCountAsync(2);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Remove two.png" }).ClickAsync();
        await Expect(Waiting(tab)).ToHaveCountAsync(1);
        await Expect(tab.Page.GetByRole(AriaRole.Progressbar)).ToHaveCountAsync(0);
        await tab.ShootAsync("picture-attached");

        await tab.AskAsync("What is in this screenshot?");

        await Expect(Waiting(tab)).ToHaveCountAsync(0);
        await Expect(tab.Answers.Last).ToContainTextAsync("This is a PNG picture of 1,280 × 720 pixels");
        await Expect(tab.Said.Last.GetByAltText("Picture 1 of 1")).ToBeVisibleAsync();
        await tab.ReloadAsync();
        Assert.Equal(1280, await tab.Said.Last.GetByAltText("Picture 1 of 1").EvaluateAsync<int>("async image => { image.loading = 'eager'; await image.decode(); return image.naturalWidth; }"));
        await tab.ShootAsync("picture-asked");
        Assert.Empty(tab.Problems);
    }

    [Fact]
    public async Task A_pasted_picture_is_shrunk_before_it_is_sent()
    {
        var tab = await OpenAsync();
        await tab.Composer.EvaluateAsync(
            """
            async text => {
              const canvas = new OffscreenCanvas(3000, 1500);
              canvas.getContext('2d').fillRect(0, 0, 10, 10);
              const carried = new DataTransfer();
              carried.items.add(new File([await canvas.convertToBlob()], 'large.png', { type: 'image/png' }));
              text.dispatchEvent(new ClipboardEvent('paste', { clipboardData: carried, bubbles: true, cancelable: true }));
            }
            """);
        await Expect(Waiting(tab)).ToHaveCountAsync(1);

        await tab.AskAsync("What is this?");

        await Expect(tab.Answers.Last).ToContainTextAsync("2,048 × 1,024 pixels");
    }

    [Fact]
    public async Task What_is_no_picture_is_refused_in_words()
    {
        var tab = await OpenAsync();
        await AttachAsync(tab, new FilePayload { Name = "fake.png", MimeType = "image/png", Buffer = "<svg onload=alert(1)>"u8.ToArray() });

        await Expect(tab.Page.GetByText("This is not a picture that can be read. Send a PNG, JPEG, WebP or GIF.")).ToBeVisibleAsync();
        await Expect(Waiting(tab)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_picture_is_its_owners_and_is_served_as_what_it_is()
    {
        var tab = await OpenAsync();
        await AttachAsync(tab, Png("one.png"));
        await tab.AskAsync("What is in this screenshot?");
        var path = (await tab.Said.Last.GetByAltText("Picture 1 of 1").GetAttributeAsync("src"))!;

        var own = await Context.APIRequest.GetAsync($"{App.Url}/{path}");
        await using var stranger = await StrangerAsync();
        var other = await stranger.APIRequest.GetAsync($"{App.Url}/{path}");

        Assert.Equal((200, "image/png", "nosniff"), (own.Status, own.Headers["content-type"], own.Headers["x-content-type-options"]));
        Assert.Contains("immutable", own.Headers["cache-control"], StringComparison.Ordinal);
        Assert.Equal(404, other.Status);
    }

    [Fact]
    public async Task A_message_with_a_picture_waits_for_the_connection()
    {
        var tab = await OpenAsync();
        await tab.AskAsync("hello");
        await Context.SetOfflineAsync(true);
        await AttachAsync(tab, Png("one.png"));
        await tab.SayAsync("What is in this screenshot?");
        var outbox = tab.Page.GetByRole(AriaRole.List, new() { Name = "Waiting to be sent" });
        await Expect(outbox.GetByRole(AriaRole.Listitem)).ToHaveTextAsync(["What is in this screenshot?"]);
        await Expect(outbox.GetByAltText("one.png")).ToBeVisibleAsync();
        await tab.ShootAsync("picture-offline");
        await Context.SetOfflineAsync(false);

        await Expect(tab.Said.Last.GetByAltText("Picture 1 of 1")).ToBeVisibleAsync();
        await Expect(tab.Answers.Last).ToContainTextAsync("This is a PNG picture of 1,280 × 720 pixels");
        await Expect(Waiting(tab)).ToHaveCountAsync(0);
        await Expect(outbox).ToBeHiddenAsync();
        await Expect(tab.Said).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task A_printed_session_shows_its_pictures_whole_on_their_pages()
    {
        var tab = await OpenAsync();
        await AttachAsync(tab, Png("wide.png", 2000, 500), Png("high.png", 400, 2000));
        await Expect(Waiting(tab)).ToHaveCountAsync(2);
        await tab.AskAsync("What is in these?");
        await tab.AskAsync("Create a Facebook post about Diwali with image");
        await Context.AddInitScriptAsync("window.print = () => { document.documentElement.dataset.printed = 'yes'; };");
        await tab.Page.GotoAsync($"{App.Url}/history/{await tab.SessionIdAsync()}/print");
        await Expect(tab.Page.Locator("html[data-printed=yes]")).ToHaveCountAsync(1);

        await tab.Page.EmulateMediaAsync(new() { Media = Media.Print });
        // A4 without its margins, in CSS pixels.
        await tab.Page.SetViewportSizeAsync(718, 1047);

        foreach (var (alt, width, height) in new[] { ("Picture 1 of 2", 2000, 500), ("Picture 2 of 2", 400, 2000) })
        {
            var shown = await tab.Page.GetByRole(AriaRole.Article, new() { Name = "You said" }).First.GetByAltText(alt).EvaluateAsync<double[]>(
                "async image => { await image.decode(); const box = image.getBoundingClientRect(); return [box.left, box.right, box.height, box.width / box.height, image.naturalWidth]; }");
            Assert.Equal(width, shown[4]);
            Assert.True(shown[0] >= 0 && shown[1] <= 718 && shown[2] <= 1047 * 0.7, $"{alt} reaches from {shown[0]} to {shown[1]}, {shown[2]} high.");
            Assert.Equal((double)width / height, shown[3], 0.02);
        }
        Assert.NotEmpty(await tab.Page.GetByRole(AriaRole.Region, new() { NameRegex = new("^Draft for ") }).GetByRole(AriaRole.Img).Last.GetAttributeAsync("alt") ?? "");
        Assert.Equal(718, await tab.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await tab.Page.PdfAsync(new() { Path = Path.Combine(Tab.Pictures, "print-pictures.pdf"), Format = "A4", Margin = new() { Top = "1cm", Bottom = "1cm", Left = "1cm", Right = "1cm" } });
        await tab.Page.ScreenshotAsync(new() { Path = Path.Combine(Tab.Pictures, "print-pictures.png"), FullPage = true });
        Assert.Empty(tab.Problems);
    }
}
