namespace NetworkCrm.Web.Resources;

/// <summary>Names the texts of AccountTexts.resx for IStringLocalizer.</summary>
internal sealed class AccountTexts;
