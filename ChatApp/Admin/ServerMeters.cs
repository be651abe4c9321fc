using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace ChatApp.Admin;

/// <summary>What the framework measures of itself: memory, and the circuits that it keeps.</summary>
public sealed class ServerMeters : IHostedService, IDisposable
{
    const string Memory = "dotnet.process.memory.working_set", Heap = "dotnet.gc.last_collection.heap.size", Active = "aspnetcore.components.circuit.active";

    readonly ConcurrentDictionary<string, long> values = new();
    readonly MeterListener listener = new();

    public ServerMeters()
    {
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Name is Memory or Heap or Active) l.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>(OnMeasured);
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, state) => OnMeasured(instrument, value, tags, state));
        listener.Start();
    }

    void OnMeasured(Instrument instrument, long value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state) =>
        values.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value);

    /// <summary>Bytes of the process, bytes of its managed heap after the last collection, and circuits that are kept, connected or not.</summary>
    public (long WorkingSet, long Heap, long Circuits) Read()
    {
        lock (listener)
        {
            // The heap comes in one measurement for each generation.
            values[Memory] = values[Heap] = 0;
            listener.RecordObservableInstruments();
            return (values.GetValueOrDefault(Memory), values.GetValueOrDefault(Heap), values.GetValueOrDefault(Active));
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => listener.Dispose();
}
