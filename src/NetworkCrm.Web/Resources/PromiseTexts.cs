namespace NetworkCrm.Web.Resources;

/// <summary>Names the texts of PromiseTexts.resx for IStringLocalizer.</summary>
public sealed class PromiseTexts;
