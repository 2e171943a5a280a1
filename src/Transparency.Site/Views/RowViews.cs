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

    private readonly ConcurrentDictionary<Row, Shown> _rows = new(ReferenceEqualityComparer.Instance);

    public static RowViews Of(SiteModel model) => Known.GetValue(model, static m => new(m));

    /// <summary>When all lists are rendered, what they showed takes room for nothing.</summary>
    public static void Forget(SiteModel model) => Known.Remove(model);

    public Shown Of(Row row) => _rows.GetOrAdd(row, static (r, m) => new(m, r), model);

    /// <summary>What is shown of one row.</summary>
    public sealed class Shown(SiteModel model, Row row)
    {
        // For each column: as it is, and as the heading of the row.
        private readonly CellView?[] _cells = new CellView?[row.Cells.Count * 2];

        public RowSourcesView From { get; } = RowSources.Of(model, row) with { Kept = new() };

        public CellView Cell(Column column, bool isHeading) =>
            _cells[(2 * column.Index) + (isHeading ? 1 : 0)] ??= CellViews.Of(model, row, column, isHeading) with { Label = column.Title, Kept = new() };
    }
}
