namespace NetworkCrm.Web.Resources;

/// <summary>Names the texts of ChatTexts.resx for IStringLocalizer.</summary>
public sealed class ChatTexts;
