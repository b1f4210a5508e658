namespace NetworkCrm.Web.Resources;

/// <summary>Names the texts of PaletteTexts.resx for IStringLocalizer.</summary>
public sealed class PaletteTexts;
