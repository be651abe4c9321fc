using Microsoft.AspNetCore.Http;

namespace ChatApp.Access;

/// <summary>Where programs talk to ChatApp: other sites may be allowed there, and errors are not pages.</summary>
public static class ApiPaths
{
    static readonly PathString[] All = ["/api", "/analyze", "/session", "/gateway", "/ws", "/openapi"];

    public static bool IsApi(PathString path) => Array.Exists(All, all => path.StartsWithSegments(all));
}
