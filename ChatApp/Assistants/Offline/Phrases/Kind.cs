namespace ChatApp.Assistants.Offline.Phrases;

/// <summary>The families of subjects that share sentences.</summary>
public enum Kind
{
    /// <summary>No theme was recognised.</summary>
    General,

    /// <summary>Festivals, birthdays, weddings.</summary>
    Celebration,

    /// <summary>Launches, openings, jobs, sales, events.</summary>
    News,

    /// <summary>A plain statement that is neither good nor bad news: "the office is closed on Friday".</summary>
    Notice,

    /// <summary>Travel, food, sport, pets and the like.</summary>
    Life,

    /// <summary>Subjects people have opinions on.</summary>
    Idea,

    /// <summary>Gratitude.</summary>
    Thanks,

    /// <summary>Loss, disasters, apologies: quiet sentences only.</summary>
    Solemn,
}
