namespace ChatApp.Conversations;

public static class ConversationServices
{
    public static IServiceCollection AddConversations(this IServiceCollection services) => services
        .AddSettings<SharingOptions>(SharingOptions.Section, o => o.Problem())
        .AddScoped<ConversationService>().AddSingleton<SessionNames>().AddSingleton<OpenSessions>().AddSingleton<Analyses>().AddSingleton<PictureInbox>()
        .AddSingleton<DisconnectedSessions>().AddHostedService(s => s.GetRequiredService<DisconnectedSessions>())
        .AddScoped<SharingService>().AddScoped<ObjectService>()
        .AddSingleton<Presence>()
        .AddSingleton<HistoryIndex>().AddSingleton<SessionEraser>().AddHostedService(s => s.GetRequiredService<SessionEraser>())
        .AddSingleton<DraftPictures>().AddSingleton<Summaries>().AddSingleton<AnswerWriter>()
        .AddSingleton<TurnRunner>().AddHostedService(s => s.GetRequiredService<TurnRunner>())
        .AddSingleton<DraftPoster>().AddHostedService(s => s.GetRequiredService<DraftPoster>());
}
