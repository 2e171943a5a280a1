using System.Text;
using Transparency.Engine.Data;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Spreadsheets;
using Transparency.Tests.Data;

namespace Transparency.Tests.Spreadsheets;

public sealed class SpreadsheetFormulaTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("=HYPERLINK(\"http://example.org\",\"here\")")]
    [InlineData("@SUM(A1)")]
    [InlineData(" =1+1")]
    [InlineData("\u00A0=1+1")]
    [InlineData("\t=1+1")]
    [InlineData("\r=1+1")]
    [InlineData("\n=1+1")]
    [InlineData("\uFF1D1+1")]
    [InlineData("+cmd|' /C calc'!A0")]
    [InlineData("-2+3+cmd|' /C calc'!A0")]
    [InlineData("+SUM(A1:A9)")]
    [InlineData("-A1")]
    [InlineData("- to tidy the park")]
    [InlineData("-5 =1")]
    public void Text_that_a_spreadsheet_would_run_has_an_apostrophe_in_front(string text) => Assert.Equal("'" + text, SpreadsheetFormula.Guarded(text));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("-")]
    [InlineData("-5")]
    [InlineData("-12,500.50")]
    [InlineData("-£5")]
    [InlineData("+2.5%")]
    [InlineData("-5 to -3")]
    [InlineData("+44 116 222 2222")]
    [InlineData("+44 (0)116-222 2222")]
    [InlineData("a=b")]
    [InlineData("2 + 2 = 4")]
    [InlineData("someone@example.org")]
    [InlineData("'quoted'")]
    [InlineData("'Tis")]
    [InlineData("\u2212five")]
    public void Numbers_telephone_numbers_and_other_text_stay_as_they_are(string text) => Assert.Equal(text, SpreadsheetFormula.Guarded(text));

    [Theory]
    [InlineData("=1+1")]
    [InlineData("'=1+1")]
    [InlineData("''=1+1")]
    [InlineData("'quoted'")]
    [InlineData("plain")]
    public void What_was_written_can_be_told_from_the_file(string text)
    {
        var written = SpreadsheetFormula.Guarded(text);
        var isGuarded = written.StartsWith('\'') && SpreadsheetFormula.IsFormula(written.AsSpan().TrimStart('\''));
        Assert.Equal(text, isGuarded ? written[1..] : written);
    }

    [Fact]
    public void Only_columns_of_text_are_guarded()
    {
        var bag = new DiagnosticBag();
        var table = Given.Table(bag, "a", ["note string", "amount decimal", "tags string, \"separator\": \";\""], "note,amount,tags\n=1,-5,=a; b\n");

        Assert.Equal("note,amount,tags\r\n'=1,-5,'=a;b\r\n", Encoding.UTF8.GetString(CsvText.Write(table.Schema, table.Rows).All.Span));
    }
}
