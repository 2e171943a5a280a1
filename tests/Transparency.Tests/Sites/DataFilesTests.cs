using System.Diagnostics;
using System.Globalization;
using Transparency.Tests.Databases;

namespace Transparency.Tests.Sites;

/// <summary>The files for programs that calculate, read by programs that others wrote.</summary>
public sealed class DataFilesTests
{
    private const string Base = "https://transparency.example/";

    private static string Database => File("data/transparency.sqlite");

    // A folder below data/ that has a CSV of its own name.
    private static IReadOnlyList<string> Datasets => [.. Directory.EnumerateDirectories(File("data"))
        .Select(folder => Path.GetFileName(folder))
        .Where(id => System.IO.File.Exists(Csv(id)))
        .Order(StringComparer.Ordinal)];

    [Fact]
    public void The_database_is_whole_and_every_reference_leads_to_a_row()
    {
        Assert.Empty(Sqlite.Faults(Database));
        Assert.True((long)Sqlite.Value(Database, "SELECT count(*) FROM sqlite_master, pragma_foreign_key_list(sqlite_master.name) WHERE type = 'table'")! > 30);
    }

    [Fact]
    public void A_damaged_database_and_a_reference_to_nothing_are_found()
    {
        using var folder = new TemporaryFolder();
        System.IO.File.Copy(Database, folder["changed.sqlite"]);
        Sqlite.Rows(folder["changed.sqlite"], "PRAGMA foreign_keys = OFF; UPDATE csp_allocations SET area = 'nowhere' WHERE area = 'melton'");
        Assert.Contains("csp_allocations row", Assert.Single(Sqlite.Faults(folder["changed.sqlite"])), StringComparison.Ordinal);

        var bytes = System.IO.File.ReadAllBytes(Database);
        var page = (int)(long)Sqlite.Value(Database, "SELECT rootpage FROM sqlite_master WHERE name = 'sqlite_autoindex_funded_projects_1'")! - 1;
        bytes.AsSpan((page * 4096) + 2000, 1000).Reverse();
        System.IO.File.WriteAllBytes(folder["damaged.sqlite"], bytes);
        Assert.NotEmpty(Sqlite.Faults(folder["damaged.sqlite"]));
    }

    [Fact]
    public void The_command_line_of_SQLite_finds_nothing_wrong()
    {
        Assert.SkipWhen(OnPath("sqlite3") is null, "sqlite3 is not installed");
        Assert.Equal("ok", Run("sqlite3", Database, "PRAGMA integrity_check; PRAGMA foreign_key_check;"));
        Assert.Equal("639675.0", Run("sqlite3", Database, "SELECT sum(allocation_pence) / 100.0 FROM csp_allocations"));
    }

    [Fact]
    public void Sums_in_SQL_are_the_figures_that_the_pages_show()
    {
        Assert.Contains("£639,675.00", BuiltSite.Real.MainText("/data/csp-allocations/"), StringComparison.Ordinal);
        Assert.Equal(639_675_00L, Sqlite.Value(Database, "SELECT sum(allocation_pence) FROM csp_allocations WHERE financial_year = '2025-26'"));
        Assert.Equal(639675.0, Sqlite.Value(Database, "SELECT sum(allocation) FROM csp_allocations WHERE financial_year = '2025-26'"));
        Assert.Equal(639_675.00m, Assert.Single(DuckDb.Rows($"SELECT sum(allocation) FROM '{Parquet("csp-allocations")}'"))[0]);

        Assert.Contains("£5,294,742", BuiltSite.Real.MainText("/data/grants-received/"), StringComparison.Ordinal);
        Assert.Equal(5_294_742_00L, Sqlite.Value(Database, "SELECT sum(amount_pence) FROM grants_received WHERE financial_year = '2021-22'"));
        Assert.Equal(5_294_742m, Assert.Single(DuckDb.Rows($"SELECT sum(amount) FROM '{Parquet("grants-received")}' WHERE financial_year = '2021-22'"))[0]);
    }

    [Fact]
    public void Every_cell_of_every_CSV_is_in_the_Parquet_file()
    {
        Assert.True(Datasets.Count > 20);
        Assert.Empty(
            from id in Datasets
            from difference in CellText.Differences(DuckDb.Csv(Csv(id)), DuckDb.Rows($"SELECT * FROM '{Parquet(id)}'"))
            select $"{id}: {difference}");
    }

    [Fact]
    public void Every_cell_of_every_CSV_is_in_the_database()
    {
        Assert.Empty(
            from id in Datasets
            let table = (string)Sqlite.Value(Database, $"SELECT table_name FROM about_datasets WHERE dataset = '{id}'")!
            let columns = string.Join(", ", Header(id).Select(name => $"\"{name}\""))
            from difference in CellText.Differences(Shown(DuckDb.Csv(Csv(id))), Sqlite.Rows(Database, $"SELECT {columns} FROM {table} ORDER BY rowid"))
            select $"{id}: {difference}");

        // SQLite has no true and false.
        static IReadOnlyList<object?[]> Shown(IReadOnlyList<object?[]> rows) =>
            [.. rows.Select(row => row.Select(cell => cell switch { "true" => "1", "false" => "0", _ => cell }).ToArray())];
    }

