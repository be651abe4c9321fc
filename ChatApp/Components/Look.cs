using System.Globalization;

namespace ChatApp.Components;

/// <summary>How a person set up the page: kept by their browser in the cookie <c>chatapp-ui</c>, so that the first paint is right.</summary>
/// <param name="Theme"><c>light</c>, <c>dark</c>, or null for what the system prefers.</param>
/// <param name="Sidebar"><c>docked</c>, <c>collapsed</c> or <c>wide</c>.</param>
/// <param name="Width">Of the docked sidebar, 360 to 640 px.</param>
public sealed record Look(string? Theme = null, string Sidebar = "docked", int Width = 400)
{
    /// <summary>Reads <c>theme.sidebar.width</c>; anything else is the default.</summary>
    public static Look From(string? cookie) => cookie?.Split('.') is not [var theme, var sidebar, var width] ? new Look() : new Look(
        theme is "light" or "dark" ? theme : null,
        sidebar is "collapsed" or "wide" ? sidebar : "docked",
        int.TryParse(width, NumberStyles.None, CultureInfo.InvariantCulture, out var px) ? Math.Clamp(px, 360, 640) : 400);
}
