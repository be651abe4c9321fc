namespace ChatApp.Components.AiSidebar;

/// <summary>Where a session is in its life, as a person has to know it.</summary>
public enum SessionPhase
{
    /// <summary>It has time, or there is none.</summary>
    Live,

    /// <summary>It ends soon unless the person keeps it.</summary>
    Ending,

    /// <summary>It is over and can be restored.</summary>
    Over,
}
