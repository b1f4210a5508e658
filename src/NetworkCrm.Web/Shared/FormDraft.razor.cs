using System.Text.Json;
using Microsoft.AspNetCore.Components;

namespace NetworkCrm.Web.Shared;

/// <summary>Keeps what is written in one form, and brings it back when the form is opened again.</summary>
/// <typeparam name="TForm">The form as it can be written down as JSON and read back whole.</typeparam>
public sealed partial class FormDraft<TForm>(Drafts drafts) : IFormDraft
{
    private readonly DraftOf<Kept> draft = new(drafts);
    private string opened = "";
    private bool hasBegun;
    private bool isReady;
    private bool resumed;

    /// <summary>Which form, and of what: another one has a draft of its own.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    [Parameter, EditorRequired]
    public TForm Form { get; set; } = null!;

    [Parameter]
    public EventCallback<TForm> FormChanged { get; set; }

    /// <summary>
    /// The saving whose version belongs to what was written: where it was changed elsewhere since, saving says so.
    /// </summary>
    [Parameter]
    public Saving? Saving { get; set; }

    /// <summary>Whether the form has been filled with what it opens with.</summary>
    [Parameter]
    public bool Ready { get; set; } = true;

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    public bool IsWritten => isReady && draft.IsWritten(Written());

    public async Task EndAsync()
    {
        resumed = false;
        await draft.EndAsync();
    }

    /// <summary>Saved, and the form stays open for the next.</summary>
    public async Task RestartAsync()
    {
        await EndAsync();
        hasBegun = false;
    }

    // Drawn on the server first, where there is no browser to ask.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!Ready || hasBegun)
            return;
        hasBegun = true;
        opened = JsonSerializer.Serialize(Form);
        if (await draft.BeginAsync(Name, Written()) is { } left)
        {
            (Version, resumed) = (left.Version, true);
            await FormChanged.InvokeAsync(left.Form);
        }

        isReady = true;
        StateHasChanged();
    }

    private int Version
    {
        get => Saving?.Version ?? 0;
        set
        {
            if (Saving is not null)
                Saving.Version = value;
        }
    }

    private Kept Written() => new(Form, Version);

    // Who writes on has seen that it was taken up.
    private async Task KeepAsync()
    {
        if (isReady && await draft.KeepAsync(Written()))
            resumed = false;
    }

    private async Task StartAnewAsync()
    {
        await EndAsync();
        await FormChanged.InvokeAsync(JsonSerializer.Deserialize<TForm>(opened)!);
        await draft.BeginAsync(Name, Written());
    }

    /// <param name="Form">As it was left.</param>
    /// <param name="Version">Of the record that it changes; 0 of a new one.</param>
    private sealed record Kept(TForm Form, int Version);
}

/// <summary>The draft of a form, as far as its end needs to know.</summary>
public interface IFormDraft
{
    /// <summary>Whether anything is written that was not there when the form opened.</summary>
    bool IsWritten { get; }

    /// <summary>Saved, or thrown away: there is no draft any more.</summary>
    Task EndAsync();
}
