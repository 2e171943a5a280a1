// A database in memory, and its bytes.

using System.Runtime.InteropServices;
using SQLitePCL;

namespace Transparency.Engine.Databases;

/// <summary>A new SQLite database that touches no disk. What it refuses is a fault of ours, and throws.</summary>
internal sealed class SqliteMemory : IDisposable
{
    private readonly sqlite3 _database;

    public SqliteMemory()
    {
        Expect(raw.sqlite3_open_v2(":memory:", out _database, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE, null));

        // Fixed, so that the bytes are. References are declared for readers; they were followed before.
        Run("PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA foreign_keys = OFF; BEGIN;");
    }

    public void Run(string sql) => Expect(raw.sqlite3_exec(_database, sql));

    /// <summary>Adds rows to a table: texts, doubles, whole numbers or nulls.</summary>
    public void Insert(string table, int columns, IEnumerable<object?[]> rows)
    {
        Expect(raw.sqlite3_prepare_v2(_database, $"INSERT INTO {SqlText.Name(table)} VALUES ({string.Join(", ", Enumerable.Repeat("?", columns))})", out var statement));
        using (statement)
        {
            foreach (var row in rows)
            {
                for (var i = 0; i < row.Length; i++) Bind(statement, i + 1, row[i]);
                if (raw.sqlite3_step(statement) != raw.SQLITE_DONE) throw Refused();
                raw.sqlite3_reset(statement);
            }
        }
    }

    /// <summary>Writes the finished database as a file. Nothing can be added after.</summary>
    public unsafe void Write(Stream file)
    {
        Run("COMMIT; VACUUM;");
        var memory = raw.sqlite3_serialize(_database, "main", out var size, 0);
        if (memory == IntPtr.Zero) throw Refused();
        try
        {
            // Its bytes are there once more.
            _database.Dispose();
            using var bytes = new UnmanagedMemoryStream((byte*)memory, size);
            bytes.CopyTo(file);
        }
        finally
        {
            raw.sqlite3_free(memory);
        }
    }

    public void Dispose() => _database.Dispose();

    private void Bind(sqlite3_stmt statement, int place, object? value) => Expect(value switch
    {
        null => raw.sqlite3_bind_null(statement, place),
        string text => raw.sqlite3_bind_text(statement, place, text),
        long whole => raw.sqlite3_bind_int64(statement, place, whole),
        double number => raw.sqlite3_bind_double(statement, place, number),
        _ => throw new ArgumentException($"No column holds a {value.GetType()}.", nameof(value)),
    });

    private void Expect(int result)
    {
        if (result != raw.SQLITE_OK) throw Refused();
    }

    private InvalidOperationException Refused() => new($"SQLite refused: {raw.sqlite3_errmsg(_database).utf8_to_string()}");
}
