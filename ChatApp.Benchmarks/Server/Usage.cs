using System.Runtime;

namespace ChatApp.Benchmarks.Server;

/// <summary>What the process has used.</summary>
/// <param name="Cpu">Of all its threads since its start, in milliseconds.</param>
/// <param name="Heap">Managed, in bytes.</param>
/// <param name="Allocated">Since its start, in bytes.</param>
/// <param name="Collections">Of all generations since its start.</param>
public sealed record Usage(double Cpu, long Heap, long Allocated, int Collections)
{
    public static Usage Now() => new(Environment.CpuUsage.TotalTime.TotalMilliseconds, GC.GetTotalMemory(false), GC.GetTotalAllocatedBytes(), GC.CollectionCount(0));

    /// <summary>After a full, blocking, compacting collection, and another one of what the first one's finalizers let go.</summary>
    public static Usage AfterCollection()
    {
        for (var i = 0; i < 2; i++)
        {
            GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }
        return Now();
    }
}
