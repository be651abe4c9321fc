using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace ChatApp.Benchmarks.Server;

/// <summary>A model provider on this machine: OpenAI's chat completions over HTTP, streamed at the pace that the order names.</summary>
static class ProviderHost
{
    public const string Model = "paced-1";

    // As a provider sends it: letters as they are.
    static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = ["--urls=http://127.0.0.1:0"] });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton<PacedModel>();
        builder.Services.AddSingleton<IStartupFilter>(s => new BenchRoutes(s.GetRequiredService<PacedModel>()));
        var app = builder.Build();
        app.MapPost("/v1/chat/completions", AnswerAsync);
        app.MapGet("/v1/models", () => Results.Json(new { @object = "list", data = new[] { new { id = Model, @object = "model", created = 1, owned_by = "benchmark" } } }));
        await app.StartAsync();
        return app;
    }

    static async Task AnswerAsync(HttpContext context, PacedModel model)
    {
        using var asked = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        var message = new ChatMessage(ChatRole.User, TextOf(asked.RootElement.GetProperty("messages").EnumerateArray().Last().GetProperty("content")));
        context.Response.ContentType = "text/event-stream";
        await foreach (var update in model.GetStreamingResponseAsync([message], null, context.RequestAborted))
        {
            var finish = update.FinishReason is null ? null : "stop";
            var chunk = new { id = "c1", @object = "chat.completion.chunk", created = 1, model = Model, choices = new[] { new { index = 0, delta = new { content = update.Text }, finish_reason = finish } } };
            await context.Response.WriteAsync($"data: {JsonSerializer.Serialize(chunk, Plain)}\n\n", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }
        await context.Response.WriteAsync("data: [DONE]\n\n", context.RequestAborted);
    }

    /// <summary>A message's content, which may be in parts.</summary>
    static string TextOf(JsonElement content) => content.ValueKind == JsonValueKind.String ? content.GetString()! : string.Concat(content.EnumerateArray().Select(p => p.GetProperty("text").GetString()));
}
