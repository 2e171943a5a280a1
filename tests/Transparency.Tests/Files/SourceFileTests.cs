// Lines, columns and texts of files of the content, however long they are.

using Transparency.Engine.Files;

namespace Transparency.Tests.Files;

public class SourceFileTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(100_000)]
    public void A_line_is_found_by_its_number_and_a_place_by_its_offset(int lines)
    {
        var text = string.Concat(Enumerable.Range(1, lines).Select(i => $"£{i} – é\r\n"));
        var file = new SourceFile("data/a.csv", text);
        text = null;
        GC.Collect();
        Assert.Equal(lines + 1, file.LineCount);
        Assert.Equal($"£{lines} – é", file.Line(lines));
        Assert.Equal("", file.Line(lines + 1));
        Assert.Equal("£2 – é", file.Line(2));
        Assert.Equal(new(file.Path, 2, 2, 3), file.Span("£1 – é\r\n£".Length, 3));
        Assert.StartsWith("£1 – é\r\n£2 – é\r\n", file.Text, StringComparison.Ordinal);
        Assert.EndsWith($"£{lines} – é\r\n", file.Text, StringComparison.Ordinal);
    }
}
