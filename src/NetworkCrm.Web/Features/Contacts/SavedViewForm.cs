namespace NetworkCrm.Web.Features.Contacts;

/// <summary>The name under which a view is kept.</summary>
public sealed class SavedViewForm
{
    public string? Name { get; set; }
}
