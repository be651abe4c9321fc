using ChatApp.Components.Shared;
using ChatApp.Conversations;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace ChatApp.Components.AiSidebar;

/// <summary>
/// The buttons below a message, as markup that all messages share: with a handler for each, the buttons of a tab would take more
/// memory than its messages. The script raises <c>messageact</c> on the message.
/// </summary>
static class MessageTools
{
    public const string Copy = "copy-message", Edit = "edit-message", Regenerate = "regenerate-message";

    static readonly Dictionary<(bool, bool), MarkupString> All = (
        from edit in new[] { false, true }
        from regenerate in new[] { false, true }
        select (edit, regenerate)).ToDictionary(t => t, t => new MarkupString(
            Button(Copy, "Copy", "copy") + (t.edit ? Button(Edit, "Edit", "edit") : "") + (t.regenerate ? Button(Regenerate, "Regenerate", "again") : "")));

    public static MarkupString Of(bool edit, bool regenerate) => All[(edit, regenerate)];

    /// <summary>Puts the source of a message on the clipboard; its button says what has become of that.</summary>
    public static ValueTask CopyAsync(IJSRuntime script, Session session, Message message) =>
        script.InvokeVoidAsync("chatapp.copyMessage", message.Id, string.Join("\n\n", session.TextsOf(message)));

    /// <summary>Whether a person who may write can change it.</summary>
    public static bool IsEditable(Message message) => message is PersonMessage { Parent: >= 0 };

    /// <summary>Whether a person who may write can have it answered anew.</summary>
    public static bool IsRepeatable(AssistantMessage answer) => answer.Plan.Kind is not (PlanKind.Post or PlanKind.Tell);

    static string Button(string act, string name, string icon) =>
        $"""<button type="button" class="icon-button" data-act="{act}" aria-label="{name}" title="{name}">{Icon.Of(icon)}</button>""";
}
