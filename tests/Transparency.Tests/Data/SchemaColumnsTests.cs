using Transparency.Engine.Data;
using Transparency.Engine.Diagnostics;

namespace Transparency.Tests.Data;

public sealed class SchemaColumnsTests
{
    private readonly DiagnosticBag _bag = new();

    [Theory]
    [InlineData("text", "Did you mean \"string\"?")]
    [InlineData("varchar", "Did you mean \"string\"?")]
    [InlineData("Number", "Did you mean \"decimal\"?")]
    [InlineData("float", "Did you mean \"decimal\"?")]
    [InlineData("double", "Did you mean \"decimal\"?")]
    [InlineData("currency", "Did you mean \"decimal\"?")]
    [InlineData("money", "Did you mean \"decimal\"?")]
    [InlineData("int", "Did you mean \"integer\"?")]
    [InlineData("long", "Did you mean \"integer\"?")]
    [InlineData("whole", "Did you mean \"integer\"?")]
    [InlineData("bool", "Did you mean \"boolean\"?")]
    [InlineData("yesno", "Did you mean \"boolean\"?")]
    [InlineData("datetime", "Did you mean \"date\"?")]
    [InlineData("day", "Did you mean \"date\"?")]
    [InlineData("url", "Did you mean \"anyURI\"?")]
    [InlineData("uri", "Did you mean \"anyURI\"?")]
    [InlineData("link", "Did you mean \"anyURI\"?")]
    [InlineData("strng", "Did you mean \"string\"?")]
    [InlineData("geography", "Write string, integer, decimal, boolean, date or anyURI.")]
    public void A_datatype_of_another_tool_is_told_by_its_name_here(string written, string hint)
    {
        Given.Schema(_bag, "t", [$"a {written}"]);

        Assert.Equal((DataCodes.SchemaUnknownDatatype, $"\"{written}\"", hint), Told());
    }

    [Theory]
    [InlineData("{ \"base\": \"decimal\", \"minimum\": 2, \"maximum\": 1 }", "{", "Exchange the two.")]
    [InlineData("{ \"base\": \"date\", \"minimum\": \"2025-04-02\", \"maximum\": \"2025-04-01\" }", "{", "Exchange the two.")]
    [InlineData("{ \"base\": \"string\", \"minLength\": 2, \"maxLength\": 1 }", "{", "Exchange \"minLength\" and \"maxLength\".")]
    [InlineData("{ \"base\": \"integer\", \"minLength\": 2 }", "2", "Take it away, or make the base string.")]
    [InlineData("{ \"base\": \"date\", \"maxLength\": 2 }", "2", "Take it away, or make the base string.")]
    [InlineData("{ \"base\": \"anyURI\", \"format\": \"a\" }", "\"a\"", "Take it away, or make the base string.")]
    [InlineData("{ \"base\": \"anyURI\", \"maximum\": 1 }", "1", "Take it away; for the length of a text there are \"minLength\" and \"maxLength\".")]
    [InlineData("{ \"base\": \"date\", \"maximum\": 2025 }", "2025", "Write a date in quotation marks, for example \"2025-10-27\".")]
    [InlineData("{ \"base\": \"date\", \"maximum\": \"1 May\" }", "\"1 May\"", "Write a date in quotation marks, for example \"2025-10-27\".")]
    [InlineData("{ \"base\": \"integer\", \"maximum\": \"9\" }", "\"9\"", "Write a number, without quotation marks.")]
    [InlineData("{ \"minLength\": 1 }", "{", "Add \"base\".")]
    [InlineData("{ \"base\": \"string\", \"lenght\": 1 }", "\"lenght\"", "Take it away. The properties here are base, format, maxLength, maximum, minLength, minimum.")]
    [InlineData("{ \"base\": \"string\", \"format\": \"a(\" }", "\"a(\"", "Close every bracket, and write \\\\ before a character that is meant as itself, such as ( or +.")]
    [InlineData("{ \"base\": \"string\", \"format\": \"a)(b\" }", "\"a)(b\"", "Close every bracket, and write \\\\ before a character that is meant as itself, such as ( or +.")]
    [InlineData("{ \"base\": \"string\", \"format\": \"(a)\\\\1\" }", "\"(a)\\\\1\"", "Write the pattern without (?=…), (?!…), (?<=…) and \\1.")]
    public void A_datatype_that_cannot_be_so_is_told_where_it_stands(string datatype, string marked, string hint)
    {
        Given.Schema(_bag, "t", [$"a {datatype}"]);

        Assert.Equal((marked, hint), (Told().Marked, Told().Hint));
    }

