using Transparency.Engine.Data;
using Transparency.Engine.Diagnostics;

namespace Transparency.Tests.Data;

public sealed class SchemaPropertiesTests
{
    private readonly DiagnosticBag _bag = new();

    [Theory]
    [InlineData("\"transparency:chapter\": 1", "1", "Write text between double quotation marks.")]
    [InlineData("\"transparency:chapter\": \" \"", "\" \"", "Write text between double quotation marks.")]
    [InlineData("\"transparency:chapter\": []", "[", "Write text between double quotation marks.")]
    [InlineData("\"transparency:register\": \"true\"", "\"true\"", "Write true or false, without quotation marks.")]
    [InlineData("\"transparency:explore\": 1", "1", "Write true or false, without quotation marks.")]
    [InlineData("\"transparency:order\": \"1\"", "\"1\"", "Write a number, without quotation marks.")]
    [InlineData("\"transparency:order\": true", "true", "Write a number, without quotation marks.")]
    [InlineData("\"transparency:order\": 1.5", "1.5", "Write a whole number.")]
    [InlineData("\"transparency:order\": 2147483648", "2147483648", "Write a whole number.")]
    [InlineData("\"transparency:order\": -2147483648", "-2147483648", "Write a whole number.")]
    [InlineData("\"transparency:sort\": 1", "1", "Write text, or a list of texts between [ and ].")]
    [InlineData("\"transparency:sort\": [\"a\", 1]", "1", "Write each entry as text between double quotation marks.")]
    [InlineData("\"transparency:sort\": [\"a\", {}]", "{", "Write each entry as text between double quotation marks.")]
    [InlineData("\"transparency:charts\": {}", "{", "Write a list between [ and ].")]
    [InlineData("\"transparency:charts\": \"c\"", "\"c\"", "Write a list between [ and ].")]
    [InlineData("\"transparency:charts\": [\"c\"]", "\"c\"", "Write each entry between { and }.")]
    public void A_value_of_another_kind_is_told_where_it_stands_and_how_to_write_it(string property, string marked, string hint)
    {
        Given.Schema(_bag, "t", ["a string"], property + ",");

        var told = Given.Only(_bag);
        Assert.Equal((DataCodes.SchemaWrongType, marked, hint), (told.Code, told.SourceLine!.Substring(told.Span.Column - 1, told.Span.Length), told.Hint));
    }

    [Theory]
    [InlineData("-1", -1)]
    [InlineData("20.0", 20)]
    [InlineData("2e1", 20)]
    [InlineData("2147483647", 2147483647)]
    [InlineData("-2147483647", -2147483647)]
    [InlineData("null", 0)]
    public void A_whole_number_may_be_written_in_any_way_of_JSON(string written, int order)
    {
        Assert.Equal(order, Given.Schema(_bag, "t", ["a string"], $"\"transparency:order\": {written},").Order);
        Given.Nothing(_bag);
    }

    [Fact]
    public void What_is_null_is_not_there_and_what_others_may_say_is_let_be()
    {
        var schema = Given.Schema(
            _bag, "t", ["a string, \"required\": null, \"transparency:unit\": null, \"dc:spatial\": \"Elmshire\""],
            "\"transparency:register\": false, \"transparency:explore\": true, \"transparency:sort\": null, \"transparency:charts\": null, \"dc:spatial\": 1,");

        Given.Nothing(_bag);
        Assert.Equal((false, true, false, null), (schema.IsRegister, schema.IsExplored, schema.Columns[0].Required, schema.Columns[0].Unit));
        Assert.Empty(schema.Charts);
    }

    [Theory]
    [InlineData("\"transparency:rowtitle\": \"a\"", "\"transparency:rowtitle\"", "Did you mean \"transparency:rowTitle\"?")]
    [InlineData("\"charts\": []", "\"charts\"", "Did you mean \"transparency:charts\"?")]
    [InlineData("\"context\": 1", "\"context\"", "Take it away. The properties here are dc:description, dc:title, tableSchema, ")]
    public void A_property_that_nothing_reads_is_marked_by_its_name(string property, string marked, string hint)
    {
        Given.Schema(_bag, "t", ["a string"], property + ",");

        var told = Given.Only(_bag);
        Assert.Equal((DataCodes.SchemaUnknownProperty, marked), (told.Code, told.SourceLine!.Substring(told.Span.Column - 1, told.Span.Length)));
        Assert.StartsWith(hint, told.Hint);
    }

    [Theory]
    [InlineData("", "The table has no \"tableSchema\".")]
    [InlineData(", \"tableSchema\": 3", "\"tableSchema\" cannot have this value.")]
    [InlineData(", \"tableSchema\": {}", "\"tableSchema\" has no \"columns\".")]
    [InlineData(", \"tableSchema\": { \"columns\": [{ \"name\": \"a\", \"titles\": \"A\", \"dc:description\": \"A.\" }] }", "Column \"a\" has no \"datatype\".")]
    [InlineData(", \"tableSchema\": { \"columns\": [{ \"name\": \"a\", \"titles\": \"A\", \"dc:description\": \"A.\", \"datatype\": 3 }] }", "\"datatype\" cannot have this value.")]
    [InlineData(", \"tableSchema\": { \"primarykey\": \"a\", \"columns\": [{ \"name\": \"a\", \"titles\": \"A\", \"dc:description\": \"A.\", \"datatype\": \"string\" }] }", "\"tableSchema\" has the property \"primarykey\", which nothing reads.")]
    public void What_a_table_cannot_be_without_is_told_once(string rest, string message)
    {
        SchemaReader.Read("t", new("content/data/t/csv-metadata.json", $"{{ \"dc:title\": \"T\", \"dc:description\": \"D\"{rest} }}"), _bag);

        Assert.Equal(message, Given.Only(_bag).Message);
    }

    [Fact]
    public void A_property_that_was_read_is_not_the_misspelling_of_one_that_is_missing()
    {
        Given.Schema(_bag, "t", ["a string"], "\"transparency:checks\": [ { \"id\": \"c\", \"title\": \"T\", \"tite\": \"U\", \"left\": \"1\", \"rigth\": \"1\" } ],");

        Assert.Equal(
            [("Check \"c\" has no \"right\".", "Is \"rigth\" meant? Write \"right\"."), ("Check \"c\" has the property \"tite\", which nothing reads.", "Did you mean \"title\"?"), ("Check \"c\" has the property \"rigth\", which nothing reads.", "Did you mean \"right\"?")],
            _bag.Sorted().Select(told => (told.Message, told.Hint!)));
    }

    [Theory]
    [InlineData("", "irregular", "IRREG")]
    [InlineData("daily", "daily", "DAILY")]
    [InlineData("twice-a-year", "twice-a-year", "ANNUAL_2")]
    [InlineData("never", "never", "NEVER")]
    [InlineData("often", "irregular", "IRREG")]
    public void How_often_a_dataset_changes_is_one_of_the_known_ways(string written, string id, string code)
    {
        var schema = Given.Schema(_bag, "t", ["a string"], written.Length == 0 ? "" : $"\"transparency:frequency\": \"{written}\",");

        Assert.Equal((id, code), (schema.Frequency.Id, schema.Frequency.Code));
        Assert.Equal(
            written == "often" ? ["Write one of daily, weekly, monthly, quarterly, twice-a-year, yearly, irregular, never."] : [], _bag.Sorted().Select(told => told.Hint));
    }
}
