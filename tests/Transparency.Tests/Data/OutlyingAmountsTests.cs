using Transparency.Engine.Data;
using Transparency.Engine.Diagnostics;

namespace Transparency.Tests.Data;

public sealed class OutlyingAmountsTests
{
    private const string Pounds = ", \"transparency:unit\": \"GBP\"";
    private readonly DiagnosticBag _bag = new();

    [Theory]
    [InlineData("5,5,5,5,5,5,5,5000", Pounds, "This is 1,000 times as much as is usual in this column, which is 5.")]
    [InlineData("1.5,1,1,1.5,1.5,2,1500,2400", Pounds, "This is 1,000 times as much as is usual in this column, which is 1.5.|This is 1,600 times as much as is usual in this column, which is 1.5.")]
    [InlineData("0,-9,,5,5,5,5,5,5,5,5000", Pounds, "This is 1,000 times as much as is usual in this column, which is 5.")]
    [InlineData("5,5,5,5,5,5,5,4999", Pounds, "")]
    [InlineData("5,5,5,5,5,5,5000", Pounds, "")]
    [InlineData("0,5,5,5,5,5,5,5000", Pounds, "")]
    [InlineData("5,5,5,5,5,5,5,5000", "", "")]
    [InlineData("5,5,5,5,5,5,5,5000", Pounds + ", \"transparency:unitColumn\": \"unit\"", "")]
    public void An_amount_a_thousand_times_the_usual_one_is_pointed_out(string amounts, string column, string told)
    {
        var table = Given.Table(_bag, "t", ["unit string", $"amount decimal{column}"], "unit,amount\n" + string.Concat(amounts.Split(',').Select(amount => $"x,{amount}\n")));
        OutlyingAmounts.Report(table, _bag);

        Assert.Equal(told.Split('|', StringSplitOptions.RemoveEmptyEntries), _bag.Sorted().Select(d => d.Message));
        Assert.All(_bag.Sorted(), d => Assert.Equal((Severity.Note, DataCodes.Outlying), (d.Severity, d.Code)));
    }
}
