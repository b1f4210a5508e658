namespace NetworkCrm.Web.Resources;

/// <summary>Names the texts of TodayTexts.resx for IStringLocalizer.</summary>
public sealed class TodayTexts;
