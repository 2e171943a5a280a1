using Transparency.Engine.Data;
using Transparency.Engine.Diagnostics;

namespace Transparency.Tests.Data;

public sealed class FormulaTests
{
    private readonly DiagnosticBag _bag = new();

    [Theory]
    [InlineData("1 + 2 * 3", 7)]
    [InlineData("(1 + 2) * 3", 9)]
    [InlineData("10 - 2 - 3", 5)]
    [InlineData("-2 * 3", -6)]
    [InlineData("round(2.5)", 3)]
    [InlineData("round(-2.345, 2)", -2.35)]
    [InlineData("1 / 8", 0.125)]
    [InlineData("round(1.25, 1)", 1.3)]
    [InlineData("round(0.00000000006, 10)", 0.0000000001)]
    [InlineData("8 / 2 / 2 * 3", 6)]
    [InlineData("--2+1.50", 3.5)]
    [InlineData("-(1 + 2) -1", -4)]
    [InlineData(" 0 / 5 ", 0)]
    [InlineData("sum(crime.offences)", 33)]
    [InlineData("sum(crime.offences where year = 2021-22)", 23)]
    [InlineData("sum(crime.offences where year = 2021-22 and category = Theft and Fraud)", 8)]
    [InlineData("sum(crime.offences where category = 'Theft and Fraud' and year = 2021-22)", 8)]
    [InlineData("sum(crime.offences where area = Melton Mowbray)", 10)]
    [InlineData("count(crime)", 5)]
    [InlineData("count(crime.offences)", 3)]
    [InlineData("count(crime where category = Arson)", 0)]
    [InlineData("min(crime.offences)", 8)]
    [InlineData("max(crime.offences where year = 2021-22)", 15)]
    [InlineData("value(crime.offences where day = 2021-04-02)", 15)]
    [InlineData("sum(crime.offences where tags = b)", 10)]
    [InlineData("round(sum(crime.offences where year = 2021-22) / count(crime where year = 2021-22) * 100, 1)", 766.7)]
    public void A_formula_is_worked_out(string formula, decimal result)
    {
        Assert.Equal(result, Evaluate(formula).Number);
        Given.Nothing(_bag);
    }

    [Fact]
    public void A_date_column_comes_to_a_date()
    {
        Assert.Equal(new DateOnly(2021, 4, 3), Evaluate("max(crime.day)").Date);
        Assert.Null(Evaluate("max(crime.day)").Number);
    }

    [Fact]
    public void The_inputs_are_exactly_the_filled_cells_in_order_and_once()
    {
        Assert.Equal(["offences 4", "offences 5"], Inputs("sum(crime.offences where year = 2021-22)"));
        Assert.Equal(["offences 5", "offences 4"], Inputs("value(crime.offences where day = 2021-04-02) - value(crime.offences where day = 2021-04-01) + value(crime.offences where day = 2021-04-02)"));
        Assert.Equal([" 2", " 3"], Inputs("count(crime where year = 2020-21)"));
    }

    [Fact]
    public void Empty_cells_are_neither_inputs_nor_noughts()
    {
        var result = Evaluate("sum(crime.offences where category = Robbery)");

        Assert.True(result.IsEmpty);
        Assert.Empty(result.Inputs);
        Given.Nothing(_bag);
    }

