using System.Collections;
using System.Globalization;
using Microsoft.Data.Sqlite;
using NetworkCrm.Core.Contacts;
using SQLitePCL;

namespace NetworkCrm.Data.Sqlite;

/// <summary>
/// One prepared statement, bound and read by position, used again and again. Commands with parameters box every value
/// and look each up by name, which is most of the time of a scan of a million rows; this is the same library without
/// that.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly sqlite3_stmt handle;
    private readonly int kept;
    private int bound;

    // The parameters that hold a value; the others hold NULL already, and most columns of a contact stay empty, row
    // after row.
    private readonly BitArray filled;

    /// <param name="connection">Open; whatever transaction it is in holds for the statement.</param>
    /// <param name="sql">Parameters are plain question marks.</param>
    public Statement(SqliteConnection connection, string sql)
    {
        this.connection = connection;
        Check(raw.sqlite3_prepare_v2(connection.Handle, sql, out handle));
        filled = new BitArray(raw.sqlite3_bind_parameter_count(handle));
    }

    /// <param name="connection">As above.</param>
    /// <param name="sql">Its parameter <c>?1</c> is <paramref name="first"/> for good; binding goes on from
    /// <c>?2</c>.</param>
    /// <exception cref="ArgumentException">There is no <c>?1</c> in it.</exception>
    internal Statement(SqliteConnection connection, string sql, long first)
        : this(connection, sql)
    {
        // SQLite's own reading of it: a ?1 in a text or a comment is none.
        if (raw.sqlite3_bind_parameter_index(handle, "?1") != 1)
        {
            Dispose();
            throw new ArgumentException("A read must be limited to its owner by ?1.", nameof(sql));
        }

        Bind(first);
        kept = bound;
    }

    /// <summary>Binds the next parameter; null binds NULL.</summary>
    public Statement Bind(long value)
    {
        Check(raw.sqlite3_bind_int64(handle, Fill(), value));
        return this;
    }

    public Statement Bind(long? value) => value is { } v ? Bind(v) : BindNull();

    public Statement Bind(bool value) => Bind(value ? 1L : 0L);

    public Statement Bind(DateOnly value) => Bind((long)value.DayNumber);

    public Statement Bind(DateOnly? value) => value is { } v ? Bind(v) : BindNull();

    public Statement Bind(TimeOnly value) => Bind((TimeOnly?)value);

    /// <summary>As EF Core writes it: fractions of a second only where there are any.</summary>
    public Statement Bind(TimeOnly? value) => Bind(value?.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture));

    public Statement Bind(DateTimeOffset value) => Bind(value.UtcTicks);

    public Statement Bind(double value)
    {
        Check(raw.sqlite3_bind_double(handle, Fill(), value));
        return this;
    }

    public Statement Bind(double? value) => value is { } v ? Bind(v) : BindNull();

    public Statement Bind(string? value)
    {
        if (value is null)
            return BindNull();
        Check(raw.sqlite3_bind_text(handle, Fill(), SafeText.Of(value)));
        return this;
    }

    public Statement Bind(byte[] value)
    {
        Check(raw.sqlite3_bind_blob(handle, Fill(), value));
        return this;
    }

    /// <summary>As EF Core writes it: upper case, with dashes.</summary>
    public Statement Bind(Guid value) => Bind(value.ToString("D").ToUpperInvariant());

    public Statement Bind(Guid? value) => value is { } v ? Bind(v) : BindNull();

    /// <summary>
    /// Moves to the next row; false after the last, and the statement is then ready to be bound again.
    /// </summary>
    public bool Step()
    {
        var code = raw.sqlite3_step(handle);
        if (code == raw.SQLITE_ROW)
            return true;
        Reset();
        if (code != raw.SQLITE_DONE)
            Check(code);
        return false;
    }

    /// <summary>Runs to the end and makes ready for the next binding.</summary>
    public void Run()
    {
        while (Step()) { }
    }

    public void Reset()
    {
        bound = kept;
        // It repeats the error of the last step, which was thrown already.
        _ = raw.sqlite3_reset(handle);
    }

    public bool IsNull(int column) => raw.sqlite3_column_type(handle, column) == raw.SQLITE_NULL;

    public long Int64(int column) => raw.sqlite3_column_int64(handle, column);

    public int Int32(int column) => raw.sqlite3_column_int(handle, column);

    public bool Bool(int column) => raw.sqlite3_column_int(handle, column) != 0;

    public double Double(int column) => raw.sqlite3_column_double(handle, column);

    public DateOnly Date(int column) => DateOnly.FromDayNumber(raw.sqlite3_column_int(handle, column));

    public string Text(int column) => raw.sqlite3_column_text(handle, column).utf8_to_string();

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    public byte[] Blob(int column) => raw.sqlite3_column_blob(handle, column).ToArray();

    public Guid Guid(int column) => System.Guid.Parse(Text(column));

    /// <summary>The text as it is stored, in UTF-8; gone at the next step.</summary>
    public ReadOnlySpan<byte> Utf8(int column) => raw.sqlite3_column_blob(handle, column);

    // Asking for the type costs as much as the value: only a 0 can be a NULL in disguise.
    public int? Int32OrNull(int column) =>
        raw.sqlite3_column_int(handle, column) is var value && (value != 0 || !IsNull(column)) ? value : null;

    public long? Int64OrNull(int column) =>
        raw.sqlite3_column_int64(handle, column) is var value && (value != 0 || !IsNull(column)) ? value : null;

    public double? DoubleOrNull(int column) =>
        raw.sqlite3_column_double(handle, column) is var value && (value != 0 || !IsNull(column)) ? value : null;

    public DateOnly? DateOrNull(int column) => Int32OrNull(column) is { } day ? DateOnly.FromDayNumber(day) : null;

    public void Dispose() => handle.Dispose();

    private int Fill()
    {
        filled[bound] = true;
        return ++bound;
    }

    private Statement BindNull()
    {
        if (!filled[bound++])
            return this;
        filled[bound - 1] = false;
        Check(raw.sqlite3_bind_null(handle, bound));
        return this;
    }

    private void Check(int code)
    {
        if (code is raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE)
            return;
        FileState.Saw(connection, raw.sqlite3_extended_errcode(connection.Handle));
        SqliteException.ThrowExceptionForRC(code, connection.Handle);
    }
}
