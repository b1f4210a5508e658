namespace NetworkCrm.Web.Resources;

/// <summary>Names the texts of ImportTexts.resx for IStringLocalizer.</summary>
public sealed class ImportTexts;
