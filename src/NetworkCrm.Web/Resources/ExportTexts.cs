namespace NetworkCrm.Web.Resources;

/// <summary>Names the texts of ExportTexts.resx for IStringLocalizer.</summary>
public sealed class ExportTexts;
