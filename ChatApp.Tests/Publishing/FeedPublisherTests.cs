using System.Xml.Linq;
using ChatApp.Journal;
using ChatApp.Publishing;
using ChatApp.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatApp.Tests.Publishing;

public sealed class FeedPublisherTests : IDisposable
{
    static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    readonly TempFolder folder = new();
    readonly TestClock clock = new();
    FileJournal journal;
    FeedPublisher feed;

    public FeedPublisherTests()
    {
        journal = new(folder.Path, new NoSeal(), NullLogger<FileJournal>.Instance);
        feed = new(journal, clock);
    }

    public void Dispose()
    {
        journal.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Publishing_twice_under_one_key_is_one_post()
    {
        var urls = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => feed.PublishAsync(PostOf("a-1"), null)));
        Assert.All(urls, url => Assert.Equal("/feed/a-1", url));
        Assert.Single(await feed.ListAsync(0, 10));
        Assert.Equal(1, feed.Count);
    }

    [Fact]
    public async Task Posts_survive_a_restart_newest_first()
    {
        foreach (var id in new[] { "a-1", "b-1", "c-1" })
        {
            await feed.PublishAsync(PostOf(id), null);
            clock.Advance(TimeSpan.FromSeconds(1));
        }
        journal.Dispose();
        journal = new(folder.Path, new NoSeal(), NullLogger<FileJournal>.Instance);
        feed = new(journal, clock);
        Assert.Equal(["c-1", "b-1", "a-1"], (await feed.ListAsync(0, 10)).Select(p => p.Id));
        Assert.Equal(["a-1"], (await feed.ListAsync(2, 10)).Select(p => p.Id));
        Assert.Empty(await feed.ListAsync(3, 10));
    }

    [Fact]
    public async Task A_post_has_a_picture_of_its_own()
    {
        var post = PostOf("a-1") with { Image = new PostImage("x.png", "Lamps", 1200, 630) };
        await feed.PublishAsync(post, [1, 2, 3]);
        Assert.Equal([1, 2, 3], (await feed.GetImageAsync("a-1"))!.Value.Bytes);
    }

    [Fact]
    public async Task A_removed_post_is_erased_and_found_no_more()
    {
        await feed.PublishAsync(PostOf("a-1"), null);
        await feed.RemoveAsync((await feed.GetAsync("a-1"))!);
        Assert.Null(await feed.GetAsync("a-1"));
        Assert.Null(await feed.FindAsync("a-1"));
        Assert.Empty(await feed.ListAsync(0, 10));
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("")]
    [InlineData("a/b")]
    public async Task An_id_that_could_not_be_ours_is_no_post(string id) => Assert.Null(await feed.GetAsync(id));

    [Fact]
    public async Task The_atom_feed_has_what_RFC_4287_demands()
    {
        await feed.PublishAsync(PostOf("a-1") with { Text = "Light & <lamps>\nsecond line \u0001 \uD800 end" }, null);
        clock.Advance(TimeSpan.FromMinutes(1));
        await feed.PublishAsync(PostOf("b-1") with { Text = new string('x', 500), Image = new PostImage("x.png", "Lamps", 1200, 630) }, [1]);
        var root = XDocument.Load(new MemoryStream(AtomFeed.Write(await feed.ListAsync(0, 10), "https://example.org"))).Root!;

        Assert.Equal(Atom + "feed", root.Name);
        foreach (var name in new[] { "id", "title", "updated" }) Assert.Single(root.Elements(Atom + name));
        Assert.Equal("https://example.org/feed.atom", root.Elements(Atom + "link").Single(l => (string?)l.Attribute("rel") == "self").Attribute("href")!.Value);
        Assert.Equal("2026-11-20T09:01:00Z", root.Element(Atom + "updated")!.Value);
        var entries = root.Elements(Atom + "entry").ToList();
        Assert.Equal(2, entries.Count);
        foreach (var entry in entries)
        {
            foreach (var name in new[] { "id", "title", "updated", "author", "content" }) Assert.Single(entry.Elements(Atom + name));
            Assert.NotEmpty(entry.Element(Atom + "author")!.Element(Atom + "name")!.Value);
            Assert.True(Uri.IsWellFormedUriString(entry.Element(Atom + "id")!.Value, UriKind.Absolute));
        }
        Assert.Equal("Light & <lamps>", entries[1].Element(Atom + "title")!.Value);
        Assert.Equal(2, entries.Select(e => e.Element(Atom + "id")!.Value).Distinct().Count());
        Assert.Contains(entries[0].Elements(Atom + "link"), l => (string?)l.Attribute("rel") == "enclosure" && (string?)l.Attribute("type") == "image/png");
    }

    [Fact]
    public void An_empty_feed_is_a_feed() =>
        Assert.NotNull(XDocument.Load(new MemoryStream(AtomFeed.Write([], "https://example.org"))).Root!.Element(Atom + "updated"));

    static Post PostOf(string id) => new(id, "facebook", "A post.", "ann", default);
}
