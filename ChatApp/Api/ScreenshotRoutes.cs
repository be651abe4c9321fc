using ChatApp.Access;
using ChatApp.Assistants.Pictures;
using ChatApp.Conversations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace ChatApp.Api;

/// <summary>Screenshots: sent and described, fetched, and erased with their session. Errors have the form that their clients know.</summary>
static class ScreenshotRoutes
{
    public static void MapScreenshots(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/analyze/stream/{sessionId}", AnalyzeAsync).WithTags("Screenshots").WithSummary("Analyse a screenshot")
            .WithDescription("PNG, JPEG, WebP or GIF as a data URL, at most 10 MB. The answer comes as events: start, delta, complete or error.")
            .Accepts<ScreenshotRequest>("application/json").Produces<string>(200, "text/event-stream").Fails(400, 413, 415, 429, 503);
        routes.MapGet("/session/{sessionId}/screenshot", FetchAsync).WithTags("Screenshots").WithSummary("Fetch the screenshot")
            .WithDescription("For its owner, or by the link that came with the analysis, for ten minutes.").Produces<byte[]>(200, "image/png").Fails(404, 429);
        routes.MapPost("/session/{sessionId}/end", EndAsync).WithTags("Screenshots").WithSummary("End the session").WithDescription("The screenshot is erased, the session is dormant.")
            .Produces<EndedShape>().Fails(404, 429);
    }

    static RouteHandlerBuilder Fails(this RouteHandlerBuilder route, params int[] statuses)
    {
        foreach (var status in statuses) route.Produces<ScreenshotError>(status);
        return route.ProducesProblem(401).ProducesProblem(403);
    }

    static async Task AnalyzeAsync(string sessionId, HttpContext context, ConversationService conversations, ScopedLinks links)
    {
        var ct = context.RequestAborted;
        var (body, fault) = await ApiBody.ReadAsync<ScreenshotRequest>(context, DataUrl.LargestBody);
        var refused = fault is null ? null : new Refusal(fault.Status switch { 413 => RefusalCode.TooLarge, _ => RefusalCode.Invalid }, fault.Sentence);
        if (refused is null && !ConversationService.IsAlias(sessionId)) refused = new Refusal(RefusalCode.Invalid, $"A session's id has 1 to {ConversationService.LongestAlias} characters of A-Z, a-z, 0-9, _ and -.");
        byte[]? picture = null;
        if (refused is null && !DataUrl.TryRead(body!.Image, out picture)) refused = new Refusal(RefusalCode.Invalid, "\"image\" must be a data URL: data:image/png;base64,…");
        if (refused is not null)
        {
            await RefuseAsync(context, refused, fault?.Status);
            return;
        }
        var caller = await ApiCaller.OrNewAsync(context);
        refused = conversations.CheckPicture(caller.Caller, picture);
        var begun = refused is null ? await conversations.BeginAsync(caller.Caller, sessionId, ct: ct) : null;
        var who = begun?.Value is { } session ? caller.Caller.For(session) : caller.Caller;
        var taken = begun?.Value is { } own ? await conversations.TakeScreenshotAsync(who, own.Id, picture, ct) : begun;
        if (taken?.Value is not { Screenshot: { } screenshot } with)
        {
            await RefuseAsync(context, refused ?? taken!.Refusal!);
            return;
        }
        await StreamAsync(context, conversations, who, with, screenshot, sessionId, new
        {
            timestamp = screenshot.At,
            provider = conversations.PictureProvider,
            sessionId,
            screenshotUrl = links.For($"/session/{sessionId}/screenshot", with.Log),
            accessToken = caller.TokenFor(context, with),
        });
    }

    static async Task StreamAsync(HttpContext context, ConversationService conversations, Caller caller, Session session, Screenshot screenshot, string sessionId, object start)
    {
        var ct = context.RequestAborted;
        try
        {
            var stream = await EventStream.BeginAsync(context);
            await stream.WriteAsync("start", start, ct);
            try
            {
                var text = new System.Text.StringBuilder();
                await foreach (var piece in stream.KeepAliveAsync(conversations.AnalyzeAsync(caller, session.Id, ct), ct))
                {
                    text.Append(piece);
                    await stream.WriteAsync("delta", new { text = piece }, ct);
                }
                await stream.WriteAsync("complete", new { sessionId, text = text.ToString(), image = new { type = screenshot.MediaType, width = screenshot.Width, height = screenshot.Height, bytes = screenshot.Bytes } }, ct);
            }
            catch (OperationCanceledException) when (!ct.IsCancellationRequested)
            {
                await stream.WriteAsync("error", new { error = "A newer screenshot has taken its place." }, ct);
            }
            catch (AnswerBrokeOffException broken)
            {
                await stream.WriteAsync("error", new { error = broken.Message }, ct);
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The client is gone.
        }
    }

    static async Task FetchAsync(string sessionId, string? token, HttpContext context, ConversationService conversations, ScopedLinks links)
    {
        var ct = context.RequestAborted;
        var linked = links.Open(context.Request.Path, token);
        var found = linked is null ? await conversations.ResolveAsync(ApiCaller.Of(context).Caller, sessionId, ct) : null;
        if (found?.Refusal is { Code: RefusalCode.Limited } limited)
        {
            await RefuseAsync(context, limited);
            return;
        }
        var kept = linked is { } log ? await conversations.ReadScreenshotAsync(log, ct)
            : found?.Value is { } session ? await conversations.ReadScreenshotAsync(ApiCaller.Of(context).Caller, session.Id, ct) : null;
        if (kept is not var (screenshot, bytes))
        {
            await NotFoundAsync(context);
            return;
        }
        context.Response.Headers.CacheControl = "private, no-cache";
        await TypedResults.Bytes(bytes, screenshot.MediaType, entityTag: new EntityTagHeaderValue($"\"{Path.GetFileNameWithoutExtension(screenshot.Attachment)}\"")).ExecuteAsync(context);
    }

    static async Task EndAsync(string sessionId, HttpContext context, ConversationService conversations)
    {
        var caller = ApiCaller.Of(context).Caller;
        var found = await conversations.ResolveAsync(caller, sessionId, context.RequestAborted);
        var ended = found.Value is { } session ? await conversations.EndWithScreenshotAsync(caller, session.Id, context.RequestAborted) : found;
        if (ended.Refusal is null) await Results.Json(new EndedShape(true, "Session ended"), Wire.Options).ExecuteAsync(context);
        else if (ended.Refusal.Code is RefusalCode.NotFound or RefusalCode.Expired) await NotFoundAsync(context);
        else await RefuseAsync(context, ended.Refusal);
    }

    static Task NotFoundAsync(HttpContext context) => RefuseAsync(context, new Refusal(RefusalCode.NotFound, "Session not found"));

    static Task RefuseAsync(HttpContext context, Refusal refusal, int? status = null)
    {
        if (refusal.RetryAfter is { } wait) context.Response.Headers.RetryAfter = ((int)wait.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Results.Json(new ScreenshotError(false, refusal.Sentence), Wire.Options, statusCode: status ?? ApiProblem.StatusOf(refusal.Code)).ExecuteAsync(context);
    }
}

sealed record ScreenshotRequest
{
    /// <summary><c>data:image/…;base64,…</c>; the type is read off the bytes.</summary>
    public string? Image { get; init; }
}

sealed record ScreenshotError(bool Success, string Error);

sealed record EndedShape(bool Success, string Message);
