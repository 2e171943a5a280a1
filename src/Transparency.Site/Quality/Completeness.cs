// How many cells of each column are filled.

using Transparency.Engine.Data;
using Transparency.Site.Model;

namespace Transparency.Site.Quality;

/// <summary>A dataset or register, column by column.</summary>
public sealed record Completeness(Table Table, IReadOnlyList<(Column Column, int Filled)> Columns)
{
    public int Cells => Columns.Count * Table.Rows.Count;

    public int Filled => Columns.Sum(c => c.Filled);

    /// <summary>All that have rows, registers last.</summary>
    public static IReadOnlyList<Completeness> All(SiteModel model) =>
    [
        .. model.Data.All
            .Where(t => t.Rows.Count > 0)
            .Select(t => new Completeness(t, [.. t.Schema.Columns.Select(c => (c, t.Rows.Count(r => !r[c].IsEmpty)))])),
    ];
}
