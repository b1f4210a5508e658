namespace NetworkCrm.Web.Resources;

/// <summary>Names the texts of SettingsTexts.resx for IStringLocalizer.</summary>
public sealed class SettingsTexts;
