using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ChatApp.Journal;

namespace ChatApp.Admin;

/// <summary>
/// Who did what to which session and when: <c>audit.jsonl</c> in the data folder, only ever added to. Each line carries a hash over
/// itself and the line before, so that a line that was changed, taken out or put in shows.
/// </summary>
public sealed class AuditLog : IDisposable
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly string path;
    readonly TimeProvider time;
    readonly SemaphoreSlim gate = new(1, 1);
    string? last;

    /// <summary>Moves on with each line that is added here.</summary>
    public int Added { get; private set; }

    public AuditLog(IServiceProvider services, TimeProvider time) => (path, this.time) = (Path.Combine(services.DataFolder(), "audit.jsonl"), time);

    /// <summary>Adds a line and flushes it to disk.</summary>
    /// <param name="who">Never a caller's id in clear.</param>
    /// <param name="session">Short hash of the session's id; null when it is about none.</param>
    public async Task AppendAsync(string who, string act, string? session = null, string? detail = null, CancellationToken ct = default)
    {
        await gate.WaitAsync(ct);
        try
        {
            last ??= (await ReadAsync(ct)) is [.., var newest] ? newest.Hash : "";
            var entry = JsonSerializer.Serialize(new AuditEntry(time.GetUtcNow(), who, act, session, detail), Json);
            var hash = HashOf(last, entry);
            await using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
            await file.WriteAsync(Encoding.UTF8.GetBytes($"{{\"entry\":{entry},\"hash\":\"{hash}\"}}\n"), ct);
            file.Flush(flushToDisk: true);
            last = hash;
            Added++;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>The newest lines, newest first.</summary>
    public async Task<IReadOnlyList<AuditEntry>> NewestAsync(int count, CancellationToken ct = default)
    {
        await gate.WaitAsync(ct);
        try
        {
            var lines = await ReadAsync(ct);
            return [.. lines.TakeLast(count).Reverse().Select(line => line.Entry).OfType<AuditEntry>()];
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Goes through the whole chain.</summary>
    public async Task<AuditCheck> CheckAsync(CancellationToken ct = default)
    {
        await gate.WaitAsync(ct);
        try
        {
            var before = "";
            var lines = await ReadAsync(ct);
            for (var i = 0; i < lines.Count; i++)
            {
                if (lines[i].Hash != HashOf(before, lines[i].Text)) return new AuditCheck(lines.Count, i + 1);
                before = lines[i].Hash;
            }
            // The newest lines leave no trace in the file when they are cut off, but this process remembers what it wrote.
            return new AuditCheck(lines.Count, last is { Length: > 0 } && last != before ? lines.Count + 1 : null);
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    async Task<List<Line>> ReadAsync(CancellationToken ct) => File.Exists(path) ? [.. (await File.ReadAllLinesAsync(path, ct)).Select(Line.Of)] : [];

    static string HashOf(string before, string entry) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(before + entry)));

    /// <param name="Text">The entry as it stands in the file.</param>
    readonly record struct Line(string Text, string Hash, AuditEntry? Entry)
    {
        public static Line Of(string line)
        {
            try
            {
                using var json = JsonDocument.Parse(line);
                var entry = json.RootElement.GetProperty("entry");
                return new Line(entry.GetRawText(), json.RootElement.GetProperty("hash").GetString() ?? "", entry.Deserialize<AuditEntry>(Json));
            }
            catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException)
            {
                return new Line(line, "", null);
            }
        }
    }
}

public sealed record AuditEntry(DateTimeOffset At, string Who, string Act, string? Session = null, string? Detail = null);

/// <param name="BadLine">The first line, from 1, that is not as it was written; null when all are.</param>
public readonly record struct AuditCheck(int Lines, int? BadLine);
