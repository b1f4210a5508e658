using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Relations;

/// <summary>On a person's page: whom of the owner's contacts they know, and from where.</summary>
public sealed partial class RelationBox(
    RelationStore relations,
    Changes changes,
    UndoBar undo,
    IStringLocalizer<RelationTexts> texts,
    IStringLocalizer<SharedTexts> S
) : IDisposable
{
    private FormErrors errors = new();
    private IReadOnlyList<RelationRow> rows = [];
    private RelationForm? form;
    private FormDraft<RelationForm>? draft;
    private bool saving;
    private int heard;
    private string? problem;

    [Parameter, EditorRequired]
    public long ContactId { get; set; }

    [Parameter, EditorRequired]
    public Guid ContactUid { get; set; }

    /// <summary>How often an empty form was asked for from elsewhere on the page.</summary>
    [Parameter]
    public int Asked { get; set; }

    public void Dispose() => changes.Saved -= LoadAsync;

    protected override void OnInitialized() => changes.Saved += LoadAsync;

    protected override Task OnParametersSetAsync()
    {
        if (Asked > heard && form is null)
            form = new RelationForm();
        heard = Asked;
        return LoadAsync();
    }

    private async Task LoadAsync()
    {
        rows = await relations.OfContactAsync(ContactId);
        await InvokeAsync(StateHasChanged);
    }

    private async Task SaveAsync()
    {
        if (
            saving
            || form is null
            || !errors.Take(await new RelationFormValidator(texts, ContactId).ValidateAsync(form))
        )
            return;
        saving = true;
        try
        {
            await relations.AddAsync(form.Uid, ContactId, form.Other!.Id, form.Kind!.Value, form.Words);
            await draft!.EndAsync();
            (form, problem, errors) = (null, null, new FormErrors());
            await changes.NotifyAsync();
        }
        catch (GoneException)
        {
            problem = S["NotFoundText"];
        }
        finally
        {
            saving = false;
        }
    }

    private async Task CancelAsync()
    {
        await draft!.EndAsync();
        form = null;
    }

    private Task RemoveAsync(RelationRow row) =>
        IgnoreIfGone.RunAsync(async () =>
        {
            var removed = await relations.RemoveAsync(row.Id);
            undo.Offer(
                row.Other.Name,
                texts["Removed"],
                async () =>
                {
                    await relations.RestoreAsync(removed);
                    await changes.NotifyAsync();
                }
            );
            await changes.NotifyAsync();
        });
}
