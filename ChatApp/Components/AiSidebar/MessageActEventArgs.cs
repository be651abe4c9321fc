using Microsoft.AspNetCore.Components;

namespace ChatApp.Components.AiSidebar;

/// <summary>A button of a message was pressed; see <c>app.js</c>.</summary>
public sealed class MessageActEventArgs : EventArgs
{
    /// <summary>One of those of <see cref="MessageTools"/>; from a browser, so it may be anything.</summary>
    public string Act { get; set; } = "";

    /// <summary>The message's id.</summary>
    public long Message { get; set; }
}

/// <summary>Tells the compiler of components which events there are beside the browser's.</summary>
[EventHandler("onmessageact", typeof(MessageActEventArgs))]
public static class EventHandlers
{
}
