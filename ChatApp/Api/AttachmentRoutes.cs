using ChatApp.Access;
using ChatApp.Conversations;
using ChatApp.Sessions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatApp.Api;

/// <summary>The pictures of a session's drafts, for its owner.</summary>
static class AttachmentRoutes
{
    public static void MapAttachments(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/attachments/{session}/{name}", async Task<IResult> (string session, string name, ConversationService conversations, HttpContext context) =>
        {
            var bytes = Visitor.CallerOf(context.User) is { } caller && SessionId.TryParse(session, out var id)
                ? await conversations.ReadAttachmentAsync(caller, id, name, context.RequestAborted) : null;
            return bytes is null ? TypedResults.NotFound() : Picture.Of(context, bytes, name, isPublic: false);
        });
}
