using ChatApp.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace ChatApp.Components.AiSidebar;

/// <summary>
/// The buttons below a message, as markup that all messages share: with a handler for each, the buttons of a tab would take more
/// memory than its messages. The script raises <c>messageact</c> on the message.
/// </summary>
static class MessageTools
{
    public const string Copy = "copy-message", Edit = "edit-message", Regenerate = "regenerate-message";

    static readonly Dictionary<(CopyState, bool, bool), MarkupString> All = (
        from copy in Enum.GetValues<CopyState>()
        from edit in new[] { false, true }
        from regenerate in new[] { false, true }
        select (copy, edit, regenerate)).ToDictionary(t => t, t => new MarkupString(
            Copying(t.copy) + (t.edit ? Button(Edit, "Edit", "Edit", "edit") : "") + (t.regenerate ? Button(Regenerate, "Regenerate", "Regenerate", "again") : "")));

    public static MarkupString Of(CopyState copy, bool edit, bool regenerate) => All[(copy, edit, regenerate)];

    static string Copying(CopyState state) => state switch
    {
        CopyState.Done => Button(Copy, "Copy", "Copied", "posted"),
        CopyState.Refused => Button(Copy, "Copy", "Your browser does not allow copying here", "copy"),
        _ => Button(Copy, "Copy", "Copy", "copy"),
    };

    static string Button(string act, string name, string title, string icon) =>
        $"""<button type="button" class="icon-button" data-act="{act}" aria-label="{name}" title="{title}">{Icon.Of(icon)}</button>""";
}

/// <summary>What has become of copying a message.</summary>
enum CopyState { Offered, Done, Refused }
