using System.Diagnostics.Metrics;

namespace ChatApp.Journal;

/// <summary>What the journal does, for whoever measures: many appends should share a flush.</summary>
static class JournalMeter
{
    static readonly Meter Meter = new("ChatApp.Journal");

    /// <summary>Acknowledged appends of one or more events.</summary>
    public static readonly Counter<long> Appends = Meter.CreateCounter<long>("chatapp.journal.appends");

    /// <summary>Flushes to disk, those of checkpoints included.</summary>
    public static readonly Counter<long> Flushes = Meter.CreateCounter<long>("chatapp.journal.flushes");
}
