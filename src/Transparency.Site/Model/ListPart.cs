// Where a list goes on that is too long for one page.

using System.Globalization;

namespace Transparency.Site.Model;

/// <summary>Some rows of a list, one behind the other. The first part stands on the list's own page, each other on a page of its own.</summary>
/// <param name="Page">The list's own page.</param>
/// <param name="Dataset">The dataset that the rows are of.</param>
/// <param name="Count">How many rows the list has.</param>
/// <param name="Number">Which part it is, from 0.</param>
public sealed record ListPart(string Page, string Dataset, int Count, int Number)
{
    /// <summary>As many as a telephone still shows: of wide rows more than a megabyte of HTML, a tenth of that as it is sent.</summary>
    public const int MostRows = 1_000;

    /// <summary>The first of its rows, from 0.</summary>
    public int From => Number * MostRows;

    /// <summary>The row behind its last.</summary>
    public int To => Math.Min(Count, From + MostRows);

    /// <summary>Named after its first row, so that most addresses stay when rows are added.</summary>
    public string Url => Number == 0 ? Page : $"{Page}{Dataset}-{(From + 1).ToString(CultureInfo.InvariantCulture)}/";

    /// <summary>The whole list in parts.</summary>
    public static IReadOnlyList<ListPart> All(string page, string dataset, int count) =>
        [.. Enumerable.Range(0, (count + MostRows - 1) / MostRows).Select(number => new ListPart(page, dataset, count, number))];
}
