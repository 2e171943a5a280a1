using Transparency.Engine.Diagnostics;
using Transparency.Site.Commands;

namespace Transparency.Tests.Commands;

public sealed class DiagnosticTextTests
{
    private const string Csv = "content/data/funded-projects/2025-26.csv";

    [Fact]
    public void A_message_shows_place_cell_source_line_carets_and_hint()
    {
        var text = Text(new(
            Severity.Error,
            "data/not-a-number",
            "\"£900\" is not a number.",
            new(Csv, 5, 20, 4),
            "Write digits only, for example 12500 or 12500.50: no £ sign and no commas.",
            "cell D4, column \"amount\"",
            "P2,Bikes,charnwood,£900"));
        Assert.Equal(
            """
            content/data/funded-projects/2025-26.csv:5:20: error data/not-a-number: "£900" is not a number. (cell D4, column "amount")
              5 | P2,Bikes,charnwood,£900
                |                    ^^^^
              Write digits only, for example 12500 or 12500.50: no £ sign and no commas.

            """,
            text);
    }

    [Fact]
    public void A_message_about_a_whole_file_is_one_line() =>
        Assert.Equal(
            "content/site.yml: warning site/missing-file: There is no home.md.\n",
            Text(new(Severity.Warning, "site/missing-file", "There is no home.md.", new("content/site.yml"))));

    [Fact]
    public void A_message_about_a_whole_line_has_no_carets() =>
        Assert.Equal(
            "a.csv:12: note x/y: Look.\n  12 | a,b\n",
            Text(new(Severity.Note, "x/y", "Look.", new("a.csv", 12), SourceLine: "a,b")));

    [Theory]
    [InlineData("\ta,£9", 4, 2, "    a,£9", "      ^^")]
    [InlineData("日本,x", 1, 2, "日本,x", "^^^^")]
    [InlineData("日本,x", 4, 1, "日本,x", "     ^")]
    [InlineData("👩‍👩‍👧,x", 10, 1, "👩‍👩‍👧,x", "   ^")]
    [InlineData("e\u0301,x", 4, 1, "e\u0301,x", "  ^")]
    [InlineData("a,b", 4, 1, "a,b", "   ^")]
    [InlineData("a,b", 2, 99, "a,b", " ^^")]
    public void Carets_stand_under_what_is_meant(string line, int column, int length, string shown, string carets)
    {
        var excerpt = SourceExcerpt.Of(line, column, length);
        Assert.Equal(shown, excerpt.Text);
        Assert.Equal(carets, new string(' ', excerpt.Indent) + new string('^', excerpt.Carets));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(200)]
    [InlineData(397)]
    [InlineData(99_000)]
    public void A_long_line_is_cut_around_the_carets(int column)
    {
        var line = string.Concat(Enumerable.Range(0, column < 400 ? 100 : 25_000).Select(i => $"{i % 1000:000},"));
        var excerpt = SourceExcerpt.Of(line, column, 3);
        Assert.InRange(excerpt.Text.Length, 60, 100);
        Assert.Equal(line.Substring(column - 1, 3), excerpt.Text.Substring(excerpt.Indent, excerpt.Carets));
        Assert.Equal(column > 33, excerpt.Text.StartsWith('…'));
    }

    [Fact]
    public void Characters_that_would_move_the_cursor_or_hide_are_shown_by_their_code()
    {
        var text = Text(new(Severity.Error, "x/y", "\u001b[2J is \u202Eodd\u200B.", new("a.md", 1, 1, 2), SourceLine: "\u001b[2Jx\u0007"));
        Assert.DoesNotContain('\u001b', text);
        Assert.Contains("<U+001B>[2J is <U+202E>odd<U+200B>.", text);
        Assert.Contains("  1 | <U+001B>[2Jx<U+0007>\n    | ^^^^^^^^^\n", text);
    }

    [Fact]
    public void Colours_are_codes_around_the_same_text()
    {
        var diagnostic = new Diagnostic(Severity.Error, "x/y", "Look.", new("a.csv", 1, 1), SourceLine: "a");
        using var writer = new StringWriter { NewLine = "\n" };
        DiagnosticText.Write([diagnostic], writer, new(colours: true));
        Assert.Contains("\u001b[1;31merror x/y\u001b[0m", writer.ToString());
        Assert.Equal(Text(diagnostic), System.Text.RegularExpressions.Regex.Replace(writer.ToString(), "\u001b\\[[0-9;]*m", ""));
    }

    private static string Text(Diagnostic diagnostic)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        DiagnosticText.Write([diagnostic], writer, Palette.Plain);
        return writer.ToString();
    }
}
