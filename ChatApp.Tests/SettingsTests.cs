using ChatApp.Assistants;
using ChatApp.Sessions;
using ChatApp.Tests.EndToEnd;
using ChatApp.Tests.Support;

namespace ChatApp.Tests;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("00:00:00.9", "Sessions:IdleTimeout must be 00:00:01 to 1.00:00:00, not 00:00:00.9000000.")]
    [InlineData("1.00:00:01", "Sessions:IdleTimeout must be 00:00:01 to 1.00:00:00, not 1.00:00:01.")]
    [InlineData("00:00:01", null)]
    public void The_idle_timeout_has_its_bounds(string value, string? problem) =>
        Assert.Equal(problem, new SessionOptions { IdleTimeout = TimeSpan.Parse(value), AbsoluteLifetime = TimeSpan.FromDays(2) }.Problem());

    [Fact]
    public void The_defaults_are_fine()
    {
        Assert.Null(new SessionOptions().Problem());
        Assert.Null(new AssistantOptions().Problem());
        Assert.Null(new ChatApp.Conversations.SharingOptions().Problem());
    }

    [Fact]
    public async Task A_setting_out_of_its_range_ends_the_start_with_a_sentence_that_names_it()
    {
        using var folder = new TempFolder();
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => AppProcess.StartAsync(AppProcess.FreePort(), folder.Path, ("Sessions:MaxActive", "0")));
        Assert.Contains("Sessions:MaxActive must be 1 to 1000000, not 0.", failure.Message);
        Assert.DoesNotContain(" at ChatApp", failure.Message);
    }

    [Fact]
    public async Task A_second_process_on_one_folder_ends_its_start_with_a_sentence()
    {
        using var folder = new TempFolder();
        using var first = await AppProcess.StartAsync(AppProcess.FreePort(), folder.Path);
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => AppProcess.StartAsync(AppProcess.FreePort(), folder.Path));
        Assert.Contains("another ChatApp may be running on it", failure.Message);
        Assert.DoesNotContain(" at ChatApp", failure.Message);
    }
}
