// Numbers so small that they could tell of one person are not published, nor those from which they could be worked out.

namespace Transparency.Engine.Data;

/// <summary>
/// Withholds cells of columns with a threshold. First each number above nought and below the threshold; then, wherever only one of
/// a group is withheld, the next smallest of it, until no group has exactly one: whoever knows a total cannot work it out. Groups are all
/// rows that agree in all columns of the key but one, and, without a key of several columns, each release.
/// </summary>
public static class SmallCounts
{
    /// <summary>The table as it may be published; the same where no column has a threshold.</summary>
    public static Table Withhold(Table table)
    {
        var columns = table.Schema.Columns.Where(c => c.SmallBelow is not null).ToList();
        if (columns.Count == 0) return table;
        var withheld = columns.ToDictionary(c => c, c => Withheld(table, c));
        var rows = table.Rows.Select((row, i) => columns.Any(c => withheld[c].Contains(i)) ? Without(row, columns.Where(c => withheld[c].Contains(i))) : row);
        return new(table.Schema, table.Releases, [.. rows], table.IsCut);
    }

    private static HashSet<int> Withheld(Table table, Column column)
    {
        var numbers = table.Rows.Select(r => r[column].Value as decimal?).ToList();
        var withheld = Enumerable.Range(0, numbers.Count).Where(i => numbers[i] > 0 && numbers[i] < column.SmallBelow).ToHashSet();
        var groups = Groups(table).Select(g => g.Where(i => numbers[i] is not null).OrderBy(i => numbers[i]).ThenBy(i => i).ToList()).ToList();
        for (var hasMore = true; hasMore;)
        {
            hasMore = false;
            foreach (var group in groups.Where(g => g.Count(withheld.Contains) == 1))
            {
                // A nought tells of nobody, and hides nothing.
                var next = group.FindIndex(i => !withheld.Contains(i) && numbers[i] != 0);
                if (next >= 0) hasMore |= withheld.Add(group[next]);
            }
        }

        return withheld;
    }

    // The rows along each direction of the table, by their places.
    private static IEnumerable<IReadOnlyList<int>> Groups(Table table)
    {
        var places = Enumerable.Range(0, table.Rows.Count).ToList();
        var key = table.Schema.PrimaryKey;
        if (key.Count < 2) return places.GroupBy(i => table.Rows[i].Release).Select(g => g.ToList());
        return key.SelectMany(direction => places.GroupBy(i => string.Join('/', key.Where(k => k != direction).Select(k => CanonicalText.Of(table.Rows[i][k].Value)))).Select(g => g.ToList()));
    }

    private static Row Without(Row row, IEnumerable<Column> columns)
    {
        Cell[] cells = [.. row.Cells];
        foreach (var column in columns) cells[column.Index] = cells[column.Index] with { Text = Cell.WithheldMark, Value = null };
        return new(row.Schema, row.Release, row.Number, cells);
    }
}
