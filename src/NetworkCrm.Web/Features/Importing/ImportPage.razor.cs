using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Resources;

namespace NetworkCrm.Web.Features.Importing;

public sealed partial class ImportPage(
    ImportStore imports,
    ImportRunner runner,
    ContactStore contacts,
    NavigationManager navigation,
    IStringLocalizer<ImportTexts> texts,
    IStringLocalizer<CardTexts> cards,
    IStringLocalizer<SharedTexts> S
)
{
    private const long MaxMegabytes = ImportUpload.MaxBytes / 1024 / 1024;

    // Phones go by these to offer a file or grey it out; the last lets everything be chosen all the same.
    private const string Accepted =
        ".csv,.tsv,.txt,.vcf,.xlsx,.ics,.json,text/calendar,application/json,"
        + "text/csv,text/vcard,text/x-vcard,text/tab-separated-values,text/comma-separated-values,text/plain,"
        + ".zip,application/zip,application/csv,application/vnd.ms-excel,"
        + "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,*/*";

    private IReadOnlyList<ImportSummary> earlier = [];
    private DateOnly today;

    protected override async Task OnInitializedAsync()
    {
        (_, today) = await contacts.DefaultsAsync();
        earlier = await imports.EarlierAsync();
    }

    private async Task UndoAsync(Guid uid)
    {
        await runner.StartAsync(uid, ImportWork.Undo);
        navigation.NavigateTo($"import/{uid}");
    }
}
