using System.Numerics;
using System.Runtime.CompilerServices;

namespace ChatApp.Assistants.Images;

/// <summary>The mean over 2 × reach + 1 cells in one direction, at a cost that does not depend on the reach; outside of the cells is 0.</summary>
static class BoxBlur
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Rows(ReadOnlySpan<float> from, Span<float> to, int stride, int height, int reach)
    {
        var scale = 1f / ((2 * reach) + 1);
        for (var y = 0; y < height; y++)
        {
            var row = from.Slice(y * stride, stride);
            var soft = to.Slice(y * stride, stride);
            var sum = 0f;
            for (var x = -reach; x < stride; x++)
            {
                sum += x + reach < stride ? row[x + reach] : 0;
                if (x >= 0)
                {
                    soft[x] = sum * scale;
                    sum -= x >= reach ? row[x - reach] : 0;
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Columns(ReadOnlySpan<float> from, Span<float> to, int stride, int height, int reach)
    {
        var scale = 1f / ((2 * reach) + 1);
        Span<float> sums = new float[stride];
        ReadOnlySpan<float> nothing = new float[stride];
        Span<float> unused = new float[stride];
        for (var y = -reach; y < height; y++)
        {
            var entering = y + reach < height ? from.Slice((y + reach) * stride, stride) : nothing;
            var leaving = y >= reach ? from.Slice((y - reach) * stride, stride) : nothing;
            Step(sums, entering, leaving, y >= 0 ? to.Slice(y * stride, stride) : unused, scale);
        }
    }

    /// <summary>One row further down: one row enters the sums, the means are written, one row leaves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Step(Span<float> sums, ReadOnlySpan<float> entering, ReadOnlySpan<float> leaving, Span<float> means, float scale)
    {
        var x = 0;
        for (; x <= sums.Length - Vector<float>.Count; x += Vector<float>.Count)
        {
            var sum = new Vector<float>(sums[x..]) + new Vector<float>(entering[x..]);
            (sum * scale).CopyTo(means[x..]);
            (sum - new Vector<float>(leaving[x..])).CopyTo(sums[x..]);
        }

        for (; x < sums.Length; x++)
        {
            sums[x] += entering[x];
            means[x] = sums[x] * scale;
            sums[x] -= leaving[x];
        }
    }
}
