using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace ChatApp.Conversations;

/// <summary>What somebody does to a shared object.</summary>
/// <param name="Id">1 to 128 characters.</param>
/// <param name="Fields">A JSON object: all fields for creating, those that change for updating, nothing for deleting.</param>
public sealed record ObjectChange(ObjectAct Act, string Id, JsonElement Fields = default);

public enum ObjectAct { Create, Update, Delete }

/// <summary>What became of an object.</summary>
/// <param name="Revision">Null when nothing happened: it was not there.</param>
/// <param name="Version">The session's version after it.</param>
public sealed record ObjectAck(string Id, long? Revision, long Version);

/// <summary>Shared objects and the session's open fields, within their bounds.</summary>
public static class ObjectDecisions
{
    /// <summary>The largest object, in bytes of JSON.</summary>
    public const int LargestObject = 32 * 1024;

    /// <summary>The open fields together, in bytes of JSON.</summary>
    public const int LargestFields = 64 * 1024;

    static readonly ImmutableArray<string> FieldNames = ["context", "settings", "metadata", "device"];

    /// <summary>What is wrong with a change by itself; null when nothing is.</summary>
    public static Refusal? Refuse(ObjectChange change) =>
        change.Id.Length is 0 or > 128 ? new(RefusalCode.Invalid, "An object's id has 1 to 128 characters.", "id")
        : change.Act != ObjectAct.Delete && change.Fields.ValueKind != JsonValueKind.Object ? new(RefusalCode.Invalid, "An object is a JSON object.", "data")
        : change.Act != ObjectAct.Delete && SizeOf(change.Fields) > LargestObject ? TooLarge : null;

    /// <param name="most">How many objects a session may have.</param>
    /// <param name="via">The connection that the change came over.</param>
    public static Outcome<ObjectAck> Apply(Decision d, ObjectChange change, int most, string? by, string? via)
    {
        var known = d.Session.Objects.GetValueOrDefault(change.Id);
        if (change.Act == ObjectAct.Create && known is null && d.Session.Objects.Count >= most)
            return new Refusal(RefusalCode.Conflict, $"A session has at most {most:N0} objects. Delete one first.", "objects");
        if (change.Act != ObjectAct.Create && known is null) return new ObjectAck(change.Id, null, d.Session.Version);
        if (change.Act == ObjectAct.Update && known!.Fields.Sum(f => f.Key.Length + Encoding.UTF8.GetByteCount(f.Value.GetRawText())) + SizeOf(change.Fields) > 2 * LargestObject) return TooLarge;
        d.Add(change.Act switch
        {
            ObjectAct.Create => new ObjectCreated(change.Id, change.Fields, by, via),
            ObjectAct.Update => new ObjectUpdated(change.Id, change.Fields, by, via),
            _ => new ObjectDeleted(change.Id, by, via),
        });
        return new ObjectAck(change.Id, d.Session.Objects.GetValueOrDefault(change.Id)?.Revision ?? known!.Revision + 1, d.Session.Version);
    }

    /// <summary>Sets open fields; the others stay.</summary>
    public static Outcome<Session> SetFields(Decision d, ImmutableSortedDictionary<string, JsonElement> fields, string? by)
    {
        if (RefuseFields(fields) is { } refused) return refused;
        var size = d.Session.Fields.SetItems(fields).Sum(f => SizeOf(f.Value));
        if (size > LargestFields) return new Refusal(RefusalCode.Invalid, $"A session's fields have at most {LargestFields:N0} bytes together; these have {size:N0}.", "fields");
        if (fields.Any(f => !d.Session.Fields.TryGetValue(f.Key, out var old) || !JsonElement.DeepEquals(old, f.Value))) d.Add(new FieldsChanged(fields, by));
        return d.Session;
    }

    /// <summary>What is wrong with fields by themselves; null when nothing is.</summary>
    public static Refusal? RefuseFields(ImmutableSortedDictionary<string, JsonElement> fields) =>
        fields.Keys.FirstOrDefault(name => !FieldNames.Contains(name)) is { } unknown ? new(RefusalCode.Invalid, $"A session has no field of the name {unknown}.", "fields")
        : fields.Sum(f => SizeOf(f.Value)) is > LargestFields and var size ? new(RefusalCode.Invalid, $"A session's fields have at most {LargestFields:N0} bytes together; these have {size:N0}.", "fields") : null;

    static readonly Refusal TooLarge = new(RefusalCode.Invalid, $"An object has at most {LargestObject:N0} bytes.", "data");

    static int SizeOf(JsonElement json) => Encoding.UTF8.GetByteCount(json.GetRawText());
}
