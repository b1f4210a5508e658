using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NetworkCrm.Data.Sqlite;

/// <summary>Tells <see cref="FileState"/> what EF Core's statements and commits meet with.</summary>
internal sealed class FileWatch(FileState state) : DbCommandInterceptor, IDbTransactionInterceptor
{
    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) =>
        state.Saw(eventData.Exception);

    public override Task CommandFailedAsync(
        DbCommand command,
        CommandErrorEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        state.Saw(eventData.Exception);
        return Task.CompletedTask;
    }

    public void TransactionFailed(DbTransaction transaction, TransactionErrorEventData eventData) =>
        state.Saw(eventData.Exception);

    public Task TransactionFailedAsync(
        DbTransaction transaction,
        TransactionErrorEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        state.Saw(eventData.Exception);
        return Task.CompletedTask;
    }
}
