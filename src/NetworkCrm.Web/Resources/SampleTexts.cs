namespace NetworkCrm.Web.Resources;

/// <summary>Names the texts of SampleTexts.resx for IStringLocalizer.</summary>
public sealed class SampleTexts;