    [Theory]
    [InlineData("sum(crime.offences", DataCodes.FormulaUnreadable, 18, "Close every ( with ).")]
    [InlineData("1 + ", DataCodes.FormulaUnreadable, 4, "Write a column, a number or a function at the end.")]
    [InlineData("1,000 + 2", DataCodes.FormulaUnreadable, 2, "Write numbers without commas, and one column for each function.")]
    [InlineData("total(crime.offences)", DataCodes.FormulaUnreadable, 1, "The functions are")]
    [InlineData("sums(crime.offences)", DataCodes.FormulaUnreadable, 1, "Did you mean \"sum\"?")]
    [InlineData("sum(crime)", DataCodes.FormulaUnreadable, 5, "Write the dataset, a full stop and the column")]
    [InlineData("sum(crime.offences where year > 2020)", DataCodes.FormulaUnreadable, 31, "Write a column, = and a value")]
    [InlineData("sum(crime.offences where year = )", DataCodes.FormulaUnreadable, 33, "Write what the cell must hold")]
    [InlineData("sum(crime.offences where year =", DataCodes.FormulaUnreadable, 32, "Write what the cell must hold")]
    [InlineData("sum(crime.offences where year = 2020-21", DataCodes.FormulaUnreadable, 39, "Close every ( with ).")]
    [InlineData("round(1, x)", DataCodes.FormulaUnreadable, 10, "Write for example round(x, 2).")]
    [InlineData("sum(crimes.offences)", DataCodes.FormulaUnknownName, 5, "Did you mean \"crime\"?")]
    [InlineData("1 + sum(crime.ofences)", DataCodes.FormulaUnknownName, 15, "Did you mean \"offences\"?")]
    [InlineData("sum(crime.offences where yaer = 2020-21)", DataCodes.FormulaUnknownName, 26, "Did you mean \"year\"?")]
    [InlineData("sum(crime.offences where area = Meltom)", DataCodes.FormulaUnknownName, 33, "Did you mean \"Melton\" (melton)?")]
    [InlineData("sum(crime.offences where area = $area)", DataCodes.FormulaUnknownName, 34, "Write the value itself")]
    [InlineData("sum(crime.offences where day = 1 April)", DataCodes.FormulaWrongType, 32, "Write the year, the month and the day")]
    [InlineData("offences + 1", DataCodes.FormulaUnknownName, 1, "Write for example sum(")]
    [InlineData("sum(crime.category)", DataCodes.FormulaWrongType, 11, "Name a column of datatype integer or decimal.")]
    [InlineData("max(crime.day) + 1", DataCodes.FormulaWrongType, 1, "Compare dates as they are")]
    [InlineData("1 / (2 - 2)", DataCodes.FormulaDivisionByNought, 5, "Check the cells")]
    [InlineData("sum(crime.offences where year = 2021-23)", DataCodes.FormulaNoRows, 1, "No row has \"2021-23\" in column \"year\". Did you mean")]
    [InlineData("value(crime.offences where year = 2021-22)", DataCodes.FormulaNotOneRow, 1, "Add conditions until one row is left.")]
    [InlineData("value(crime.offences where category = Robery)", DataCodes.FormulaNotOneRow, 1, "No row has \"Robery\" in column \"category\". Did you mean \"Robbery\"?")]
    [InlineData("9999999999999999999999999999 * 9999999999999999999999999999", DataCodes.FormulaTooLarge, 1, "Check the figures")]
    public void What_is_wrong_is_told_at_the_very_word(string formula, string code, int column, string hint)
    {
        Assert.True(Evaluate(formula).IsEmpty);

        var told = Given.Only(_bag);
        Assert.Equal((code, column), (told.Code, told.Span.Column));
        Assert.StartsWith(hint, told.Hint);
        Assert.Equal("the line", told.SourceLine);
    }

    [Fact]
    public void A_misspelling_in_a_count_is_a_warning_since_nought_may_be_right()
    {
        Assert.Equal(0, Evaluate("count(crime where category = robbery)").Number);

        Assert.Equal((Severity.Warning, "Did you mean \"Robbery\"?"), (Given.Only(_bag).Severity, Given.Only(_bag).Hint));
    }

    [Fact]
    public void A_place_inside_quotation_marks_is_moved_by_one()
    {
        Formula.Parse("1 + ?", new SourceSpan("content/figures.yml", 3, 10, 7), _bag);

        Assert.Equal(new SourceSpan("content/figures.yml", 3, 15, 1), Given.Only(_bag).Span);
    }

    [Fact]
    public void Brackets_and_sums_without_end_are_reported()
    {
        Assert.Null(Formula.Parse(new string('(', 3000), default, _bag));
        Assert.Null(Formula.Parse("1" + string.Concat(Enumerable.Repeat(" + 1", 2000)), default, _bag));

        Assert.Equal(["Too many brackets stand inside one another.", "The formula is too long."], _bag.Sorted().Select(d => d.Message).OrderDescending());
    }

    [Theory]
    [InlineData(29, 4000, true)]
    [InlineData(30, 4000, false)]
    [InlineData(29, 4001, false)]
    public void Twenty_nine_brackets_and_four_thousand_characters_are_read(int brackets, int length, bool isRead)
    {
        var formula = $"1 + {new string('(', brackets)}1{new string(')', brackets)}";

        Assert.Equal(isRead, Formula.Parse(formula.PadRight(length), default, _bag) is not null);
        Assert.Equal(isRead ? 0 : 1, _bag.Count(Severity.Error));
    }

    private FormulaResult Evaluate(string formula)
    {
        var crime = Given.Table(
            _bag, "crime", ["year string", "category string", "area string", "day date", "offences integer", "tags string, \"separator\": \";\""],
            "year,category,area,day,offences,tags\n2020-21,Arson and Damage,Melton,2021-03-31,10,a;b\n2020-21,Robbery,,,,b\n"
                + "2021-22,Theft and Fraud,,2021-04-01,8,c\n2021-22,Violence,,2021-04-02,15,\n2021-22,Robbery,,2021-04-03,,\n",

            tableSchema: "\"foreignKeys\": [ { \"columnReference\": \"area\", \"reference\": { \"resource\": \"areas\", \"columnReference\": \"id\" } } ],");
        var tables = References.Resolve(Given.Tables(Given.Areas(_bag), crime), _bag);
        return Formula.Parse(formula, new("content/figures.yml", 1, 1, formula.Length), _bag, "the line")?.Evaluate(tables, _bag) ?? new(null, null, []);
    }

    private IEnumerable<string> Inputs(string formula) => Evaluate(formula).Inputs.Select(cell => $"{cell.Column?.Name} {cell.Row.Number}");
}
