namespace NetworkCrm.Web.Resources;

/// <summary>Names the texts of LedgerTexts.resx for IStringLocalizer.</summary>
public sealed class LedgerTexts;
