using System.Diagnostics;

namespace ChatApp.Tests.Support;

/// <summary>Waits for what is going to be so.</summary>
public static class Soon
{
    /// <summary>Returns as soon as it is so, and how long that took; fails after the limit, half a minute if none is given.</summary>
    public static Task<TimeSpan> IsSoAsync(Func<bool> isSo, TimeSpan? limit = null) => IsSoAsync(() => Task.FromResult(isSo()), limit);

    public static async Task<TimeSpan> IsSoAsync(Func<Task<bool>> isSo, TimeSpan? limit = null)
    {
        var waited = Stopwatch.StartNew();
        while (!await isSo())
        {
            if (waited.Elapsed > (limit ?? TimeSpan.FromSeconds(30))) throw new TimeoutException($"Not so after {waited.Elapsed}.");
            await Task.Delay(20);
        }
        return waited.Elapsed;
    }
}
