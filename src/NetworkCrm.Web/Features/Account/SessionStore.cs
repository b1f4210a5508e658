using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using NetworkCrm.Data;
using NetworkCrm.Data.Accounts;

namespace NetworkCrm.Web.Features.Account;

/// <summary>
/// Keeps tickets on the server: the cookie is only a random key, and without its row it opens nothing.
/// </summary>
public sealed class SessionStore(CrmDatabase database, IDataProtectionProvider protection, TimeProvider clock)
    : ITicketStore
{
    private static readonly TimeSpan RenewalWaits = TimeSpan.FromSeconds(1);

    private readonly IDataProtector protector = protection.CreateProtector("NetworkCrm.Sessions.v1");

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        var now = clock.GetUtcNow();
        await using var write = await database.WriteAsync(0);
        if (ticket.Principal.SessionId() is > 0 and var session)
        {
            // A session that goes on under a new key: its open pages know it by its number.
            var (hash, bytes, account) = (Hash(key), Protect(ticket), ticket.Principal.AccountId());
            await write
                .Db.Sessions.Where(s => s.Id == session && s.AccountId == account)
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.KeyHash, hash).SetProperty(x => x.Ticket, bytes));
            await write.CommitAsync();
            return key;
        }

        await write.Db.Sessions.Where(s => s.ExpiresAt < now).ExecuteDeleteAsync();
        write.Db.Sessions.Add(
            new Session
            {
                AccountId = ticket.Principal.AccountId(),
                KeyHash = Hash(key),
                Ticket = Protect(ticket),
                CreatedAt = now,
                ExpiresAt = ticket.Properties.ExpiresUtc ?? now.AddDays(1),
            }
        );
        await write.CommitAsync();
        return key;
    }

    public Task<AuthenticationTicket?> RetrieveAsync(string key) => Task.FromResult(Retrieve(key));

    public async Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        var hash = Hash(key);
        var expires = ticket.Properties.ExpiresUtc ?? clock.GetUtcNow().AddDays(1);
        var (bytes, account) = (Protect(ticket), ticket.Principal.AccountId());
        using var patience = new CancellationTokenSource(RenewalWaits);
        try
        {
            await using var write = await database.WriteAsync(0, patience.Token);
            await write
                .Db.Sessions.Where(s => s.KeyHash == hash && s.AccountId == account)
                .ExecuteUpdateAsync(
                    s => s.SetProperty(x => x.ExpiresAt, expires).SetProperty(x => x.Ticket, bytes),
                    patience.Token
                );
            await write.CommitAsync(patience.Token);
        }
        catch (Exception e) when (e is OperationCanceledException || FileFault.Of(e) is not null)
        {
            // The session has days left and the next request tries again: nobody's reading waits for this, nor for a
            // disk with room.
        }
    }

    public async Task RemoveAsync(string key)
    {
        var hash = Hash(key);
        await using var write = await database.WriteAsync(0);
        await write.Db.Sessions.Where(s => s.KeyHash == hash).ExecuteDeleteAsync();
        await write.CommitAsync();
    }

    private AuthenticationTicket? Retrieve(string key)
    {
        if (SessionRows.Find(database, Hash(key), clock.GetUtcNow()) is not { } session)
            return null;
        try
        {
            var ticket = TicketSerializer.Default.Deserialize(protector.Unprotect(session.Ticket));
            var identity = (ClaimsIdentity?)ticket?.Principal.Identity;
            if (identity is not null && !identity.HasClaim(c => c.Type == AccountRules.SessionClaim))
                identity.AddClaim(
                    new Claim(AccountRules.SessionClaim, session.Id.ToString(CultureInfo.InvariantCulture))
                );
            return ticket;
        }
        catch (CryptographicException)
        {
            return null; // The keys of another installation: sign in again.
        }
    }

    private static string Hash(string key) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private byte[] Protect(AuthenticationTicket ticket) =>
        protector.Protect(TicketSerializer.Default.Serialize(ticket));
}
