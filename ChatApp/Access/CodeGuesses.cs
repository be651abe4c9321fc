using System.Collections.Concurrent;

namespace ChatApp.Access;

/// <summary>
/// How often a caller named a code that does not exist: whoever mistypes has room, whoever tries codes out has none. Right codes
/// never count.
/// </summary>
public sealed class CodeGuesses(TimeProvider time)
{
    /// <summary>So many wrong ones within so long.</summary>
    public const int Most = 10;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    /// <summary>When so many callers are remembered, those whose time is over are forgotten.</summary>
    const int Crowd = 10_000;

    readonly ConcurrentDictionary<string, (int Count, DateTimeOffset Since)> wrong = new();

    public bool MayTry(Caller caller) => MayTry(caller.Id, Most) && (caller.Address is not { } address || MayTry(AddressKey(address), Most * LimitOptions.PerAddress));

    public void WasWrong(Caller caller)
    {
        Count(caller.Id);
        if (caller.Address is { } address) Count(AddressKey(address));
    }

    // An address, from which many strangers may come, is bounded too; no caller's id looks like it.
    static string AddressKey(string address) => $"address {address}";

    bool MayTry(string key, int most) => !wrong.TryGetValue(key, out var past) || past.Count < most || IsOver(past.Since);

    void Count(string key)
    {
        if (wrong.Count >= Crowd)
            foreach (var (other, past) in wrong)
                if (IsOver(past.Since)) wrong.TryRemove(other, out _);
        wrong.AddOrUpdate(key, _ => (1, time.GetUtcNow()), (_, past) => IsOver(past.Since) ? (1, time.GetUtcNow()) : (past.Count + 1, past.Since));
    }

    bool IsOver(DateTimeOffset since) => time.GetUtcNow() - since >= Window;
}
