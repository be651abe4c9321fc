using ChatApp.Tests.Api;
using ChatApp.Tests.Support;

namespace ChatApp.Tests.EndToEnd;

/// <summary>The real process on a disk that fills up, and has room again.</summary>
public sealed class FullDiskTests
{
    [Fact]
    public async Task On_a_full_disk_nothing_is_lost_reading_goes_on_and_it_recovers_by_itself()
    {
        using var folder = new TempFolder();
        using var app = await AppProcess.StartOnSmallDiskAsync(AppProcess.FreePort(), folder.Path, 4, ("Assistants:Offline:TokensPerSecond", "0"));
        using var client = new ApiClient(app.Url);
        var first = await client.ChatAsync("hello");
        Assert.Equal(200, first.Code);
        var session = first["sessionId"];

        var filler = Path.Combine(app.DiskOf(folder.Path), "filler");
        Fill(filler);
        // More than may be left in the pages of files that are there.
        var text = $"what can you do? {new string('x', 10_000)}";
        var refused = await client.ChatAsync(text, session);
        Assert.Equal((503, true), (refused.Code, refused.Text.Contains("Can't save right now. Your text is kept.", StringComparison.Ordinal)));
        var read = await client.GetAsync($"/api/chat/{session}");
        Assert.Equal(200, read.Code);
        Assert.DoesNotContain("what can you do?", read.Text);
        Assert.Contains("hello", read.Text);
        var ready = await client.GetAsync("/health/ready");
        Assert.Equal((503, "Unhealthy"), (ready.Code, ready.Body.GetProperty("checks").GetProperty("journal").GetProperty("status").GetString()));

        File.Delete(filler);
        var again = await client.ChatAsync(text, session);
        Assert.Equal((200, session), (again.Code, again["sessionId"]));
        var messages = (await client.GetAsync($"/api/chat/{session}")).Body.GetProperty("messages").EnumerateArray().Select(m => m.GetProperty("role").GetString());
        Assert.Equal(["user", "assistant", "user", "assistant"], messages);
        Assert.Equal(200, (await client.GetAsync("/health/ready")).Code);
    }

    /// <summary>To the last byte.</summary>
    static void Fill(string path)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        foreach (var size in new[] { 64 * 1024, 4096, 1 })
        {
            try
            {
                while (true) file.Write(new byte[size]);
            }
            catch (IOException)
            {
                // No room for this much.
            }
        }
    }
}
