using ChatApp.Admin;
using ChatApp.Tests.Support;

namespace ChatApp.Tests.Admin;

/// <summary>The audit log shows when somebody wrote in it.</summary>
public sealed class AuditLogTests : IAsyncLifetime
{
    readonly Engine engine = new();
    readonly AdminRoom room;

    public AuditLogTests() => room = new AdminRoom(engine);

    public async Task InitializeAsync()
    {
        for (var i = 1; i <= 4; i++) await room.Audit.AppendAsync("admin 1", $"act {i}", "ab12cd34");
    }

    public async Task DisposeAsync()
    {
        room.Dispose();
        await engine.DisposeAsync();
    }

    [Fact]
    public async Task As_it_was_written_it_passes() => Assert.Equal(new AuditCheck(4, null), await room.Audit.CheckAsync());

    [Fact]
    public async Task A_changed_line_is_found()
    {
        await EditAsync(lines => lines[1] = lines[1].Replace("act 2", "act 9", StringComparison.Ordinal));
        Assert.Equal(2, (await room.Audit.CheckAsync()).BadLine);
    }

    [Fact]
    public async Task A_line_that_was_taken_out_is_found()
    {
        await EditAsync(lines => lines.RemoveAt(1));
        Assert.Equal(2, (await room.Audit.CheckAsync()).BadLine);
    }

    [Fact]
    public async Task A_line_that_is_none_is_found()
    {
        await EditAsync(lines => lines.Insert(2, "nonsense"));
        Assert.Equal(3, (await room.Audit.CheckAsync()).BadLine);
        Assert.Equal(4, (await room.Audit.NewestAsync(10)).Count);
    }

    [Fact]
    public async Task Newest_lines_that_were_cut_off_are_missed_by_who_wrote_them()
    {
        await EditAsync(lines => lines.RemoveAt(3));
        Assert.Equal(4, (await room.Audit.CheckAsync()).BadLine);
    }

    [Fact]
    public async Task The_chain_goes_on_after_a_restart()
    {
        using var again = new AdminRoom(engine);
        await again.Audit.AppendAsync("admin 2", "act 5");
        Assert.Equal(new AuditCheck(5, null), await again.Audit.CheckAsync());
        Assert.Equal(["act 5", "act 4"], (await again.Audit.NewestAsync(2)).Select(e => e.Act));
    }

    async Task EditAsync(Action<List<string>> edit)
    {
        var lines = (await File.ReadAllLinesAsync(room.AuditFile)).ToList();
        edit(lines);
        await File.WriteAllLinesAsync(room.AuditFile, lines);
    }
}
