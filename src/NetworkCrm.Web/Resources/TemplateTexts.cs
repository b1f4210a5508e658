namespace NetworkCrm.Web.Resources;

/// <summary>Names the texts of TemplateTexts.resx for IStringLocalizer.</summary>
public sealed class TemplateTexts;
