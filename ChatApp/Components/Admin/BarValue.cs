namespace ChatApp.Components.Admin;

/// <summary>One bar of a chart.</summary>
public sealed record BarValue(string Label, int Value);
