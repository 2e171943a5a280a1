// Whether SQLite's own library is there; looked for when a database is written, and not before.

using SQLitePCL;

namespace Transparency.Engine.Databases;

/// <summary>The native library beside the program.</summary>
internal static class SqliteLibrary
{
    private static readonly Lazy<bool> LazyIsThere = new(Load);

    /// <summary>Whether a database can be written.</summary>
    public static bool IsThere => LazyIsThere.Value;

    private static bool Load()
    {
        try
        {
            Batteries_V2.Init();
            return raw.sqlite3_libversion_number() > 0;
        }
        catch (Exception fault) when (fault is DllNotFoundException or BadImageFormatException or EntryPointNotFoundException or TypeInitializationException)
        {
            return false;
        }
    }
}
