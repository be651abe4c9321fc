using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace ChatApp.Access;

/// <summary>
/// Refuses a request whose token is not good, rather than take it for a stranger's, and notes on the principal where the request
/// came from, because a circuit sees nothing else of it.
/// </summary>
public sealed class CallerMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (BearerHandler.IsUsed(context.Request) && context.User.Identity is not { IsAuthenticated: true })
        {
            context.Response.Headers.WWWAuthenticate = $"{BearerHandler.Name} error=\"invalid_token\"";
            await TypedResults.Problem("The access token is not valid, has expired or was withdrawn.", statusCode: StatusCodes.Status401Unauthorized).ExecuteAsync(context);
            return;
        }
        // A new principal: the one that the cookie made is written back into the cookie when that is renewed.
        var address = new ClaimsIdentity([new Claim(CallerClaims.Address, AddressOf(context.Connection.RemoteIpAddress))]);
        context.User = new ClaimsPrincipal([.. context.User.Identities, address]);
        await next(context);
    }

    /// <summary>What one household or office has: an IPv4 address, or the 64 bits that an IPv6 network is.</summary>
    internal static string AddressOf(IPAddress? address)
    {
        if (address is null) return "local";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6 || IPAddress.IsLoopback(address)) return address.ToString();
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return $"{new IPAddress(bytes)}/64";
    }
}
