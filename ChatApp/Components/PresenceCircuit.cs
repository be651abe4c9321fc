using ChatApp.Components.AiSidebar;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace ChatApp.Components;

/// <summary>A circuit outlives its connection for a while, a person's presence does not.</summary>
sealed class PresenceCircuit(LiveSession live) : CircuitHandler
{
    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        live.Connect();
        return Task.CompletedTask;
    }

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        live.Disconnect();
        return Task.CompletedTask;
    }
}
