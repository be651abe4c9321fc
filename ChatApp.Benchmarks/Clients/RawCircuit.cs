using System.Globalization;
using System.IO.Compression;
using System.IO.Pipelines;
using System.Text.Json;

namespace ChatApp.Benchmarks.Clients;

/// <summary>
/// A tab without a browser: it opens the start page's circuit, takes its renderings without building anything of them, answers what
/// the server asks of the page's scripts, and reads a running answer as they do. A hundred of these cost less than one browser.
/// </summary>
sealed class RawCircuit : IAsyncDisposable
{
    const int Invocation = 1, StreamItem = 2, Completion = 3, StreamInvocation = 4, HubClose = 7;
    const string Start = "start";

    readonly HubSocket hub;
    readonly TaskCompletionSource<string> started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly TaskCompletionSource answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly TaskCompletionSource<string?> submitted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly List<(double At, int Letters)> arrivals = [];
    // What comes of the answer is inflated at once, on the thread that brings it.
    readonly Pipe operations = new(new PipeOptions(readerScheduler: PipeScheduler.Inline, writerScheduler: PipeScheduler.Inline, useSynchronizationContext: false));
    readonly Task inflating;
    Task receiving = Task.CompletedTask;
    string circuit = "";
    long objects, composer;

    RawCircuit(HubSocket hub)
    {
        this.hub = hub;
        inflating = InflateAsync();
    }

    public long BytesReceived => hub.BytesReceived;

    /// <summary>The answer as far as it came.</summary>
    public AnswerReader Answer { get; } = new();

    /// <summary>How many letters of the answer were there at which time.</summary>
    public IReadOnlyList<(double At, int Letters)> Arrivals => arrivals;

    /// <summary>Completes when the answer's stream is over.</summary>
    public Task Answered => answered.Task;

    /// <summary>Opens a page and waits until a person could write in its sidebar.</summary>
    public static async Task<RawCircuit> OpenAsync(string url, CookieJar cookies, CancellationToken ct, string path = "/")
    {
        var page = await CircuitPage.GetAsync(url + path, cookies, ct);
        var tab = new RawCircuit(await HubSocket.ConnectAsync(url, cookies.Header, ct));
        tab.receiving = tab.ReceiveAsync();
        await tab.hub.SendAsync(Invocation, PackWriter.NoHeaders, Start, "StartCircuit", new object?[] { $"{url}/", url + path, "[]", page.State }, Array.Empty<object?>());
        tab.circuit = await tab.started.Task.WaitAsync(ct);
        await tab.hub.InvokeAsync("UpdateRootComponents", page.Operations, page.State);
        await tab.ready.Task.WaitAsync(ct);
        return tab;
    }

    /// <summary>Sends a message as the composer does. Returns the sentence that it was refused with; null when it was taken.</summary>
    public async Task<string?> SayAsync(string text, CancellationToken ct)
    {
        await InvokeAsync("submit", composer, "SubmitAsync", text, Guid.NewGuid().ToString("N"), Array.Empty<string>());
        return await submitted.Task.WaitAsync(ct);
    }

    Task InvokeAsync(string call, long target, string method, params object[] arguments) =>
        hub.InvokeAsync("BeginInvokeDotNetFromJS", call, null, method, target, JsonSerializer.Serialize(arguments));

    async Task ReceiveAsync()
    {
        try
        {
            while (await hub.NextAsync() is { } message)
            {
                switch (message)
                {
                    case [(long)Invocation, _, _, string method, object?[] arguments, ..]: await CarryOutAsync(method, arguments); break;
                    case [(long)StreamItem, _, _, byte[] deflated]: await operations.Writer.WriteAsync(deflated); break;
                    case [(long)Completion, _, Start, 3L, string secret]: started.TrySetResult(secret); break;
                    case [(long)Completion, _, _, 1L, string problem]: throw new IOException(problem);
                    case [(long)Completion, ..]: answered.TrySetResult(); break;
                    case [(long)HubClose, ..]: throw new IOException("The server closed the connection.");
                }
            }
            throw new IOException("The connection is gone.");
        }
        catch (IOException problem)
        {
            started.TrySetException(problem);
            ready.TrySetException(problem);
            submitted.TrySetException(problem);
            answered.TrySetException(problem);
        }
    }

    async Task InflateAsync()
    {
        await using var inflated = new DeflateStream(operations.Reader.AsStream(), CompressionMode.Decompress);
        var bytes = new byte[64 * 1024];
        while (await inflated.ReadAsync(bytes) is > 0 and var count)
        {
            Answer.Read(bytes.AsSpan(0, count));
            arrivals.Add((hub.LastArrival, Answer.Letters));
        }
    }

    async Task CarryOutAsync(string method, object?[] arguments)
    {
        switch (method, arguments)
        {
            case ("JS.RenderBatch", [long batch, ..]): await hub.InvokeAsync("OnRenderCompleted", batch, null); break;
            case ("JS.BeginInvokeJS", [long handle, string function, string values, long resultType, ..]): await AnswerAsync(handle, function, values, resultType); break;
            case ("JS.EndInvokeDotNet", ["submit", true, string result]): submitted.TrySetResult(JsonSerializer.Deserialize<string?>(result)); break;
            case ("JS.EndInvokeDotNet", [_, false, string problem]): throw new IOException(problem);
            case ("JS.BeginTransmitStream", [long stream]): await hub.SendAsync(StreamInvocation, PackWriter.NoHeaders, "answer", "SendDotNetStreamToJS", new object?[] { stream }, Array.Empty<object?>()); break;
            case ("JS.Error", [string problem]): throw new IOException(problem);
        }
    }

    /// <summary>What a page's script would return: an object of its own where one is wanted, otherwise nothing.</summary>
    async Task AnswerAsync(long handle, string function, string values, long resultType)
    {
        const long jsObject = 1;
        if (function == "compose") composer = ReferenceIn(values);
        var result = resultType == jsObject ? $$"""{"__jsObjectId":{{++objects}}}""" : "null";
        if (handle != 0) await hub.InvokeAsync("EndInvokeJSFromDotNet", handle, true, string.Create(CultureInfo.InvariantCulture, $"[{handle},true,{result}]"));
        // The composer is the last thing in the sidebar that has a script.
        if (function == "compose") ready.TrySetResult();
    }

    /// <summary>The id of the .NET object that a call hands over.</summary>
    static long ReferenceIn(string values)
    {
        using var arguments = JsonDocument.Parse(values);
        foreach (var argument in arguments.RootElement.EnumerateArray())
            if (argument.ValueKind == JsonValueKind.Object && argument.TryGetProperty("__dotNetObject", out var id)) return id.GetInt64();
        throw new IOException("A script was called without an object to answer to.");
    }

    /// <summary>Leaves as a tab does that is closed: the server drops the circuit at once.</summary>
    public async Task LeaveAsync(string url)
    {
        using var form = new MultipartFormDataContent { { new StringContent(circuit), "circuitId" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{url}/_blazor/disconnect") { Content = form };
        request.Headers.Add("Origin", url);
        using var response = await Http.Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        await hub.DisposeAsync();
        await receiving;
        await operations.Writer.CompleteAsync();
        try
        {
            await inflating;
        }
        catch (InvalidDataException)
        {
            // It was left in the middle of an answer.
        }
    }
}
