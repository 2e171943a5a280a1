using Transparency.Engine.Databases;
using Transparency.Engine.Diagnostics;
using Transparency.Tests.Data;

namespace Transparency.Tests.Databases;

public sealed class SqliteFileTests
{
    [Fact]
    public void Pounds_and_pence_add_up_without_rounding()
    {
        using var folder = new TemporaryFolder();
        var rows = string.Concat(Enumerable.Repeat("0.10\n", 30_001));
        var path = GivenTables.Write(folder, GivenTables.Table("money", ["amount decimal, \"transparency:unit\": \"GBP\""], "amount\n" + rows));
        Assert.Equal(300_010L, Sqlite.Value(path, "SELECT sum(amount_pence) FROM money"));
        Assert.Equal(3000.1, Sqlite.Value(path, "SELECT sum(amount_pence) / 100.0 FROM money"));
        Assert.Equal(0.1, Sqlite.Value(path, "SELECT max(amount) FROM money"));
    }

    [Fact]
    public void Whole_pounds_divide_as_numbers_do()
    {
        using var folder = new TemporaryFolder();
        var path = GivenTables.Write(folder, GivenTables.Table("money", ["amount decimal, \"transparency:unit\": \"GBP\""], "amount\n1\n"));
        Assert.Equal(0.25, Sqlite.Value(path, "SELECT amount / 4 FROM money"));
    }

    [Fact]
    public void A_rate_in_pounds_has_no_column_of_pence()
    {
        using var folder = new TemporaryFolder();
        var path = GivenTables.Write(folder, GivenTables.Table("rates", ["rate decimal, \"transparency:unit\": \"GBP per hour\""], "rate\n1.125\n"));
        Assert.Equal(["row_id", "rate"], Sqlite.Rows(path, "SELECT name FROM pragma_table_info('rates')").Select(row => row[0]));
        Assert.Null(Sqlite.Value(path, "SELECT exact_in FROM about_columns WHERE column_name = 'rate'"));
    }

    [Fact]
    public void A_number_with_more_digits_than_SQLite_keeps_stays_as_it_was_written()
    {
        using var folder = new TemporaryFolder();
        var path = GivenTables.Write(folder, GivenTables.Table(
            "long", ["number decimal", "count integer"], "number,count\n1234567890.123456789,12345678901234567890123\n0.1,1\n"));
        Assert.Equal(["1234567890.123456789", "0.1"], Sqlite.Rows(path, "SELECT number FROM long").Select(row => row[0]));
        Assert.Equal("12345678901234567890123", Sqlite.Value(path, "SELECT count FROM long WHERE row_id = 1"));
    }

    [Fact]
    public void Days_are_texts_that_SQLite_understands_and_true_is_1()
    {
        using var folder = new TemporaryFolder();
        var path = GivenTables.Write(folder, GivenTables.Table("days", ["day date", "done boolean"], "day,done\n2025-10-27,true\n,false\n"));
        Assert.Equal("2025", Sqlite.Value(path, "SELECT strftime('%Y', day) FROM days WHERE done"));
        Assert.Equal(1L, Sqlite.Value(path, "SELECT count(*) FROM days WHERE NOT done AND day IS NULL"));
    }

    [Fact]
    public void A_cell_with_several_values_has_a_table_that_refers_both_ways()
    {
        using var folder = new TemporaryFolder();
        var bag = new DiagnosticBag();
        var areas = Given.Areas(bag);
        var visits = Given.Table(
            bag, "visits", ["id string", "areas string, \"separator\": \";\""], "id,areas\na,melton;Hinckley & Bosworth\nb,\n", "",
            "\"primaryKey\": \"id\", \"foreignKeys\": [{ \"columnReference\": \"areas\", \"reference\": { \"resource\": \"areas\", \"columnReference\": \"id\" } }],");
        var path = GivenTables.Write(folder, GivenTables.Resolved(areas, visits));
        Assert.Equal(
            ["a 1 melton", "a 2 hinckley-and-bosworth"],
            Sqlite.Rows(path, "SELECT id || ' ' || position || ' ' || value FROM visits_areas ORDER BY position").Select(row => row[0]));
        Assert.Equal("Melton; Hinckley and Bosworth", Sqlite.Value(path, "SELECT areas_names FROM visits_with_names WHERE id = 'a'"));
        Assert.Equal(["areas", "visits"], Sqlite.Rows(path, "SELECT \"table\" FROM pragma_foreign_key_list('visits_areas')").Select(row => (string)row[0]!).Order());
        Assert.Empty(Sqlite.Faults(path));
    }

