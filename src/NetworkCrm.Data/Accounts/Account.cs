using Microsoft.AspNetCore.Identity;

namespace NetworkCrm.Data.Accounts;

/// <summary>Who signs in. The book itself belongs to the <c>Owner</c> with the same id.</summary>
public sealed class Account : IdentityUser<long>;
