namespace ChatApp.Sessions;

/// <summary>The settings under <c>Sessions</c>.</summary>
public sealed record SessionOptions
{
    public const string Section = "Sessions";

    /// <summary>How long a session lives after a person's last act. 1 second to 24 hours.</summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How long a session lives at most. From the idle timeout to 30 days.</summary>
    public TimeSpan AbsoluteLifetime { get; init; } = TimeSpan.FromHours(12);

    /// <summary>How many sessions may be live at once; further ones are refused. 1 to 1,000,000.</summary>
    public int MaxActive { get; init; } = 10_000;

    /// <summary>How many shared objects a session may have. 1 to 100,000.</summary>
    public int MaxObjects { get; init; } = 1_000;

    /// <summary>How often the memory of ended sessions is given back. 1 second to 1 hour.</summary>
    public TimeSpan SweepInterval { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary><c>Memory</c> or <c>Redis</c>; not set, Redis when <c>USE_REDIS</c> is true.</summary>
    public string? Store { get; set; }

    /// <summary>Where Redis is, when it is the store.</summary>
    public RedisOptions Redis { get; init; } = new();

    /// <summary>Whether what is written, in files and to Redis, is encrypted; what is not is then refused.</summary>
    public bool Encrypt { get; init; }

    public bool UsesRedis => string.Equals(Store, "Redis", StringComparison.OrdinalIgnoreCase);

    /// <summary>How long before its end a person is warned: two minutes, or the last third of a short idle timeout.</summary>
    public TimeSpan WarningTime => TimeSpan.FromTicks(Math.Min(TimeSpan.FromMinutes(2).Ticks, IdleTimeout.Ticks / 3));

    /// <summary>When a session ends that was made and last used at these times.</summary>
    public DateTimeOffset DeadlineAfter(DateTimeOffset createdAt, DateTimeOffset lastActivity)
    {
        var (idle, absolute) = (lastActivity + IdleTimeout, createdAt + AbsoluteLifetime);
        return idle < absolute ? idle : absolute;
    }

    /// <summary>What is wrong with the settings, naming the key and its range; null when nothing is.</summary>
    public string? Problem() =>
        IdleTimeout < TimeSpan.FromSeconds(1) || IdleTimeout > TimeSpan.FromHours(24) ? $"Sessions:IdleTimeout must be 00:00:01 to 1.00:00:00, not {IdleTimeout}."
        : AbsoluteLifetime < IdleTimeout || AbsoluteLifetime > TimeSpan.FromDays(30) ? $"Sessions:AbsoluteLifetime must be from Sessions:IdleTimeout ({IdleTimeout}) to 30.00:00:00, not {AbsoluteLifetime}."
        : MaxActive is < 1 or > 1_000_000 ? $"Sessions:MaxActive must be 1 to 1000000, not {MaxActive}."
        : MaxObjects is < 1 or > 100_000 ? $"Sessions:MaxObjects must be 1 to 100000, not {MaxObjects}."
        : SweepInterval < TimeSpan.FromSeconds(1) || SweepInterval > TimeSpan.FromHours(1) ? $"Sessions:SweepInterval must be 00:00:01 to 01:00:00, not {SweepInterval}."
        : Store is not null && !UsesRedis && !string.Equals(Store, "Memory", StringComparison.OrdinalIgnoreCase) ? $"Sessions:Store must be Memory or Redis, not {Store}."
        : UsesRedis ? Redis.Problem()
        : null;
}

/// <summary>The settings under <c>Sessions:Redis</c>.</summary>
public sealed record RedisOptions
{
    /// <summary><c>redis[s]://[user:password@]host[:port][/db]</c>; not set, <c>REDIS_URL</c> counts.</summary>
    public string Url { get; set; } = RedisAddress.Default;

    /// <summary>What all keys begin with, so that several apps can share a database. At most 64 of <c>A-Z a-z 0-9 _ - . :</c>.</summary>
    public string Prefix { get; init; } = "";

    /// <exception cref="FormatException">The url is not of the form.</exception>
    public RedisAddress Address => RedisAddress.TryParse(Url, out var address) ? address : throw new FormatException("Sessions:Redis:Url cannot be read.");

    /// <summary>What is wrong with the settings, naming the key; null when nothing is.</summary>
    public string? Problem() =>
        Prefix.Length > 64 || Prefix.StartsWith("session:", StringComparison.Ordinal) || !Prefix.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' or ':')
            ? "Sessions:Redis:Prefix must have at most 64 of A-Z a-z 0-9 _ - . : and not begin with session:."
            : RedisAddress.Problem(Url);
}