    [Fact]
    public void Words_are_found_in_another_form_without_accents_and_by_the_name_of_what_is_named()
    {
        using var folder = new TemporaryFolder();
        var bag = new DiagnosticBag();
        var areas = Given.Areas(bag);
        var projects = Given.Table(
            bag, "projects", ["id string", "title string", "area string"], "id,title,area\nz,Café mornings,blaby\na,Preventing stabbings,melton\n", "",
            "\"primaryKey\": \"id\", \"foreignKeys\": [{ \"columnReference\": \"area\", \"reference\": { \"resource\": \"areas\", \"columnReference\": \"id\" } }],");
        var path = GivenTables.Write(folder, GivenTables.Resolved(areas, projects));
        string[] Found(string words) =>
            [.. Sqlite.Rows(path, $"SELECT id FROM projects_with_names WHERE rowid IN (SELECT rowid FROM projects_search WHERE projects_search MATCH '{words}')").Select(row => (string)row[0]!)];
        Assert.Equal(["a"], Found("stabbing"));
        Assert.Equal(["z"], Found("cafe"));
        Assert.Equal(["z"], Found("area_name : blaby"));
        Assert.Equal("Café mornings", Sqlite.Value(path, "SELECT title FROM projects_search WHERE projects_search MATCH 'blaby'"));
        Assert.Empty(Sqlite.Rows(path, "INSERT INTO projects_search (projects_search, rank) VALUES ('integrity-check', 1)"));
    }

    [Fact]
    public void Names_that_meet_are_told_apart_and_the_datasets_keep_theirs()
    {
        using var folder = new TemporaryFolder();
        var path = GivenTables.Write(
            folder,
            GivenTables.Table("a", ["id string", "b string, \"separator\": \";\"", "rank string", "amount decimal, \"transparency:unit\": \"GBP\"", "amount_pence string"], "id,b,rank,amount,amount_pence\n1,x;y,first,2.50,two hundred and fifty\n", "id"),
            GivenTables.Table("a-b", ["position string", "value string, \"separator\": \";\"", "row_id string", "rowid string"], "position,value,row_id,rowid\nup,p;q,mine,own\n"),
            GivenTables.Table("a-with-names", ["select string"], "select\nfrom\n"),
            GivenTables.Table("a-search-data", ["order string"], "order\nby\n"),
            GivenTables.Table("about-columns", ["group string"], "group\nhaving\n"),
            GivenTables.Table("sqlite-master", ["table string"], "table\nindex\n"));
        Assert.Empty(Sqlite.Faults(path));
        Assert.Equal("up", Sqlite.Value(path, "SELECT position FROM a_b"));
        Assert.Equal(["x", "y"], Sqlite.Rows(path, "SELECT value FROM a_b_2").Select(row => row[0]));
        Assert.Equal(["p", "q"], Sqlite.Rows(path, "SELECT value FROM a_b_value WHERE row_id_2 = 1").Select(row => row[0]));
        Assert.Equal("from", Sqlite.Value(path, "SELECT \"select\" FROM a_with_names"));
        Assert.Equal("index", Sqlite.Value(path, "SELECT \"table\" FROM data_sqlite_master"));
        Assert.Equal(250L, Sqlite.Value(path, "SELECT amount_pence_2 FROM a_with_names_2"));
        Assert.Equal(6L, Sqlite.Value(path, "SELECT count(*) FROM about_datasets"));
        Assert.Equal(1L, Sqlite.Value(path, "SELECT count(*) FROM a_search_2 WHERE a_search_2 MATCH 'hundred'"));
    }

    [Fact]
    public void A_dataset_without_rows_is_an_empty_table()
    {
        using var folder = new TemporaryFolder();
        var path = GivenTables.Write(folder, GivenTables.Table("empty", ["id string", "parts string, \"separator\": \";\"", "amount decimal"], "id,parts,amount\n", "id"));
        Assert.Equal(0L, Sqlite.Value(path, "SELECT count(*) FROM empty_with_names"));
        Assert.Empty(Sqlite.Faults(path));
    }

    [Fact]
    public void The_same_tables_make_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        byte[] Make() => File.ReadAllBytes(GivenTables.Write(folder, GivenTables.Table("a", ["id string", "title string"], "id,title\n1,One\n2,Two\n", "id")));
        Assert.Equal(Make(), Make());
    }

    [Fact]
    public void A_table_with_too_many_columns_is_left_out_by_name_and_the_others_are_whole()
    {
        using var folder = new TemporaryFolder();
        var bag = new DiagnosticBag();
        var columns = Enumerable.Range(0, 1200).Select(i => $"c{i} string").ToArray();
        var wide = GivenTables.Of(Given.Table(new(), "wide", columns, string.Join(',', Enumerable.Range(0, 1200).Select(i => $"c{i}")) + "\n"), searched: false);
        var fitting = SqliteFile.Fitting([wide, GivenTables.Table("narrow", ["id string"], "id\n1\n")], "data/made.sqlite", bag);
        var told = Given.Only(bag);
        Assert.Equal(DatabaseCodes.TooManyColumns, told.Code);
        Assert.Equal("\"wide\" is not in data/made.sqlite: it has 1200 columns, more than a table of a database may have.", told.Message);
        Assert.Equal(1L, Sqlite.Value(GivenTables.Write(folder, fitting), "SELECT count(*) FROM narrow"));
        Assert.Equal(1200, DuckDb.Rows($"DESCRIBE SELECT * FROM '{ParquetFileTests.Write(folder, wide)}'").Count);
    }
}
