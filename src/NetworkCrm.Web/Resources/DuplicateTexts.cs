namespace NetworkCrm.Web.Resources;

/// <summary>Names the texts of DuplicateTexts.resx for IStringLocalizer.</summary>
public sealed class DuplicateTexts;
