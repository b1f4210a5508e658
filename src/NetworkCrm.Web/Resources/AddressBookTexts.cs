namespace NetworkCrm.Web.Resources;

/// <summary>Names the texts of AddressBookTexts.resx for IStringLocalizer.</summary>
public sealed class AddressBookTexts;
