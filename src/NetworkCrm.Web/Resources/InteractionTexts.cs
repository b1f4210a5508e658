namespace NetworkCrm.Web.Resources;

/// <summary>Names the texts of InteractionTexts.resx for IStringLocalizer.</summary>
public sealed class InteractionTexts;
