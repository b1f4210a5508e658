using Bunit;
using Microsoft.AspNetCore.Components.Server.ProtectedBrowserStorage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using MudBlazor.Services;
using NetworkCrm.Web.Features.AddressBook;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Features.CustomFields;
using NetworkCrm.Web.Features.Duplicates;
using NetworkCrm.Web.Features.Events;
using NetworkCrm.Web.Features.FollowUps;
using NetworkCrm.Web.Features.Giving;
using NetworkCrm.Web.Features.Goals;
using NetworkCrm.Web.Features.Groups;
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
using NetworkCrm.Web.Features.Reviews;
using NetworkCrm.Web.Features.Sample;
using NetworkCrm.Web.Features.Settings;
using NetworkCrm.Web.Features.Sorting;
using NetworkCrm.Web.Features.Today;
using NetworkCrm.Web.Features.Touches;
using NetworkCrm.Web.Features.Trash;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Tests;

/// <summary>Renders components over a real database, as its first owner or as the second.</summary>
internal static class Rendering
{
    public static BunitContext As(this TestCrm crm, OwnerDatabase owner)
    {
        Thread.CurrentThread.CurrentCulture = Thread.CurrentThread.CurrentUICulture =
            new System.Globalization.CultureInfo("id-ID");
        var context = new BunitContext();
        context.JSInterop.Mode = JSRuntimeMode.Loose;
        context.Services.AddMudServices();
        context.Services.AddLocalization();
        context.Services.AddTransient(typeof(IStringLocalizer<>), typeof(StrictLocalizer<>));
        context.Services.AddSingleton<TimeProvider>(crm.Clock);
        context.Services.AddSingleton(owner);
        context
            .Services.AddScoped<Changes>()
            .AddScoped<UndoBar>()
            .AddScoped<Drafts>()
            .AddScoped<UserErrors>()
            .AddTransient<Saving>();
        context
            .Services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>()
            .AddScoped<ProtectedSessionStorage>();
        context.Services.AddContacts();
        context.Services.AddInteractions();
        context.Services.AddMessages();
        context.Services.AddTouches();
        context.Services.AddFollowUps();
        context.Services.AddPromises();
        context.Services.AddCustomFields();
        context.Services.AddPerson();
        context.Services.AddLedger();
        context.Services.AddGiving();
        context.Services.AddScoped<NudgeStore>();
        context.Services.AddToday();
        context.Services.AddEvents();
        context.Services.AddMentions();
        context.Services.AddGroups();
        context.Services.AddGoals();
        context.Services.AddOutcomes();
        context.Services.AddIntroductions();
        context.Services.AddRelations();
        context.Services.AddLearn();
        context.Services.AddSorting();
        context.Services.AddDuplicates();
        context.Services.AddPhotos();
        context.Services.AddAddressBook();
        context
            .Services.AddSingleton(crm.Database)
            .AddSingleton<IOwnerSource>(new NamedOwner(ReferenceEquals(owner, crm.Theirs) ? 2 : 1));
        context.Services.AddSample();
        context.Services.AddInsights();
        context.Services.AddReviews();
        context.Services.AddTrash();
        context.Services.AddScoped<SettingsStore>();
        context.Services.AddScoped<HintStore>();
        return context;
    }
}

/// <summary>A text that is missing would stand on the page as its key; here it stops the test.</summary>
internal sealed class StrictLocalizer<T>(IStringLocalizerFactory factory) : IStringLocalizer<T>
{
    private readonly StringLocalizer<T> texts = new(factory);

    public LocalizedString this[string name] => Found(texts[name]);

    public LocalizedString this[string name, params object[] arguments] => Found(texts[name, arguments]);

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
        texts.GetAllStrings(includeParentCultures);

    private static LocalizedString Found(LocalizedString text) =>
        text.ResourceNotFound
            ? throw new InvalidOperationException($"{typeof(T).Name} has no text \"{text.Name}\".")
            : text;
}
