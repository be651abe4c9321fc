using ChatApp.Publishing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatApp.Api;

/// <summary>The feed for programs: Atom, and the posts' pictures.</summary>
static class FeedRoutes
{
    public static void MapFeed(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/feed.atom", async (FeedPublisher feed, HttpContext context) =>
            TypedResults.Bytes(AtomFeed.Write(await feed.ListAsync(0, 50, context.RequestAborted), $"{context.Request.Scheme}://{context.Request.Host}"), "application/atom+xml; charset=utf-8"));
        routes.MapGet("/feed/{id}/image", async Task<IResult> (string id, FeedPublisher feed, HttpContext context) =>
            await feed.GetImageAsync(id, context.RequestAborted) is { } image ? Picture.Of(context, image.Bytes, image.Name, isPublic: true) : TypedResults.NotFound());
    }
}
