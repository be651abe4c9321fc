using System.Text.Json;
using ChatApp.Access;
using ChatApp.Conversations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatApp.Api;

/// <summary>Sharing a session by a code, and joining by one.</summary>
static class SharedRoutes
{
    public static void MapShared(this IEndpointRouteBuilder routes)
    {
        var shared = routes.MapGroup("/api/sessions/shared").WithTags("Sessions");
        shared.MapPost("/create", ShareAsync).Describes<ShareShape, SharedShape>("Share a session", "An own live one, or a new one under the given id. The code is valid for 15 minutes.", 404, 409, 429, 503);
        shared.MapPost("/join", JoinAsync).Describes<JoinShape, JoinedShape>("Join a shared session", "The answer's id is the joiner's own name for it.", 404, 409, 429);
    }

    static async Task<IResult> ShareAsync(HttpContext context, ConversationService conversations, SharingService sharing)
    {
        var (body, fault) = await ApiBody.ReadAsync<EitherSpelling>(context);
        if (body is null) return ApiProblem.Of(fault!);
        var settings = body.Field("settings") is { ValueKind: JsonValueKind.Object } given ? given.Deserialize<EitherSpelling>()! : [];
        if (settings.Field("max_participants") is { } most && (most.ValueKind != JsonValueKind.Number || !most.TryGetInt32(out _))) return ApiProblem.Of(400, "\"max_participants\" must be a number.", "max_participants");
        if (settings.Field("allow_editing") is { ValueKind: not (JsonValueKind.True or JsonValueKind.False) }) return ApiProblem.Of(400, "\"allow_editing\" must be true or false.", "allow_editing");
        var caller = await ApiCaller.OrNewAsync(context);
        var ct = context.RequestAborted;
        var begun = await conversations.BeginAsync(caller.Caller, body.Text("session_id"), ct: ct);
        if (begun.Value is not { } session) return ApiProblem.Of(begun.Refusal!);
        var who = caller.Caller.For(session);
        if (settings.Field("max_participants") is { } number && (await sharing.LimitAsync(who, session.Id, number.GetInt32(), ct)).Refusal is { } refused) return ApiProblem.Of(refused);
        var role = settings.Field("allow_editing") is { ValueKind: JsonValueKind.False } ? SessionRole.Viewer : SessionRole.Editor;
        var invited = await sharing.InviteAsync(who, session.Id, InviteKind.Code, role, hostName: PersonName.Read(body.Text("host_id")), ct: ct);
        if (invited.Value is not { } made) return ApiProblem.Of(invited.Refusal!);
        return Results.Json(new SharedShape(made.Secret, body.Text("session_id") ?? session.Id.Value, SessionParts.Time(made.Invite.Expires), caller.TokenFor(context, made.Session)), Wire.Options);
    }

    static async Task<IResult> JoinAsync(HttpContext context, SharingService sharing)
    {
        var (body, fault) = await ApiBody.ReadAsync<EitherSpelling>(context);
        if (body is null) return ApiProblem.Of(fault!);
        if (body.Text("share_code") is not { } code) return ApiProblem.Of(400, "\"share_code\" is missing.", "share_code");
        if (PersonName.Read(body.Text("user_id")) is not { } name) return ApiProblem.Of(400, $"\"user_id\" must be a text of 1 to {PersonName.Longest} characters.", "user_id");
        var caller = await ApiCaller.OrNewAsync(context);
        var joined = await sharing.JoinAsync(caller.Caller, code, name, context.RequestAborted);
        return joined.Value is { } entered
            ? Results.Json(new JoinedShape(entered.Session.Id.Value, SessionParts.Role(entered.Participant.Role), caller.TokenFor(context, entered.Session)), Wire.Options) : ApiProblem.Of(joined.Refusal!);
    }
}
