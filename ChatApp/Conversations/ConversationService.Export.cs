using System.Text.Json;
using System.Text.Json.Nodes;
using ChatApp.Access;
using ChatApp.Journal;

namespace ChatApp.Conversations;

/// <summary>Sessions as files, out and in.</summary>
public sealed partial class ConversationService
{
    /// <summary>The largest file that is imported, in bytes.</summary>
    public const long LargestImport = 50 * 1024 * 1024;

    /// <summary>The session as a file; null when it is not the caller's.</summary>
    public async Task<SessionExport?> ExportAsync(Caller caller, Sessions.SessionId id, CancellationToken ct = default) =>
        await OwnAsync(caller, id, ct) is { } session ? new SessionExport(session, journal) : null;

    /// <summary>Makes a session of the caller's from a file that was exported, here or elsewhere. It is as old as it was, and so mostly not live.</summary>
    /// <param name="file">At most <see cref="LargestImport"/> bytes of JSON.</param>
    public async Task<Outcome<Session>> ImportAsync(Caller caller, Stream file, CancellationToken ct = default) => await SavingAsync<Session>(async () =>
    {
        if (await FullAsync(ct) is { } full) return full;
        JsonNode? content;
        try
        {
            content = await JsonNode.ParseAsync(file, cancellationToken: ct);
        }
        catch (JsonException)
        {
            return SessionImport.NotOurs;
        }
        var id = LogId.New(LogId.Session);
        var read = new SessionImport(time).Read(content, id, caller.Id);
        if (read.Refusal is { } refused) return refused;
        var (events, attachments) = read.Value;
        foreach (var (name, bytes) in attachments)
        {
            // Pictures are named by what is in them: another name is a damaged file.
            var extension = Path.GetExtension(name).TrimStart('.');
            if (extension is not ("png" or "jpg" or "webp" or "gif") || await journal.AttachAsync(id, bytes, extension, ct) != name) return await NotImportedAsync(id);
        }
        await journal.AppendAsync(id, 0, events, ct);
        history.Ring(caller.Id);
        return (await log.LoadAsync(id, ct))!;
    });

    async Task<Refusal> NotImportedAsync(LogId id)
    {
        await journal.DeleteAsync(id, CancellationToken.None);
        return SessionImport.NotOurs;
    }
}
