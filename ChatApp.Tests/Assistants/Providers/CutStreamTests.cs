using System.Text;
using ChatApp.Assistants.Providers;
using ChatApp.Conversations;

namespace ChatApp.Tests.Assistants.Providers;

/// <summary>A recorded stream, cut at every byte: what is stored is what had come, and it is never called complete.</summary>
public sealed class CutStreamTests
{
    const int Lanes = 8;

    static readonly string[] Tokens = ["Light a lamp 🪔", ", share", " a sweet – मिठाई", " – and ", "call\n", "your mum. 👩‍👩‍👧"];

    [Theory]
    [InlineData(ProviderKind.OpenAI)]
    [InlineData(ProviderKind.Anthropic)]
    public async Task Every_byte_of_a_stream_can_be_its_last(ProviderKind kind)
    {
        var wire = Wire.Bytes(Wire.Of(kind, Tokens));
        // Side by side, because most of it is waiting: for the network and for the disk.
        await Task.WhenAll(Enumerable.Range(0, Lanes).Select(async lane =>
        {
            await using var run = await ProviderRun.StartAsync(kind);
            // Not cut at all, the same stream is an answer.
            var cut = wire.Length;
            run.Provider.Then(context => ScriptedProvider.WriteAsync(context, wire.AsMemory(0, cut)));
            Assert.Equal((MessageStatus.Complete, string.Concat(Tokens)), Of(await run.AskAsync()));

            for (cut = lane; cut < wire.Length; cut += Lanes)
            {
                var (status, text) = Of(await run.AskAsync());
                var expected = TextBefore(kind, cut);
                Assert.True(status == MessageStatus.Interrupted && text == expected, $"Cut at byte {cut}: {status}, \"{text}\" instead of \"{expected}\"");
            }
        }));
    }

    static (MessageStatus, string) Of(AssistantMessage answer) => (answer.Status, ProviderRun.TextOf(answer));

    /// <summary>The characters of the events that are whole before the cut.</summary>
    static string TextBefore(ProviderKind kind, int cut)
    {
        var text = new StringBuilder();
        var end = Encoding.UTF8.GetByteCount(Wire.Begin(kind));
        foreach (var token in Tokens)
        {
            end += Encoding.UTF8.GetByteCount(Wire.Token(kind, token));
            if (end <= cut) text.Append(token);
        }
        return text.ToString();
    }
}
