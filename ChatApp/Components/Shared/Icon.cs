using Microsoft.AspNetCore.Components;

namespace ChatApp.Components.Shared;

/// <summary>Icons drawn for ChatApp, 24 by 24, one stroke: no font to wait for, and no component, which would cost a tab 2 kB each.</summary>
static class Icon
{
    static readonly Dictionary<string, MarkupString> Icons = Paths.ToDictionary(
        icon => icon.Key, icon => new MarkupString($"""<svg class="icon" aria-hidden="true"><use href="#icon-{icon.Key}"/></svg>"""));

    /// <summary>All drawings, once in a page; an icon only points at its own.</summary>
    public static MarkupString Sheet { get; } = new($"""<svg class="icons" aria-hidden="true">{string.Concat(Paths.Select(icon => $"""<symbol id="icon-{icon.Key}" viewBox="0 0 24 24">{icon.Value}</symbol>"""))}</svg>""");

    public static MarkupString Of(string name) => Icons.GetValueOrDefault(name);

    static Dictionary<string, string> Paths => new()
    {
        ["chat"] = """<path d="M5 5h14a1.5 1.5 0 0 1 1.5 1.5v9A1.5 1.5 0 0 1 19 17h-7l-5 4v-4H5a1.5 1.5 0 0 1-1.5-1.5v-9A1.5 1.5 0 0 1 5 5z"/>""",
        ["studio"] = """<path d="M4 20l1-4L16 5l3 3L8 19l-4 1zM14 7l3 3"/>""",
        ["draft"] = """<path d="M6 3.5h8l4.5 4.5v12a.5.5 0 0 1-.5.5H6a.5.5 0 0 1-.5-.5V4a.5.5 0 0 1 .5-.5zM14 3.5V8h4.5M9 12.5h6M9 16h4"/>""",
        ["feed"] = """<path d="M5 4.5h14v6H5zM5 14h14M5 18.5h9"/>""",
        ["history"] = """<path d="M4 12a8 8 0 1 0 2.5-5.8L4 8.5M4 4v4.5h4.5M12 8v4.5l3 2"/>""",
        ["theme"] = """<circle cx="12" cy="12" r="7.5"/><path d="M12 4.5v15a7.5 7.5 0 0 0 0-15z" fill="currentColor"/>""",
        ["new"] = """<path d="M12 5v14M5 12h14"/>""",
        ["widen"] = """<path d="M14 4.5h5.5V10M10 19.5H4.5V14M19.5 4.5L13.5 10.500M4.500 19.500l6-6"/>""",
        ["collapse"] = """<path d="M4 5v14M20 12H9M15.500 7.500L20 12l-4.500 4.500"/>""",
        ["expand"] = """<path d="M20 5v14M4 12h11M8.500 7.500L4 12l4.500 4.500"/>""",
        ["send"] = """<path d="M12 19V5.500M6 11l6-6 6 6"/>""",
        ["stop"] = """<rect x="7" y="7" width="10" height="10" rx="1.5" fill="currentColor"/>""",
        ["copy"] = """<rect x="8.500" y="8.500" width="11" height="11" rx="1.500"/><path d="M15.500 5.500v-.5a1 1 0 0 0-1-1H5.500a1 1 0 0 0-1 1v9a1 1 0 0 0 1 1H6"/>""",
        ["edit"] = """<path d="M4 20l1-4L16 5l3 3L8 19l-4 1z"/>""",
        ["again"] = """<path d="M19.500 12a7.500 7.500 0 1 1-2.300-5.400L19.500 9M19.500 4.500V9H15"/>""",
        ["previous"] = """<path d="M14.500 6L8.500 12l6 6"/>""",
        ["next"] = """<path d="M9.500 6l6 6-6 6"/>""",
        ["down"] = """<path d="M12 5v14M6 13l6 6 6-6"/>""",
        ["up"] = """<path d="M12 19V5M6 11l6-6 6 6"/>""",
        ["close"] = """<path d="M6.500 6.500l11 11M17.500 6.500l-11 11"/>""",
        ["find"] = """<circle cx="11" cy="11" r="6"/><path d="M15.500 15.500L20 20"/>""",
        ["waiting"] = """<circle cx="12" cy="12" r="8"/><path d="M12 8v4.500l3 1.500"/>""",
        ["posted"] = """<circle cx="12" cy="12" r="8"/><path d="M8.500 12.200l2.500 2.500 4.500-5"/>""",
        ["failed"] = """<circle cx="12" cy="12" r="8"/><path d="M12 7.500v5.500M12 16.200v.1"/>""",
        ["cancelled"] = """<circle cx="12" cy="12" r="8"/><path d="M6.500 17.500l11-11"/>""",
        ["share"] = """<circle cx="9" cy="8.500" r="3"/><path d="M3.500 19c.5-3.500 2.500-5.500 5.500-5.500s5 2 5.500 5.500M18 8v6M15 11h6"/>""",
        ["host"] = """<path d="M4.500 18.500h15M5 15.500L4 8l4.500 3L12 5.500l3.500 5.500L20 8l-1 7.500z"/>""",
        ["remove"] = """<path d="M5 7h14M10 7V4.500h4V7M7 7l.8 12.500h8.400L17 7M10 10.500v6M14 10.500v6"/>""",
        ["pin"] = """<path d="M9 4.5h6M10 4.5v5l-3 4h10l-3-4v-5M12 13.500v6.500"/>""",
        ["pinned"] = """<path d="M9 4.5h6M10 4.500v5l-3 4h10l-3-4v-5M12 13.500v6.500" fill="currentColor"/>""",
        ["import"] = """<path d="M12 4v11M7.500 10.500L12 15l4.500-4.500M5 19.500h14"/>""",
        ["picture"] = """<rect x="4" y="5" width="16" height="14" rx="1.500"/><circle cx="9" cy="10" r="1.500"/><path d="M4.500 17l5-4 3.500 3 3-2.500 3.500 3"/>""",
    };
}
