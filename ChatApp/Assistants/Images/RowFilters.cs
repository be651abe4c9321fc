using System.Numerics;
using System.Runtime.CompilerServices;

namespace ChatApp.Assistants.Images;

/// <summary>
/// The filters of PNG that turn a row into small differences, and the usual choice among them: the one with the least sum of absolute
/// differences (PNG specification, section 12.7). Paeth is left out: on soft gradients it wins next to nothing and costs the most.
/// </summary>
public sealed class RowFilters
{
    readonly int stride, channels;

    // Padded in front, so that the first pixel has black to its left, and behind, so that whole vectors fit.
    readonly byte[] row, above;

    // Each filtered row starts with its filter's number.
    readonly byte[] sub, up, average;

    /// <param name="stride">The bytes of a row.</param>
    /// <param name="channels">The bytes of a pixel.</param>
    public RowFilters(int stride, int channels)
    {
        (this.stride, this.channels) = (stride, channels);
        var room = stride + Vector<byte>.Count + 8;
        (row, above) = (new byte[room], new byte[room]);
        (sub, up, average) = (new byte[room], new byte[room], new byte[room]);
        (sub[0], up[0], average[0]) = (1, 2, 3);
    }

    /// <summary>The filter's number and the filtered bytes of the row under the one of the call before (the first is under black); valid until the next call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ReadOnlySpan<byte> Next(ReadOnlySpan<byte> next)
    {
        row.AsSpan().CopyTo(above);
        next.CopyTo(row.AsSpan(channels));
        var (subCost, upCost, averageCost) = (0L, 0L, 0L);
        for (var i = 0; i < stride; i += Vector<byte>.Count)
        {
            var (here, left, over) = (new Vector<byte>(row, i + channels), new Vector<byte>(row, i), new Vector<byte>(above, i + channels));
            subCost += Put(here - left, sub, i);
            upCost += Put(here - over, up, i);
            averageCost += Put(here - ((left & over) + ((left ^ over) >> 1)), average, i);
        }

        var best = averageCost <= subCost && averageCost <= upCost ? average : upCost <= subCost ? up : sub;
        return best.AsSpan(0, stride + 1);
    }

    /// <summary>Writes differences and returns the sum of their absolute values, each byte taken as signed.</summary>
    static uint Put(Vector<byte> differences, byte[] to, int at)
    {
        differences.CopyTo(to, at + 1);
        Vector.Widen(Vector.Min(differences, Vector<byte>.Zero - differences), out var low, out var high);
        return Vector.Sum(low + high);
    }
}
