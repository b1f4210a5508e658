namespace NetworkCrm.Data.Sqlite;

/// <summary>Where an installation keeps everything: the database, its keys, backups made before upgrades, logs.</summary>
public sealed class DataDirectory
{
    private DataDirectory(string root) => Root = root;

    public string Root { get; }

    public string Database => Path.Combine(Root, "networkcrm.db");

    public string Keys => Path.Combine(Root, "keys");

    public string Backups => Path.Combine(Root, "backups");

    public string Logs => Path.Combine(Root, "logs");

    public string Uploads => Path.Combine(Root, "uploads");

    public string LockFile => Path.Combine(Root, "migrate.lock");

    /// <summary>The directory named, else the platform's place for local application data; made if need be and tried for writing.</summary>
    /// <exception cref="DataDirectoryException">It is blank, or cannot be made or written.</exception>
    public static DataDirectory Open(string? named)
    {
        if (named is not null && string.IsNullOrWhiteSpace(named))
            throw new DataDirectoryException("The data directory is blank. Name a folder with --data or NETWORKCRM_DATA, or leave both out.");
        var root = named ?? Default();
        try
        {
            root = Path.GetFullPath(root);
            var directory = new DataDirectory(root);
            foreach (var path in new[] { root, directory.Keys, directory.Backups, directory.Logs, directory.Uploads }) MakePrivate(path);
            var probe = Path.Combine(root, $".probe-{Environment.ProcessId}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return directory;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new DataDirectoryException($"The data directory {root} cannot be used: {e.Message} Choose another with --data.", e);
        }
    }

    private static string Default()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create);
        if (string.IsNullOrWhiteSpace(home))
            throw new DataDirectoryException("This account has no folder for application data. Name one with --data or NETWORKCRM_DATA.");
        return Path.Combine(home, "NetworkCrm");
    }

    private static void MakePrivate(string path)
    {
        if (Directory.Exists(path)) return;
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}

public sealed class DataDirectoryException(string message, Exception? inner = null) : Exception(message, inner);
