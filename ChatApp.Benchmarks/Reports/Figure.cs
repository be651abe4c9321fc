using System.Globalization;

namespace ChatApp.Benchmarks.Reports;

/// <summary>One measured figure.</summary>
/// <param name="Value">The median of the runs, or what is said to be made of such.</param>
/// <param name="Unit">Empty for a ratio.</param>
/// <param name="AtMost">What is to be reached; null for a figure that only explains, or that has <paramref name="AtLeast"/>.</param>
/// <param name="Runs">What it was each time, in the order of the runs.</param>
/// <param name="Note">What one has to know to read it.</param>
sealed record Figure(string What, double Value, string Unit, double? AtMost = null, double? AtLeast = null, IReadOnlyList<double>? Runs = null, string? Note = null)
{
    /// <summary>How many runs the table shows; the file has all.</summary>
    const int Shown = 15;

    public static Figure Of(string what, IReadOnlyList<double> runs, string unit, double? atMost = null, double? atLeast = null, string? note = null) =>
        new(what, Median(runs), unit, atMost, atLeast, runs, note);

    /// <summary>Null for a figure that has nothing to reach.</summary>
    public bool? Reached => AtMost is null && AtLeast is null ? null : !(Value > AtMost) && !(Value < AtLeast);

    public string Row => $"| {What}{(Note is null ? "" : $" ({Note})")} | {With(Value)} | {Target} | {Word} | {string.Join(", ", (Runs ?? []).Take(Shown).Select(Text))} |";

    string Target => AtMost is { } most ? $"at most {With(most)}" : AtLeast is { } least ? $"at least {With(least)}" : "";

    string Word => Reached switch
    {
        true => "reached",
        false => "**not reached**",
        null => "",
    };

    string With(double value) => $"{Text(value)} {Unit}".TrimEnd();

    public static double Median(IEnumerable<double> values) => Percentile(values, 0.5);

    /// <summary>Between two values in proportion.</summary>
    public static double Percentile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        var at = share * (sorted.Length - 1);
        var below = sorted[(int)at];
        return below + ((at - (int)at) * (sorted[Math.Min((int)at + 1, sorted.Length - 1)] - below));
    }

    /// <summary>Three digits that mean something.</summary>
    static string Text(double value) => value.ToString(Math.Abs(value) switch { >= 100 => "N0", >= 10 => "0.0", >= 1 => "0.00", 0 => "0", _ => "0.000" }, CultureInfo.InvariantCulture);
}
