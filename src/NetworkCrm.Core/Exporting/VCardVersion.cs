namespace NetworkCrm.Core.Exporting;

/// <summary>The two forms of a vCard that are in use.</summary>
public enum VCardVersion
{
    /// <summary>RFC 2426: what phones and mail programs read.</summary>
    V3,

    /// <summary>RFC 6350: says more exactly what a value is, and is read by fewer.</summary>
    V4,
}
