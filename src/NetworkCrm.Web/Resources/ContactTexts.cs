namespace NetworkCrm.Web.Resources;

/// <summary>Names the texts of ContactTexts.resx for IStringLocalizer.</summary>
public sealed class ContactTexts;
