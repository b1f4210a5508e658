namespace NetworkCrm.Web.Features.AddressBook;

/// <summary>The phone for which a password is made.</summary>
public sealed class PhoneForm
{
    public string? Name { get; set; }
}
