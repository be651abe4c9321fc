using ChatApp.Access;
using ChatApp.Admin;
using ChatApp.Api;
using ChatApp.Assistants;
using ChatApp.Components;
using ChatApp.Conversations;
using ChatApp.Gateway;
using ChatApp.Journal;
using ChatApp.Publishing;
using ChatApp.Sessions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Options;

try
{
    // A published app brings its wwwroot along and may be started from anywhere; in the repository it is at the top.
    var isPublished = Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot"));
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = isPublished ? AppContext.BaseDirectory : null });
    builder.WebHost.UseStaticWebAssets();
    builder.Services.AddSingleton(TimeProvider.System);
    builder.Services.AddJournal().AddSessions().AddConversations().AddAssistants().AddModels().AddPublishing().AddAccess().AddAdmin().AddApi().AddPages();

    var app = builder.Build();
    // Before the host starts, so that what is wrong is one sentence and not a stack trace.
    app.Services.GetRequiredService<IStartupValidator>().Validate();
    app.Services.GetRequiredService<IJournal>();
    app.UseSecurityHeaders().UseTransport().UseErrorPages().UseAccess().UseGateway().UseApi().UseAntiforgery();
    app.MapApi();
    app.MapGateway();
    app.MapPages();
    await app.RunAsync();
    return 0;
}
catch (Exception problem) when (problem is OptionsValidationException or JournalUnavailableException)
{
    Console.Error.WriteLine(problem.Message);
    return 1;
}
