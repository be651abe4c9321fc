using ChatApp.Conversations;
using ChatApp.Rendering;
using Microsoft.AspNetCore.Components.Rendering;

namespace ChatApp.Components.AiSidebar;

/// <summary>
/// A message that is nothing but its text. There are many of these in a tab and one with each turn: without a component, which
/// would cost 2 kB each, and in as few of the renderer's frames as can be, which are sent one by one.
/// </summary>
static class PlainMessage
{
    /// <summary>To be called at one place of a component, for one message after the other.</summary>
    public static void Draw(RenderTreeBuilder builder, Message message, bool mayWrite)
    {
        var said = message as PersonMessage;
        builder.OpenElement(0, "article");
        builder.SetKey(-message.Id);
        builder.AddAttribute(1, "class", said is null ? "message assistant" : "message person");
        builder.AddAttribute(2, "aria-label", said is null ? "Assistant said" : "You said");
        builder.AddAttribute(3, "data-message-id", message.Id);
        var tools = MessageTools.Row(message, mayWrite && MessageTools.IsEditable(message), mayWrite && message is AssistantMessage answer && MessageTools.IsRepeatable(answer));
        if (said is not null)
        {
            builder.AddMarkupContent(4, $"""<div class="bubble plain" dir="auto">{Html.Escape(said.Text)}</div>{tools}""");
        }
        else
        {
            builder.AddAttribute(5, "data-status", "complete");
            foreach (var part in ((AssistantMessage)message).Parts)
            {
                builder.OpenElement(6, "div");
                builder.AddAttribute(7, "class", "prose");
                // One string for all tabs that show it.
                builder.AddMarkupContent(8, Markup.Of(part));
                builder.CloseElement();
            }
            builder.AddMarkupContent(9, tools);
        }
        builder.CloseElement();
    }
}
