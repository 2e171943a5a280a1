using Transparency.Engine.Data;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;
using ValueType = Transparency.Engine.Data.ValueType;

namespace Transparency.Tests.Data;

public sealed class SchemaReaderTests
{
    private readonly DiagnosticBag _bag = new();

    [Fact]
    public void Every_property_of_the_guide_is_read()
    {
        var schema = Given.Schema(
            _bag, "allocations",
            [
                "area string, \"required\": true, \"transparency:hidden\": true",
                "amount { \"base\": \"decimal\", \"minimum\": 0, \"maximum\": 9.5 }, \"transparency:unit\": \"GBP\"",
                "value decimal, \"transparency:unitColumn\": \"unit\"",
                "unit { \"base\": \"string\", \"format\": \"open|closed\", \"minLength\": 1, \"maxLength\": 9 }, \"transparency:labels\": { \"open\": \"Open\" }",
                "day { \"base\": \"date\", \"minimum\": \"2025-04-01\" }",
                "also_in string, \"separator\": \";\"",
            ],
            """
            "dc:publisher": "Anyone",
            "transparency:order": 20, "transparency:rowTitle": "area", "transparency:total": ["amount"],
            "transparency:sort": ["-amount", "area"], "transparency:notOnPagesOf": ["areas"],
            "transparency:highlights": [ { "register": "areas", "label": "Allocated", "column": "amount", "perHead": true } ],
            "transparency:checks": [
              { "id": "a", "title": "A", "each": "row", "left": "amount", "is": "<=", "right": "value", "tolerance": 0.5, "acknowledged": { "melton": "Why." } },
              { "id": "b", "title": "B", "left": "sum(allocations.amount)", "right": "1", "acknowledged": "Why." } ],
            """,
            """
            "primaryKey": ["area", "day"],
            "foreignKeys": [ { "columnReference": ["area"], "reference": { "resource": "areas", "columnReference": "id" } } ],
            """);

        Given.Nothing(_bag);
        Assert.Equal(("allocations", "Rows of allocations.", 20, "area"), (schema.Title, schema.Description, schema.Order, schema.RowTitle));
        Assert.Equal(["area", "day"], schema.PrimaryKey);
        Assert.Equal([new("amount", true), new("area", false)], schema.Sort);
        Assert.Equal(["areas"], schema.NotOnPagesOf);
        Assert.Equal([new("areas", "Allocated", "amount", true)], schema.Highlights);
        Assert.Equal(["amount"], schema.Totals);
        Assert.Equal("areas", schema.Find("area")!.Reference!.Resource);
        Assert.Equal((ValueType.Decimal, 0m, 9.5m), (schema.Columns[1].Type.Type, schema.Columns[1].Type.Minimum, schema.Columns[1].Type.Maximum));
        Assert.Equal(["open", "closed"], schema.Columns[3].Type.Choices!);
        Assert.Equal("Open", schema.Columns[3].Labels["open"]);
        Assert.Equal(new DateOnly(2025, 4, 1), schema.Columns[4].Type.Minimum);
        Assert.Equal(";", schema.Columns[5].Separator);
        Assert.Equal((true, "<=", 0.5m, "Why."), (schema.Checks[0].EachRow, schema.Checks[0].Comparison, schema.Checks[0].Tolerance, schema.Checks[0].Acknowledged["melton"].Sentence));
        Assert.Equal((false, "=", "Why."), (schema.Checks[1].EachRow, schema.Checks[1].Comparison, schema.Checks[1].Acknowledged[""].Sentence));
    }

    [Theory]
    [InlineData("\"transparency:totals\": [],", "Did you mean \"transparency:total\"?")]
    [InlineData("\"rowTitle\": \"area\",", "Did you mean \"transparency:rowTitle\"?")]
    [InlineData("\"colour\": \"red\",", "Take it away")]
    public void A_property_that_nothing_reads_is_an_error_with_the_nearest_name(string property, string hint)
    {
        Given.Schema(_bag, "a", ["area string"], property);

        var told = Given.Only(_bag);
        Assert.Equal(DataCodes.SchemaUnknownProperty, told.Code);
        Assert.Contains(hint, told.Hint);
    }

    [Fact]
    public void A_missing_title_says_which_misspelling_may_be_meant()
    {
        Read("""{ "dc:titel": "A", "dc:description": "B", "tableSchema": { "columns": [ { "name": "a", "titles": "A", "dc:description": "B", "datatype": "string" } ] } }""");

        var told = Given.Only(_bag);
        Assert.Equal(DataCodes.SchemaMissing, told.Code);
        Assert.Equal("Is \"dc:titel\" meant? Write \"dc:title\".", told.Hint);
    }

