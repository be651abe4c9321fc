using Microsoft.Extensions.Options;

namespace ChatApp;

/// <summary>Settings are records bound from the configuration and checked before the app starts.</summary>
public static class Settings
{
    /// <param name="problem">A sentence that names the key and its range; null when the settings are fine.</param>
    public static IServiceCollection AddSettings<T>(this IServiceCollection services, string section, Func<T, string?> problem) where T : class
    {
        services.AddOptions<T>().BindConfiguration(section).ValidateOnStart();
        return services.AddSingleton<IValidateOptions<T>>(new Check<T>(problem));
    }

    sealed class Check<T>(Func<T, string?> problem) : IValidateOptions<T> where T : class
    {
        public ValidateOptionsResult Validate(string? name, T options) =>
            problem(options) is { } sentence ? ValidateOptionsResult.Fail(sentence) : ValidateOptionsResult.Success;
    }
}
