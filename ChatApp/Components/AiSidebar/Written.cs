using System.Globalization;
using System.Net;
using ChatApp.Conversations;
using Microsoft.AspNetCore.Components;

namespace ChatApp.Components.AiSidebar;

/// <summary>Which model wrote an answer; what it took is on hover and for screen readers.</summary>
static class Written
{
    /// <summary>Nothing when no model was asked.</summary>
    public static MarkupString Of(TurnUsage? usage)
    {
        if (usage?.Model is null) return default;
        var (model, details) = (WebUtility.HtmlEncode(usage.Model), DetailsOf(usage));
        return new($"""<span class="label soft" title="{details}" tabindex="0" aria-label="Written by {model}. {details}">{model}</span>""");
    }

    static string DetailsOf(TurnUsage usage) => string.Join(" · ", new[]
    {
        usage.InputTokens is { } read ? $"{read:N0} tokens in" : null,
        usage.OutputTokens is { } written ? $"{written:N0} tokens out" : null,
        usage.FirstTokenMs is { } first ? $"first word after {Seconds(first)}" : null,
        $"{Seconds(usage.DurationMs)} in all",
    }.OfType<string>());

    static string Seconds(long milliseconds) => string.Create(CultureInfo.InvariantCulture, $"{milliseconds / 1000d:0.0} s");
}
