using Transparency.Engine.Data;
using Transparency.Engine.Diagnostics;

namespace Transparency.Tests.Data;

public sealed class SmallCountsTests
{
    private static readonly string[] Columns = ["area string", "year string", "visits integer, \"transparency:smallBelow\": 5"];

    [Theory]
    [InlineData("a,1,12;b,1,0;c,1,30", "12 0 30")]
    [InlineData("a,1,4;b,1,2;c,1,30", "[c] [c] 30")]
    [InlineData("a,1,4;b,1,5;c,1,30", "[c] [c] 30")]
    [InlineData("a,1,4;b,1,0;c,1,30", "[c] 0 [c]")]
    [InlineData("a,1,4;b,1,;c,1,30", "[c]  [c]")]
    [InlineData("a,1,4;b,1,0", "[c] 0")]
    [InlineData("a,1,-3;b,1,7", "-3 7")]
    [InlineData("a,1,5;b,1,7", "5 7")]
    [InlineData("a,1,4;b,1,9;c,1,9", "[c] [c] 9")]
    public void A_small_number_and_the_one_that_would_tell_it_are_withheld(string rows, string published) =>
        Assert.Equal(published, string.Join(' ', Withheld(rows, "\"primaryKey\": \"area\",").Select(r => r["visits"].Text)));

    [Fact]
    public void In_a_table_of_two_directions_no_line_has_one_alone()
    {
        var table = Withheld("a,1,4;a,2,20;a,3,30;b,1,25;b,2,35;b,3,45;c,1,60;c,2,70;c,3,80", "\"primaryKey\": [\"area\", \"year\"],");
        Assert.Equal("[c] [c] 30 [c] [c] 45 60 70 80", string.Join(' ', table.Select(r => r["visits"].Text)));
        foreach (var line in table.GroupBy(r => r.Text("area")).Concat(table.GroupBy(r => r.Text("year")))) Assert.NotEqual(1, line.Count(r => r["visits"].IsWithheld));
    }

    [Theory]
    [InlineData("a,1,4;a,2,20;a,3,30;b,1,25;b,2,6;b,3,45;c,1,60;c,2,70;c,3,80", "[c] [c] 30 [c] [c] 45 60 70 80")]
    [InlineData("a,1,4;a,2,20;a,3,30;b,1,25;b,2,95;b,3,45;c,1,60;c,2,70;c,3,80", "[c] [c] [c] [c] 95 [c] [c] [c] 80")]
    public void What_one_line_withholds_is_looked_at_in_all_lines_that_cross_it(string rows, string published) =>
        Assert.Equal(published, string.Join(' ', Withheld(rows, "\"primaryKey\": [\"area\", \"year\"],").Select(r => r["visits"].Text)));

    [Fact]
    public void In_a_table_of_three_directions_no_line_has_one_alone()
    {
        var bag = new DiagnosticBag();
        var table = Given.Table(
            bag, "odd", ["area string", "year string", "kind string", "visits integer, \"transparency:smallBelow\": 5"],
            "area,year,kind,visits\na,1,x,4\na,1,y,20\na,2,x,30\na,2,y,70\nb,1,x,40\nb,1,y,80\nb,2,x,90\nb,2,y,100\n", tableSchema: "\"primaryKey\": [\"area\", \"year\", \"kind\"],");
        Given.Nothing(bag);
        var rows = SmallCounts.Withhold(table).Rows;
        Assert.Contains(rows, r => r["visits"].IsWithheld);
        string[] key = ["area", "year", "kind"];
        foreach (var line in key.SelectMany(direction => rows.GroupBy(r => string.Join('/', key.Where(k => k != direction).Select(r.Text)))))
        {
            Assert.Equal(2, line.Count());
            Assert.NotEqual(1, line.Count(r => r["visits"].IsWithheld));
        }
    }

    [Fact]
    public async Task What_is_withheld_is_in_no_file_of_the_site()
    {
        using var work = new TemporaryFolder();
        FolderContents.Copy(Path.Combine(Repository.ErrorCases, "_base"), work["site"]);
        new Robustness.OddSite(work["site"]).Column("\"integer\"", ", \"transparency:unit\": \"count\", \"transparency:smallBelow\": 5000", "4711", "4999", "123456");
        (await CommandRun.Build(work["site"], work["output"])).Expect(0);
        var site = BuiltSite.At(work["output"]);
        Assert.Equal(["Row 1 [c]", "Row 2 [c]", "Row 3 123,456"], site.TextsOf("/data/odd/", "#table-odd tbody tr").Select(row => string.Join(' ', row.Split(' ').Take(3))));
        Assert.Contains("[c] stands for a number that is not published", site.MainText("/data/odd/"), StringComparison.Ordinal);
        Assert.Equal("name,value\nRow 1,\nRow 2,\nRow 3,123456\n", site.Text("data/odd/odd.csv").ReplaceLineEndings("\n"));
        foreach (var (path, bytes) in FolderContents.Read(site.Folder).Where(f => !f.Key.EndsWith(".png", StringComparison.Ordinal)))
        {
            Assert.False(bytes.AsSpan().IndexOf("4711"u8) >= 0 || bytes.AsSpan().IndexOf("4,711"u8) >= 0, $"{path} tells the number.");
        }
    }

    private static IReadOnlyList<Row> Withheld(string rows, string key)
    {
        var bag = new DiagnosticBag();
        var table = Given.Table(bag, "odd", Columns, "area,year,visits\n" + rows.Replace(';', '\n') + "\n", tableSchema: key);
        Given.Nothing(bag);
        return SmallCounts.Withhold(table).Rows;
    }
}
