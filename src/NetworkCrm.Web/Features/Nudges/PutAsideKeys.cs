using NetworkCrm.Data.Sqlite;

namespace NetworkCrm.Web.Features.Nudges;

/// <summary>Reads the keys of nudges about no stored row that the owner put aside.</summary>
public static class PutAsideKeys
{
    /// <summary>A key names its occasion; none lasts longer than this.</summary>
    private const int KeptDays = 400;

    public static HashSet<string> Read(OwnedReads reads, DateOnly today)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var row = reads.Prepare("""SELECT Key FROM PutAsides WHERE OwnerId = ?1 AND "On" >= ?2""").Bind(today.AddDays(-KeptDays));
        while (row.Step()) keys.Add(row.Text(0));
        return keys;
    }
}