    [Theory]
    [InlineData("{ \"base\": \"decimal\", \"minimum\": 1, \"maximum\": 1 }")]
    [InlineData("{ \"base\": \"date\", \"minimum\": \"2025-04-01\", \"maximum\": \"2025-04-01\" }")]
    [InlineData("{ \"base\": \"string\", \"minLength\": 1, \"maxLength\": 1 }")]
    [InlineData("{ \"base\": \"anyURI\", \"maxLength\": 99 }")]
    public void Bounds_may_be_the_same(string datatype)
    {
        Assert.NotNull(Given.Schema(_bag, "t", [$"a {datatype}"]).Columns[0].Type);
        Given.Nothing(_bag);
    }

    [Theory]
    [InlineData("open|closed", "open,closed")]
    [InlineData("^open|in-hand|not yet$", "open,in-hand,not yet")]
    [InlineData("(open|closed)", "open,closed")]
    [InlineData("^(?:open|closed)$", "open,closed")]
    [InlineData("(open)", "open")]
    [InlineData("open", null)]
    [InlineData("(open|cl.sed)", null)]
    [InlineData("(open|closed)?", null)]
    public void A_pattern_that_is_a_list_of_words_is_read_as_one(string format, string? choices)
    {
        var type = Given.Schema(_bag, "t", [$"a {{ \"base\": \"string\", \"format\": \"{format}\" }}"]).Columns[0].Type;

        Assert.Equal((format, choices), (type.Format, type.Choices is { } list ? string.Join(',', list) : null));
        Given.Nothing(_bag);
    }

    [Theory]
    [InlineData("string, \"transparency:smallBelow\": 5", "5", "Take \"transparency:smallBelow\" away.")]
    [InlineData("integer, \"transparency:smallBelow\": 1", "1", "Write for example 5: then 1 to 4 are withheld.")]
    [InlineData("integer, \"transparency:smallBelow\": 5, \"required\": true", "5", "Take \"required\" away.")]
    [InlineData("integer, \"separator\": \";\"", "\";\"", "Take \"separator\" away, or make the datatype string.")]
    [InlineData("date, \"separator\": \";\"", "\";\"", "Take \"separator\" away, or make the datatype string.")]
    [InlineData("string, \"transparency:labels\": { \"a\": 1 }", "1", "Write the words to show between double quotation marks.")]
    [InlineData("{ \"base\": \"string\", \"format\": \"a|b\" }, \"transparency:labels\": { \"a\": \"A\", \"c\": \"C\" }", "\"c\"", "Correct the value, or add it to the pattern a|b.")]
    [InlineData("string, \"transparency:unitColumn\": \"unit\"", "\"a\"", "The columns are a.")]
    public void A_column_that_cannot_be_so_is_told_where_it_stands(string column, string marked, string hint)
    {
        Given.Schema(_bag, "t", [$"a {column}"]);

        Assert.Equal((marked, hint), (Told().Marked, Told().Hint));
    }

    [Theory]
    [InlineData("a_1", true)]
    [InlineData("z", true)]
    [InlineData("1a", false)]
    [InlineData("_a", false)]
    [InlineData("aB", false)]
    [InlineData("a-b", false)]
    [InlineData("é", false)]
    public void A_column_has_a_name_that_every_program_can_use(string name, bool isName)
    {
        Assert.Equal(name, Given.Schema(_bag, "t", [$"{name} string"]).Columns[0].Name);

        Assert.Equal(isName ? [] : [DataCodes.SchemaBadName], _bag.Sorted().Select(told => told.Code));
    }

    [Fact]
    public void What_a_column_says_is_read()
    {
        var columns = Given.Schema(
            _bag, "t",
            ["a anyURI, \"separator\": \"|\", \"transparency:contacts\": true", "b integer, \"transparency:smallBelow\": 2, \"transparency:hidden\": true", "c string, \"transparency:labels\": { \"x\": \"X\", \"y\": \"Y\" }"]).Columns;

        Given.Nothing(_bag);
        Assert.Equal(("|", true, false, null), (columns[0].Separator, columns[0].HoldsContacts, columns[0].Hidden, columns[0].SmallBelow));
        Assert.Equal((null, false, true, 2), (columns[1].Separator, columns[1].HoldsContacts, columns[1].Hidden, columns[1].SmallBelow));
        Assert.Equal(["x X", "y Y"], columns[2].Labels.Select(label => $"{label.Key} {label.Value}"));
    }

    private (string Code, string Marked, string? Hint) Told()
    {
        var told = Given.Only(_bag);
        return (told.Code, told.SourceLine!.Substring(told.Span.Column - 1, told.Span.Length), told.Hint);
    }
}
