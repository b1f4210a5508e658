namespace NetworkCrm.Web.Resources;

/// <summary>Names the texts of OutcomeTexts.resx for IStringLocalizer.</summary>
public sealed class OutcomeTexts;
