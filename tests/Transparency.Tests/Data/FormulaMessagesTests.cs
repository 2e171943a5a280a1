using Transparency.Engine.Data;
using Transparency.Engine.Diagnostics;

namespace Transparency.Tests.Data;

public sealed class FormulaMessagesTests
{
    private readonly DiagnosticBag _bag = new();

    [Theory]
    [InlineData("1 / ( 2 - 2 ) + 1", DataCodes.FormulaDivisionByNought, "( 2 - 2 )")]
    [InlineData("1 + 4 / (0 * 3) * 2", DataCodes.FormulaDivisionByNought, "(0 * 3)")]
    [InlineData("1 / -sum(t.n where m = 5 and kind = b) / round(0.4)", DataCodes.FormulaDivisionByNought, "round(0.4)")]
    [InlineData("1 / -(0 * 1) * 2", DataCodes.FormulaDivisionByNought, "-(0 * 1)")]
    [InlineData("1 + max(t.day) * 2", DataCodes.FormulaWrongType, "max(t.day)")]
    [InlineData("-max(t.day)", DataCodes.FormulaWrongType, "max(t.day)")]
    [InlineData("round(2021-04-05, 1)", DataCodes.FormulaWrongType, "2021-04-05")]
    [InlineData("2 * value(t.kind where n = 3)", DataCodes.FormulaWrongType, "value(t.kind where n = 3)")]
    [InlineData("1 + sum(tt.n)", DataCodes.FormulaUnknownName, "tt")]
    [InlineData("1 + sum(t.nn)", DataCodes.FormulaUnknownName, "nn")]
    [InlineData("1 + sum(t.n where kin = a)", DataCodes.FormulaUnknownName, "kin")]
    [InlineData("sum(t.n where n = $kind)", DataCodes.FormulaUnknownName, "kind")]
    [InlineData("sum(t.n where n = abc )", DataCodes.FormulaWrongType, "abc")]
    [InlineData("sum(t.n where n = 'abc')", DataCodes.FormulaWrongType, "abc")]
    [InlineData("1 + sum(t.n where kind = zzz) + 1", DataCodes.FormulaNoRows, "sum(t.n where kind = zzz)")]
    [InlineData("2 * value(t.n where kind = b)", DataCodes.FormulaNotOneRow, "value(t.n where kind = b)")]
    [InlineData("1 + foo", DataCodes.FormulaUnknownName, "foo")]
    [InlineData("1 + foo(1)", DataCodes.FormulaUnreadable, "foo")]
    [InlineData("round(1, 11)", DataCodes.FormulaUnreadable, "11")]
    [InlineData("round(1, -1)", DataCodes.FormulaUnreadable, "-")]
    [InlineData("round(1 2)", DataCodes.FormulaUnreadable, "2")]
    [InlineData("sum(t.n) sum(t.n)", DataCodes.FormulaUnreadable, "s")]
    [InlineData("sum( )", DataCodes.FormulaUnreadable, ")")]
    [InlineData("sum(t.n where = 3)", DataCodes.FormulaUnreadable, "=")]
    [InlineData("sum(t.n where kind a)", DataCodes.FormulaUnreadable, "a")]
    [InlineData("sum(t.n where kind = 'a)", DataCodes.FormulaUnreadable, "'")]
    [InlineData("sum(t.n where kind = $)", DataCodes.FormulaUnreadable, ")")]
    [InlineData("1 + sum(t)", DataCodes.FormulaUnreadable, "t")]
    [InlineData("2 * ()", DataCodes.FormulaUnreadable, ")")]
    [InlineData("(1 + 2", DataCodes.FormulaUnreadable, "2")]
    [InlineData("1 + 9999999999999999999999999999 * 9999999999999999999999999999", DataCodes.FormulaTooLarge, "1 + 9999999999999999999999999999 * 9999999999999999999999999999")]
    [InlineData("  9999999999999999999999999999 * 9999999999999999999999999999", DataCodes.FormulaTooLarge, "9999999999999999999999999999 * 9999999999999999999999999999")]
    [InlineData("  1 + 79228162514264337593543950335", DataCodes.FormulaTooLarge, "1 + 79228162514264337593543950335")]
    [InlineData("1 + sum(.n)", DataCodes.FormulaUnknownName, ".")]
    [InlineData("sum(t.n where kind = $m x)", DataCodes.FormulaUnreadable, "x")]
    [InlineData("1 + sum(t.few)", DataCodes.FormulaWithheld, "few")]
    [InlineData("sum(t.n where few = 7)", DataCodes.FormulaWithheld, "few")]
    public void What_is_wrong_is_marked_from_its_first_letter_to_its_last(string formula, string code, string marked)
    {
        Assert.True(Evaluate(formula).IsEmpty);

        var told = Given.Only(_bag);
        Assert.Equal((code, marked), (told.Code, formula.Substring(told.Span.Column - 1, told.Span.Length)));
    }

