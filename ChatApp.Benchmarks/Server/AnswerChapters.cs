using System.Text;

namespace ChatApp.Benchmarks.Server;

/// <summary>Writes the chapters of an answer block by block, and notes what of it is shown and what is markdown's own.</summary>
sealed class AnswerChapters
{
    static readonly string[] Words =
    [
        "water", "the", "garden", "slowly", "a", "balcony", "morning", "light", "and", "then", "measure", "tomatoes", "of", "in", "evening", "answer",
        "carefully", "with", "simple", "steps", "leaves", "it", "grows", "because", "soil", "keeps", "warm", "for", "longer", "than", "expected", "café",
        "naïve", "Zürich", "is", "temperature", "often", "under", "glass", "to", "plant", "deeply", "harvest", "every", "week", "señor", "until", "autumn",
        "recommendation", "small", "pots", "need", "more", "care", "東京", "fertiliser", "on", "windy", "days", "neighbours", "help", "that", "works", "🍅",
    ];

    readonly StringBuilder text = new();
    readonly List<bool> shown = [];
    readonly Random random = new(7);
    readonly List<Action> blocks;
    int written, lastBlock;

    public AnswerChapters() => blocks = [Heading, Paragraph, Items, CSharp, Paragraph, Table, Quote, Paragraph, Steps, Shell];

    public string Text => text.ToString();

    /// <summary>Whether a person sees this character, rather than what it means.</summary>
    public bool IsShown(int at) => shown[at];

    public void AddBlock()
    {
        lastBlock = text.Length;
        blocks[written++ % blocks.Count]();
        Sign("\n\n");
    }

    public void RemoveBlock()
    {
        text.Length = lastBlock;
        shown.RemoveRange(lastBlock, shown.Count - lastBlock);
    }

    public void AddWord() => Show(text.Length == 0 || text[^1] == '\n' ? Word() : " " + Word());

    string Word() => Words[random.Next(Words.Length)];

    string Sentence(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Word()));

    void Heading()
    {
        Sign(written % 20 == 1 ? "# " : "## ");
        Show(Sentence(5));
    }

    void Paragraph()
    {
        Show(Sentence(12) + ", ");
        Around("**", Sentence(2));
        Show($" {Sentence(9)}. {Sentence(5)} ");
        Around("*", Sentence(3));
        Show($" {Sentence(10)}; ");
        Around("`", "water --every 2");
        Show($" {Sentence(7)}. ");
        Sign("[");
        Show(Sentence(3));
        Sign($"](https://example.org/garden/{random.Next(100, 999)}?part=two)");
        Show($" {Sentence(14)}.");
    }

    void Items()
    {
        for (var i = 0; i < 5; i++)
        {
            Sign(i == 0 ? "- " : i == 3 ? "\n  - " : "\n- ");
            if (i % 2 == 0) Around("**", Sentence(2));
            else Show(Sentence(2));
            Show(" " + Sentence(6));
        }
    }

    void Steps()
    {
        for (var i = 1; i <= 4; i++)
        {
            Sign(i == 1 ? "1. " : $"\n{i}. ");
            Show(Sentence(8) + ".");
        }
    }

    void Table()
    {
        Sign("| ");
        Show("Week");
        Sign(" | ");
        Show("Water");
        Sign(" | ");
        Show("Feed");
        Sign(" |\n| ---- | :---: | ---: |");
        for (var row = 1; row <= 4; row++)
        {
            Sign("\n| ");
            Show(Sentence(1));
            Sign(" | ");
            Show(Sentence(2));
            Sign(" | ");
            Show($"{row * 10} ml");
            Sign(" |");
        }
    }

    void Quote()
    {
        Sign("> ");
        Show(Sentence(12) + ".");
        Sign("\n> ");
        Show("— " + Sentence(3));
    }

    void CSharp()
    {
        Sign("```csharp\n");
        Show("public static int Water(Plant plant, int day)\n{\n    // " + Sentence(6) + "\n    var litres = plant.IsThirsty ? 2 : 1;\n"
            + $"    for (var i = 0; i < day; i++)\n        litres += Rain(i, \"{Sentence(3)}\");\n    return litres * {random.Next(2, 90)};\n}}\n");
        Sign("```");
    }

    void Shell()
    {
        Sign("```bash\n");
        Show($"# {Sentence(5)}\nfor pot in one two three; do\n  echo \"{Sentence(4)}\" > $pot.txt\ndone\n");
        Sign("```");
    }

    void Around(string sign, string words)
    {
        Sign(sign);
        Show(words);
        Sign(sign);
    }

    void Show(string more) => Add(more, true);

    void Sign(string more) => Add(more, false);

    void Add(string more, bool isShown)
    {
        text.Append(more);
        for (var i = 0; i < more.Length; i++) shown.Add(isShown);
    }
}
