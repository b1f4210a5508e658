using NetworkCrm.Web.Shared;

namespace NetworkCrm.Web.Features.Touches;

/// <summary>A card from which a person can be reached.</summary>
/// <param name="Id">Written into its links, so that the browser can say which card was tapped.</param>
/// <param name="Person">Whom it reaches.</param>
/// <param name="FollowUpId">The follow-up it is of; null for any other card.</param>
public sealed record TouchPlace(Guid Id, Guid Person, long? FollowUpId);

/// <summary>
/// "Did you get in touch?" is asked on the card that was tapped; where that card is gone, on another of the same
/// person; where there is none, at the top of the page.
/// </summary>
public sealed class TouchBoard(TouchStore touches)
{
    private readonly List<TouchPlace> places = [];
    private IReadOnlyList<WaitingTouch> waiting = [];
    private Guid? tapped;
    private bool loaded;

    /// <summary>What is asked, or where, may be another.</summary>
    public event Func<Task>? Changed;

    /// <summary>Those that no card on the page can ask.</summary>
    public IReadOnlyList<WaitingTouch> Elsewhere => [.. waiting.Where(t => PlaceOf(t) is null)];

    /// <summary>What a card asks; null for nothing.</summary>
    public WaitingTouch? At(Guid place) => waiting.FirstOrDefault(t => PlaceOf(t)?.Id == place);

    public async Task AddAsync(TouchPlace place)
    {
        places.Add(place);
        if (waiting.Any(t => t.Person.Uid == place.Person))
            await TellAsync();
    }

    public async Task RemoveAsync(TouchPlace place)
    {
        places.Remove(place);
        if (waiting.Any(t => t.Person.Uid == place.Person))
            await TellAsync();
    }

    /// <summary>Reads what waits, once per circuit.</summary>
    public Task EnsureAsync() => loaded ? Task.CompletedTask : LoadAsync();

    /// <summary>The owner is back from another app.</summary>
    /// <param name="place">The card whose link was tapped; null where that is not known.</param>
    public Task ReturnedAsync(Guid? place)
    {
        tapped = place ?? tapped;
        return LoadAsync();
    }

    public async Task LoadAsync()
    {
        loaded = true;
        try
        {
            waiting = await touches.WaitingAsync();
        }
        catch (SignedOutException)
        {
            // The next act says so.
            waiting = [];
        }

        await TellAsync();
    }

    private TouchPlace? PlaceOf(WaitingTouch touch)
    {
        var own = places.Where(p => p.Person == touch.Person.Uid).ToList();
        return own.Find(p => p.Id == tapped) ?? own.Find(p => p.FollowUpId == touch.FollowUpId) ?? own.FirstOrDefault();
    }

    private async Task TellAsync()
    {
        foreach (var told in Changed?.GetInvocationList().Cast<Func<Task>>() ?? [])
            await told();
    }
}
