using Bunit;
using ChatApp.Components.Shared;

namespace ChatApp.Tests.Components;

public sealed class VersionPagerTests : Page
{
    readonly List<int> turned = [];

    [Theory]
    [InlineData(1, true, false)]
    [InlineData(2, false, false)]
    [InlineData(3, false, true)]
    public void It_says_where_it_is_and_turns_no_further_than_the_ends(int at, bool first, bool last)
    {
        var pager = Pager(at);
        Assert.Equal($"{at} of 3", pager.Role("group", "Versions").Read());
        Assert.Equal((first, last), (pager.Button("Previous version").Disabled(), pager.Button("Next version").Disabled()));
    }

    [Fact]
    public void Each_button_asks_for_the_version_beside()
    {
        var pager = Pager(2);
        pager.Button("Previous version").Click();
        pager.Button("Next version").Click();
        Assert.Equal([1, 3], turned);
    }

    [Fact]
    public void While_it_is_disabled_neither_button_works()
    {
        var pager = Pager(2, disabled: true);
        Assert.True(pager.Button("Previous version").Disabled());
        Assert.True(pager.Button("Next version").Disabled());
    }

    IRenderedComponent<VersionPager> Pager(int at, bool disabled = false) => Render<VersionPager>(p => p
        .Add(c => c.At, at).Add(c => c.Of, 3).Add(c => c.Disabled, disabled).Add(c => c.Turn, number =>
        {
            turned.Add(number);
            return Task.CompletedTask;
        }));
}
