namespace NetworkCrm.Web.Resources;

/// <summary>Names the texts of SortTexts.resx for IStringLocalizer.</summary>
public sealed class SortTexts;
