namespace NetworkCrm.Web.Resources;

/// <summary>Names the texts of IntroductionTexts.resx for IStringLocalizer.</summary>
public sealed class IntroductionTexts;
