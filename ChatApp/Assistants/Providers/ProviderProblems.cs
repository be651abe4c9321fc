using System.Net;
using System.Text.Json;
using ChatApp.Conversations;

namespace ChatApp.Assistants.Providers;

/// <summary>The one table of what a provider may do wrong: whether it is tried again before the first word, and what the person sees.</summary>
public static class ProviderProblems
{
    /// <param name="Retries">Whether it is quietly tried again while nothing has come yet.</param>
    /// <param name="Sentence">{0}: the provider. {1}: the model. {2}: what else is known, as a sentence with a space before it, or nothing.</param>
    public sealed record Row(ProviderProblem Problem, bool Retries, string Sentence);

    public static readonly IReadOnlyList<Row> Table =
    [
        new(ProviderProblem.KeyRefused, false, "The key was refused by {0}. Ask the admin to set a valid key under Models."),
        new(ProviderProblem.ModelMissing, false, "Model {1} is not available at {0}.{2}"),
        new(ProviderProblem.AddressWrong, false, "{0} does not answer like a model provider. Ask the admin to check the address under Models."),
        new(ProviderProblem.QuotaUsedUp, false, "The quota at {0} is used up. Ask the admin to raise it, or choose another model."),
        new(ProviderProblem.Busy, true, "{0} is busy and takes no more requests right now.{2}"),
        new(ProviderProblem.Failing, true, "{0} has a problem of its own right now."),
        new(ProviderProblem.Unreachable, true, "{0} cannot be reached. Check the connection, or ask the admin to check the address under Models."),
        new(ProviderProblem.TooLong, false, "The conversation is too long for model {1}. Start a new chat, or choose another model."),
        new(ProviderProblem.NoPictures, false, "Model {1} cannot read pictures. Choose another model, or send it without the picture."),
        new(ProviderProblem.Refused, false, "{0} refused the request. Choose another model, or put it differently."),
        new(ProviderProblem.BrokeOff, true, "The answer broke off."),
        new(ProviderProblem.Garbled, true, "The answer broke off: {0} sent something unreadable."),
    ];

    /// <summary>The longest wait that a provider may ask for and get; what asks for more is told to the person instead.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    public static Row Of(ProviderProblem problem) => Table.First(r => r.Problem == problem);

    public static ProviderException Make(ProviderProblem problem, ModelConnection connection, string known = "", TimeSpan? retryAfter = null, Exception? inner = null)
    {
        if (problem == ProviderProblem.Busy && retryAfter > LongestWait) known = $" It asks to wait {Wording.Span(retryAfter.Value)}.";
        return new(problem, string.Format(null, Of(problem).Sentence, connection.Name, connection.Model, known.Length > 0 ? $" {known.TrimStart()}" : ""), retryAfter, inner);
    }

    /// <summary>What a status that is no success means.</summary>
    /// <param name="body">The beginning of what came with it, for the code in it alone.</param>
    public static ProviderProblem OfStatus(HttpStatusCode status, string body)
    {
        return (int)status switch
        {
            400 or 404 or 422 or 500 or 501 when IsAboutPictures() => ProviderProblem.NoPictures,
            401 or 403 => ProviderProblem.KeyRefused,
            402 => ProviderProblem.QuotaUsedUp,
            404 => ProviderProblem.ModelMissing,
            429 when Says("insufficient_quota") || Says("billing") || Says("spend_limit") => ProviderProblem.QuotaUsedUp,
            429 => ProviderProblem.Busy,
            408 or 409 or >= 500 => ProviderProblem.Failing,
            413 => ProviderProblem.TooLong,
            400 when Says("context_length") || Says("prompt is too long") || Says("context window") || Says("maximum context") => ProviderProblem.TooLong,
            400 when Says("credit balance") => ProviderProblem.QuotaUsedUp,
            400 when Says("model_not_found") || Says("invalid model") => ProviderProblem.ModelMissing,
            >= 300 and < 400 => ProviderProblem.AddressWrong,
            _ => ProviderProblem.Refused,
        };

        // Each server has its own words for it: "image_url is only supported by certain models", "does not support image input", "is
        // not a multimodal model", "unknown variant `image_url`". A picture that is too big or of another format is something else.
        bool IsAboutPictures() => Says("not a multimodal") || Says("text-only") || Says("variant `image")
            || ((Says("image") || Says("vision") || Says("multimodal")) && Says("support") && !Says("unsupported image") && !Says("format") && !Says("media"));

        bool Says(string word) => body.Contains(word, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>What an exception on the way means; null when it is none of the provider's doing.</summary>
    public static ProviderProblem? OfException(Exception failure) => failure switch
    {
        ProviderException known => known.Problem,
        HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded } or HttpIOException => ProviderProblem.BrokeOff,
        HttpRequestException => ProviderProblem.Unreachable,
        JsonException or FormatException or InvalidOperationException or KeyNotFoundException or ArgumentException => ProviderProblem.Garbled,
        IOException => ProviderProblem.BrokeOff,
        OperationCanceledException => null,
        { InnerException: { } inner } => OfException(inner),
        _ => ProviderProblem.Garbled,
    };
}
