using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using ChatApp.Components.AiSidebar;
using Microsoft.AspNetCore.Components;

namespace ChatApp.Tests.Components;

/// <summary>Finds what assistive technology finds: by role and accessible name, and nothing that is hidden.</summary>
static class Perceived
{
    public static IElement Role(this IRenderedComponent<IComponent> component, string role, string? name = null) => Only(component.Roles(role, name), role, name, component.Markup);

    public static IElement Role(this IElement element, string role, string? name = null) => Only(element.Roles(role, name), role, name, element.OuterHtml);

    public static IReadOnlyList<IElement> Roles(this IRenderedComponent<IComponent> component, string role, string? name = null) => Matching(component.FindAll("*"), role, name);

    public static IReadOnlyList<IElement> Roles(this IElement element, string role, string? name = null) => Matching(element.QuerySelectorAll("*"), role, name);

    public static IElement Button(this IRenderedComponent<IComponent> component, string name) => component.Role("button", name);

    public static IElement Button(this IElement element, string name) => element.Role("button", name);

    /// <summary>The names of all buttons, in the order of the page.</summary>
    public static IEnumerable<string> Buttons(this IRenderedComponent<IComponent> component) => component.Roles("button").Select(Name);

    /// <summary>Clicks a button, also one of those that are markup: the page's script tells the message of it, as it does in a browser.</summary>
    public static Task PressAsync(this IElement button)
    {
        if (button.GetAttribute("data-act") is not { } act) return button.ClickAsync();
        var message = button.Closest("article")!;
        return message.TriggerEventAsync("onmessageact", new MessageActEventArgs { Act = act, Message = long.Parse(message.GetAttribute("data-message-id")!, CultureInfo.InvariantCulture) });
    }

    public static void Press(this IElement button) => button.PressAsync().GetAwaiter().GetResult();

    /// <summary>The text as it is read, without what is hidden.</summary>
    public static string Read(this IElement element) => string.Join(' ', string.Concat(Texts(element)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static bool Disabled(this IElement element) => element.HasAttribute("disabled");

    static List<IElement> Matching(IEnumerable<IElement> elements, string role, string? name) =>
        [.. elements.Where(e => RoleOf(e) == role && (name is null || Name(e) == name) && e.Closest("[hidden],[aria-hidden=true]") is null)];

    static IElement Only(IReadOnlyList<IElement> found, string role, string? name, string markup)
    {
        Assert.True(found.Count == 1, $"{found.Count} elements are a {role} named \"{name}\" in:\n{markup}");
        return found[0];
    }

    static string? RoleOf(IElement element) => element.GetAttribute("role") ?? element.LocalName switch
    {
        "a" when element.HasAttribute("href") => "link",
        "article" => "article",
        "aside" => "complementary",
        "button" => "button",
        "del" => "deletion",
        "h1" or "h2" or "h3" => "heading",
        "img" when element.GetAttribute("alt") != "" => "img",
        "input" when element.GetAttribute("type") == "search" => "searchbox",
        "ins" => "insertion",
        "nav" => "navigation",
        "section" when Name(element).Length > 0 => "region",
        "textarea" => "textbox",
        _ => null,
    };

    static string Name(IElement element) =>
        element.GetAttribute("aria-label") ?? element.GetAttribute("alt")
        ?? (element.GetAttribute("aria-labelledby") is { } label ? Top(element).QuerySelector($"#{label}")?.Read()
            : element.LocalName is "section" or "textarea" or "nav" or "input" ? null : element.Read())
        ?? "";

    static IElement Top(IElement element) => element.ParentElement is { } parent ? Top(parent) : element;

    static IEnumerable<string> Texts(INode node) => node switch
    {
        IText text => [text.Data],
        IElement e when e.Matches("[hidden],[aria-hidden=true]") => [],
        IElement e when e.Matches("a,code,del,em,ins,strong") => node.ChildNodes.SelectMany(Texts),
        _ => [" ", .. node.ChildNodes.SelectMany(Texts), " "],
    };
}
