namespace ChatApp.Assistants.Providers;

/// <summary>
/// One request on its way through an SDK to the wire below it, which the SDKs do not let see: whether bytes still come while no word
/// does, so that slow is not mistaken for silent.
/// </summary>
sealed class ProviderCall
{
    static readonly AsyncLocal<ProviderCall?> Flowing = new();
    TaskCompletionSource arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The call that this code runs for; null outside of one.</summary>
    public static ProviderCall? Current
    {
        get => Flowing.Value;
        set => Flowing.Value = value;
    }

    /// <summary>Bytes came.</summary>
    public void Arrive() => Volatile.Read(ref arrived).TrySetResult();

    /// <summary>Completes when bytes have come since the last time that this was asked.</summary>
    public Task NextArrival()
    {
        var waiting = Volatile.Read(ref arrived);
        if (waiting.Task.IsCompleted) Volatile.Write(ref arrived, waiting = new(TaskCreationOptions.RunContinuationsAsynchronously));
        return waiting.Task;
    }
}
