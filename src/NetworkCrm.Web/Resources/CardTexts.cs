namespace NetworkCrm.Web.Resources;

/// <summary>Names the texts of CardTexts.resx for IStringLocalizer.</summary>
public sealed class CardTexts;
