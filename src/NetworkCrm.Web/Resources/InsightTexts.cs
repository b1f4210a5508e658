namespace NetworkCrm.Web.Resources;

/// <summary>Names the texts of InsightTexts.resx for IStringLocalizer.</summary>
public sealed class InsightTexts;
