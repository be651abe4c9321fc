using ChatApp.Access;
using ChatApp.Conversations;
using ChatApp.Sessions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatApp.Api;

/// <summary>A session as a file, for its owner; and the end of knowing who that is.</summary>
static class HistoryRoutes
{
    public static void MapHistory(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/privacy/forget", async (HttpContext context) =>
        {
            await Visitor.ForgetAsync(context);
            return TypedResults.Redirect("/");
        });
        routes.MapGet("/history/{session}/export.{kind:regex(^(json|md)$)}", async Task<IResult> (string session, string kind, ConversationService conversations, HttpContext context) =>
        {
            var export = Visitor.CallerOf(context.User) is { } caller && SessionId.TryParse(session, out var id)
                ? await conversations.ExportAsync(caller, id, context.RequestAborted) : null;
            if (export is null) return TypedResults.NotFound();
            context.Response.Headers.CacheControl = "private, no-store";
            return kind == "json"
                ? TypedResults.Stream(body => export.WriteJsonAsync(body, context.RequestAborted), "application/json; charset=utf-8", $"{export.FileName}.json")
                : TypedResults.Stream(body => export.WriteMarkdownAsync(body, context.RequestAborted), "text/markdown; charset=utf-8", $"{export.FileName}.md");
        });
    }
}
