namespace ChatApp.Assistants;

/// <summary>What ChatApp says to a model: files in <c>Prompts/</c>, built into the app.</summary>
static class Prompts
{
    /// <param name="name">The file's name without its ending.</param>
    public static string Read(string name)
    {
        using var stream = typeof(Prompts).Assembly.GetManifestResourceStream($"ChatApp.Assistants.Prompts.{name}.md")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().TrimEnd();
    }
}
