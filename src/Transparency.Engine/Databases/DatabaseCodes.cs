// Codes of messages about the files for programs.

namespace Transparency.Engine.Databases;

/// <summary>Slugs that never change their meaning; each is explained in content/README.md.</summary>
public static class DatabaseCodes
{
    /// <summary>The program cannot find the library that writes the database.</summary>
    public const string NoSqlite = "output/no-sqlite";

    /// <summary>A table has more columns than a table of the database may have.</summary>
    public const string TooManyColumns = "output/too-many-columns";
}
