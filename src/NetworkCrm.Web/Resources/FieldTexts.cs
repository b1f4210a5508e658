namespace NetworkCrm.Web.Resources;

/// <summary>Names the texts of FieldTexts.resx for IStringLocalizer.</summary>
public sealed class FieldTexts;
