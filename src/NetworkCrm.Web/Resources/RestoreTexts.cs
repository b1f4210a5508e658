namespace NetworkCrm.Web.Resources;

/// <summary>Names the texts of RestoreTexts.resx for IStringLocalizer.</summary>
public sealed class RestoreTexts;
