using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using NetworkCrm.Data;
using NetworkCrm.Data.Restoring;
using NetworkCrm.Web.Features.Importing;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Restoring;

/// <summary>An export of ours that was brought back: what is in it, and what came of it.</summary>
public sealed partial class RestorePage(
    OwnerDatabase crm,
    CrmDatabase database,
    ImportFiles files,
    RestoreRuns runs,
    Saving saving,
    UserErrors mishaps,
    NavigationManager navigation,
    IStringLocalizer<RestoreTexts> texts,
    IStringLocalizer<SharedTexts> S
)
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(250);

    private readonly CancellationTokenSource leaving = new();
    private CurrentOwner? owner;
    private BookFileContent? content;
    private BookRestored? restored;
    private RestoreRun? run;
    private string? problem;
    private bool gone;

    [Parameter]
    public Guid Uid { get; set; }

    private string Percent =>
        (run!.Total == 0 ? 100 : Math.Min(100, run.Done * 100.0 / run.Total)).ToString(
            "0.#",
            CultureInfo.InvariantCulture
        );

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        owner = await crm.OwnerAsync();
        if (runs.Find(owner.Owner.Id, Uid) is { } going)
        {
            _ = InvokeAsync(() => WatchAsync(going));
            return;
        }

        var file = files.OpenBook(owner.Owner.Id, Uid);
        gone = file is null;
        if (file is null)
            return;
        await using (file)
            await CheckAsync(file);
    }

    private async Task CheckAsync(FileStream file)
    {
        try
        {
            // The whole file is read, and the page goes on meanwhile.
            content = await Task.Run(
                () => new BookRestore(database, owner!.Owner.Id).Check(file, leaving.Token),
                leaving.Token
            );
        }
        catch (BookFileException e)
        {
            problem = Said(e);
        }
        catch (OperationCanceledException)
        {
            // Nobody looks any more.
        }
    }

    private Task StartAsync() =>
        saving.RunAsync(() =>
        {
            var started = runs.Start(owner!.Owner.Id, Uid, content!.All);
            _ = InvokeAsync(() => WatchAsync(started));
            return Task.CompletedTask;
        });

    private void Discard()
    {
        files.RemoveBooks(owner!.Owner.Id);
        navigation.NavigateTo("import");
    }

    private async Task WatchAsync(RestoreRun going)
    {
        run = going;
        try
        {
            while (await Task.WhenAny(going.Finished, Task.Delay(Beat, leaving.Token)) != going.Finished)
            {
                leaving.Token.ThrowIfCancellationRequested();
                StateHasChanged();
            }

            restored = await going.Finished;
        }
        catch (BookFileException e)
        {
            problem = Said(e);
        }
        catch (OperationCanceledException)
        {
            return;
        }
        catch (GoneException)
        {
            gone = true;
        }
        catch (Exception e)
        {
            problem = mishaps.IsOutOfReach(e) ? mishaps.NotDone : texts["Failed"];
        }

        (run, content) = (null, null);
        StateHasChanged();
    }

    private string Said(BookFileException e) =>
        texts[$"Fault.{e.Fault}", e.Where, e.Detail.Length > 0 ? $" ({e.Detail})" : ""];

    private string Day(DateTimeOffset at) => LocalDate.On(at, owner!.Owner.Zone).Long();

    private string Counted(int contacts, int interactions, int all) =>
        string.Join(
            " · ",
            texts.Plural("Contacts", contacts),
            texts.Plural("Interactions", interactions),
            texts.Plural("Others", all - contacts - interactions)
        );
}
