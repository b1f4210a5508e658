using NetworkCrm.Core.Trash;

namespace NetworkCrm.Web.Shared;

/// <summary>A store whose deleted things come back from the trash.</summary>
public interface ITrashSource
{
    TrashKind Kind { get; }

    /// <param name="content">What the store put into the trash: read with <see cref="TrashBin.Read{T}"/>.</param>
    /// <param name="ct">Cancels it.</param>
    /// <exception cref="GoneException">Somebody or something it needs is gone.</exception>
    Task RestoreAsync(string content, CancellationToken ct = default);
}
