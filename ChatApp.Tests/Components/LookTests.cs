using ChatApp.Components;

namespace ChatApp.Tests.Components;

public sealed class LookTests
{
    [Theory]
    [InlineData("dark.collapsed.500", "dark", "collapsed", 500)]
    [InlineData("light.wide.360", "light", "wide", 360)]
    [InlineData("system.docked.640", null, "docked", 640)]
    public void A_look_is_read_from_its_cookie(string cookie, string? theme, string sidebar, int width) =>
        Assert.Equal(new Look(theme, sidebar, width), Look.From(cookie));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("dark")]
    [InlineData("dark.collapsed")]
    [InlineData("dark.collapsed.500.more")]
    public void A_cookie_of_another_shape_is_the_default(string? cookie) => Assert.Equal(new Look(null, "docked", 400), Look.From(cookie));

    [Theory]
    [InlineData("\"><script>.docked.400")]
    [InlineData("DARK.DOCKED.400")]
    [InlineData(".hidden.1e3")]
    [InlineData("..-500")]
    [InlineData("..99999999999")]
    public void Each_part_that_is_unknown_is_the_default(string cookie) => Assert.Equal(new Look(null, "docked", 400), Look.From(cookie));

    [Theory]
    [InlineData("0", 360)]
    [InlineData("359", 360)]
    [InlineData("641", 640)]
    [InlineData("2147483647", 640)]
    public void A_width_that_is_out_of_bounds_is_brought_into_them(string width, int px) => Assert.Equal(px, Look.From($"dark.docked.{width}").Width);
}
