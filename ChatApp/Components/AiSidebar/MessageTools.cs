using ChatApp.Conversations;
using Microsoft.JSInterop;

namespace ChatApp.Components.AiSidebar;

/// <summary>
/// What stands below a message: its time and its buttons, as markup. With a handler for each, the buttons of a tab would take more
/// memory than its messages: the script raises <c>messageact</c> on the message. Their icons and hints come from the style and the
/// script, as they are sent with every turn.
/// </summary>
static class MessageTools
{
    public const string Copy = "copy-message", Edit = "edit-message", Regenerate = "regenerate-message";

    /// <summary>The time of a message and its buttons.</summary>
    public static string Of(Message message, bool edit, bool regenerate) =>
        MessageFacts.Of(message) + Button(Copy, "Copy") + (edit ? Button(Edit, "Edit") : "") + (regenerate ? Button(Regenerate, "Regenerate") : "");

    /// <summary>The same in their row, where nothing else is in it.</summary>
    public static string Row(Message message, bool edit, bool regenerate) => $"""<div class="tools">{Of(message, edit, regenerate)}</div>""";

    /// <summary>Puts the source of a message on the clipboard; its button says what has become of that.</summary>
    public static ValueTask CopyAsync(IJSRuntime script, Session session, Message message) =>
        script.InvokeVoidAsync("chatapp.copyMessage", message.Id, string.Join("\n\n", session.TextsOf(message)));

    /// <summary>Whether a person who may write can change it.</summary>
    public static bool IsEditable(Message message) => message is PersonMessage { Parent: >= 0 };

    /// <summary>Whether a person who may write can have it answered anew.</summary>
    public static bool IsRepeatable(AssistantMessage answer) => answer.Plan.Kind is not (PlanKind.Post or PlanKind.Tell);

    static string Button(string act, string name) => $"""<button data-act="{act}" aria-label="{name}"></button>""";
}
