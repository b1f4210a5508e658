namespace NetworkCrm.Web.Resources;

/// <summary>Names the texts of MentionTexts.resx for IStringLocalizer.</summary>
public sealed class MentionTexts;
