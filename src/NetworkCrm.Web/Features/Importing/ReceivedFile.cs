namespace NetworkCrm.Web.Features.Importing;

/// <summary>A file that was uploaded and kept.</summary>
/// <param name="Uid">The batch that it is planned as, or the name of the export.</param>
/// <param name="IsBook">Whether it is an export of ours, to be restored.</param>
public sealed record ReceivedFile(Guid Uid, bool IsBook);
