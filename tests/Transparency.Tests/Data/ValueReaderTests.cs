using Transparency.Engine.Data;
using Transparency.Engine.Diagnostics;

namespace Transparency.Tests.Data;

public sealed class ValueReaderTests
{
    private readonly DiagnosticBag _bag = new();

    [Theory]
    [InlineData("decimal", "0")]
    [InlineData("decimal", "-12500.50")]
    [InlineData("integer", "-3")]
    [InlineData("date", "2024-02-29")]
    [InlineData("boolean", "true")]
    [InlineData("boolean", "FALSE")]
    [InlineData("anyURI", "https://example.org/a?b=c")]
    [InlineData("anyURI", "mailto:office@example.org")]
    [InlineData("string", "Nil.")]
    [InlineData("string", "")]
    [InlineData("decimal", "")]
    public void A_value_as_it_must_be_written_is_taken(string type, string text)
    {
        var cell = Read(type, text);

        Given.Nothing(_bag);
        Assert.Equal(text.Length == 0, cell.IsEmpty);
    }

    [Theory]
    [InlineData("£900", "Write 900: digits only")]
    [InlineData("1,234", "Write 1234: digits only")]
    [InlineData("£1,234.50", "Write 1234.50: digits only")]
    [InlineData("1 234", "Write 1234: digits only")]
    [InlineData("+5", "Write 5: digits only")]
    [InlineData("−5", "Write -5: digits only")]
    [InlineData(".5", "Write 0.5: digits only")]
    [InlineData("12%", "Write 12: no % sign")]
    [InlineData("1e3", "Write all its digits: 1000.")]
    [InlineData("1.2E+10", "Write all its digits, as the document prints them.")]
    [InlineData("(500)", "Write -500: a minus sign")]
    [InlineData("Nil.", "Write 0 where the document says nought; leave the cell empty where it does not say.")]
    [InlineData("-", "Write 0 where the document says nought")]
    [InlineData("1,50", "Write digits only")]
    [InlineData("about 5", "Write digits only")]
    [InlineData("99999999999999999999999999999999", "Write digits only")]
    public void What_is_not_a_number_is_answered_with_what_to_write(string text, string hint)
    {
        var cell = Read("decimal", text);

        Assert.True(cell.IsEmpty);
        Assert.Equal(text, cell.Text);
        var told = Given.Only(_bag);
        Assert.Equal(DataCodes.NotANumber, told.Code);
        Assert.StartsWith(hint, told.Hint);
    }

    [Theory]
    [InlineData("01/02/2024", "Write 2024-02-01 or 2024-01-02, whichever day is meant")]
    [InlineData("27/10/2025", "Write 2025-10-27.")]
    [InlineData("27 October 2025", "Write 2025-10-27.")]
    [InlineData("2025-1-2", "Write 2025-01-02.")]
    [InlineData("2023-02-29", "There is no such day in the calendar")]
    [InlineData("45957", "A spreadsheet has turned the date into its own count of days.")]
    [InlineData("2025-10-27T00:00:00", "Leave out the time.")]
    [InlineData("October 2025", "Write the year, the month and the day")]
    public void A_date_is_never_guessed(string text, string hint)
    {
        Assert.True(Read("date", text).IsEmpty);

        var told = Given.Only(_bag);
        Assert.Equal(DataCodes.NotADate, told.Code);
        Assert.StartsWith(hint, told.Hint);
    }

    [Theory]
    [InlineData("integer", "1.5", DataCodes.NotWhole, "Write a whole number")]
    [InlineData("integer", "12.0", DataCodes.NotWhole, "Write 12.")]
    [InlineData("boolean", "Yes", DataCodes.NotTrueOrFalse, "Write true.")]
    [InlineData("boolean", "perhaps", DataCodes.NotTrueOrFalse, "Write true or false.")]
    [InlineData("anyURI", "www.example.org", DataCodes.NotAnAddress, "Write https://www.example.org")]
    [InlineData("anyURI", "javascript:alert(1)", DataCodes.NotAnAddress, "Write the whole address")]
    [InlineData("anyURI", "/letters/", DataCodes.NotAnAddress, "Write the whole address")]
    [InlineData("anyURI", "office@example.org", DataCodes.NotAnAddress, "Write mailto:office@example.org")]
    [InlineData("{ \"base\": \"decimal\", \"minimum\": 0 }", "-1", DataCodes.TooSmall, "Correct the number.")]
    [InlineData("{ \"base\": \"decimal\", \"maximum\": 100 }", "100.5", DataCodes.TooLarge, "Correct the number.")]
    [InlineData("{ \"base\": \"date\", \"minimum\": \"2020-01-01\" }", "2019-12-31", DataCodes.TooSmall, "Correct the date.")]
    [InlineData("{ \"base\": \"string\", \"maxLength\": 3 }", "four", DataCodes.TooLong, "Shorten it.")]
    [InlineData("{ \"base\": \"string\", \"minLength\": 3 }", "ab", DataCodes.TooShort, "Write it out.")]
    [InlineData("{ \"base\": \"string\", \"format\": \"^(open|closed|announced)$\" }", "opened", DataCodes.Pattern, "Write open, closed or announced. Did you mean \"open\"?")]
    [InlineData("{ \"base\": \"string\", \"format\": \"Q1|Q2\" }", "xQ1", DataCodes.Pattern, "Write Q1 or Q2. Did you mean \"Q1\"?")]
    [InlineData("{ \"base\": \"string\", \"format\": \"[a-z0-9]+(-[a-z0-9]+)*\" }", "Safer Streets", DataCodes.Pattern, "Write safer-streets.")]
    [InlineData("{ \"base\": \"string\", \"format\": \"[0-9]{4}-[0-9]{2}\" }", "2025/26", DataCodes.Pattern, "Write 2025-26.")]
    public void A_value_that_the_column_does_not_allow_is_answered_with_what_to_write(string type, string text, string code, string hint)
    {
        Read(type, text);

        var told = Given.Only(_bag);
        Assert.Equal(code, told.Code);
        Assert.StartsWith(hint, told.Hint);
    }

    [Fact]
    public void A_form_is_shown_by_an_example_from_the_rows_before()
    {
        Given.Table(_bag, "a", ["v { \"base\": \"string\", \"format\": \"E[0-9]{2}\" }"], "v\nE01\nF02\n");

        Assert.Equal("Write it like E01, in the form E[0-9]{2}.", Given.Only(_bag).Hint);
    }

    [Fact]
    public void An_empty_cell_of_a_required_column_says_what_belongs_there()
    {
        Given.Table(_bag, "a", ["v string, \"required\": true", "w string"], "v,w\n,x\n");

        Assert.Equal(["2:1+1 data/required (cell A2, column \"v\")"], Given.Told(_bag));
        Assert.Equal("Write what belongs here: what v is.", Given.Only(_bag).Hint);
    }

    [Fact]
    public void A_cell_with_a_separator_holds_several_values()
    {
        var table = Given.Table(_bag, "a", ["v string, \"separator\": \";\""], "v\na; b;;c\n;\n");

        Assert.Equal(["a", "b", "c"], table.Rows[0].List("v"));
        Assert.Empty(table.Rows[1].List("v"));
    }

    private Cell Read(string type, string text) => Given.Table(_bag, "a", [$"v {type}", "other string"], $"v,other\n\"{text}\",x\n").Rows[0]["v"];
}
