using System.Diagnostics;

namespace ChatApp.Sessions;

/// <summary>
/// For work on many things at once that nobody waits for: after every third of a millisecond of it there is a rest, so that whoever
/// asks for something meanwhile finds the processor free. By real time, whatever the app's clock says.
/// </summary>
sealed class Breather
{
    static readonly TimeSpan Work = TimeSpan.FromMilliseconds(0.3), Rest = TimeSpan.FromMilliseconds(2);

    long begun = Stopwatch.GetTimestamp();

    /// <summary>Between two things; mostly returns at once.</summary>
    public async ValueTask RestAsync(CancellationToken ct)
    {
        if (Stopwatch.GetElapsedTime(begun) < Work) return;
        await Task.Delay(Rest, ct);
        begun = Stopwatch.GetTimestamp();
    }
}
