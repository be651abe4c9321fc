using System.IO.Compression;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Bunit;
using ChatApp.Components.AiSidebar;
using ChatApp.Rendering;
using ChatApp.Tests.Rendering;
using Microsoft.AspNetCore.Components;

namespace ChatApp.Tests.Components;

/// <summary>Stands in for the page's script: reads the operations of a running answer, and builds what it would.</summary>
static class Script
{
    /// <summary>The running answer as it is built, as soon as it has this text.</summary>
    public static Task<IElement> BuiltAsync(this IRenderedComponent<IComponent> page, string until) =>
        BuildAsync(page as IRenderedComponent<StreamingMessage> ?? page.FindComponent<StreamingMessage>(), until);

    static async Task<IElement> BuildAsync(IRenderedComponent<StreamingMessage> message, string until)
    {
        using var limit = new CancellationTokenSource(BunitContext.DefaultWaitTimeout);
        using var stream = new DeflateStream(message.Instance.Open(0).Stream, CompressionMode.Decompress);
        // Operations are added whole, so that what fits into one reading has no half ones.
        var (reader, bytes) = (new OperationReader(), new byte[64 * 1024]);
        while (!reader.Text.Contains(until, StringComparison.Ordinal))
        {
            var count = await stream.ReadAsync(bytes, limit.Token);
            Assert.True(count > 0, $"The answer is over without \"{until}\": {reader.Text}");
            reader.Read(Encoding.UTF8.GetString(bytes, 0, count));
        }
        return new HtmlParser().ParseDocument(Html.Write(reader.Tokens)).Body!;
    }

    /// <summary>All operations from this byte on, until the answer is over.</summary>
    public static async Task<string> OperationsAsync(this IRenderedComponent<StreamingMessage> message, long offset = 0)
    {
        using var limit = new CancellationTokenSource(BunitContext.DefaultWaitTimeout);
        using var reader = new StreamReader(new DeflateStream(message.Instance.Open(offset).Stream, CompressionMode.Decompress));
        return await reader.ReadToEndAsync(limit.Token);
    }
}