    [Fact]
    public void Whole_pence_are_the_pounds_of_the_CSV()
    {
        var columns = Sqlite.Rows(Database, "SELECT dataset, table_name, column_name, exact_in FROM about_columns JOIN about_datasets USING (table_name) WHERE exact_in IS NOT NULL AND dataset NOT IN ('areas', 'sources')");
        Assert.Contains(columns, column => (string?)column[3] == "amount_pence");
        foreach (var column in columns)
        {
            var place = Header((string)column[0]!).ToList().IndexOf((string)column[2]!);
            Assert.Equal(
                DuckDb.Csv(Csv((string)column[0]!)).Select(row => row[place] is string text ? (long?)(decimal.Parse(text, CultureInfo.InvariantCulture) * 100) : null),
                Sqlite.Rows(Database, $"SELECT \"{column[3]}\" FROM \"{column[1]}\" ORDER BY rowid").Select(row => (long?)row[0]));
        }
    }

    [Fact]
    public void Views_show_names_and_the_title_of_the_source() => Assert.Equal(
        ["Leicester", "Police and Crime Panel for Leicester, Leicestershire and Rutland: Commissioner's Update Report, Quarter 2 of 2025-26"],
        Assert.Single(Sqlite.Rows(Database, "SELECT area_name, source_title FROM csp_allocations_with_names WHERE area = 'leicester'")));

    [Fact]
    public void Full_text_search_finds_a_project_by_its_organisation() => Assert.Contains(
        "leicester-st-john-ambulance",
        Sqlite.Rows(Database, "SELECT id FROM funded_projects_with_names WHERE rowid IN (SELECT rowid FROM funded_projects_search WHERE funded_projects_search MATCH 'ambulances night')").Select(row => row[0]));

    [Fact]
    public void The_database_says_of_each_table_what_it_holds_and_under_which_licence()
    {
        var row = Assert.Single(Sqlite.Rows(Database, "SELECT title, rows, period, licence, page FROM about_datasets WHERE dataset = 'csp-allocations'"));
        Assert.Equal(["Community Safety Partnership allocations", 9L, "2025-26", "Open Government Licence v3.0", $"{Base}data/csp-allocations/"], row);
        Assert.Equal("GBP", Sqlite.Value(Database, "SELECT unit FROM about_columns WHERE table_name = 'csp_allocations' AND column_name = 'allocation'"));
        Assert.Empty(Sqlite.Rows(Database, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN (SELECT table_name FROM about_datasets UNION SELECT one_value_a_row FROM about_columns WHERE one_value_a_row IS NOT NULL) AND name NOT LIKE 'about_%' AND name NOT LIKE '%_search%'"));
    }

    [Fact]
    public void Every_dataset_page_leads_to_its_Parquet_file_the_database_and_how_to_open_them()
    {
        foreach (var address in Datasets.Except(["areas", "sources"]).Select(id => $"/data/{id}/").Append("/data/"))
        {
            var links = BuiltSite.Real.Page(address).QuerySelectorAll("main a").Select(link => link.GetAttribute("href")).ToList();
            Assert.Contains("/data/transparency.sqlite", links);
            Assert.Contains("/data/how-to/", links);
            if (address != "/data/") Assert.Contains($"{address}{address.Split('/')[2]}.parquet", links);
        }
    }

    [Fact]
    public void The_examples_of_SQL_run_as_they_are_printed()
    {
        Assert.Equal(9, Sqlite.Rows(Database, Example("code-sql")).Count);
        Assert.NotEmpty(Sqlite.Rows(Database, Example("code-search")));
        var rows = DuckDb.Rows(Here(Example("code-duckdb")));
        Assert.Equal(639_675.00m, rows.Sum(row => (decimal)row[1]!));
    }

    [Fact]
    public void The_addresses_in_the_examples_are_files_of_the_site()
    {
        var addresses = BuiltSite.Real.Page("/data/how-to/").QuerySelectorAll("pre").Select(block => block.TextContent)
            .SelectMany(text => text.Split([' ', '"', '\'', '\n', '(', ')', ';', ','], StringSplitOptions.RemoveEmptyEntries))
            .Where(word => word.StartsWith(Base, StringComparison.Ordinal))
            .ToList();
        Assert.True(addresses.Count >= 6);
        Assert.All(addresses, address => Assert.True(System.IO.File.Exists(File(address[Base.Length..])), address));
    }

    [Fact]
    public void The_second_office_has_a_whole_database_and_examples_of_its_own()
    {
        var database = Path.Combine(BuiltSite.HillAndDale.Folder, "data/transparency.sqlite");
        Assert.Empty(Sqlite.Faults(database));
        Assert.NotEmpty(Sqlite.Rows(database, BuiltSite.HillAndDale.Page("/data/how-to/").QuerySelector("#code-sql")!.TextContent));
    }

    // Only pandas and R are run by hand: they are not on every machine.
    private static string Example(string id) => BuiltSite.Real.Page("/data/how-to/").QuerySelector($"#{id}")!.TextContent;

    private static string Here(string example) => example.Replace(Base, BuiltSite.Real.Folder.Replace('\\', '/') + "/", StringComparison.Ordinal);

    private static string File(string path) => Path.Combine(BuiltSite.Real.Folder, path);

    private static string Csv(string id) => File($"data/{id}/{id}.csv");

    private static string Parquet(string id) => File($"data/{id}/{id}.parquet");

    private static IEnumerable<string> Header(string id) => System.IO.File.ReadLines(Csv(id)).First().TrimStart('\uFEFF').Split(',');

    private static string? OnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(System.IO.File.Exists);

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var told = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return told.Trim();
    }
}
