using System.Text.Json;

namespace ChatApp.Benchmarks.Reports;

/// <summary>What a benchmark found, for a person and for a program.</summary>
/// <param name="Before">The machine when it began.</param>
/// <param name="After">The machine when it ended.</param>
sealed record Report(string Benchmark, string About, IReadOnlyList<Figure> Figures, Machine Before, Machine After)
{
    static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public bool Reached => Figures.All(f => f.Reached != false);

    /// <summary>Prints the table and writes <c>artifacts/benchmarks/NAME.json</c>.</summary>
    public void Publish()
    {
        Console.WriteLine($"\n## {Benchmark}\n\n{About}\n");
        Console.WriteLine($"{Before.At:yyyy-MM-dd HH:mm}, {Before.What}; load average {Before.Load:0.0} before and {After.Load:0.0} after.\n");
        Console.WriteLine("| what | measured | to reach | | each run |\n| --- | ---: | --- | --- | --- |");
        foreach (var figure in Figures) Console.WriteLine(figure.Row);
        var folder = Directory.CreateDirectory(Path.Combine(Root, "artifacts", "benchmarks"));
        File.WriteAllText(Path.Combine(folder.FullName, $"{Benchmark}.json"), JsonSerializer.Serialize(this, Indented));
    }

    /// <summary>The repository's folder.</summary>
    public static string Root { get; } = FindRoot();

    static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ChatApp.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
