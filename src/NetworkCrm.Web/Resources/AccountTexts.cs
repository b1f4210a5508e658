namespace NetworkCrm.Web.Resources;

/// <summary>Names the texts of AccountTexts.resx for IStringLocalizer.</summary>
public sealed class AccountTexts;
