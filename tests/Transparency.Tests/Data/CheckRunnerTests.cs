using Transparency.Engine.Data;
using Transparency.Engine.Diagnostics;

namespace Transparency.Tests.Data;

public sealed class CheckRunnerTests
{
    private readonly DiagnosticBag _bag = new();

    [Fact]
    public void A_check_of_each_row_compares_the_rows_where_no_cell_is_empty()
    {
        var results = Run("""{ "id": "c", "title": "It adds up", "each": "row", "left": "allocation - spent", "right": "remaining" }""",
            "area,allocation,spent,remaining\nmelton,10,4,6\nblaby,10,,6\n");

        var result = Assert.Single(results);
        Assert.Equal((CheckOutcome.Passed, "melton", 6m, 6m, 0m), (result.Outcome, result.RowKey, result.Left.Number, result.Right.Number, result.Difference));
        Assert.Equal(["allocation", "spent"], result.Left.Inputs.Select(cell => cell.Column!.Name));
        Given.Nothing(_bag);
    }

    [Fact]
    public void A_difference_is_an_error_at_the_stated_figure_with_both_numbers_and_their_cells()
    {
        var result = Assert.Single(Run("""{ "id": "c", "title": "It adds up", "each": "row", "left": "allocation - spent", "right": "remaining" }""",
            "area,allocation,spent,remaining\nmelton,10,4,7\n"));

        Assert.Equal((CheckOutcome.Failed, -1m), (result.Outcome, result.Difference));
        var told = Given.Only(_bag);
        Assert.Equal(DataCodes.CheckFailed, told.Code);
        Assert.Equal("Check \"c\" failed: It adds up. The left side is 6 and should be the same as the right side, 7; the difference is 1.", told.Message);
        Assert.Equal(("cell D2, column \"remaining\"", "content/data/csp/2025-26.csv:2:13", "melton,10,4,7"), (told.Cell, told.Span.ToString(), told.SourceLine));
        Assert.Equal("Left: allocation - spent, from B2 of content/data/csp/2025-26.csv, C2 of content/data/csp/2025-26.csv. "
            + "Right: remaining, from D2 of content/data/csp/2025-26.csv. "
            + "Correct the figure, or say in \"acknowledged\" under \"melton\" in content/data/csp/csv-metadata.json why the difference stands.", told.Hint);
    }

    [Fact]
    public void An_acknowledged_difference_is_no_error_and_carries_its_reason()
    {
        var result = Assert.Single(Run("""{ "id": "c", "title": "T", "each": "row", "left": "allocation", "right": "spent", "acknowledged": { "melton": "Printed so." } }""",
            "area,allocation,spent,remaining\nmelton,10,4,\n"));

        Assert.Equal((CheckOutcome.Acknowledged, "Printed so.", 6m), (result.Outcome, result.Note, result.Difference));
        Given.Nothing(_bag);
    }

    [Fact]
    public void What_the_publisher_says_about_a_difference_stands_beside_what_we_see()
    {
        var results = Run(
            """{ "id": "c", "title": "T", "each": "row", "left": "allocation", "right": "spent", "acknowledged": { "melton": "Seen.", "blaby": "Seen." }, "reason": { "melton": "Said." } }""",
            "area,allocation,spent,remaining\nmelton,10,4,\nblaby,10,5,\n");

        Assert.Equal([("Seen.", "Said."), ("Seen.", null)], results.Select(r => (r.Note!, r.Reason)));
        Given.Nothing(_bag);
    }

    [Fact]
    public void A_reason_for_a_difference_that_is_not_acknowledged_is_a_warning()
    {
        Run("""{ "id": "c", "title": "T", "left": "1", "right": "1", "reason": "Said." }""", "area,allocation,spent,remaining\n");

        var told = Given.Only(_bag);
        Assert.Equal((Severity.Warning, DataCodes.CheckNeedlessAcknowledgement, "Check \"c\" gives the publisher's reason for a difference that is not acknowledged."), (told.Severity, told.Code, told.Message));
    }

    [Fact]
    public void Texts_agree_when_they_are_the_same_to_the_letter()
    {
        var results = Run(
            """{ "id": "c", "title": "T", "each": "row", "left": "area", "right": "value(csp.area where allocation = $spent)", "acknowledged": { "melton": "Another name." } }""",
            "area,allocation,spent,remaining\nmelton,1,2,\nblaby,2,2,\n");

        Assert.Equal(
            [(CheckOutcome.Acknowledged, "melton", "blaby", 1m), (CheckOutcome.Passed, "blaby", "blaby", 0m)],
            results.Select(r => (r.Outcome, r.Left.Text!, r.Right.Text!, r.Difference)));
        Given.Nothing(_bag);
    }

