using System.Reflection;
using System.Reflection.Emit;
using ChatApp.Conversations;

namespace ChatApp.Tests;

/// <summary>The walls between the rooms, read off the compiled app.</summary>
public sealed class WallTests
{
    static readonly Type[] Types = [.. typeof(ConversationService).Assembly.GetTypes().Where(t => t.Namespace?.StartsWith("ChatApp", StringComparison.Ordinal) == true)];

    [Theory]
    [InlineData("ChatApp.Conversations")]
    [InlineData("ChatApp.Sessions")]
    [InlineData("ChatApp.Journal")]
    public void The_engine_knows_no_aspnet(string room) =>
        AssertNone(room, used => used.Namespace?.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) == true);

    [Fact]
    public void Radzen_is_used_in_the_components_alone()
    {
        foreach (var room in Rooms().Where(r => r != "ChatApp.Components"))
            AssertNone(room, used => used.Namespace?.StartsWith("Radzen", StringComparison.Ordinal) == true);
    }

    [Theory]
    [InlineData("ChatApp.Components")]
    [InlineData("ChatApp.Api")]
    [InlineData("ChatApp.Gateway")]
    public void The_doors_reach_the_engine_through_the_conversation_service_only(string door) =>
        AssertNone(door, used => used.Namespace == "ChatApp.Journal" && used.Name != "LogId"
            || used.FullName is "ChatApp.Sessions.SessionLog" or "ChatApp.Sessions.ISessionStore" or "ChatApp.Sessions.ISessionFeed"
                or "ChatApp.Conversations.TurnRunner" or "ChatApp.Conversations.DraftPoster" or "ChatApp.Conversations.Decision"
                or "ChatApp.Conversations.TurnDecisions" or "ChatApp.Conversations.DraftDecisions");

    static IEnumerable<string> Rooms() => Types.Select(t => t.Namespace!).Where(n => n.Contains('.')).Select(n => string.Join('.', n.Split('.').Take(2))).Distinct();

    static void AssertNone(string room, Func<Type, bool> forbidden)
    {
        var trespasses = Types.Where(t => t.Namespace == room || t.Namespace!.StartsWith(room + ".", StringComparison.Ordinal))
            .SelectMany(t => Uses(t).Where(forbidden).Select(used => $"{t.FullName} uses {used.FullName}")).Distinct().ToList();
        Assert.True(trespasses.Count == 0, string.Join('\n', trespasses));
    }

    /// <summary>Every type that a type's fields, signatures and method bodies name.</summary>
    static IEnumerable<Type> Uses(Type type)
    {
        const BindingFlags all = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var used = new List<Type?> { type.BaseType };
        used.AddRange(type.GetInterfaces());
        used.AddRange(type.GetFields(all).Select(f => f.FieldType));
        foreach (var method in type.GetMethods(all).Cast<MethodBase>().Concat(type.GetConstructors(all)))
        {
            used.AddRange(method.GetParameters().Select(p => p.ParameterType));
            if (method is MethodInfo { ReturnType: var result }) used.Add(result);
            if (method.GetMethodBody() is not { } body) continue;
            used.AddRange(body.LocalVariables.Select(v => v.LocalType));
            // A token inside a generic method may need type arguments that nobody has: those are in the signatures too.
            used.AddRange(Tokens(body.GetILAsByteArray() ?? []).Select(token => Resolve(type, method, token)).SelectMany(member => member switch
            {
                Type t => [t],
                MethodInfo m => [m.DeclaringType, m.ReturnType, .. m.IsGenericMethod ? m.GetGenericArguments() : []],
                { } m => new[] { m.DeclaringType },
                null => [],
            }));
        }
        return used.OfType<Type>().SelectMany(Parts).Distinct();
    }

    static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!) : type.IsGenericType ? [type.GetGenericTypeDefinition(), .. type.GetGenericArguments().SelectMany(Parts)] : [type];

    static readonly Dictionary<short, OpCode> OpCodes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>The metadata tokens in a method's body.</summary>
    static IEnumerable<int> Tokens(byte[] il)
    {
        for (var i = 0; i < il.Length;)
        {
            var code = il[i] == 0xFE ? OpCodes[(short)(0xFE00 | il[i + 1])] : OpCodes[il[i]];
            i += code.Size;
            if (code.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType) yield return BitConverter.ToInt32(il, i);
            i += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, i)),
                _ => 4,
            };
        }
    }

    static MemberInfo? Resolve(Type type, MethodBase method, int token)
    {
        try
        {
            return type.Module.ResolveMember(token, type.IsGenericType ? type.GetGenericArguments() : null, method.IsGenericMethod ? method.GetGenericArguments() : null);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
