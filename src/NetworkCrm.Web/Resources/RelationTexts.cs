namespace NetworkCrm.Web.Resources;

/// <summary>Names the texts of RelationTexts.resx for IStringLocalizer.</summary>
public sealed class RelationTexts;
