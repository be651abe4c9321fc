using System.Net;
using System.Text;

namespace ChatApp.Assistants.Providers;

/// <summary>
/// Between an SDK and the wire: turns what went wrong into the table's own words, before an SDK wraps or retries it, and watches a
/// streamed answer for its end marker.
/// </summary>
sealed class ProviderHandler(ModelConnection connection, TimeProvider time, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    const int MostOfBody = 4_096;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct)
    {
        var call = ProviderCall.Current;
        HttpResponseMessage response;
        try
        {
            response = await base.SendAsync(request, ct);
        }
        catch (Exception failure) when (!ct.IsCancellationRequested && failure is HttpRequestException or IOException or OperationCanceledException)
        {
            throw ProviderProblems.Make(failure is OperationCanceledException ? ProviderProblem.Unreachable : ProviderProblems.OfException(failure)!.Value, connection, inner: failure);
        }
        if (!response.IsSuccessStatusCode)
        {
            using (response) throw ProviderProblems.Make(ProviderProblems.OfStatus(response.StatusCode, await BeginningAsync(response, ct)), connection, retryAfter: WaitOf(response));
        }
        if (response.Content.Headers.ContentType?.MediaType == "text/event-stream")
        {
            var marker = connection.Kind == ProviderKind.Anthropic ? "event:message_stop" : "data:[DONE]";
            response.Content = new WatchedContent(response.Content, marker, call, connection);
        }
        return response;
    }

    static async Task<string> BeginningAsync(HttpResponseMessage response, CancellationToken ct)
    {
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(ct);
            var buffer = new byte[MostOfBody];
            var read = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct);
            return Encoding.UTF8.GetString(buffer, 0, read);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            // The status says enough.
            return "";
        }
    }

    TimeSpan? WaitOf(HttpResponseMessage response)
    {
        if (response.Headers.TryGetValues("retry-after-ms", out var exact) && double.TryParse(exact.First(), out var milliseconds) && milliseconds is >= 0 and < 1e9)
            return TimeSpan.FromMilliseconds(milliseconds);
        var wait = response.Headers.RetryAfter?.Delta ?? response.Headers.RetryAfter?.Date - time.GetUtcNow();
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    /// <summary>The answer's content, read through a <see cref="WatchedStream"/>.</summary>
    sealed class WatchedContent : HttpContent
    {
        readonly HttpContent inner;
        readonly Func<Stream, Stream> watch;

        public WatchedContent(HttpContent inner, string marker, ProviderCall? call, ModelConnection connection)
        {
            this.inner = inner;
            watch = stream => new WatchedStream(stream, marker, call, connection);
            foreach (var (name, values) in inner.Headers) Headers.TryAddWithoutValidation(name, values);
        }

        protected override async Task<Stream> CreateContentReadStreamAsync() => watch(await inner.ReadAsStreamAsync());

        protected override async Task<Stream> CreateContentReadStreamAsync(CancellationToken cancellationToken) => watch(await inner.ReadAsStreamAsync(cancellationToken));

        protected override Stream CreateContentReadStream(CancellationToken cancellationToken) => watch(inner.ReadAsStream(cancellationToken));

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await using var source = await CreateContentReadStreamAsync();
            await source.CopyToAsync(stream);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = -1;
            return false;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
