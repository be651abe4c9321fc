using System.Text.Json;
using System.Text.Json.Nodes;
using ChatApp.Journal;

namespace ChatApp.Conversations;

/// <summary>
/// Events as a file carries them. Ids that mean something only here get names that hold within the file: <c>draft-1</c>,
/// <c>participant-1</c>. Who came, went and was invited is nobody's elsewhere: it keeps its place in the order, and nothing else.
/// </summary>
sealed class ExportedNames
{
    public const string Other = "other";

    static readonly HashSet<string> Kept =
    [
        "session.ended", "session.renamed", "session.pinned", "touched", "message.added", "message.imported", "turn.started", "turn.closed", "model.chosen", "version.shown",
        "draft.created", "draft.version", "draft.described", "draft.posting", "draft.posted", "draft.failed", "draft.cancelled",
        "screenshot.taken", "screenshot.described", "screenshot.erased", "object.created", "object.updated", "object.deleted", "fields.changed",
    ];

    readonly Dictionary<string, string> drafts = [], people = [];

    /// <summary>Whether a file says more of an event of this type than that it happened.</summary>
    public static bool HasData(string type) => Kept.Contains(type);

    public void Write(Utf8JsonWriter writer, JournalEvent e)
    {
        var bare = e.Type is "session.started" or "session.restored";
        writer.WriteStartObject();
        writer.WriteNumber("sequence", e.Sequence);
        writer.WriteString("at", e.At.UtcDateTime);
        writer.WriteString("type", bare || HasData(e.Type) ? e.Type : Other);
        if (HasData(e.Type))
        {
            var data = JsonNode.Parse(e.Data.Span);
            Rename(data, id => NameOf(drafts, "draft", id), id => NameOf(people, "participant", id));
            writer.WritePropertyName("data");
            data!.WriteTo(writer);
        }
        writer.WriteEndObject();
    }

    /// <summary>Replaces the ids of drafts and of people wherever an event has them.</summary>
    public static void Rename(JsonNode? node, Func<string, string> draft, Func<string, string> person)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list) Rename(item, draft, person);
        }
        else if (node is JsonObject fields)
        {
            foreach (var (name, value) in fields.ToList())
            {
                // What people keep in shared objects is theirs, whatever they call it.
                if (name == "fields") continue;
                if (name is ("draft" or "from" or "by") && value is JsonValue text && text.TryGetValue<string>(out var id)) fields[name] = name == "by" ? person(id) : draft(id);
                else Rename(value, draft, person);
            }
        }
    }

    static string NameOf(Dictionary<string, string> names, string kind, string id)
    {
        if (!names.TryGetValue(id, out var name)) names[id] = name = $"{kind}-{names.Count + 1}";
        return name;
    }
}