    [Theory]
    [InlineData("sum(t.kind)", "integer or decimal.")]
    [InlineData("sum(t.day)", "integer or decimal.")]
    [InlineData("sum(t.tags)", "integer or decimal.")]
    [InlineData("min(t.kind)", "integer, decimal or date.")]
    [InlineData("max(t.ok)", "integer, decimal or date.")]
    [InlineData("value(t.ok where n = 3)", "integer, decimal, date or string, without a separator.")]
    [InlineData("value(t.page where n = 3)", "integer, decimal, date or string, without a separator.")]
    [InlineData("value(t.tags where n = 3)", "integer, decimal, date or string, without a separator.")]
    public void A_function_takes_the_types_that_it_can_work_with(string formula, string hint)
    {
        Assert.True(Evaluate(formula).IsEmpty);

        Assert.Equal((DataCodes.FormulaWrongType, $"Name a column of datatype {hint}"), (Given.Only(_bag).Code, Given.Only(_bag).Hint));
    }

    [Theory]
    [InlineData("sum(zzzzzz.n)", "The datasets are none, t.")]
    [InlineData("sum(t.zzzzzz)", "The columns are day, few, kind, m, n, ok, page, tags.")]
    [InlineData("sum(t.n where zzzzzz = 1)", "The columns are kind, day, n, m, ok, page, tags, few.")]
    [InlineData("sum(t.n where knd = a)", "Did you mean \"kind\"?")]
    [InlineData("sum(none.n)", "\"none\" has no rows yet.")]
    [InlineData("value(none.n)", "\"none\" has no rows yet.")]
    [InlineData("sum(t.n where kind = a and n = 1)", "Each condition is met by some row, but no row meets all of them: check how they go together.")]
    [InlineData("sum(t.n where kind = a and n = 70000)", "No row has \"70000\" in column \"n\".")]
    [InlineData("value(t.n where kind = b)", "Add conditions until one row is left. The first two are row 3 of content/data/t/2025-26.csv and row 4 of content/data/t/2025-26.csv.")]
    [InlineData("2 £", "Write numbers without signs of currency; $ stands only after where … =.")]
    [InlineData("2 $", "Write numbers without signs of currency; $ stands only after where … =.")]
    [InlineData("2 × 3", "Write * for times.")]
    [InlineData("2 x 3", "Write * for times.")]
    [InlineData("2 ÷ 3", "Write / for divided by.")]
    [InlineData("2 – 3", "Write an ordinary hyphen for minus.")]
    [InlineData("2 − 3", "Write an ordinary hyphen for minus.")]
    [InlineData("2) * 3", "Take the bracket away, or open it with (.")]
    [InlineData("2 % 3", "A formula is made of columns, numbers, functions, brackets and + - * /, with a space on both sides of a sign.")]
    public void A_hint_says_what_there_is_or_how_to_write_it(string formula, string hint)
    {
        Assert.True(Evaluate(formula).IsEmpty);

        Assert.Equal(hint, Given.Only(_bag).Hint);
    }

