using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Microsoft.EntityFrameworkCore;
using MudBlazor;
using MudBlazor.Services;
using NetworkCrm.Data;
using NetworkCrm.Data.Sqlite;
using NetworkCrm.Web.Features.Account;
using NetworkCrm.Web.Features.AddressBook;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Features.CustomFields;
using NetworkCrm.Web.Features.Duplicates;
using NetworkCrm.Web.Features.Events;
using NetworkCrm.Web.Features.Exporting;
using NetworkCrm.Web.Features.FollowUps;
using NetworkCrm.Web.Features.Giving;
using NetworkCrm.Web.Features.Goals;
using NetworkCrm.Web.Features.Groups;
using NetworkCrm.Web.Features.Importing;
using NetworkCrm.Web.Features.Insights;
using NetworkCrm.Web.Features.Interactions;
using NetworkCrm.Web.Features.Introductions;
using NetworkCrm.Web.Features.Learn;
using NetworkCrm.Web.Features.Ledger;
using NetworkCrm.Web.Features.Mentions;
using NetworkCrm.Web.Features.Messages;
using NetworkCrm.Web.Features.Nudges;
using NetworkCrm.Web.Features.Outcomes;
using NetworkCrm.Web.Features.Person;
using NetworkCrm.Web.Features.Photos;
using NetworkCrm.Web.Features.Promises;
using NetworkCrm.Web.Features.Relations;
using NetworkCrm.Web.Features.Restoring;
using NetworkCrm.Web.Features.Reviews;
using NetworkCrm.Web.Features.Sample;
using NetworkCrm.Web.Features.Settings;
using NetworkCrm.Web.Features.Sorting;
using NetworkCrm.Web.Features.Today;
using NetworkCrm.Web.Features.Touches;
using NetworkCrm.Web.Features.Trash;
using NetworkCrm.Web.Layout;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Hosting;

/// <summary>
/// Builds the whole application on one data directory. The command line and the tests start it through here.
/// </summary>
internal static class WebHost
{
    /// <exception cref="DatabaseUnusableException">The database is damaged, read-only or newer than this
    /// version.</exception>
    public static async Task<WebApplication> BuildAsync(
        DataDirectory directory,
        ServeOptions options,
        TimeProvider clock,
        CancellationToken ct,
        Action<WebApplicationBuilder>? adjust = null
    )
    {
        var database = new CrmDatabase(directory.Database);
        var told = await DatabaseUpgrade.RunAsync(database, directory, clock, ct);
        if (told is not null)
            await Console.Error.WriteLineAsync(told);

        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                ApplicationName = typeof(WebHost).Assembly.GetName().Name,
                // Styles and scripts lie beside the program, wherever it was started from.
                ContentRootPath = AppContext.BaseDirectory,
            }
        );
        // Outside Development nothing else serves MudBlazor's files and blazor.web.js from build output.
        StaticWebAssetsLoader.UseStaticWebAssets(builder.Environment, builder.Configuration);
        builder.WebHost.UseUrls(options.Urls);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.AddLogging(directory);
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(5));

        builder.Services.AddSingleton(directory).AddSingleton(options).AddSingleton(clock).AddSingleton(database);
        builder.Services.AddShared();
        builder
            .Services.AddRazorComponents()
            .AddInteractiveServerComponents()
            // The longest note in the widest letters, and the draft that holds it, must pass in one message; a longer
            // one would end the circuit.
            .AddHubOptions(o => o.MaximumReceiveMessageSize = 256 * 1024);
        builder.Services.AddMudServices(o =>
        {
            o.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomCenter;
            o.SnackbarConfiguration.PreventDuplicates = false;
        });
        builder.Services.AddSecurityHeaders();
        builder.Services.AddHostedService<FileGuard>();
        builder.Services.AddAccounts(directory, options);
        builder.Services.AddContacts();
        builder.Services.AddInteractions();
        builder.Services.AddTouches();
        builder.Services.AddMessages();
        builder.Services.AddFollowUps();
        builder.Services.AddPromises();
        builder.Services.AddCustomFields();
        builder.Services.AddPerson();
        builder.Services.AddPhotos();
        builder.Services.AddLedger();
        builder.Services.AddGiving();
        builder.Services.AddNudges();
        builder.Services.AddImporting();
        builder.Services.AddExporting();
        builder.Services.AddRestoring();
        builder.Services.AddAddressBook();
        builder.Services.AddEvents();
        builder.Services.AddMentions();
        builder.Services.AddTrash();
        builder.Services.AddGroups();
        builder.Services.AddGoals();
        builder.Services.AddOutcomes();
        builder.Services.AddIntroductions();
        builder.Services.AddRelations();
        builder.Services.AddLearn();
        builder.Services.AddSorting();
        builder.Services.AddDuplicates();
        builder.Services.AddSample();
        builder.Services.AddInsights();
        builder.Services.AddReviews();
        builder.Services.AddToday();
        builder.Services.AddSettings();
        adjust?.Invoke(builder);

        var app = builder.Build();
        app.UseSecurityHeaders(options);
        app.UseAccounts();
        app.UseLanguages();
        app.UseUserErrors();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapHealth();
        app.MapAccounts();
        app.MapTouches();
        DraftKeys.Map(app);
        app.MapImporting();
        app.MapExporting();
        app.MapAddressBook();
        app.MapPhotos();
        app.WarmUp();
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(o => o.ContentSecurityFrameAncestorsPolicy = null)
            .RequireAuthorization();
        return app;
    }

    /// <summary>Prints where the application is and, off loopback, the code that the first set-up needs.</summary>
    public static async Task AnnounceAsync(WebApplication app, ServeOptions options, DataDirectory directory)
    {
        var addresses =
            app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        await Console.Out.WriteLineAsync(
            $"NetworkCrm is at {options.PublicUrl?.ToString().TrimEnd('/') ?? string.Join(" and ", addresses)}"
        );
        await Console.Out.WriteLineAsync($"Data is kept in {directory.Root}");
        await using var db = app.Services.GetRequiredService<CrmDatabase>().Open(0);
        if (!options.IsLoopback && !await db.Users.AnyAsync())
            await Console.Out.WriteLineAsync(
                $"The first set-up asks for this one-time code: {app.Services.GetRequiredService<SetupCode>().Value}"
            );
        await Console.Out.WriteLineAsync("Press Ctrl+C to stop.");
    }
}
