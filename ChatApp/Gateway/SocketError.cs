using System.Net.WebSockets;

namespace ChatApp.Gateway;

/// <summary>Why something sent over a socket was refused, as it is told to the client.</summary>
/// <param name="Payload">A sentence.</param>
/// <param name="Code">The same for programs, e.g. <c>too_large</c>.</param>
/// <param name="RequestId">What the client called its request; null when it named none.</param>
public sealed record SocketError(string Payload, string Code, object? RequestId = null)
{
    public string Type => "error";

    /// <summary>What the client has got when it is closed for being too slow: resume from there.</summary>
    public long? Sequence { get; init; }

    internal static readonly SocketError Malformed = new("A message must be one object in UTF-8, nested at most 32 deep.", "malformed");
    internal static readonly SocketError TooLarge = new($"A message has at most {SocketConnection.LongestMessage:N0} bytes.", "too_large");
    internal static SocketError TooMany(int most) => new($"At most {most:N0} messages are taken a minute.", "too_many");
    internal static readonly SocketError TooSlow = new("You are reading too slowly. Connect again and resume from this sequence.", "too_slow");
    internal static readonly SocketError TokenOver = new("The access token is over or was withdrawn. Connect again with a new one.", "token_over");
    internal static readonly SocketError GoingAway = new("ChatApp is stopping. Connect again in a moment.", "going_away");
}

/// <summary>How a connection ends.</summary>
/// <param name="Error">What is said before the close; null for nothing.</param>
/// <param name="DropsWaiting">Whether what waits to be sent is dropped.</param>
sealed record SocketEnd(WebSocketCloseStatus Status, string Reason, SocketError? Error = null, bool DropsWaiting = false);
