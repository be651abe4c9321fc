namespace ChatApp.Conversations;

public static class ConversationServices
{
    public static IServiceCollection AddConversations(this IServiceCollection services) => services
        .AddScoped<ConversationService>().AddSingleton<SessionNames>().AddSingleton<OpenSessions>().AddSingleton<Analyses>()
        .AddSingleton<DisconnectedSessions>().AddHostedService(s => s.GetRequiredService<DisconnectedSessions>())
        .AddSingleton<DraftPictures>().AddSingleton<AnswerWriter>()
        .AddSingleton<TurnRunner>().AddHostedService(s => s.GetRequiredService<TurnRunner>())
        .AddSingleton<DraftPoster>().AddHostedService(s => s.GetRequiredService<DraftPoster>());
}
