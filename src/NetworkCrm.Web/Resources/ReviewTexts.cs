namespace NetworkCrm.Web.Resources;

/// <summary>Names the texts of ReviewTexts.resx for IStringLocalizer.</summary>
public sealed class ReviewTexts;
