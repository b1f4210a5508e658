namespace NetworkCrm.Web.Resources;

/// <summary>Names the texts of EventTexts.resx for IStringLocalizer.</summary>
public sealed class EventTexts;
