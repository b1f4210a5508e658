using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using NetworkCrm.Core.Duplicates;
using NetworkCrm.Web.Resources;
using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Duplicates;

/// <summary>
/// Who may be in the book twice. Nothing of it is stored: the book is looked through as the page opens, and the looking
/// ends with the page.
/// </summary>
public sealed partial class DuplicatesPage(
    DuplicateStore store,
    Changes changes,
    UndoBar undo,
    IStringLocalizer<DuplicateTexts> texts,
    IStringLocalizer<SharedTexts> S
) : IDisposable
{
    private const int AtATime = 20;

    /// <summary>A book of so many is looked through at once; a larger one not twice, for the first answer too.</summary>
    private const int FewPeople = 2_000;

    private readonly CancellationTokenSource leaving = new();
    private CancellationToken ended;
    private DuplicatesFound? found;
    private List<DuplicatePair> pairs = [];
    private Dictionary<long, DuplicateCard> cards = [];
    private int most = AtATime;
    private int people;
    private int looked;
    private DateOnly today;

    // None in a circuit.
    [CascadingParameter]
    private HttpContext? Http { get; set; }

    private IEnumerable<DuplicatePair> Shown =>
        pairs.Take(most).Where(p => cards.ContainsKey(p.FirstId) && cards.ContainsKey(p.SecondId));

    private int Hidden => pairs.Count - Math.Min(most, pairs.Count);

    private string? Width =>
        looked == 0
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"width: {looked * 100 / Math.Max(people, 1)}%");

    public void Dispose()
    {
        changes.Saved -= LookAsync;
        leaving.Cancel();
        leaving.Dispose();
    }

    protected override void OnInitialized()
    {
        ended = leaving.Token;
        changes.Saved += LookAsync;
    }

    protected override async Task OnInitializedAsync()
    {
        (people, today) = await store.BeginAsync(ended);
        if (Http is null || people <= FewPeople)
            await LookAsync();
    }

    private static string Number(int n) => n.ToString("N0", CultureInfo.CurrentCulture);

    private async Task LookAsync()
    {
        try
        {
            // What was found before stays in sight until it is found anew.
            var seen = await store.ScanAsync(new Looking(this), ended);
            (found, pairs) = (seen, [.. seen.Pairs]);
            await ReadCardsAsync();
            await InvokeAsync(StateHasChanged);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested) { }
    }

    private async Task ReadCardsAsync()
    {
        var ids = pairs.Take(most).SelectMany(p => new[] { p.FirstId, p.SecondId }).Distinct().ToList();
        cards = new(await store.CardsAsync(ids, ended));
    }

    private Task MoreAsync()
    {
        most += AtATime;
        return ReadCardsAsync();
    }

    // The one that stays by default: of whom more was logged, then more is known, then who was there first.
    private (DuplicateCard Left, DuplicateCard Right) Ordered(DuplicatePair pair)
    {
        var (first, second) = (cards[pair.FirstId], cards[pair.SecondId]);
        return second.Said.CompareTo(first.Said) > 0 ? (second, first) : (first, second);
    }

    private Task KeepApartAsync(DuplicatePair pair, DuplicateCard left, DuplicateCard right) =>
        IgnoreIfGone.RunAsync(async () =>
        {
            await store.KeepApartAsync(pair.FirstId, pair.SecondId, ended);
            pairs.Remove(pair);
            await ReadCardsAsync();
            undo.Offer(
                null,
                texts["KeptApart", left.Name, right.Name],
                async () =>
                {
                    await store.ForgetApartAsync(pair.FirstId, pair.SecondId);
                    await changes.NotifyAsync();
                }
            );
        });

    private sealed class Looking(DuplicatesPage page) : IProgress<int>
    {
        public void Report(int value) =>
            _ = page.InvokeAsync(() =>
            {
                page.looked = value;
                if (page.found is null)
                    page.StateHasChanged();
            });
    }
}
