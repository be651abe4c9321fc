using ChatApp.Access;
using ChatApp.Admin;
using ChatApp.Conversations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatApp.Api;

/// <summary>What admins do, for programs that carry the admin's cookie.</summary>
static class AdminRoutes
{
    public static void MapAdmin(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/admin/sign-out", async (HttpContext context) =>
        {
            await AdminAccess.SignOutAsync(context);
            return TypedResults.Redirect("/");
        });
        var admin = routes.MapGroup("/admin/api").RequireAuthorization(AdminAccess.Policy).AddEndpointFilter((context, next) =>
        {
            context.HttpContext.Response.Headers.CacheControl = "no-store";
            return next(context);
        });
        admin.MapGet("/sessions/count", async (AdminService service, HttpContext context) => TypedResults.Ok(new { count = await service.CountAsync(CallerOf(context), context.RequestAborted) }));
        admin.MapGet("/stats", async (AdminService service, HttpContext context) => TypedResults.Ok(await service.StatsAsync(CallerOf(context), context.RequestAborted)));
        admin.MapPost("/sessions/cleanup", async (AdminService service, HttpContext context) => TypedResults.Ok(new { cleaned = await service.CleanUpAsync(CallerOf(context), context.RequestAborted) }));
        admin.MapPost("/sessions/{hash}/end", async (string hash, AdminService service, HttpContext context) => Answer(await service.EndAsync(CallerOf(context), hash, context.RequestAborted), "ended"));
        admin.MapDelete("/sessions/{hash}", async (string hash, AdminService service, HttpContext context) => Answer(await service.DeleteAsync(CallerOf(context), hash, context.RequestAborted), "deleted"));
    }

    static Caller CallerOf(HttpContext context) => Visitor.CallerOf(context.User) ?? new Caller("", AdminAccess.IsAdmin(context.User));

    static IResult Answer(Outcome<bool> outcome, string status) => outcome.Refusal is not { } refused ? TypedResults.Ok(new { status }) : TypedResults.Problem(refused.Sentence, statusCode: refused.Code switch
    {
        RefusalCode.NotFound => StatusCodes.Status404NotFound,
        RefusalCode.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status409Conflict,
    });
}
