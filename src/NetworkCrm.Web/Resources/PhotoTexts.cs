namespace NetworkCrm.Web.Resources;

/// <summary>Names the texts of PhotoTexts.resx for IStringLocalizer.</summary>
public sealed class PhotoTexts;
