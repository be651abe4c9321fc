using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ChatApp.Api;

/// <summary>What the API's description says of a route: what it takes, what it answers, and with which errors.</summary>
static class Describe
{
    public static RouteHandlerBuilder Describes<TAnswer>(this RouteHandlerBuilder route, string summary, string text, params int[] errors) =>
        route.Named(summary, text).Produces<TAnswer>().Errors(errors);

    public static RouteHandlerBuilder Describes<TBody, TAnswer>(this RouteHandlerBuilder route, string summary, string text, params int[] errors) where TBody : notnull =>
        route.Named(summary, text).Accepts<TBody>("application/json").Produces<TAnswer>().Errors([400, 413, 415, .. errors.Except([400, 413, 415])]);

    public static RouteHandlerBuilder Describes(this RouteHandlerBuilder route, string summary, string text, string type, params int[] errors) =>
        route.Named(summary, text).Produces<string>(StatusCodes.Status200OK, type).Errors(errors);

    static RouteHandlerBuilder Named(this RouteHandlerBuilder route, string summary, string text) => route.WithSummary(summary).WithDescription(text);

    static RouteHandlerBuilder Errors(this RouteHandlerBuilder route, IEnumerable<int> errors)
    {
        // A token that is not good, and another site's page, are refused on every route.
        foreach (var status in errors.Append(401).Append(403).Distinct().Order()) route.ProducesProblem(status);
        return route;
    }
}
