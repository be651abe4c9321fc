using System.Text;

namespace ChatApp.Benchmarks.Clients;

/// <summary>
/// Carries an answer's operations out as the page's script does, as far as its text goes (OperationWriter.cs in ChatApp has their
/// form).
/// </summary>
sealed class AnswerReader
{
    const char Common = '\u0001', Open = '\u0002', Close = '\u0003', Cut = '\u0004', OpenEnd = '\u0005', Over = '\u0006', Replace = '\u0007';

    readonly Decoder decoder = Encoding.UTF8.GetDecoder();
    readonly List<string?> done = []; // the newest last: a text, or null for an element opened or closed
    string rest = "";

    /// <summary>The text that a person sees.</summary>
    public string Text => string.Concat(done);

    /// <summary>How many letters of it there are.</summary>
    public int Letters { get; private set; }

    /// <summary>Nothing more will come, and what is shown is what is stored.</summary>
    public bool IsWhole { get; private set; }

    public void Read(ReadOnlySpan<byte> bytes)
    {
        var characters = new char[decoder.GetCharCount(bytes, flush: false)];
        decoder.GetChars(bytes, characters, flush: false);
        var operations = rest + new string(characters);
        var at = 0;
        while (at < operations.Length && Step(operations, at) is var next && next > at) at = next;
        rest = operations[at..];
    }

    /// <summary>Carries out one operation. Returns where the next one begins; the same place when this one is not whole yet.</summary>
    int Step(string operations, int at)
    {
        switch (operations[at])
        {
            case Common when at + 1 == operations.Length: return at;
            case Common: done.Add(null); return at + 2;
            case Close: done.Add(null); return at + 1;
            case Open:
                var end = operations.IndexOf(OpenEnd, at);
                if (end >= 0) done.Add(null);
                return end < 0 ? at : end + 1;
            case Cut:
                var stop = operations.IndexOf(';', at);
                if (stop >= 0) TakeBack(int.Parse(operations.AsSpan(at + 1, stop - at - 1)));
                return stop < 0 ? at : stop + 1;
            case Over: IsWhole = true; return operations.Length;
            case Replace: return operations.Length;
            default:
                var length = operations.AsSpan(at).IndexOfAnyInRange(Common, Replace);
                var text = length < 0 ? operations[at..] : operations.Substring(at, length);
                if (done is [.., { } last]) done[^1] = last + text;
                else done.Add(text);
                Letters += text.Count(char.IsLetter);
                return at + text.Length;
        }
    }

    void TakeBack(int units)
    {
        while (units > 0)
        {
            var last = done[^1];
            var count = Math.Min(units, last?.Length ?? 1);
            if (last is not null) Letters -= last[^count..].Count(char.IsLetter);
            if (last?.Length > count) done[^1] = last[..^count];
            else done.RemoveAt(done.Count - 1);
            units -= count;
        }
    }
}
