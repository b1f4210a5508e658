using NetworkCrm.Core.Interactions;
using NetworkCrm.Core.Nudges;
using NetworkCrm.Data.Sqlite;
using NetworkCrm.Web.Features.Interactions;

namespace NetworkCrm.Benchmarks.Rows;

/// <summary>
/// Logging an interaction with all that follows from it, beside one durable commit of the rows that it writes.
/// </summary>
internal static class LogRows
{
    public static async IAsyncEnumerable<Row> MeasureAsync(Books books)
    {
        var book = await books.LargeAsync();
        using var bare = new BareCommit(book);
        var (ours, beside) = await Alternate.RunAsync(
            300,
            i =>
                new InteractionStore(book.OwnerDatabase).LogAsync(
                    Guid.CreateVersion7(),
                    Details(book, 1 + (Math.Abs(i * 37) % book.People)),
                    [],
                    []
                ),
            i => bare.RunAsync(1 + (Math.Abs((i * 37) + 18) % book.People)),
            warmUp: 50
        );
        yield return new Row(
            "log an interaction, p50",
            Alternate.Median(ours),
            "one durable commit of the same rows, p50",
            Alternate.Median(beside),
            2
        );
        yield return new Row(
            "log an interaction, p99",
            Alternate.Quantile(ours, 0.99),
            "one durable commit of the same rows, p99",
            Alternate.Quantile(beside, 0.99)
        );
    }

    internal static InteractionDetails Details(Book book, long contact) =>
        new()
        {
            ContactIds = [contact],
            On = book.Today,
            Channel = Channel.WhatsApp,
            StartedBy = Initiator.Them,
            Facts = [new FactEntry(FactKind.Family, "Anaknya baru masuk SMA.")],
            Exchanges = [new ExchangeEntry(ExchangeDirection.Gave, "info pemasok")],
        };

    // The rows are made up beforehand: nothing is read or worked out inside the time.
    private sealed class BareCommit(Book book) : IDisposable
    {
        private readonly Microsoft.Data.Sqlite.SqliteConnection connection = book.Database.Connect();

        public async Task RunAsync(long contact)
        {
            using var begin = new Statement(connection, "BEGIN IMMEDIATE");
            using var interaction = new Statement(
                connection,
                """
                INSERT INTO Interactions(OwnerId, Uid, Version, "On", Zone, Channel, CountsAsContact, StartedBy,
                  Setting, Answered, Impression, Pitched, CreatedAt)
                  VALUES (1, ?, 1, ?, 'Asia/Jakarta', 4, 1, 2, 0, 0, 0, 0, ?) RETURNING Id
                """
            );
            using var participant = new Statement(
                connection,
                """INSERT INTO Participants(OwnerId, ContactId, InteractionId, "On", Facts) VALUES (1, ?, ?, ?, 69411144704)"""
            );
            using var exchange = new Statement(
                connection,
                """
                INSERT INTO Exchanges(OwnerId, InteractionId, "On", Direction, What, Kind, Weight)
                  VALUES (1, ?, ?, 1, 'info pemasok', 2, 1)
                """
            );
            using var fact = new Statement(
                connection,
                """
                INSERT INTO LearnedFacts(OwnerId, ContactId, InteractionId, "On", Kind, Text)
                  VALUES (1, ?, ?, ?, 1, 'Anaknya baru masuk SMA.')
                """
            );
            var row = EntityRow<ContactSnapshot>.Of(book.Database.Model);
            using var snapshot = new Statement(connection, row.Update());
            using var follow = new Statement(
                connection,
                "UPDATE Contacts SET LastContactOn = ?, RhythmDays = ? WHERE Id = ?"
            );
            using var commit = new Statement(connection, "COMMIT");
            begin.Run();
            interaction.Bind(Guid.CreateVersion7()).Bind(book.Today).Bind(TimeProvider.System.GetUtcNow()).Step();
            var id = interaction.Int64(0);
            interaction.Reset();
            participant.Bind(contact).Bind(id).Bind(book.Today).Run();
            exchange.Bind(id).Bind(book.Today).Run();
            fact.Bind(contact).Bind(id).Bind(book.Today).Run();
            row.Bind(snapshot, Made(contact)).Run();
            follow.Bind(book.Today).Bind(12L).Bind(contact).Run();
            commit.Run();
            await Task.CompletedTask;
        }

        public void Dispose() => connection.Dispose();

        private ContactSnapshot Made(long contact) =>
            new()
            {
                OwnerId = 1,
                ContactId = contact,
                EvaluatedOn = book.Today,
                AddedOn = book.Today,
                PriorMu0 = 3.4,
                ContactDays = 11,
                FirstContactOn = book.Today.AddDays(-300),
                LastContactOn = book.Today,
                MedianGap = 12,
                MaxGap = 40,
                GapLogMean = 2.2,
                GapWeight = 5,
                GapLogSquares = 1.1,
                PooledMicro = 2_200_000,
                NextReviewOn = book.Today.AddDays(30),
            };
    }
}
