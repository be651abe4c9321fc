using ChatApp.Access;
using ChatApp.Conversations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatApp.Api;

/// <summary>The pictures of a session's drafts, for its owner, and for who has a link to one.</summary>
static class AttachmentRoutes
{
    public static void MapAttachments(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/attachments/{session}/{name}", async Task<IResult> (string session, string name, string? token, ConversationService conversations, ScopedLinks links, HttpContext context) =>
        {
            var bytes = links.Open(context.Request.Path, token) is { } log ? await conversations.ReadAttachmentAsync(log, name, context.RequestAborted)
                : Visitor.CallerOf(context.User) is { } caller && (await conversations.ResolveAsync(caller, session, context.RequestAborted)).Value is { } found
                    ? await conversations.ReadAttachmentAsync(caller, found.Id, name, context.RequestAborted) : null;
            return bytes is null ? TypedResults.NotFound() : Picture.Of(context, bytes, name, isPublic: false);
        });
}