    [Theory]
    [InlineData("n + zzzzzz", DataCodes.FormulaUnknownName, "zzzzzz", "The columns are kind, day, n, m, ok, page, tags, few.")]
    [InlineData("n + knd", DataCodes.FormulaUnknownName, "knd", "Did you mean \"kind\"?")]
    [InlineData("n + n-m", DataCodes.FormulaUnknownName, "n-m", "Leave a space on both sides of a minus sign.")]
    [InlineData("n + t.n", DataCodes.FormulaUnknownName, "t.n", "A column of another table stands inside a function, for example sum(t.n) or value(t.n where …).")]
    [InlineData("n + sum(t.n where n = $zzzzzz)", DataCodes.FormulaUnknownName, "zzzzzz", "The columns are kind, day, n, m, ok, page, tags, few.")]
    [InlineData("n + sum(t.n where n = $mn)", DataCodes.FormulaUnknownName, "mn", "Did you mean \"m\"?")]
    [InlineData("ok", DataCodes.FormulaWrongType, "ok", "Name a column of datatype integer, decimal, date or string, without a separator.")]
    [InlineData("page", DataCodes.FormulaWrongType, "page", "Name a column of datatype integer, decimal, date or string, without a separator.")]
    [InlineData("tags", DataCodes.FormulaWrongType, "tags", "Name a column of datatype integer, decimal, date or string, without a separator.")]
    [InlineData("1 + kind", DataCodes.FormulaWrongType, "kind", "Compare texts as they are: one on each side of the check.")]
    [InlineData("1 + day", DataCodes.FormulaWrongType, "day", "Compare dates as they are: one on each side of the check.")]
    [InlineData("n + few", DataCodes.FormulaWithheld, "few", "Take it out of the formula.")]
    public void A_formula_of_a_row_names_columns_of_one_value(string formula, string code, string marked, string hint)
    {
        var figures = Given.Figures(_bag);

        Assert.Null(FormulaBinder.Bind(Formula.Parse(formula, new("content/figures.yml", 1, 1, formula.Length), _bag)!, new(Given.Tables(figures)), figures.Schema, _bag));

        var told = Given.Only(_bag);
        Assert.Equal((code, marked, hint), (told.Code, formula.Substring(told.Span.Column - 1, told.Span.Length), told.Hint));
    }

    [Theory]
    [InlineData("value(t.n where kind = b)", "This asks for one cell of \"t\", and 2 rows are as it says.")]
    [InlineData("value(t.n where kind = c)", "This asks for one cell of \"t\", and no row is as it says.")]
    [InlineData("1 + max(t.day)", "Dates cannot be calculated with.")]
    [InlineData("1 + value(t.kind where n = 3)", "Texts cannot be calculated with.")]
    public void A_message_says_what_was_found(string formula, string message)
    {
        Evaluate(formula);

        Assert.Equal(message, Given.Only(_bag).Message);
    }

    [Theory]
    [InlineData("1 / 0 + 1 / (1 - 1)", 5, 13)]
    [InlineData("sum(t.n where kind = c) - 1 / 0", 1, 31)]
    public void Everything_that_goes_wrong_is_told_at_once(string formula, params int[] columns)
    {
        Assert.True(Evaluate(formula).IsEmpty);

        Assert.Equal(columns, _bag.Sorted().Select(told => told.Span.Column));
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once()
    {
        Evaluate("sum(t.kind where a = 1 and b = 2) + sum(t.few) + 1 / max(t.day)");

        Assert.Equal([7, 18, 28, 43, 54], _bag.Sorted().Select(told => told.Span.Column));
    }

    [Theory]
    [InlineData(10, 5, 14, 1)]
    [InlineData(10, 6, 14, 1)]
    [InlineData(10, 7, 15, 1)]
    [InlineData(10, 8, 10, 8)]
    [InlineData(10, 4, 10, 4)]
    [InlineData(0, 5, 0, 5)]
    public void Where_the_letters_of_a_file_are_not_those_of_the_formula_all_of_it_is_marked(int column, int length, int toldColumn, int toldLength)
    {
        Formula.Parse("1 + ?", new SourceSpan("content/figures.yml", 3, column, length), _bag);

        Assert.Equal(new SourceSpan("content/figures.yml", 3, toldColumn, toldLength), Given.Only(_bag).Span);
    }

    private FormulaResult Evaluate(string formula)
    {
        var tables = Given.Tables(Given.Figures(_bag), Given.Table(_bag, "none", ["n decimal"], "n\n"));
        return Formula.Parse(formula, new("content/figures.yml", 1, 1, formula.Length), _bag)?.Evaluate(tables, _bag) ?? new(null, null, []);
    }
}
