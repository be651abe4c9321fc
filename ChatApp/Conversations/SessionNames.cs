namespace ChatApp.Conversations;

/// <summary>One at a time for each name of each caller: two requests that begin a session under the same name begin one.</summary>
public sealed class SessionNames
{
    readonly SemaphoreSlim[] gates = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>Dispose what it returns to let the next one in.</summary>
    public async ValueTask<IDisposable> EnterAsync(string caller, string name, CancellationToken ct)
    {
        var gate = gates[(uint)HashCode.Combine(caller, name) % gates.Length];
        await gate.WaitAsync(ct);
        return new Entered(gate);
    }

    sealed class Entered(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
