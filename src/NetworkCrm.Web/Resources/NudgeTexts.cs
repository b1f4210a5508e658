namespace NetworkCrm.Web.Resources;

/// <summary>Names the texts of NudgeTexts.resx for IStringLocalizer.</summary>
public sealed class NudgeTexts;
