using Transparency.Engine.Data;
using Transparency.Engine.Diagnostics;

namespace Transparency.Tests.Data;

public sealed class TableKeysTests
{
    private readonly DiagnosticBag _bag = new();

    [Fact]
    public void A_key_that_stands_in_two_releases_is_reported_with_the_place_of_the_first()
    {
        Check("area,year\nmelton,2024\nblaby,2024\n", "area,year\nrutland,2025\nblaby,2025\nblaby,2024\n");

        var told = Given.Only(_bag);
        Assert.Equal("Another row has area \"blaby\", year \"2024\" already.", told.Message);
        Assert.StartsWith("It is row 3 of content/data/a/one.csv, line 3.", told.Hint);
        Assert.Equal(("cell A4, column \"area\"", 4), (told.Cell, told.Span.Line));
    }

    [Fact]
    public void Keys_that_could_not_be_read_are_not_reported_again()
    {
        Check("area,year\nmelton,x\nmelton,y\n", "area,year\n");

        Assert.All(_bag.Sorted(), told => Assert.Equal(DataCodes.NotANumber, told.Code));
    }

    private void Check(string one, string two)
    {
        var schema = Given.Schema(_bag, "a", ["area string", "year integer"], tableSchema: "\"primaryKey\": [\"area\", \"year\"],");
        TableKeys.Check(TableReader.Read(schema, [Given.File("a", one, "one"), Given.File("a", two, "two")], _bag), _bag);
    }
}