    [Theory]
    [InlineData("<=", "area", "area", "asks which of two texts is larger")]
    [InlineData("=", "area", "spent", "compares a text with a number")]
    [InlineData("=", "area", "2025-10-01", "compares a text with a date")]
    public void Texts_are_compared_with_texts_and_only_for_being_the_same(string comparison, string left, string right, string told)
    {
        Run($$"""{ "id": "c", "title": "T", "each": "row", "is": "{{comparison}}", "left": "{{left}}", "right": "{{right}}" }""", "area,allocation,spent,remaining\nmelton,1,2,\n");
        Assert.Equal((DataCodes.FormulaWrongType, $"Check \"c\" {told}."), (Given.Only(_bag).Code, Given.Only(_bag).Message));
    }

    [Fact]
    public void A_needless_acknowledgement_is_a_warning_and_one_for_an_unknown_row_an_error()
    {
        Run("""{ "id": "c", "title": "T", "each": "row", "left": "allocation", "right": "spent", "acknowledged": { "melton": "A.", "blaby": "B.", "meltom": "C." } }""",
            "area,allocation,spent,remaining\nmelton,4,4,\nblaby,4,,\n");

        Assert.Equal(
            [
                (Severity.Warning, DataCodes.CheckNeedlessAcknowledgement, "Take the acknowledgement away."),
                (Severity.Warning, DataCodes.CheckNeedlessAcknowledgement, "Take the acknowledgement away."),
                (Severity.Error, DataCodes.CheckUnknownRow, "Did you mean \"melton\"?"),
            ],
            _bag.Sorted().Select(d => (d.Severity, d.Code, d.Hint!)));
        Assert.All(_bag.Sorted(), told => Assert.Contains("acknowledged", told.SourceLine));
    }

    [Theory]
    [InlineData("=", 0, "5", "5", CheckOutcome.Passed)]
    [InlineData("=", 0.5, "28.5", "29", CheckOutcome.Passed)]
    [InlineData("=", 0.5, "28.05", "29", CheckOutcome.Failed)]
    [InlineData("<=", 0, "5", "6", CheckOutcome.Passed)]
    [InlineData("<=", 0, "7", "6", CheckOutcome.Failed)]
    [InlineData("<=", 1, "7", "6", CheckOutcome.Passed)]
    [InlineData(">=", 0, "7", "6", CheckOutcome.Passed)]
    [InlineData(">=", 0, "5", "6", CheckOutcome.Failed)]
    [InlineData(">=", 1, "5", "6", CheckOutcome.Passed)]
    [InlineData("<=", 0, "2025-04-08", "2025-07-01", CheckOutcome.Passed)]
    [InlineData(">=", 0, "2025-04-08", "2025-07-01", CheckOutcome.Failed)]
    public void Sides_agree_as_the_check_says(string comparison, decimal tolerance, string left, string right, CheckOutcome outcome)
    {
        var json = FormattableString.Invariant($$"""{ "id": "c", "title": "T", "is": "{{comparison}}", "tolerance": {{tolerance}}, "left": "{{left}}", "right": "{{right}}" }""");

        var result = Assert.Single(Run(json, "area,allocation,spent,remaining\n"));

        Assert.Equal((outcome, null as string), (result.Outcome, result.RowKey));
        Assert.Equal(outcome == CheckOutcome.Failed ? "content/data/csp/csv-metadata.json" : null, _bag.Sorted().Select(d => d.Span.File).FirstOrDefault());
    }

    [Fact]
    public void Dates_differ_by_days()
    {
        Run("""{ "id": "c", "title": "T", "left": "2025-04-08", "is": ">=", "right": "2025-07-01" }""", "area,allocation,spent,remaining\n");

        Assert.Contains("is 2025-04-08 and should be at least the right side, 2025-07-01; the difference is 84 days.", Given.Only(_bag).Message);
    }

