namespace NetworkCrm.Core.Importing;

/// <summary>
/// One kind of table. Header keys are as <see cref="ColumnNames.Key"/> gives them: folded, letters and digits only.
/// </summary>
public interface IContactFormat
{
    /// <summary>The stable name used on the command line and in reports.</summary>
    string Id { get; }

    /// <summary>Is this table, by its headers, of this kind?</summary>
    bool Recognises(IReadOnlySet<string> headerKeys);

    /// <summary>What the column <paramref name="header"/> holds, given all headers of the table.</summary>
    ContactField FieldFor(string header, IReadOnlySet<string> headerKeys);

    /// <summary>How ambiguous dates are read where the column itself does not tell.</summary>
    DateOrder Dates(IReadOnlySet<string> headerKeys);

    /// <summary>
    /// False where a row without a person's name is nobody (a deleted LinkedIn account), true where its company, e-mail
    /// or nickname may name it.
    /// </summary>
    bool NamesWithoutPerson { get; }
}
