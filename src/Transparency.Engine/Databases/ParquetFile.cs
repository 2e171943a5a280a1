// A table as a Parquet file: columns one after the other, each with its type, and a footer that says where they lie.

using System.Buffers.Binary;
using Transparency.Engine.Data;

namespace Transparency.Engine.Databases;

/// <summary>
/// Writes Parquet: texts as strings, cells with several values as lists, money as exact decimals, days as dates. Nothing is
/// compressed: what a compressor makes may differ from one processor to another. Texts that repeat are written once.
/// </summary>
public static class ParquetFile
{
    // A reader holds the rows of a group at once.
    private const int GroupRows = 100_000;

    /// <summary>Writes the whole file. Its name-and-value pairs tell what <c>csv-metadata.json</c> tells.</summary>
    /// <param name="table">The table.</param>
    /// <param name="publisher">Who publishes it.</param>
    /// <param name="file">Where it is written to: empty, and knows its length.</param>
    public static void Write(DatabaseTable table, DatabasePublisher publisher, Stream file)
    {
        file.Write("PAR1"u8);
        var columns = table.Schema.Columns.Select(column => new ParquetColumn(table, column)).ToList();
        var groups = table.Rows.Chunk(GroupRows).Select(rows => (Rows: rows.Length, Chunks: columns.Select(column => column.Write(file, rows)).ToList())).ToList();
        var footer = file.Length;
        new Thrift(file).Nested(t =>
        {
            t.Field(1, 1);
            t.Structs(2, [Root(table, columns), .. columns.SelectMany(column => column.Describe())], (element, describe) => describe(element));
            t.Field(3, (long)table.Rows.Count);
            t.Structs(4, groups, (group, g) => WriteGroup(group, columns, g.Chunks, g.Rows));
            t.Structs(5, Pairs(table, publisher).ToList(), (pair, p) =>
            {
                pair.Field(1, p.Name);
                pair.Field(2, p.Value);
            });
            t.Field(6, "Transparency");
        });
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, (int)(file.Length - footer));
        file.Write(length);
        file.Write("PAR1"u8);
    }

    private static Action<Thrift> Root(DatabaseTable table, List<ParquetColumn> columns) => t =>
    {
        t.Field(4, table.Schema.Id);
        t.Field(5, columns.Count);
    };

    private static void WriteGroup(Thrift t, List<ParquetColumn> columns, List<ParquetChunk> chunks, int rows)
    {
        t.Structs(1, [.. columns.Zip(chunks)], (chunk, pair) =>
        {
            var (column, place) = pair;
            chunk.Field(2, place.Start);
            chunk.Field(3, data =>
            {
                data.Field(1, ParquetTypes.Physical(column.Type));
                data.Numbers(2, place.HasDictionary ? [0, 3, 8] : [0, 3]);
                data.Texts(3, column.Path);
                data.Field(4, 0);
                data.Field(5, place.Values);
                data.Field(6, place.Length);
                data.Field(7, place.Length);
                data.Field(9, place.Data);
                if (place.HasDictionary) data.Field(11, place.Start);
            });
        });
        t.Field(2, chunks.Sum(place => place.Length));
        t.Field(3, (long)rows);
    }

    private static IEnumerable<(string Name, string Value)> Pairs(DatabaseTable table, DatabasePublisher publisher)
    {
        yield return ("title", table.Schema.Title);
        yield return ("description", table.Schema.Description);
        if (table.Period is { } period) yield return ("period", period);
        yield return ("publisher", publisher.Name);
        yield return ("licence", publisher.Licence);
        yield return ("licence_url", publisher.LicenceUrl);
        yield return ("page", table.Page);
        foreach (var column in table.Schema.Columns)
        {
            yield return ($"column.{column.Name}.title", column.Title);
            yield return ($"column.{column.Name}.description", column.Description);
            if (column.Unit is { } unit) yield return ($"column.{column.Name}.unit", unit);
        }
    }
}
