using NetworkCrm.Core.Promises;
using NetworkCrm.Core.Sentences;

namespace NetworkCrm.Web.Features.Interactions;

/// <summary>A promise made while we spoke, in the form.</summary>
public sealed class PromiseLine(PromisedBy by, DateOnly? dueOn, bool isNew = false) : ISaidLine
{
    public SentenceMark? Mark { get; set; }

    public object Content => (By, What, DueOn);

    public object? Said { get; set; }

    /// <summary>Asked for just now, so it takes the focus.</summary>
    public bool IsNew => isNew;

    public PromisedBy By => by;

    public string? What { get; set; }

    public DateOnly? DueOn { get; set; } = dueOn;
}
