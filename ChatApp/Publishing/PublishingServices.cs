namespace ChatApp.Publishing;

public static class PublishingServices
{
    public static IServiceCollection AddPublishing(this IServiceCollection services) => services
        .AddSingleton<FeedPublisher>().AddSingleton<IPublisher>(s => s.GetRequiredService<FeedPublisher>());
}
