namespace NetworkCrm.Web.Resources;

/// <summary>Names the texts of LearnTexts.resx for IStringLocalizer.</summary>
public sealed class LearnTexts;
