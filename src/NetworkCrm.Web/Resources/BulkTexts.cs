namespace NetworkCrm.Web.Resources;

/// <summary>Names the texts of BulkTexts.resx for IStringLocalizer.</summary>
public sealed class BulkTexts;
