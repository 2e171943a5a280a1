using Transparency.Engine.Databases;
using Transparency.Engine.Files;

namespace Transparency.Tests.Databases;

public sealed class ParquetFileTests
{
    [Fact]
    public void Each_column_has_its_type()
    {
        using var folder = new TemporaryFolder();
        var path = Write(folder, GivenTables.Table(
            "all",
            ["name string", "count integer", "amount decimal, \"transparency:unit\": \"GBP\"", "rate decimal", "long decimal", "day date", "done boolean", "parts string, \"separator\": \";\"", "page anyURI"],
            "name,count,amount,rate,long,day,done,parts,page\na,1,2,0.125,1234567890123456.789,1969-12-31,true,x;y,https://example.org/\n"));
        Assert.Equal(
            ["VARCHAR", "BIGINT", "DECIMAL(18,2)", "DECIMAL(18,3)", "DECIMAL(38,3)", "DATE", "BOOLEAN", "VARCHAR[]", "VARCHAR"],
            DuckDb.Rows($"DESCRIBE SELECT * FROM '{path}'").Select(row => row[1]));
        var row = Assert.Single(DuckDb.Rows($"SELECT * FROM '{path}'"));
        Assert.Equal(2m, row[2]);
        Assert.Equal(0.125m, row[3]);
        Assert.Equal(1234567890123456.789m, row[4]);
        Assert.Equal(new DateOnly(1969, 12, 31), row[5]);
        Assert.Equal(["x", "y"], Assert.IsType<List<string>>(row[7]));
    }

    [Fact]
    public void Negative_numbers_and_the_longest_ones_are_exact()
    {
        using var folder = new TemporaryFolder();
        var path = Write(folder, GivenTables.Table(
            "numbers", ["short decimal", "long decimal", "count integer"],
            "short,long,count\n-0.01,-1234567890123456789012345.678,-5\n-100,0.001,12345678901234567890123\n"));
        Assert.Equal([-0.01m, -100m], DuckDb.Rows($"SELECT short FROM '{path}'").Select(row => row[0]));
        Assert.Equal(
            ["-1234567890123456789012345.678 -5", "0.001 12345678901234567890123"],
            DuckDb.Rows($"SELECT long::VARCHAR || ' ' || count::VARCHAR FROM '{path}'").Select(row => row[0]));
    }

    [Fact]
    public void Digits_too_many_for_any_number_stay_a_text()
    {
        using var folder = new TemporaryFolder();
        var path = Write(folder, GivenTables.Table("numbers", ["number decimal"], "number\n1234567890123456789012345\n0.000000000000000000001\n"));
        Assert.Equal(["1234567890123456789012345", "0.000000000000000000001"], DuckDb.Rows($"SELECT number FROM '{path}'").Select(row => row[0]));
    }

    // More rows than a page and a group hold, in runs and out of them, with texts that repeat and texts that do not.
    [Fact]
    public void A_long_table_comes_back_cell_by_cell()
    {
        using var folder = new TemporaryFolder();
        var rows = Enumerable.Range(0, 120_000).Select(i => string.Join(
            ',',
            $"text {i}",
            i % 97 == 0 ? "" : $"kind {i % 300}",
            i / 50 % 3 == 0 ? "" : $"{i}.{i % 100:00}",
            (i % 7) switch { 0 => "", 1 => "one", 2 => "two;three", _ => $"a{i};b{i};c" },
            (i % 5) switch { 0 => "", 1 or 2 => "true", _ => "false" }));
        var csv = "name,kind,amount,parts,done\n" + string.Join('\n', rows) + "\n";
        var table = GivenTables.Table("long", ["name string, \"required\": true", "kind string", "amount decimal", "parts string, \"separator\": \";\"", "done boolean"], csv);
        File.WriteAllText(folder["long.csv"], csv);
        Assert.Empty(CellText.Differences(DuckDb.Csv(folder["long.csv"]), DuckDb.Rows($"SELECT * FROM '{Write(folder, table)}'")));
    }

    [Fact]
    public void A_dataset_without_rows_is_a_file_with_columns()
    {
        using var folder = new TemporaryFolder();
        var path = Write(folder, GivenTables.Table("empty", ["id string", "parts string, \"separator\": \";\""], "id,parts\n"));
        Assert.Empty(DuckDb.Rows($"SELECT * FROM '{path}'"));
        Assert.Equal(2, DuckDb.Rows($"DESCRIBE SELECT * FROM '{path}'").Count);
    }

    [Fact]
    public void The_file_tells_what_its_columns_mean()
    {
        using var folder = new TemporaryFolder();
        var path = Write(folder, GivenTables.Table("money", ["amount decimal, \"transparency:unit\": \"GBP\""], "amount\n1\n"));
        var told = DuckDb.Rows($"SELECT decode(key), decode(value) FROM parquet_kv_metadata('{path}')").ToDictionary(row => (string)row[0]!, row => (string)row[1]!);
        Assert.Equal("What amount is.", told["column.amount.description"]);
        Assert.Equal("GBP", told["column.amount.unit"]);
        Assert.Equal("Hill and Dale", told["publisher"]);
    }

    [Fact]
    public void A_file_that_was_cut_short_is_refused_and_a_changed_one_differs()
    {
        using var folder = new TemporaryFolder();
        var csv = "name,amount\nMelton,12.50\nBlaby,3\n";
        File.WriteAllText(folder["good.csv"], csv);
        var path = Write(folder, GivenTables.Table("good", ["name string", "amount decimal"], csv));
        Assert.Empty(CellText.Differences(DuckDb.Csv(folder["good.csv"]), DuckDb.Rows($"SELECT * FROM '{path}'")));
        var bytes = File.ReadAllBytes(path);
        File.WriteAllBytes(folder["cut.parquet"], bytes[..^20]);
        Assert.ThrowsAny<Exception>(() => DuckDb.Rows($"SELECT * FROM '{folder["cut.parquet"]}'"));
        bytes[bytes.AsSpan().IndexOf("Melton"u8)] = (byte)'N';
        File.WriteAllBytes(folder["changed.parquet"], bytes);
        Assert.Equal(["row 1, column 1: Melton and Nelton"], CellText.Differences(DuckDb.Csv(folder["good.csv"]), DuckDb.Rows($"SELECT * FROM '{folder["changed.parquet"]}'")));
    }

    /// <summary>Writes the Parquet file of a table into a folder, and gives its path.</summary>
    internal static string Write(TemporaryFolder folder, DatabaseTable table)
    {
        var path = folder[$"{table.Schema.Id}.parquet"];
        File.WriteAllBytes(path, Held.Bytes(file => ParquetFile.Write(table, GivenTables.Publisher, file)).Span);
        return path;
    }
}
