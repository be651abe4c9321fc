using System.Globalization;
using ChatApp.Access;
using ChatApp.Tests.EndToEnd;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ChatApp.Tests.Together;

/// <summary>Five clients do 300 things at random in one session, at the same time; afterwards all of them know the same.</summary>
public sealed class RandomScheduleTests : IAsyncLifetime
{
    const int Schedules = 50, AtOnce = 5;

    readonly AppServer app = new(Enum.GetNames<Limit>().ToDictionary(limit => $"Access:Limits:{limit}", _ => (string?)"0"),
        services => services.Replace(ServiceDescriptor.Singleton<IChatClient>(new QuickModel())));

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await app.DisposeAsync();

    /// <summary>The environment's <c>SCHEDULE</c> names one to run alone.</summary>
    [Fact]
    public async Task Whatever_five_clients_do_at_once_they_end_with_the_same_session_and_nothing_is_there_twice()
    {
        var seeds = Environment.GetEnvironmentVariable("SCHEDULE") is { Length: > 0 } one ? [int.Parse(one, CultureInfo.InvariantCulture)] : Enumerable.Range(1, Schedules);
        await Parallel.ForEachAsync(seeds, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (seed, _) =>
        {
            await using var schedule = new Schedule(app, seed);
            try
            {
                await schedule.RunAsync();
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"Schedule {seed}: {failure.Message}\n{schedule.Trail}", failure);
            }
        });
    }
}
