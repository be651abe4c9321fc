using ChatApp.Access;
using ChatApp.Conversations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatApp.Api;

public static class ApiServices
{
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddScoped<ChatAnswers>();
        services.AddOpenApi(o => o.AddSchemaTransformer((schema, context, _) =>
        {
            // What has no value is not written, and need not be sent.
            foreach (var property in context.JsonTypeInfo.Properties)
                if (property.IsGetNullable) schema.Required?.Remove(property.Name);
            return Task.CompletedTask;
        }));
        // Large answers only gain by it; events must not wait in a compressor.
        services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true;
            o.MimeTypes = ["application/json", "application/problem+json", "application/atom+xml"];
        });
        return services.ConfigureHttpJsonOptions(o =>
        {
            foreach (var converter in Wire.Options.Converters) o.SerializerOptions.Converters.Add(converter);
        });
    }

    /// <summary>What all routes of the API share.</summary>
    public static IApplicationBuilder UseApi(this IApplicationBuilder app) => app.UseWhen(context => ApiPaths.IsApi(context.Request.Path), api => api
        .UseResponseCompression().Use(AnswerFailuresAsync)
        .UseStatusCodePages(pages => ApiProblem.Of(pages.HttpContext.Response.StatusCode, SentenceOf(pages.HttpContext.Response.StatusCode)).ExecuteAsync(pages.HttpContext)));

    /// <summary>What no input can cause, and what a client should know all the same.</summary>
    static async Task AnswerFailuresAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException failure) when (!context.Response.HasStarted)
        {
            await ApiProblem.Of(failure.StatusCode, "The request could not be read.").ExecuteAsync(context);
        }
        catch (Exception failure) when (!context.Response.HasStarted && ConversationService.RefusalOf(failure) is not null)
        {
            await ApiProblem.Of(ConversationService.RefusalOf(failure)!).ExecuteAsync(context);
        }
    }

    static string SentenceOf(int status) => status switch
    {
        404 => "There is nothing here. The routes are described at /openapi/v1.json.",
        405 => "This route does not take that method. The routes are described at /openapi/v1.json.",
        _ => "The request was not understood.",
    };

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi();
        routes.MapAttachments();
        routes.MapChat();
        routes.MapRestore();
        routes.MapSessions();
        routes.MapShared();
        routes.MapScreenshots();
        routes.MapPictures();
        routes.MapFeed();
        routes.MapHealth();
        routes.MapHistory();
        routes.MapAdmin();
    }
}
