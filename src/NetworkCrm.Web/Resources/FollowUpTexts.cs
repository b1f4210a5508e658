namespace NetworkCrm.Web.Resources;

/// <summary>Names the texts of FollowUpTexts.resx for IStringLocalizer.</summary>
public sealed class FollowUpTexts;
