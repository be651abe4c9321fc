namespace ChatApp.Assistants.Offline.Phrases;

/// <summary>All the themes.</summary>
public static class Themes
{
    public static readonly IReadOnlyList<Theme> All =
        [.. SolemnThemes.All, .. BusinessThemes.All, .. OccasionThemes.All, .. FestivalThemes.All, .. LifeThemes.All, .. IdeaThemes.All];

    public static Theme Named(string name) => All.First(t => t.Name == name);
}