    [Theory]
    [InlineData("\"transparency:rowTitle\": \"aera\",", "")]
    [InlineData("\"transparency:sort\": [\"-aera\"],", "")]
    [InlineData("\"transparency:total\": [\"aera\"],", "")]
    [InlineData("\"transparency:sort\": [\"-amount\", \"aera\"],", "")]
    [InlineData("", "\"primaryKey\": [\"aera\"],")]
    [InlineData("", "\"foreignKeys\": [ { \"columnReference\": \"aera\", \"reference\": { \"resource\": \"areas\", \"columnReference\": \"id\" } } ],")]
    public void A_column_that_does_not_exist_is_an_error_with_the_nearest_name(string table, string tableSchema)
    {
        Given.Schema(_bag, "a", ["area string", "amount decimal"], table, tableSchema);

        var told = Given.Only(_bag);
        Assert.Equal(DataCodes.SchemaUnknownColumn, told.Code);
        Assert.Equal("Did you mean \"area\"?", told.Hint);
        Assert.Contains("aera", told.SourceLine);
    }

    [Fact]
    public void A_highlight_needs_a_column_that_refers_to_its_register()
    {
        Given.Schema(_bag, "a", ["area string", "amount decimal"],
            "\"transparency:highlights\": [ { \"register\": \"areas\", \"label\": \"A\", \"column\": \"amount\" } ],");

        var told = Given.Only(_bag);
        Assert.Equal(DataCodes.SchemaUnknownColumn, told.Code);
        Assert.Equal("No column refers to \"areas\".", told.Message);
    }

    [Theory]
    [InlineData("area number", DataCodes.SchemaUnknownDatatype)]
    [InlineData("area { \"base\": \"string\", \"format\": \"(a\" }", DataCodes.SchemaBadPattern)]
    [InlineData("area { \"base\": \"string\", \"format\": \"a)(b\" }", DataCodes.SchemaBadPattern)]
    [InlineData("area { \"base\": \"string\", \"format\": \"(?=a)b\" }", DataCodes.SchemaBadPattern)]
    [InlineData("area { \"base\": \"string\", \"minimum\": 1 }", DataCodes.SchemaUnsuitable)]
    [InlineData("area { \"base\": \"decimal\", \"format\": \"0\" }", DataCodes.SchemaUnsuitable)]
    [InlineData("area { \"base\": \"decimal\", \"minimum\": 2, \"maximum\": 1 }", DataCodes.SchemaUnsuitable)]
    [InlineData("area { \"base\": \"date\", \"minimum\": \"01/02/2024\" }", DataCodes.SchemaWrongType)]
    [InlineData("area decimal, \"separator\": \";\"", DataCodes.SchemaUnsuitable)]
    [InlineData("area string, \"required\": \"true\"", DataCodes.SchemaWrongType)]
    [InlineData("area string, \"requird\": true", DataCodes.SchemaUnknownProperty)]
    [InlineData("area string, \"transparency:unitColumn\": \"unit\"", DataCodes.SchemaUnknownColumn)]
    [InlineData("area { \"base\": \"string\", \"format\": \"a|b\" }, \"transparency:labels\": { \"c\": \"C\" }", DataCodes.SchemaUnsuitable)]
    [InlineData("Area-1 string", DataCodes.SchemaBadName)]
    public void A_column_that_cannot_be_so_is_an_error(string column, string code)
    {
        Given.Schema(_bag, "a", [column]);

        Assert.Equal(code, Given.Only(_bag).Code);
    }

    [Fact]
    public void A_column_named_twice_is_reported_with_the_line_of_the_first()
    {
        var schema = Given.Schema(_bag, "a", ["area string", "area string"]);

        Assert.Single(schema.Columns);
        Assert.Equal(DataCodes.SchemaDuplicateColumn, Given.Only(_bag).Code);
        Assert.Contains("line 6", Given.Only(_bag).Hint);
    }

    [Fact]
    public void A_total_of_text_is_an_error()
    {
        Given.Schema(_bag, "a", ["area string"], "\"transparency:total\": [\"area\"],");

        Assert.Equal(DataCodes.SchemaUnsuitable, Given.Only(_bag).Code);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{ \"tableSchema\": 3 }")]
    [InlineData("{ \"tableSchema\": { \"columns\": [ 3, {} ] } }")]
    [InlineData("{ \"tableSchema\": { \"columns\": { \"a\": 1 } }, \"transparency:checks\": [ 1, { \"id\": 2 } ] }")]
    [InlineData("null")]
    public void Whatever_is_written_nothing_is_thrown(string json)
    {
        Assert.Null(Read(json));

        Assert.True(_bag.HasErrors);
        Assert.All(_bag.Sorted(), told => Assert.NotNull(told.Hint));
    }

    private TableSchema? Read(string json) => SchemaReader.Read("a", new SourceFile("content/data/a/csv-metadata.json", json), _bag);
}
