using Transparency.Engine.Data;

namespace Transparency.Tests.Data;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData("0", true)]
    [InlineData("-12.50", true)]
    [InlineData("1234567890123456789012345678", true)]
    [InlineData("12345678901234567890123456.78", true)]
    [InlineData("1234567890123456789012345678.9", false)]
    [InlineData("123456789012345678901234567890", false)]
    [InlineData(".5", false)]
    [InlineData("5.", false)]
    [InlineData("1.2.3", false)]
    [InlineData("1x2", false)]
    [InlineData("-", false)]
    [InlineData("", false)]
    public void Only_digits_one_stop_and_a_minus_are_a_number_and_no_more_of_them_than_are_kept(string text, bool isNumber) =>
        Assert.Equal(isNumber, NumberText.TryRead(text, out _));

    [Theory]
    [InlineData("(1,250", "Write digits only")]
    [InlineData("(1,250)", "Write -1250: a minus sign, not brackets.")]
    [InlineData("1.234,50", "Write 1234.50: a full stop before pence")]
    [InlineData("1.x34,50", "Write digits only")]
    [InlineData("1.234,5x", "Write digits only")]
    [InlineData("1E+5", "Write all its digits: 100000.")]
    [InlineData("1E+6", "Write all its digits, as the document prints them.")]
    public void The_hint_fits_what_was_typed(string text, string hint) => Assert.StartsWith(hint, NumberText.Hint(text), StringComparison.Ordinal);
}
