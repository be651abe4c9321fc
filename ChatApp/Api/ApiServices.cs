using Microsoft.AspNetCore.Routing;

namespace ChatApp.Api;

public static class ApiServices
{
    public static IServiceCollection AddApi(this IServiceCollection services) => services.AddHealth();

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        routes.MapAttachments();
        routes.MapFeed();
        routes.MapHealth();
    }
}
