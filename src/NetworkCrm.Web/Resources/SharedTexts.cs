namespace NetworkCrm.Web.Resources;

/// <summary>Names the texts of SharedTexts.resx for IStringLocalizer.</summary>
internal sealed class SharedTexts;
