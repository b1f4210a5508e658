using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using NetworkCrm.Core.Cards;
using NetworkCrm.Core.Importing;
using NetworkCrm.Web.Features.Contacts;
using NetworkCrm.Web.Features.Importing;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Cards;

/// <summary>
/// A pile of paper cards: read from photos by the browser, or from text, looked through one by one, and then brought in
/// as one import.
/// </summary>
public sealed partial class CardsPage(
    ContactStore contacts,
    ImportStore imports,
    PlanStore plan,
    ImportRunner runner,
    Drafts drafts,
    Saving saving,
    NavigationManager navigation,
    IJSRuntime js,
    IStringLocalizer<CardTexts> texts,
    IStringLocalizer<ContactTexts> words,
    IStringLocalizer<SharedTexts> S
)
{
    public const int MostCards = 60;
    private const int MostPasted = 20_000,
        HardBelow = 60,
        MostRows = 6;
    private const string DraftKey = "cards";

    // Of these nobody says without good reason that it is somebody else.
    private static readonly string[] Strong = ["same-phone", "same-email", "same-profile", "same-name-and-company"];

    private readonly FormErrors errors = new();
    private readonly DraftOf<CardsDraft> draft = new(drafts);
    private CardsDraft form = new();
    private IReadOnlyList<Lookalike> lookalikes = [];
    private DotNetObjectReference<CardsPage>? self;
    private IJSObjectReference? module;
    private ElementReference box;
    private ElementReference picture;
    private ElementReference review;
    private string region = "ID";
    private string? shown;
    private int waiting;
    private bool pictureGone;
    private bool isReady;
    private bool resumed;

    private PiledCard? Current => form.Cards.Find(c => !c.IsLookedThrough);

    /// <summary>How many were looked through and wait.</summary>
    private int Ready => form.Cards.Count(c => c.IsLookedThrough);

    private bool IsLast => waiting == 0 && Ready == form.Cards.Count - 1;

    /// <summary>Photos are being read, so many after this one.</summary>
    [JSInvokable]
    public void Wait(int left)
    {
        waiting = left;
        StateHasChanged();
    }

    /// <summary>A photo was read.</summary>
    /// <param name="id">What the script calls its picture.</param>
    /// <param name="code">What a code on it holds; null where none is.</param>
    /// <param name="text">Its letters, where they were read.</param>
    /// <param name="confidence">0 to 100, how well.</param>
    /// <param name="left">How many photos are still to be read.</param>
    /// <returns>False where the pile holds no more.</returns>
    [JSInvokable]
    public async Task<bool> ReadAsync(string id, string? code, string text, int confidence, int left)
    {
        waiting = left;
        // Told twice where the line broke between the telling and the answer.
        var isThere = form.Cards.Exists(c => c.Id == id);
        var isTaken = isThere || (form.Cards.Count < MostCards && id.Length <= 64);
        if (isTaken && !isThere)
        {
            var whole = code is null || text.Length == 0 ? code ?? text : $"{text}\n{code}";
            var card = PiledCard.Of(id, isPhoto: true, Read(whole), texts["Fax"]);
            card.IsHard = card.IsCard && text.Length > 0 && confidence < HardBelow;
            await AddAsync(card);
        }

        StateHasChanged();
        return isTaken;
    }

    public async ValueTask DisposeAsync()
    {
        self?.Dispose();
        if (module is null)
            return;
        try
        {
            await module.InvokeVoidAsync("detach");
            await module.DisposeAsync();
        }
        catch (Exception e) when (e is JSDisconnectedException or JSException or OperationCanceledException)
        {
            // The page is gone, and its pictures with it.
        }
    }

    protected override async Task OnInitializedAsync() => (region, _) = await contacts.DefaultsAsync();

    // Drawn on the server first, where there is no browser to ask.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            self = DotNetObjectReference.Create(this);
            if (await draft.BeginAsync(DraftKey, form) is { } left)
            {
                draft.IsUntouchedAs(new CardsDraft());
                (form, resumed) = (left, true);
                await LookAsync();
            }

            module = await js.InvokeAsync<IJSObjectReference>(
                "import",
                $"./{Assets["Features/Cards/CardsPage.razor.js"]}"
            );
            await module.InvokeVoidAsync("attach", box, self);
            isReady = true;
            StateHasChanged();
        }
        else if (module is not null && Current is { } card && shown != card.Id)
        {
            shown = card.Id;
            pictureGone = card.IsPhoto && !await module.InvokeAsync<bool>("show", card.Id, picture);
            if (pictureGone)
                StateHasChanged();
        }
    }

    private CardText Read(string text) => CardCode.Read(text, region);

    private async Task AddAsync(PiledCard card)
    {
        var isFirst = Current is null;
        form.Cards.Add(card);
        if (isFirst)
            await BeginCardAsync();
        await KeepAsync();
    }

    private async Task PasteAsync()
    {
        errors.Clear();
        if (string.IsNullOrWhiteSpace(form.Pasted))
            return;
        var read = Read(form.Pasted);
        if (!read.IsCard || form.Cards.Count >= MostCards)
        {
            errors.Add(nameof(form.Pasted), texts[read.IsCard ? "PileFull" : "NoCardInText"]);
            return;
        }

        form.Pasted = null;
        await AddAsync(PiledCard.Of(Guid.NewGuid().ToString(), isPhoto: false, read, texts["Fax"]));
    }

    private async Task TypeAsync()
    {
        Current!.IsCard = true;
        await KeepAsync();
    }

    // Whoever changed it has looked at it.
    private Task SeenAsync(string field)
    {
        Current?.Unsure.Remove(field);
        return LookAsync();
    }

    private async Task LookAsync() =>
        lookalikes = Current is { IsCard: true } card ? await contacts.LookalikesAsync(card.Details(region)) : [];

    private Task ChooseAsync(Guid? same)
    {
        Current!.Same = same;
        return KeepAsync();
    }

    private async Task BeginCardAsync()
    {
        errors.Clear();
        (pictureGone, saving.Problem) = (false, null);
        await LookAsync();
        if (Current is { Same: null } card && lookalikes.FirstOrDefault(l => Strong.Contains(l.Reason)) is { } likely)
            card.Same = likely.Person.Uid;
    }

    private async Task SkipAsync(PiledCard card)
    {
        // A second tap in haste is not about the next card.
        if (saving.IsRunning || card != Current)
            return;
        form.Cards.Remove(card);
        if (module is not null)
            await module.InvokeVoidAsync("forget", card.Id);
        await GoOnAsync();
    }

    private async Task NextAsync(PiledCard card)
    {
        if (saving.IsRunning || card != Current)
            return;
        errors.Clear();
        if (ReachText.Lines(card.Emails, region).Unread is [var wrong, ..])
            errors.Add(nameof(card.Emails), texts["EmailWrong", wrong]);
        if (card.Entry().Contact(1, new ImportOptions(Region: region)) is null)
            errors.Add(nameof(card.Name), texts["NameNeeded"]);
        if (errors.Any)
            return;
        if (card.Same is { } same && lookalikes.All(l => l.Person.Uid != same))
            card.Same = null;
        var isLast = IsLast;
        card.IsLookedThrough = true;
        await GoOnAsync();
        if (isLast)
            await FinishAsync();
    }

    private async Task GoOnAsync()
    {
        await BeginCardAsync();
        await KeepAsync();
        StateHasChanged();
        if (module is not null && Current is not null)
            await module.InvokeVoidAsync("top", review);
    }

    // One import: its page, its undoing and what comes after it are those of any other.
    private Task FinishAsync() =>
        saving.RunAsync(async () =>
        {
            var options = await imports.OptionsAsync();
            var cards = form.Cards.FindAll(c => c.IsLookedThrough);
            var uid = await imports.PlanAsync(
                new CardPile([.. cards.Select(c => c.Entry())], options),
                texts["BatchName", options.Today!.Value.Long()]
            );
            var decided = await DecideAsync(uid, cards);
            if (decided)
                await runner.StartAsync(uid, ImportWork.Apply);
            form.Cards.RemoveAll(c => c.IsLookedThrough);
            await (form.Cards.Count == 0 && form.Pasted is null ? draft.EndAsync() : KeepAsync());
            navigation.NavigateTo($"import/{uid}");
        });

    // What was answered beside the card is what is done; where the plan sees more, such as two cards of one person, its
    // page asks.
    private async Task<bool> DecideAsync(Guid uid, List<PiledCard> cards)
    {
        var isAll = true;
        foreach (var row in (await plan.RowsAsync(uid, RowFilter.All, 0, cards.Count)).Rows)
        {
            var same = cards[row.Row - 1].Same;
            if (same is not null && row.Match?.Uid == same)
            {
                if (row.CanMerge)
                    await plan.ChooseAsync(uid, row.Id, ImportAction.Merge);
            }
            else if (same is not null || row.IsError || row.EarlierRow is not null)
            {
                isAll = false;
            }
            else if (row.Action != (int)ImportAction.Create)
            {
                await plan.ChooseAsync(uid, row.Id, ImportAction.Create);
            }
        }

        return isAll;
    }

    // Who goes on has seen that it was taken up.
    private async Task KeepAsync()
    {
        if (isReady && await draft.KeepAsync(form))
            resumed = false;
    }

    private async Task StartAnewAsync()
    {
        await draft.EndAsync();
        (form, resumed, lookalikes) = (new CardsDraft(), false, []);
        errors.Clear();
        await draft.BeginAsync(DraftKey, form);
    }

    private string? Check(string field) => Current!.Unsure.Contains(field) ? texts["Check"].Value : null;

    private string? Mark(string field) => Current!.Unsure.Contains(field) ? "unsure" : null;

    private static int Rows(string? text) => Math.Clamp((text ?? "").Split('\n').Length, 1, MostRows);
}
