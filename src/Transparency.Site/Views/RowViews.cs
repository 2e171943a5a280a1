// What lists show of the rows of a site, made once for all of them.

using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Transparency.Engine.Data;
using Transparency.Site.Model;

namespace Transparency.Site.Views;

/// <summary>The rows of one site: a row stands in the lists of its dataset, its area, its fund, its year and more. May be used from several threads.</summary>
internal sealed class RowViews(SiteModel model)
{
    // At most as long as the site itself.
    private static readonly ConditionalWeakTable<SiteModel, RowViews> Known = [];

    // A longer text is hardly in a second row.
    private const int LongestShared = 60;

    private readonly ConcurrentDictionary<Row, Shown> _rows = new(ReferenceEqualityComparer.Instance);

    // A fund, a day or a yes reads the same in all rows of its column.
    private readonly ConcurrentDictionary<Column, ConcurrentDictionary<object, CellView>> _values = new(ReferenceEqualityComparer.Instance);

    public static RowViews Of(SiteModel model) => Known.GetValue(model, static m => new(m));

    /// <summary>When all lists are rendered, what they showed takes room for nothing.</summary>
    public static void Forget(SiteModel model) => Known.Remove(model);

    public Shown Of(Row row) => _rows.GetOrAdd(row, static (r, views) => new(views, r), this);

    private RowSourcesView From(Row row) => RowSources.Of(model, row) with { Kept = new() };

    private CellView Cell(Row row, Column column, bool isHeading) =>
        !isHeading && row[column].Value is (DateOnly or bool or string { Length: <= LongestShared }) and { } value
            ? _values.GetOrAdd(column, static _ => []).GetOrAdd(value, static (_, c) => c.Views.Make(c.Row, c.Column, isHeading: false), (Views: this, Row: row, Column: column))
            : Make(row, column, isHeading);

    private CellView Make(Row row, Column column, bool isHeading) => CellViews.Of(model, row, column, isHeading) with { Label = column.Title, Kept = new() };

    /// <summary>What is shown of one row.</summary>
    public sealed class Shown(RowViews views, Row row)
    {
        // For each column: as it is, and as the heading of the row.
        private readonly CellView?[] _cells = new CellView?[row.Cells.Count * 2];

        public RowSourcesView From { get; } = views.From(row);

        public CellView Cell(Column column, bool isHeading) => _cells[(2 * column.Index) + (isHeading ? 1 : 0)] ??= views.Cell(row, column, isHeading);
    }
}