    [Fact]
    public void A_value_of_this_row_chooses_the_rows_of_another_table()
    {
        var results = Run("""{ "id": "c", "title": "T", "each": "row", "left": "allocation", "right": "value(csp.spent where area = $remaining)" }""",
            "area,allocation,spent,remaining\n1,20,10,2\n2,10,20,1\n3,9,9,\n");

        Assert.Equal([CheckOutcome.Passed, CheckOutcome.Passed], results.Select(result => result.Outcome));
        Given.Nothing(_bag);
    }

    [Theory]
    [InlineData("count(csp where area = $spent)", "an empty cell chooses no rows, not even for a count")]
    [InlineData("count(csp where area = melton and spent = $spent)", "nor in a second condition")]
    [InlineData("sum(csp.allocation where area = $remaining)", "a row may have no counterparts")]
    [InlineData("1 / (allocation - 20) * spent", "where the other side is empty, a fault here is none")]
    public void A_row_of_which_a_side_is_empty_is_not_compared(string left, string because)
    {
        Assert.True(Run($$"""{ "id": "c", "title": "T", "each": "row", "left": "{{left}}", "right": "spent" }""", "area,allocation,spent,remaining\nmelton,20,,5\n").Count == 0, because);
        Given.Nothing(_bag);
    }

    [Fact]
    public void What_goes_wrong_on_either_side_is_told_for_the_row()
    {
        Assert.Empty(Run("""{ "id": "c", "title": "T", "each": "row", "left": "1 / spent", "right": "2 / spent" }""", "area,allocation,spent,remaining\nmelton,20,0,5\n"));

        Assert.Equal([DataCodes.FormulaDivisionByNought, DataCodes.FormulaDivisionByNought], _bag.Sorted().Select(told => told.Code));
    }

    [Fact]
    public void A_value_that_is_not_there_is_told_with_the_row_that_asked_for_it()
    {
        Assert.Empty(Run("""{ "id": "c", "title": "T", "each": "row", "left": "allocation", "right": "value(csp.spent where area = $remaining)" }""",
            "area,allocation,spent,remaining\nmelton,20,10,5\n"));

        var told = Given.Only(_bag);
        Assert.Equal(DataCodes.FormulaNotOneRow, told.Code);
        Assert.Contains("(for row 2 of content/data/csp/2025-26.csv)", told.Message);
        Assert.Equal("content/data/csp/csv-metadata.json", told.Span.File);
    }

    [Fact]
    public void Checks_are_run_in_the_order_of_the_datasets_and_then_of_their_schemas()
    {
        var tables = new[] { "b", "a" }.Select(id => Given.Table(_bag, id, ["n integer"], "n\n", $"\"transparency:checks\": [ {Check(id + "-2")}, {Check(id + "-1")} ],"));

        Assert.Equal(
            [("a", "a-2"), ("a", "a-1"), ("b", "b-2"), ("b", "b-1")],
            CheckRunner.Run(Given.Tables([.. tables]), _bag).Select(result => (result.Dataset, result.Declaration.Id)));

        static string Check(string id) => $$"""{ "id": "{{id}}", "title": "T", "left": "1", "right": "1" }""";
    }

    [Theory]
    [InlineData("allocation-spent", DataCodes.FormulaUnknownName, "Leave a space on both sides of a minus sign.")]
    [InlineData("csp.spent", DataCodes.FormulaUnknownName, "A column of another table stands inside a function")]
    [InlineData("alocation", DataCodes.FormulaUnknownName, "Did you mean \"allocation\"?")]
    [InlineData("area", DataCodes.FormulaWrongType, "Compare numbers with numbers")]
    [InlineData("2025-04-08", DataCodes.FormulaWrongType, "Compare numbers with numbers")]
    public void A_name_that_the_row_does_not_have_is_told_once_however_many_rows_there_are(string left, string code, string hint)
    {
        Run($$"""{ "id": "c", "title": "T", "each": "row", "left": "{{left}}", "right": "spent" }""",
            "area,allocation,spent,remaining\nmelton,4,4,\nblaby,4,4,\n");

        Assert.Equal(code, Given.Only(_bag).Code);
        Assert.StartsWith(hint, Given.Only(_bag).Hint);
    }

    private IReadOnlyList<CheckResult> Run(string check, string csv)
    {
        var table = Given.Table(_bag, "csp", ["area string", "allocation decimal", "spent decimal", "remaining decimal"], csv,
            $"\"transparency:checks\": [ {check} ],", "\"primaryKey\": \"area\",");
        return CheckRunner.Run(References.Resolve(Given.Tables(table), _bag), _bag);
    }
}
