using AngleSharp.Dom;
using Bunit;
using ChatApp.Components.AiSidebar;
using ChatApp.Sessions;

namespace ChatApp.Tests.Components;

/// <summary>A page with the assistant on it.</summary>
public abstract class Sidebars : Page
{
    protected const string Draft = "Here it is.\n<draft platform=\"facebook\">\nLight a lamp.\n</draft>";

    /// <summary>What is streamed is read with <see cref="Script.BuiltAsync"/>; what is stored is in the page.</summary>
    protected Sidebars() => WithoutScript();

    protected IRenderedComponent<AiSidebar> Sidebar() => Render<AiSidebar>();

    /// <summary>What this browser tab showed last, as its own storage has it.</summary>
    protected BunitJSModuleInterop TabShowed(string? session)
    {
        var tab = JSInterop.SetupModule("./Components/AiSidebar/AiSidebar.razor.js");
        tab.Mode = JSRuntimeMode.Loose;
        tab.Setup<string?>("chosen").SetResult(session);
        return tab;
    }

    /// <summary>Sends as the composer's script does. Returns the sentence that it shows; null when the message was taken.</summary>
    protected static Task<string?> SayAsync(IRenderedComponent<AiSidebar> sidebar, string text, string? clientId = null) =>
        sidebar.InvokeAsync(() => sidebar.FindComponent<Composer>().Instance.SubmitAsync(text, clientId ?? Guid.NewGuid().ToString("N")));

    /// <summary>Says it, and waits until the assistant has answered this.</summary>
    protected async Task TalkAsync(IRenderedComponent<AiSidebar> sidebar, string text, string answer)
    {
        Assert.Null(await SayAsync(sidebar, text));
        (await Engine.Model.NextAsync()).Say(answer).Finish();
        sidebar.WaitForAssertion(() => Assert.Equal((text, "complete"), (Said(sidebar).LastOrDefault(), Answers(sidebar)[^1].GetAttribute("data-status"))));
    }

    protected static IReadOnlyList<IElement> Answers(IRenderedComponent<AiSidebar> sidebar) => sidebar.Roles("article", "Assistant said");

    protected static IEnumerable<string> Said(IRenderedComponent<AiSidebar> sidebar) => sidebar.FindAll(".bubble").Select(e => e.TextContent);

    protected static string? SessionOf(IRenderedComponent<AiSidebar> sidebar) => sidebar.Role("complementary", "Assistant").GetAttribute("data-session-id");

    /// <summary>What a screen reader was told last.</summary>
    protected static string Announced(IRenderedComponent<AiSidebar> sidebar) => sidebar.Role("status").Read();

    protected SessionId Shown => Live.Session!.Id;
}
