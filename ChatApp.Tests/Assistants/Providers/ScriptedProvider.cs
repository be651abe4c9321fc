using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using ChatApp.Assistants.Providers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatApp.Tests.Assistants.Providers;

/// <summary>A model provider on this machine that speaks the real wire format, and does to it whatever a test wants.</summary>
public sealed class ScriptedProvider : IAsyncDisposable
{
    readonly WebApplication app;
    readonly ConcurrentQueue<Func<HttpContext, Task>> script = new();

    ScriptedProvider(WebApplication app) => this.app = app;

    /// <summary>What was asked for an answer, the oldest first.</summary>
    public ConcurrentQueue<JsonDocument> Asked { get; } = new();

    /// <summary>The headers of what was asked, the oldest first.</summary>
    public ConcurrentQueue<Dictionary<string, string>> Headers { get; } = new();

    /// <summary>The models that it lists.</summary>
    public IReadOnlyList<string> Models { get; set; } = ["small-1", "large-2"];

    public static async Task<ScriptedProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(o => o.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var provider = new ScriptedProvider(app);
        app.MapPost("/v1/chat/completions", provider.AnswerAsync);
        app.MapPost("/v1/messages", provider.AnswerAsync);
        app.MapPost("/v1/images/generations", provider.AnswerAsync);
        app.MapGet("/v1/models", provider.ListAsync);
        await app.StartAsync();
        return provider;
    }

    public Uri Url => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public ModelConnection Connection(ProviderKind kind, string model = "small-1") =>
        new(kind, kind == ProviderKind.Anthropic ? Url : new Uri(Url, "/v1"), "sk-test-1234", model);

    /// <summary>What it does with the next request that has nothing else to do; the last one stays.</summary>
    public ScriptedProvider Then(Func<HttpContext, Task> act)
    {
        script.Enqueue(act);
        return this;
    }

    public ScriptedProvider ThenStatus(int status, string body = "{}", string? retryAfter = null) => Then(async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        if (retryAfter is not null) context.Response.Headers.RetryAfter = retryAfter;
        await context.Response.WriteAsync(body);
    });

    /// <summary>Streams this as it is, and ends the connection in good order.</summary>
    public ScriptedProvider ThenStream(string wire) => ThenStream(Encoding.UTF8.GetBytes(wire));

    public ScriptedProvider ThenStream(byte[] wire) => Then(context => WriteAsync(context, wire));

    /// <summary>Streams this, and cuts the connection as soon as it has been read: a cut takes with it what is on its way.</summary>
    public ScriptedProvider ThenCut(byte[] wire, Task read) => Then(async context =>
    {
        await WriteAsync(context, wire);
        await read;
        context.Abort();
    });

    public static async Task WriteAsync(HttpContext context, ReadOnlyMemory<byte> wire)
    {
        if (!context.Response.HasStarted) context.Response.ContentType = "text/event-stream";
        await context.Response.Body.WriteAsync(wire);
        await context.Response.Body.FlushAsync();
    }

    async Task AnswerAsync(HttpContext context)
    {
        Asked.Enqueue(await JsonDocument.ParseAsync(context.Request.Body));
        Headers.Enqueue(context.Request.Headers.ToDictionary(h => h.Key.ToLowerInvariant(), h => h.Value.ToString()));
        if (script.TryPeek(out var act) && script.Count > 1) script.TryDequeue(out act);
        await act!(context);
    }

    Task ListAsync(HttpContext context) => context.Response.WriteAsJsonAsync(new
    {
        @object = "list",
        data = Models.Select(id => new { id, @object = "model", type = "model", created = 1, created_at = "2026-01-01T00:00:00Z", display_name = id, owned_by = "tests" }),
        has_more = false,
        first_id = (string?)null,
        last_id = (string?)null,
    });

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(new CancellationToken(canceled: true));
        await app.DisposeAsync();
    }
}
