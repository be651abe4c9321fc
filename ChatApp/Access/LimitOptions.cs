namespace ChatApp.Access;

/// <summary>The settings under <c>Access:Limits</c>, for one caller; 0 for no limit. An address, which many may share, has ten times as much.</summary>
public sealed record LimitOptions
{
    /// <summary>How much more an address may do than one caller.</summary>
    public const int PerAddress = 10;

    /// <summary>Messages, and other things that start an answer, in a minute.</summary>
    public int Messages { get; init; } = 60;

    /// <summary>Sessions begun in a minute.</summary>
    public int Sessions { get; init; } = 30;

    /// <summary>Shared sessions joined in a minute.</summary>
    public int Joins { get; init; } = 10;

    /// <summary>Pictures sent in a minute.</summary>
    public int Uploads { get; init; } = 20;

    /// <summary>Names of sessions that the caller never had, and codes that do not exist, in a minute; an address may no more.</summary>
    public int Guesses { get; init; } = 5;

    /// <summary>Event streams open at once.</summary>
    public int Streams { get; init; } = 20;

    /// <summary>Sockets open at once.</summary>
    public int Sockets { get; init; } = 20;

    public int Of(Limit limit) => limit switch
    {
        Limit.Messages => Messages,
        Limit.Sessions => Sessions,
        Limit.Joins => Joins,
        Limit.Uploads => Uploads,
        Limit.Guesses => Guesses,
        Limit.Streams => Streams,
        Limit.Sockets => Sockets,
        _ => throw new ArgumentOutOfRangeException(nameof(limit)),
    };

    /// <summary>What is wrong with the settings, naming the key and its range; null when nothing is.</summary>
    public string? Problem() => Enum.GetValues<Limit>().Where(limit => Of(limit) is < 0 or > 1_000_000)
        .Select(limit => $"Access:Limits:{limit} must be 0 to 1000000, not {Of(limit)}.").FirstOrDefault();
}

/// <summary>What is limited. The first five in a minute, the last two at once.</summary>
public enum Limit { Messages, Sessions, Joins, Uploads, Guesses, Streams, Sockets }
