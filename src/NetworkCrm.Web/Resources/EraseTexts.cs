namespace NetworkCrm.Web.Resources;

/// <summary>Names the texts of EraseTexts.resx for IStringLocalizer.</summary>
public sealed class EraseTexts;
