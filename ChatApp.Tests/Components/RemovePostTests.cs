using Bunit;
using ChatApp.Components.Shared;
using ChatApp.Publishing;
using ChatApp.Tests.Support;
using Radzen.Blazor;

namespace ChatApp.Tests.Components;

public sealed class RemovePostTests : Posts
{
    bool told;

    [Fact]
    public async Task Whoever_posted_it_may_remove_it() => Remover(await PublishAsync("mine")).Button("Remove");

    [Fact]
    public async Task Nobody_else_is_offered_to() => Assert.Empty(Remover(await PublishAsync("theirs", author: Engine.Bob.Id)).Buttons());

    [Fact]
    public async Task Somebody_who_is_not_known_is_not_offered_to()
    {
        var post = await PublishAsync("mine");
        Assert.Empty(Render<RemovePost>(p => p.Add(c => c.Post, post).AddCascadingValue(Principal(null))).Buttons());
    }

    [Fact]
    public async Task It_is_removed_after_a_question_and_the_page_is_told()
    {
        var post = await PublishAsync("mine");
        var dialog = Render<RadzenDialog>();
        var click = Remover(post).Button("Remove").ClickAsync();
        dialog.WaitForElement("[role=alertdialog]");
        Assert.Contains("The post and its picture are erased. This can't be undone.", dialog.Role("alertdialog", "Remove this post?").Read());
        Assert.NotNull(await Feed.GetAsync(post.Id));
        await dialog.Button("Remove").ClickAsync();
        await click;
        Assert.Null(await Feed.GetAsync(post.Id));
        Assert.True(told);
    }

    [Fact]
    public async Task It_is_kept_when_the_question_is_answered_so()
    {
        var post = await PublishAsync("mine");
        var dialog = Render<RadzenDialog>();
        var click = Remover(post).Button("Remove").ClickAsync();
        dialog.WaitForElement("[role=alertdialog]");
        await dialog.Button("Keep").ClickAsync();
        await click;
        Assert.NotNull(await Feed.GetAsync(post.Id));
        Assert.False(told);
    }

    IRenderedComponent<RemovePost> Remover(Post post) => Render<RemovePost>(p => p.Add(c => c.Post, post).Add(c => c.Removed, () => told = true));
}
