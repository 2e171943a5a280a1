using System.Globalization;
using Transparency.Engine.Data;
using Transparency.Engine.Diagnostics;

namespace Transparency.Tests.Data;

public sealed class FormulaTablesTests
{
    private readonly DiagnosticBag _bag = new();

    [Theory]
    [InlineData("min(t.n)", "1")]
    [InlineData("max(t.n)", "3")]
    [InlineData("min(t.day)", "2021-04-01")]
    [InlineData("max(t.day)", "2021-04-03")]
    [InlineData("2021-04-05", "2021-04-05")]
    [InlineData("value(t.kind where n = 3)", "b")]
    [InlineData("count(t.m)", "1")]
    [InlineData("count(t.tags)", "3")]
    [InlineData("count(t where kind = b)", "2")]
    [InlineData("count(t where kind = \"b\" )", "2")]
    [InlineData("count(t where n = 1)", "1")]
    [InlineData("count(t where n = 2.00)", "2")]
    [InlineData("count(t where ok = TRUE)", "2")]
    [InlineData("count(t where tags = x)", "2")]
    [InlineData("count(t where kind = b and tags = x)", "1")]
    [InlineData("count(t where kind = b and tags = x and n = 2)", "0")]
    [InlineData("count(t where day = 2021-04-02 and kind = a)", "1")]
    [InlineData("count(t where page = https://a.example/)", "1")]
    [InlineData("count(t where kind = 'a and n = 2')", "0")]
    public void Rows_are_chosen_by_what_they_mean(string formula, string result)
    {
        Assert.Equal(result, Text(Evaluate(formula)));
        Given.Nothing(_bag);
    }

    [Theory]
    [InlineData("value(t.m where n = 3)")]
    [InlineData("sum(t.m where kind = a)")]
    [InlineData("sum(t.m where kind = a) + 1")]
    [InlineData("1 - sum(t.m where kind = a)")]
    [InlineData("-sum(t.m where kind = a)")]
    [InlineData("round(sum(t.m where kind = a), 1)")]
    [InlineData("sum(t.m where kind = a) / 0")]
    [InlineData("1 / sum(t.m where kind = a)")]
    [InlineData("sum(t.n) + sum(t.m where kind = a)")]
    public void Of_an_empty_cell_nothing_is_worked_out_and_nothing_is_told(string formula)
    {
        var result = Evaluate(formula);

        Assert.True(result.IsEmpty);
        Assert.Empty(result.Inputs);
        Given.Nothing(_bag);
    }

    [Theory]
    [InlineData("sum(t.n)", 4)]
    [InlineData("sum(t.n) + sum(t.n)", 4)]
    [InlineData("sum(t.n) + sum(t.m)", 5)]
    [InlineData("count(t) / count(t where kind = b)", 4)]
    [InlineData("count(t.m) + value(t.m where n = 1)", 1)]
    public void A_cell_that_is_used_twice_is_one_input(string formula, int inputs)
    {
        Assert.Equal(inputs, Evaluate(formula).Inputs.Count);
    }

    [Theory]
    [InlineData("count(t where kind = another)", null)]
    [InlineData("count(t where tags = xx1)", null)]
    [InlineData("sum(crime.offences where category = Robery)", "Did you mean \"Robbery\"?")]
    [InlineData("count(crime where category = Robery)", "Did you mean \"Robbery\"?")]
    [InlineData("count(crime where category = Robbery2)", null)]
    public void A_value_that_no_row_has_is_told_where_it_looks_like_another(string formula, string? hint)
    {
        Evaluate(formula);

        Assert.Equal(hint, _bag.Sorted().Select(told => told.Hint![told.Hint!.IndexOf("Did", StringComparison.Ordinal)..]).SingleOrDefault());
    }

    private FormulaResult Evaluate(string formula)
    {
        var crime = Given.Table(_bag, "crime", ["category string", "offences integer"], "category,offences\nRobbery,1\nViolence,2\n");
        return Formula.Parse(formula, new("content/figures.yml", 1, 1, formula.Length), _bag)!.Evaluate(Given.Tables(Given.Figures(_bag), crime), _bag);
    }

    private static string? Text(FormulaResult result) =>
        result.Text ?? result.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? result.Number?.ToString("0.##", CultureInfo.InvariantCulture);
}
