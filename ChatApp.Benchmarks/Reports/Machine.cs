using System.Globalization;
using System.Runtime.InteropServices;

namespace ChatApp.Benchmarks.Reports;

/// <summary>What the figures were taken on, and how busy it was with other things.</summary>
/// <param name="Load">How many tasks ran or wanted to, on average over the last minute, as the kernel counts them; null where it does not say.</param>
sealed record Machine(string What, DateTimeOffset At, double? Load)
{
    public static Machine Now() => new(
        $"{Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}", DateTimeOffset.UtcNow, ReadLoad());

    static double? ReadLoad() => File.Exists("/proc/loadavg") ? double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture) : null;
}
