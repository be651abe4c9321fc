using System.Text;
using ChatApp.Assistants;

namespace ChatApp.Rendering;

/// <summary>
/// A running answer as operations, made once for all tabs that look at it. They are kept from the first one on: who comes later, or
/// comes back, reads from where it is.
/// </summary>
public sealed class RunningAnswer(TimeProvider time)
{
    /// <summary>The last operation: it is over, and stays as it is; or what was shown is not what is stored, and has to be replaced.</summary>
    const char Over = '\u0006', Replace = '\u0007';

    readonly Lock gate = new();
    readonly DraftProtocol protocol = new();
    readonly StringBuilder operations = new();
    byte[] log = new byte[1_024];
    int length, taken;
    AnswerBlock? block;
    List<Token> frame = [];
    int at = -1, written;
    MarkdownStream? markdown;
    TaskCompletionSource news = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether nothing more will come.</summary>
    public bool IsOver { get; private set; }

    /// <summary>When it last got text, as a timestamp of the clock.</summary>
    public long LastNews { get; private set; } = time.GetTimestamp();

    /// <summary>More of the answer's text. What it has already is skipped, so that every watcher may tell it.</summary>
    /// <param name="offset">Where the text begins in the answer.</param>
    public void Take(int offset, string text)
    {
        lock (gate)
        {
            if (IsOver || offset > taken || offset + text.Length <= taken) return;
            protocol.Append(text[(taken - offset)..]);
            taken = offset + text.Length;
            LastNews = time.GetTimestamp();
            Write();
        }
    }

    /// <summary>The answer is over.</summary>
    /// <param name="whole">Whether it claims to have come whole.</param>
    /// <param name="stored">The text that is stored, without drafts.</param>
    public void End(bool whole, string stored)
    {
        lock (gate)
        {
            if (IsOver) return;
            protocol.End(whole);
            Write();
            EndBlock();
            var shown = string.Join('\n', protocol.Blocks.OfType<TextBlock>().Select(b => b.Text.Trim()).Where(t => t.Length > 0));
            operations.Append(shown == stored ? Over : Replace);
            IsOver = true;
            Flush();
        }
    }

    /// <summary>The text so far as finished HTML, for a page without script.</summary>
    public string ToHtml()
    {
        lock (gate)
            return string.Concat(protocol.Blocks.Where(b => b.Length > 0).Select(b => b is DraftBlock draft
                ? Html.Write([.. DraftFrame.Of(draft.Tag), Token.Text(draft.Text)])
                : $"<div class=\"prose\">{Markup.ToHtml(b.Text)}</div>"));
    }

    void Write()
    {
        for (var i = Math.Max(at, 0); i < protocol.Blocks.Count; i++)
        {
            var next = protocol.Blocks[i];
            if (next.Length == 0) continue;
            if (next != block) Begin(next, replaces: i == at);
            at = i;
            // A draft's end may take white space away that it seemed to have.
            OperationWriter.TakeBack(operations, written - next.Length);
            written = Math.Min(written, next.Length);
            var text = next.Since(written);
            written += text.Length;
            if (markdown is null)
            {
                OperationWriter.Write(operations, Token.Text(text));
                continue;
            }
            markdown.Append(text);
            markdown.Write(operations);
        }
        Flush();
    }

    /// <param name="replaces">The block turned out to be something else: what it looked like is taken back.</param>
    void Begin(AnswerBlock next, bool replaces)
    {
        if (replaces && block is not null) OperationWriter.TakeBack(operations, frame.Sum(t => t.Units) + written);
        else EndBlock();
        (block, written) = (next, 0);
        markdown = next is TextBlock ? new MarkdownStream() : null;
        frame = next is DraftBlock draft ? DraftFrame.Of(draft.Tag) : [Token.Open("div", ("class", "prose"))];
        foreach (var token in frame) OperationWriter.Write(operations, token);
    }

    void EndBlock()
    {
        markdown?.End(operations);
        for (var open = frame.Sum(t => t.Kind switch { TokenKind.Open => 1, TokenKind.Close => -1, _ => 0 }); open > 0; open--) OperationWriter.Write(operations, Token.Close);
        (frame, markdown) = ([], null);
    }

    void Flush()
    {
        if (operations.Length == 0) return;
        var bytes = Encoding.UTF8.GetBytes(operations.ToString());
        operations.Clear();
        if (length + bytes.Length > log.Length) Array.Resize(ref log, Math.Max(log.Length * 2, length + bytes.Length));
        bytes.CopyTo(log, length);
        length += bytes.Length;
        var told = news;
        news = new(TaskCreationOptions.RunContinuationsAsynchronously);
        told.SetResult();
    }

    /// <summary>Waits until there are bytes after <paramref name="offset"/> and copies as many as fit. 0: there will be no more.</summary>
    public async ValueTask<int> ReadAsync(long offset, Memory<byte> into, CancellationToken ct)
    {
        while (true)
        {
            Task wait;
            lock (gate)
            {
                if (offset < length)
                {
                    var count = (int)Math.Min(into.Length, length - offset);
                    log.AsMemory((int)offset, count).CopyTo(into);
                    return count;
                }
                if (IsOver) return 0;
                wait = news.Task;
            }
            await wait.WaitAsync(ct);
        }
    }
}
