using Transparency.Site.Model;

namespace Transparency.Tests.Robustness;

public sealed class YearTests
{
    [Theory]
    [InlineData("2024-03-31", "2023-24")]
    [InlineData("2024-04-01", "2024-25")]
    [InlineData("1999-12-31", "1999-00")]
    [Catalogue("TO-09", "The last day of a financial year, and the first of the next", Outcome = "each in its own year; a day has no time of any zone")]
    public void TO_09_A_day_is_in_one_financial_year(string day, string year)
    {
        Assert.Equal(year, FinancialYears.Containing(day));
        Assert.Equal(year, FinancialYears.Containing(DateOnly.ParseExact(day, "yyyy-MM-dd")));
    }
}
