using System.Collections.Immutable;
using System.Text.Json;

namespace ChatApp.Conversations;

/// <summary>Something that the participants share beside the conversation.</summary>
/// <param name="Revision">1, 2, 3…; it goes on where an object of the same id was replaced.</param>
/// <param name="Order">Of creation, among all objects.</param>
public sealed record SharedObject(string Id, long Revision, long Order, ImmutableSortedDictionary<string, JsonElement> Fields);

/// <summary>What is shared beside the conversation.</summary>
public sealed partial record Session
{
    public ImmutableDictionary<string, SharedObject> Objects { get; private init; } = ImmutableDictionary<string, SharedObject>.Empty;

    /// <summary>Open JSON fields: <c>context</c>, <c>settings</c>, <c>metadata</c>, <c>device</c>.</summary>
    public ImmutableSortedDictionary<string, JsonElement> Fields { get; private init; } = ImmutableSortedDictionary<string, JsonElement>.Empty;

    /// <summary>The objects in the order of their creation.</summary>
    public IEnumerable<SharedObject> ObjectsInOrder => Objects.Values.OrderBy(o => o.Order);

    Session ShareObject(long sequence, SessionEvent e) => e switch
    {
        ObjectCreated created => this with
        {
            Objects = Objects.SetItem(created.Object, Objects.TryGetValue(created.Object, out var old)
                ? old with { Revision = old.Revision + 1, Fields = FieldsOf(created.Fields) }
                : new SharedObject(created.Object, 1, sequence, FieldsOf(created.Fields))),
        },
        ObjectUpdated updated when Objects.TryGetValue(updated.Object, out var old) => this with
        {
            Objects = Objects.SetItem(updated.Object, old with { Revision = old.Revision + 1, Fields = old.Fields.SetItems(FieldsOf(updated.Fields)) }),
        },
        ObjectDeleted deleted => this with { Objects = Objects.Remove(deleted.Object) },
        FieldsChanged changed => this with { Fields = Fields.SetItems(changed.Fields) },
        _ => this,
    };

    static ImmutableSortedDictionary<string, JsonElement> FieldsOf(JsonElement fields) => fields.ValueKind != JsonValueKind.Object
        ? ImmutableSortedDictionary<string, JsonElement>.Empty
        // A name that is there twice counts once: the last one wins.
        : ImmutableSortedDictionary<string, JsonElement>.Empty.SetItems(fields.EnumerateObject().Select(f => KeyValuePair.Create(f.Name, f.Value.Clone())));
}
