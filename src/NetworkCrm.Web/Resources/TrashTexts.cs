namespace NetworkCrm.Web.Resources;

/// <summary>Names the texts of TrashTexts.resx for IStringLocalizer.</summary>
public sealed class TrashTexts;
