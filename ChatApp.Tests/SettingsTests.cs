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

    [Theory]
    [InlineData(-1, "Journal:RetentionDays must be 0 to 36500, not -1.")]
    [InlineData(36_501, "Journal:RetentionDays must be 0 to 36500, not 36501.")]
    [InlineData(36_500, null)]
    public void The_days_that_sessions_are_kept_have_their_bounds(int days, string? problem) =>
        Assert.Equal(problem, new ChatApp.Journal.JournalOptions { RetentionDays = days }.Problem());

    [Fact]
    public void The_defaults_are_fine()
    {
        Assert.Null(new ChatApp.Journal.JournalOptions().Problem());
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
    public async Task A_redis_address_that_cannot_be_read_ends_the_start_with_a_sentence_that_names_it()
    {
        using var folder = new TempFolder();
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            AppProcess.StartAsync(AppProcess.FreePort(), folder.Path, ("USE_REDIS", "true"), ("REDIS_URL", "redis://ann:secret@localhost:x")));
        Assert.Contains("Sessions:Redis:Url (REDIS_URL) must be redis[s]://[user:password@]host[:port][/db], not \"localhost:x\".", failure.Message);
        Assert.DoesNotContain("secret", failure.Message);
        Assert.DoesNotContain(" at ChatApp", failure.Message);
    }

    [Fact]
    public async Task A_redis_that_is_not_there_does_not_keep_the_app_from_starting()
    {
        using var folder = new TempFolder();
        using var app = await AppProcess.StartAsync(AppProcess.FreePort(), folder.Path, ("USE_REDIS", "true"), ("REDIS_URL", $"redis://127.0.0.1:{AppProcess.FreePort()}"));
        using var client = new HttpClient();
        Assert.Equal(System.Net.HttpStatusCode.OK, (await client.GetAsync(app.Url)).StatusCode);
    }

    [Theory]
    [InlineData("redis", "true", true)]
    [InlineData("Memory", "true", false)]
    [InlineData(null, "TRUE", true)]
    [InlineData(null, "false", false)]
    [InlineData(null, null, false)]
    public async Task The_store_is_chosen_by_the_setting_or_else_by_the_environment(string? store, string? useRedis, bool isRedis)
    {
        await using var engine = new Engine(new Dictionary<string, string?> { ["Sessions:Store"] = store, ["USE_REDIS"] = useRedis, ["REDIS_URL"] = $"redis://127.0.0.1:{AppProcess.FreePort()}" });
        Assert.Equal(isRedis, engine.Get<ISessionStore>() is RedisSessionStore);
        Assert.Equal(isRedis, engine.Get<ISessionFeed>() is RedisSessionFeed);
    }

    [Theory]
    [InlineData("Postgres", "", "Sessions:Store must be Memory or Redis, not Postgres.")]
    [InlineData("Redis", "session:", "Sessions:Redis:Prefix must have at most 64 of A-Z a-z 0-9 _ - . : and not begin with session:.")]
    [InlineData("Redis", "a b", "Sessions:Redis:Prefix must have at most 64 of A-Z a-z 0-9 _ - . : and not begin with session:.")]
    [InlineData("Redis", "app-1:", null)]
    public void The_store_has_its_rules(string store, string prefix, string? problem) =>
        Assert.Equal(problem, new SessionOptions { Store = store, Redis = new RedisOptions { Prefix = prefix } }.Problem());

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
