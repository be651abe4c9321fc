using System.Globalization;

namespace ChatApp.Benchmarks.Server;

/// <summary>Which answer a message asks for, in words that a message can carry: <c>bench 2400 200 a17</c>.</summary>
/// <param name="Tokens">How many tokens the answer has.</param>
/// <param name="Rate">Tokens a second; 0 for all at once.</param>
/// <param name="Name">What the times of the answer are asked for by.</param>
public sealed record Order(int Tokens, int Rate, string Name)
{
    static int Last;

    /// <summary>An order with a name of its own.</summary>
    public static Order New(int tokens, int rate) => new(tokens, rate, $"a{Interlocked.Increment(ref Last)}");

    public static Order Parse(string message) => message.Split(' ') is ["bench", var tokens, var rate, var name]
        ? new Order(int.Parse(tokens, CultureInfo.InvariantCulture), int.Parse(rate, CultureInfo.InvariantCulture), name)
        : throw new FormatException($"Not an order: {message}");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"bench {Tokens} {Rate} {Name}");
}
