using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace ChatApp.Admin;

/// <summary>Who has ChatApp open right now: the circuits that are connected, and whose they are.</summary>
public sealed class ConnectedPeople
{
    readonly ConcurrentDictionary<string, string> circuits = new();

    public int Circuits => circuits.Count;

    public int People => circuits.Values.Distinct().Count();

    internal void Up(string circuit, string person) => circuits[circuit] = person;

    internal void Down(string circuit) => circuits.TryRemove(circuit, out _);
}

/// <summary>Follows one circuit.</summary>
sealed class PeopleHandler(ConnectedPeople people, AuthenticationStateProvider authentication) : CircuitHandler
{
    public override async Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        var user = (await authentication.GetAuthenticationStateAsync()).User;
        people.Up(circuit.Id, user.FindFirst(ClaimTypes.NameIdentifier)?.Value ?? circuit.Id);
    }

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        people.Down(circuit.Id);
        return Task.CompletedTask;
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken) => OnConnectionDownAsync(circuit, cancellationToken);
}
