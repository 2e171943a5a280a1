// A table of a page as a reader sees it: headings, rows and totals in words.

using System.Globalization;
using AngleSharp.Dom;

namespace Transparency.Tests.Harness;

/// <summary>The table of one dataset on one page; cells are found by the heading above them.</summary>
public sealed class PageTable
{
    private readonly List<string> _headings;

    /// <param name="site">The site.</param>
    /// <param name="address">The page's address.</param>
    /// <param name="dataset">The dataset's id.</param>
    public PageTable(BuiltSite site, string address, string dataset)
    {
        var table = site.Page(address).QuerySelector($"#table-{dataset} table");
        Assert.True(table is not null, $"{address} has no table of {dataset}.");
        _headings = [.. table.QuerySelectorAll("thead th").Select(Words)];
        Rows = [.. table.QuerySelectorAll("tbody tr").Select(Cells)];
        Totals = table.QuerySelector("tfoot tr") is { } totals ? Cells(totals) : [];
    }

    public IReadOnlyList<IReadOnlyList<IElement>> Rows { get; }

    public IReadOnlyList<IElement> Totals { get; }

    /// <summary>The text of a row's cell under a heading.</summary>
    public string Text(IReadOnlyList<IElement> row, string heading) => Words(Cell(row, heading));

    /// <summary>The number in a row's cell, whatever sign of money or per cent stands with it.</summary>
    public decimal Number(IReadOnlyList<IElement> row, string heading)
    {
        var text = Text(row, heading).Replace("£", "", StringComparison.Ordinal).Replace("%", "", StringComparison.Ordinal).Replace('\u2212', '-');
        return decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
    }

    public IElement Cell(IReadOnlyList<IElement> row, string heading)
    {
        var at = _headings.IndexOf(heading);
        Assert.True(at >= 0, $"There is no heading \"{heading}\" among: {string.Join(", ", _headings)}.");
        return row[at];
    }

    /// <summary>The row whose heading reads so.</summary>
    public IReadOnlyList<IElement> Row(string heading) => Rows.Single(r => Words(r[0]) == heading);

    private static IReadOnlyList<IElement> Cells(IElement row) => [.. row.Children.Where(c => c.LocalName is "td" or "th")];

    private static string Words(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
