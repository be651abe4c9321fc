using ChatApp.Access;
using ChatApp.Assistants.Pictures;
using ChatApp.Conversations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatApp.Api;

/// <summary>Takes in the pictures of a message that is being written.</summary>
static class PictureRoutes
{
    public static void MapPictures(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/pictures", TakeAsync).WithTags("Pictures")
            .Describes<WaitingPicture>("Take in a picture", "The bytes of a PNG, JPEG, WebP or GIF, at most 10 MB. Place and camera are taken out of it. It waits ten minutes for the message that it belongs to.", 400, 413, 429, 503)
            .Accepts<byte[]>("image/*", "*/*");

    static async Task<IResult> TakeAsync(ConversationService conversations, HttpContext context)
    {
        if (Visitor.CallerOf(context.User) is not { } caller) return ApiProblem.Of(401, "Cookies are needed to send pictures. Allow them for this page and reload it.");
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (bytes.Length <= PictureCheck.MostBytes && await context.Request.Body.ReadAsync(buffer, context.RequestAborted) is > 0 and var read) bytes.Write(buffer, 0, read);
        var taken = conversations.TakePicture(caller, bytes.GetBuffer().AsMemory(0, (int)bytes.Length));
        return taken.Value is { } picture ? Results.Json(picture, Wire.Options) : ApiProblem.Of(taken.Refusal!);
    }
}
