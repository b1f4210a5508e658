namespace NetworkCrm.Web.Resources;

/// <summary>Names the texts of GroupTexts.resx for IStringLocalizer.</summary>
public sealed class GroupTexts;
