namespace NetworkCrm.Web.Shared;

/// <summary>
/// Says for whom a piece of work runs: whoever is signed in, or the owner a verb or the worker names.
/// </summary>
public interface IOwnerSource
{
    /// <exception cref="SignedOutException">Nobody is signed in, or the session was ended elsewhere.</exception>
    Task<long> OwnerIdAsync(CancellationToken ct);
}

/// <summary>For verbs and background work: always the same owner.</summary>
public sealed class NamedOwner(long ownerId) : IOwnerSource
{
    public Task<long> OwnerIdAsync(CancellationToken ct) => Task.FromResult(ownerId);
}

/// <summary>The session behind this page or request is over; the page goes to sign-in.</summary>
public sealed class SignedOutException() : Exception("The session has ended.");
