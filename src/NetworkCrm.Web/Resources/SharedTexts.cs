namespace NetworkCrm.Web.Resources;

/// <summary>Names the texts of SharedTexts.resx for IStringLocalizer.</summary>
public sealed class SharedTexts;
