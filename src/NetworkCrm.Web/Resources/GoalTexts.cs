namespace NetworkCrm.Web.Resources;

/// <summary>Names the texts of GoalTexts.resx for IStringLocalizer.</summary>
public sealed class GoalTexts;
