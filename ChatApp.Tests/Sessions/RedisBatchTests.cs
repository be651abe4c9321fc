using ChatApp.Sessions;
using ChatApp.Tests.Support;

namespace ChatApp.Tests.Sessions;

public sealed class RedisBatchTests
{
    readonly List<(int Count, TaskCompletionSource<long[]> Answer)> sent = [];
    readonly RedisBatch batch;

    public RedisBatchTests() => batch = new RedisBatch(calls =>
    {
        var answer = new TaskCompletionSource<long[]>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (sent) sent.Add((calls.Count, answer));
        return answer.Task;
    });

    [Fact]
    public async Task Calls_that_come_while_one_is_under_way_travel_together_and_each_gets_its_own_answer()
    {
        var first = RunAsync();
        var one = await SentAsync(0);
        var others = Enumerable.Range(0, 5).Select(_ => RunAsync()).ToList();
        Assert.Single(sent);
        one.Answer.SetResult([7]);
        var together = await SentAsync(1);
        together.Answer.SetResult([10, 11, 12, 13, 14]);
        Assert.Equal((1, 5), (one.Count, together.Count));
        Assert.Equal(7, await first);
        long[] each = [10, 11, 12, 13, 14];
        Assert.Equal(each, await Task.WhenAll(others));
    }

    [Fact]
    public async Task A_failure_is_of_those_that_travelled_together_and_the_next_goes_on()
    {
        var lost = RunAsync();
        var one = await SentAsync(0);
        var next = RunAsync();
        one.Answer.SetException(new StoreUnavailableException("Redis does not answer."));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => lost);
        (await SentAsync(1)).Answer.SetResult([1]);
        Assert.Equal(1, await next);
    }

    [Fact]
    public async Task What_is_given_up_before_it_is_sent_is_not_sent()
    {
        using var cancel = new CancellationTokenSource();
        var first = RunAsync();
        var one = await SentAsync(0);
        var given = RunAsync(cancel.Token);
        var kept = RunAsync();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);
        one.Answer.SetResult([1]);
        var rest = await SentAsync(1);
        Assert.Equal(1, rest.Count);
        rest.Answer.SetResult([2]);
        long[] each = [1, 2];
        Assert.Equal(each, await Task.WhenAll(first, kept));
    }

    [Fact]
    public async Task Few_wait_and_the_rest_are_refused_at_once()
    {
        var first = RunAsync();
        var one = await SentAsync(0);
        var waiting = Enumerable.Range(0, 1_024).Select(_ => RunAsync()).ToList();
        await Assert.ThrowsAsync<StoreUnavailableException>(() => RunAsync());
        one.Answer.SetResult([1]);
        for (var i = 1; i <= 8; i++)
        {
            var part = await SentAsync(i);
            Assert.Equal(128, part.Count);
            part.Answer.SetResult(new long[128]);
        }
        await Task.WhenAll([first, .. waiting]);
    }

    Task<long> RunAsync(CancellationToken ct = default) => batch.RunAsync(SessionId.New(TimeProvider.System), [], ct).AsTask();

    async Task<(int Count, TaskCompletionSource<long[]> Answer)> SentAsync(int index)
    {
        await Soon.IsSoAsync(() =>
        {
            lock (sent) return sent.Count > index;
        });
        lock (sent) return sent[index];
    }
}
