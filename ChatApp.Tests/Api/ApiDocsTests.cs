using System.Diagnostics;
using ChatApp.Tests.EndToEnd;

namespace ChatApp.Tests.Api;

/// <summary>The examples on the API's page, each run as it stands there.</summary>
public sealed class ApiDocsTests(Chromium chromium) : BrowserTest(chromium, ("Assistants:Offline:TokensPerSecond", "0"))
{
    [Fact]
    public async Task Every_example_does_what_it_says()
    {
        var tab = await OpenAsync("/docs/api");
        await tab.ShootAsync("api");
        var blocks = await tab.Page.Locator("main .code").AllAsync();
        Assert.True(blocks.Count >= 6);
        var seen = "";
        foreach (var block in blocks)
        {
            var language = await block.Locator(".code-bar span").InnerTextAsync();
            var code = await block.Locator("code").TextContentAsync() ?? "";
            if (language.Contains("sh", StringComparison.OrdinalIgnoreCase)) seen += await RunAsync(code);
            else seen += await tab.Page.EvaluateAsync<string>($"async () => {{ const said = [], log = console.log; console.log = (...all) => said.push(all.join(' ')); {{ {code} }} console.log = log; return said.join('\\n'); }}");
        }
        Assert.Contains("\"reply\":", seen);
        Assert.Contains("event: complete", seen);
        Assert.Contains("✅ Your post has been published successfully!", seen);
        Assert.Contains("PNG picture of 1 × 1", seen);
        Assert.Contains("image of A row of lamps then version 2", seen);
        Assert.Contains("\"screenshotUrl\":", seen);
        Assert.Matches("join with [0-9A-Z]{4}-[0-9A-Z]{4} cube 1", seen);
        Assert.Matches("session_[0-9]{13}_[A-Za-z0-9_-]{22} active", seen);
    }

    static async Task<string> RunAsync(string code)
    {
        using var shell = Process.Start(new ProcessStartInfo("bash", ["-ec", code]) { RedirectStandardOutput = true })!;
        var output = await shell.StandardOutput.ReadToEndAsync();
        await shell.WaitForExitAsync();
        Assert.Equal(0, shell.ExitCode);
        return output;
    }
}
