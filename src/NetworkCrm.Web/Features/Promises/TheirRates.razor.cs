using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using NetworkCrm.Web.Resources;

namespace NetworkCrm.Web.Features.Promises;

/// <summary>Says how many of their promises the people here kept (advice be-realistic).</summary>
public sealed partial class TheirRates(PromiseStore promises, IStringLocalizer<PromiseTexts> texts)
{
    private IReadOnlyDictionary<long, KeptRate> rates = new Dictionary<long, KeptRate>();
    private IReadOnlyList<long> shown = [];

    [Parameter, EditorRequired]
    public IReadOnlyList<PersonPick> People { get; set; } = [];

    protected override async Task OnParametersSetAsync()
    {
        List<long> wanted = [.. People.Select(p => p.Id)];
        if (wanted.SequenceEqual(shown))
            return;
        shown = wanted;
        rates = await promises.TheirRatesAsync(wanted);
    }
}
