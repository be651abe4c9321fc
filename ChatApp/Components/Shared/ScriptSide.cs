using Microsoft.JSInterop;

namespace ChatApp.Components.Shared;

/// <summary>A component's side in the browser.</summary>
static class ScriptSide
{
    /// <summary>
    /// Tells the script that its component is gone, and gives both back. Of a tab that went away, or is on its way out, nobody is
    /// left to be told; a failure here would end the circuit.
    /// </summary>
    /// <param name="side">What the script made for this component; null for nothing.</param>
    public static async ValueTask ReleaseAsync(IJSObjectReference? side, IJSObjectReference? module = null)
    {
        try
        {
            if (side is not null) await side.InvokeVoidAsync("release");
            if (side is not null) await side.DisposeAsync();
            if (module is not null) await module.DisposeAsync();
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            // The tab went away with it.
        }
    }
}
