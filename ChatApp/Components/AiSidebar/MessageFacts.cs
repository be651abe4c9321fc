using System.Globalization;
using System.Net;
using ChatApp.Conversations;

namespace ChatApp.Components.AiSidebar;

/// <summary>When a message was said, and for an answer who wrote it; what it took is on hover and for screen readers. As HTML: there are many of them in a tab.</summary>
static class MessageFacts
{
    public static string Of(Message message)
    {
        var time = string.Create(CultureInfo.InvariantCulture, $"<chat-time datetime=\"{message.At.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}\"></chat-time>");
        if (message is not AssistantMessage { Usage: { Model: { } model } usage }) return time;
        var (name, took) = (WebUtility.HtmlEncode(model), Took(usage));
        return $"{time}<span role=\"note\" tabindex=\"0\" title=\"{took}\" aria-label=\"Written by {name}. {took}\">{name}</span>";
    }

    static string Took(TurnUsage usage) => string.Join(" · ", new[]
    {
        usage.InputTokens is { } read ? string.Create(CultureInfo.InvariantCulture, $"{read:N0} tokens in") : null,
        usage.OutputTokens is { } written ? string.Create(CultureInfo.InvariantCulture, $"{written:N0} tokens out") : null,
        usage.FirstTokenMs is { } first ? $"first word after {Seconds(first)}" : null,
        $"{Seconds(usage.DurationMs)} in all",
    }.OfType<string>());

    static string Seconds(long milliseconds) => string.Create(CultureInfo.InvariantCulture, $"{milliseconds / 1000d:0.0} s");
}
