using Transparency.Engine.Data;
using Transparency.Engine.Diagnostics;

namespace Transparency.Tests.Data;

public sealed class CheckReportTests
{
    private const string File = "content/data/t/2025-26.csv";
    private readonly DiagnosticBag _bag = new();

    [Theory]
    [InlineData("\"left\": \"7\", \"is\": \"<=\", \"right\": \"6.50\"", "The left side is 7 and should be at most the right side, 6.5; the difference is 0.5.")]
    [InlineData("\"left\": \"5\", \"is\": \">=\", \"right\": \"6\"", "The left side is 5 and should be at least the right side, 6; the difference is 1.")]
    [InlineData("\"left\": \"2025-04-01\", \"right\": \"2025-04-02\"", "The left side is 2025-04-01 and should be the same as the right side, 2025-04-02; the difference is 1 day.")]
    [InlineData("\"left\": \"value(t.k where n = 1)\", \"right\": \"value(t.k where n = 2)\"", "The left side is \"a\" and should be the same as the right side, \"b\".")]
    public void A_message_has_both_figures_and_how_far_they_are_apart(string check, string message)
    {
        Run(check);

        Assert.Equal("Check \"c\" failed: T. " + message, Given.Only(_bag).Message);
    }

    [Theory]
    [InlineData("1", "the formula itself")]
    [InlineData("count(t where k = a)", $"row 2 of {File}")]
    [InlineData("sum(t.n where m = 1)", $"B2 of {File}, B3 of {File}, B4 of {File}, B5 of {File}")]
    [InlineData("sum(t.n)", $"B2 of {File}, B3 of {File}, B4 of {File}, B5 of {File} and 2 more")]
    [InlineData("sum(t.n) - sum(t.n)", $"B2 of {File}, B3 of {File}, B4 of {File}, B5 of {File} and 2 more")]
    public void The_first_four_cells_are_named(string left, string cells)
    {
        Run($"\"left\": \"{left}\", \"right\": \"100\"");

        Assert.Equal($"Left: {left}, from {cells}. Right: 100, from the formula itself. Correct the figure, or say in \"acknowledged\" in content/data/t/csv-metadata.json why the difference stands.", Given.Only(_bag).Hint);
    }

    [Theory]
    [InlineData("n", "m", "2:5+1 check/failed (cell C2, column \"m\")")]
    [InlineData("n", "sum(t.m where k = b)", "2:3+1 check/failed (cell B2, column \"n\")")]
    [InlineData("10", "sum(t.m where k = b)", "2:1+1 check/failed (cell A2, column \"k\")")]
    public void The_stated_figure_of_the_row_is_pointed_at(string left, string right, string told)
    {
        Run($"\"each\": \"row\", \"left\": \"{left}\", \"right\": \"{right}\"", "a,7,1\nb,,\nb,,3\n");

        Assert.Equal(told, Given.Told(_bag)[0]);
    }

    [Theory]
    [InlineData("", "xyz", "A row's key is its release and number, with a slash between.")]
    [InlineData("\"k\"", "xyz", "A row's key is its k.")]
    [InlineData("\"k\", \"n\"", "xyz", "A row's key is its k and n, with a slash between.")]
    [InlineData("\"k\", \"n\"", "a/2", "Did you mean \"a/1\"?")]
    public void An_acknowledgement_of_no_row_is_told_what_a_key_is(string key, string row, string hint)
    {
        Run($$"""
            "each": "row", "left": "n", "right": "n", "acknowledged": { "{{row}}": "A." }
            """, key: key);

        Assert.Equal((DataCodes.CheckUnknownRow, $"No row of \"t\" has the key \"{row}\".", hint), (Given.Only(_bag).Code, Given.Only(_bag).Message, Given.Only(_bag).Hint));
    }

    [Theory]
    [InlineData("\"left\": \"n\", \"right\": \"n\", \"each\": \"row\", \"acknowledged\": { \"a\": \"A.\" }", "a,1,1\n", "The two sides of check \"c\" for \"a\" agree now.")]
    [InlineData("\"left\": \"n\", \"right\": \"n\", \"each\": \"row\", \"acknowledged\": { \"a\": \"A.\" }", "a,,1\n", "The two sides of check \"c\" for \"a\" were not compared, because a cell is empty.")]
    [InlineData("\"left\": \"1\", \"right\": \"1\", \"acknowledged\": \"A.\"", "a,,1\n", "The two sides of check \"c\" agree now.")]
    public void A_needless_acknowledgement_is_told_why(string check, string rows, string message)
    {
        Run(check, rows, "\"k\"");

        Assert.Equal((Severity.Warning, message), (Given.Only(_bag).Severity, Given.Only(_bag).Message));
    }

    [Theory]
    [InlineData("sum(t.n where k = e)", "1", "sum(t.n where k = e)")]
    [InlineData("1", "value(t.n where k = e)", "value(t.n where k = e)")]
    public void A_check_of_whole_tables_with_nothing_to_compare_is_an_error_at_its_side(string left, string right, string marked)
    {
        Assert.Empty(Run($"\"left\": \"{left}\", \"right\": \"{right}\"", "e,,1\n"));

        var told = Given.Only(_bag);
        Assert.Equal((DataCodes.FormulaNoRows, $"\"{marked}\""), (told.Code, told.SourceLine!.Substring(told.Span.Column - 1, told.Span.Length)));
    }

    private IReadOnlyList<CheckResult> Run(string check, string rows = "a,1,1\nb,2,1\nc,3,1\nd,4,1\ne,5,2\nf,6,2\n", string key = "")
    {
        var table = Given.Table(
            _bag, "t", ["k string", "n integer", "m integer"], "k,n,m\n" + rows,
            $"\"transparency:checks\": [ {{ \"id\": \"c\", \"title\": \"T\", {check} }} ],", key.Length == 0 ? "" : $"\"primaryKey\": [{key}],");
        return CheckRunner.Run(Given.Tables(table), _bag);
    }
}
