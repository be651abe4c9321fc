using System.Globalization;
using ChatApp.Conversations;
using Microsoft.AspNetCore.Http;

namespace ChatApp.Api;

/// <summary>Errors as problem+json (RFC 9457): a sentence, and the field that it is about.</summary>
static class ApiProblem
{
    public static IResult Of(int status, string sentence, string? field = null, TimeSpan? retryAfter = null) => new Answer(status, sentence, field, retryAfter);

    public static IResult Of(Refusal refusal) => Of(StatusOf(refusal.Code), refusal.Sentence, refusal.Field, refusal.RetryAfter ?? (refusal.Code is RefusalCode.Full or RefusalCode.Unavailable ? TimeSpan.FromSeconds(30) : null));

    public static IResult Of(BodyFault fault) => Of(fault.Status, fault.Sentence, fault.Field);

    public static int StatusOf(RefusalCode code) => code switch
    {
        RefusalCode.Invalid => 400,
        RefusalCode.Forbidden => 403,
        RefusalCode.NotFound or RefusalCode.Expired => 404,
        RefusalCode.Conflict or RefusalCode.AlreadyDone => 409,
        RefusalCode.TooLarge => 413,
        RefusalCode.Limited => 429,
        RefusalCode.Full or RefusalCode.Unavailable => 503,
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };

    sealed class Answer(int status, string sentence, string? field, TimeSpan? retryAfter) : IResult
    {
        public Task ExecuteAsync(HttpContext context)
        {
            if (retryAfter is { } wait) context.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            context.Response.Headers.CacheControl = "no-store";
            return TypedResults.Problem(sentence, statusCode: status, extensions: field is null ? null : new Dictionary<string, object?> { ["field"] = field }).ExecuteAsync(context);
        }
    }
}
