using System.Net;
using System.Text.Json;
using ChatApp.Sessions;
using ChatApp.Tests.EndToEnd;
using ChatApp.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ChatApp.Tests.Api;

public sealed class HealthTests
{
    [Fact]
    public async Task A_healthy_app_says_so()
    {
        await using var app = new AppServer();
        using var client = new HttpClient();
        var (status, live) = await AskAsync(client, $"{app.Url}/health/live");
        Assert.Equal((HttpStatusCode.OK, "Healthy"), (status, live.GetProperty("status").GetString()));
        (status, var ready) = await AskAsync(client, $"{app.Url}/health/ready");
        Assert.Equal((HttpStatusCode.OK, "Healthy"), (status, ready.GetProperty("status").GetString()));
        Assert.Equal(["journal", "store"], ready.GetProperty("checks").EnumerateObject().Select(c => c.Name));
    }

    [Fact]
    public async Task Without_the_store_it_is_degraded_and_still_in_service()
    {
        var store = new FaultyStore();
        await using var app = new AppServer(services: s => s.Replace(ServiceDescriptor.Singleton<ISessionStore>(store.Over)));
        using var client = new HttpClient();
        store.IsGone = true;
        var (status, ready) = await AskAsync(client, $"{app.Url}/health/ready");
        Assert.Equal((HttpStatusCode.OK, "Degraded"), (status, ready.GetProperty("status").GetString()));
        Assert.Equal(("Healthy", "Degraded"), (StatusOf(ready, "journal"), StatusOf(ready, "store")));
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(client, $"{app.Url}/health/live")).Status);
        store.IsGone = false;
        Assert.Equal("Healthy", (await AskAsync(client, $"{app.Url}/health/ready")).Json.GetProperty("status").GetString());
    }

    [Fact]
    public async Task Without_the_journals_folder_it_is_not_ready()
    {
        await using var app = new AppServer();
        using var client = new HttpClient();
        Directory.Move(app.Folder, $"{app.Folder}-away");
        try
        {
            var (status, ready) = await AskAsync(client, $"{app.Url}/health/ready");
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), (status, ready.GetProperty("status").GetString()));
            Assert.Equal(("Unhealthy", "Healthy"), (StatusOf(ready, "journal"), StatusOf(ready, "store")));
            Assert.Equal(HttpStatusCode.OK, (await AskAsync(client, $"{app.Url}/health/live")).Status);
        }
        finally
        {
            Directory.Move($"{app.Folder}-away", app.Folder);
        }
        Assert.Equal("Healthy", (await AskAsync(client, $"{app.Url}/health/ready")).Json.GetProperty("status").GetString());
    }

    static string? StatusOf(JsonElement ready, string check) => ready.GetProperty("checks").GetProperty(check).GetProperty("status").GetString();

    static async Task<(HttpStatusCode Status, JsonElement Json)> AskAsync(HttpClient client, string url)
    {
        using var response = await client.GetAsync(url);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        return (response.StatusCode, JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement);
    }
}
