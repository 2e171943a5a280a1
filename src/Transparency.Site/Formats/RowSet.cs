// Rows that are offered together, and all that is said of them, whatever the format.

using Transparency.Engine.Data;
using Transparency.Site.Model;
using Transparency.Site.Views;

namespace Transparency.Site.Formats;

/// <summary>A dataset, a release of it, or the rows of one list.</summary>
/// <param name="Table">The dataset.</param>
/// <param name="Title">Title of these rows.</param>
/// <param name="Csv">Address of the CSV file; those of other formats lie beside it.</param>
/// <param name="Page">Address of the page that shows the rows.</param>
/// <param name="Rows">Numbers of the rows in the dataset, from 0.</param>
internal sealed record RowSet(DatasetRows Table, string Title, string Csv, string Page, IReadOnlyList<int> Rows)
{
    public TableSchema Schema => Table.Schema;

    public bool IsWhole => Rows.Count == Table.Rows.Count;

    /// <summary>The name of the files without their ending.</summary>
    public string Name => Csv[(Csv.LastIndexOf('/') + 1)..^FileFormat.Csv.Ending.Length];

    public Row Row(int number) => Table.Rows[Rows[number]];

    public IEnumerable<Row> AllRows => Rows.Select(row => Table.Rows[row]);

    /// <summary>The documents that the rows come from, in the order in which they are first named.</summary>
    public IReadOnlyList<(string Title, string Url)> Sources(SiteModel model) =>
        [.. model.Places.Documents(AllRows).Select(s => (s.Title, model.Settings.BaseUrl + s.PageUrl))];

    /// <summary>What to mind about the dataset as a whole.</summary>
    public IReadOnlyList<string> Notes(SiteModel model) => RowSources.TableNotes(model, Schema.Id);
}
