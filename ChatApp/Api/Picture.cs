using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace ChatApp.Api;

/// <summary>A picture as an answer: named by its content, so it never changes.</summary>
static class Picture
{
    public static IResult Of(HttpContext context, byte[] bytes, string name, bool isPublic)
    {
        context.Response.Headers.CacheControl = $"{(isPublic ? "public" : "private")}, max-age=31536000, immutable";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Bytes(bytes, TypeOf(name), entityTag: new EntityTagHeaderValue($"\"{Path.GetFileNameWithoutExtension(name)}\""));
    }

    static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".png" => "image/png",
        ".jpg" => "image/jpeg",
        ".webp" => "image/webp",
        ".gif" => "image/gif",
        _ => "application/octet-stream",
    };
}
