// A dataset to show with, and what it is called in each kind of file.

using Transparency.Engine.Data;
using Transparency.Engine.Databases;
using Transparency.Engine.Theming;
using Transparency.Site.Model;

namespace Transparency.Site.Databases;

/// <summary>The names that examples use. Addresses are whole, so that an example works where it is pasted.</summary>
/// <param name="Title">The dataset's name.</param>
/// <param name="Page">Its page.</param>
/// <param name="Csv">Its CSV file.</param>
/// <param name="Parquet">Its Parquet file.</param>
/// <param name="Database">The database.</param>
/// <param name="DatabaseName">The file's own name.</param>
/// <param name="Table">Its table in the database.</param>
/// <param name="View">Its view with names.</param>
/// <param name="Number">A column to add up; null where it has none.</param>
/// <param name="Pence">The same in whole pence; null where it is not in pounds and pence.</param>
/// <param name="Group">A column to add up by; null where it has none.</param>
/// <param name="GroupName">The same by name, in the view.</param>
/// <param name="Search">An index of words; null where the database has none.</param>
/// <param name="SearchView">The view that it is of.</param>
/// <param name="SearchTitle">The column that names what is found.</param>
/// <param name="Word">A word to search for, in small letters.</param>
[TemplateView]
public sealed partial record ToolExample(
    string Title,
    string Page,
    string Csv,
    string Parquet,
    string Database,
    string DatabaseName,
    string Table,
    string View,
    string? Number,
    string? Pence,
    string? Group,
    string? GroupName,
    string? Search,
    string? SearchView,
    string? SearchTitle,
    string? Word)
{
    /// <summary>Shown with a dataset of money by area, where there is one; null where there is no dataset.</summary>
    public static ToolExample? Of(SiteModel model)
    {
        var tables = SqliteFile.Fitting(SiteTables.All(model), Addresses.Database, new());
        var layout = SqliteLayout.Of(tables);
        var shown = model.Datasets
            .Where(table => layout.NamesOf(table.Id) is not null)
            .Select(table => (Table: table, Names: layout.NamesOf(table.Id)!, Number: NumberOf(table), Group: GroupOf(table)))
            .OrderByDescending(e => Fitness(e.Number, e.Group, e.Names))
            .FirstOrDefault();
        if (shown.Table is not { } table) return null;
        var (search, word) = Searched(tables, layout);
        var found = search is null ? null : layout.NamesOf(search.Schema.Id);
        string Whole(string address) => model.Settings.BaseUrl + address;
        return new(
            table.Schema.Title,
            Addresses.Dataset(table.Id),
            Whole(Addresses.DatasetCsv(table.Id)),
            Whole(Addresses.DatasetParquet(table.Id)),
            Whole(Addresses.Database),
            Addresses.Database[Addresses.Datasets.Length..],
            shown.Names.Table,
            shown.Names.View,
            shown.Number?.Name,
            shown.Number is { } n ? shown.Names.Pence(n.Name) : null,
            shown.Group?.Name,
            shown.Group is { } g ? shown.Names.NameBeside(g.Name) ?? g.Name : null,
            found?.Search,
            found?.View,
            search?.Schema.RowTitle,
            word);
    }

    // Money before other numbers, areas before other groups, and no gaps.
    private static int Fitness(Column? number, Column? group, SqliteNames names) =>
        number is null || group is null ? 0
        : 1 + (names.Pence(number.Name) is null ? 0 : 8) + (group.Reference!.Resource == "areas" ? 4 : 0) + (number.Required ? 2 : 0) + (group.Required ? 1 : 0);

    private static Column? NumberOf(Table table) =>
        table.Schema.Totals.Select(table.Schema.Find).OfType<Column>().FirstOrDefault(c => c.Type.IsNumber)
        ?? table.Schema.Columns.FirstOrDefault(c => c.Type.IsNumber && c.UnitColumn is null);

    private static Column? GroupOf(Table table) =>
        table.Schema.Columns.FirstOrDefault(c => c.Reference is { Resource: not "sources" } && c.Separator is null);

    // The word that most rows have in their titles: it is found.
    private static (DatabaseTable? Table, string? Word) Searched(IReadOnlyList<DatabaseTable> tables, SqliteLayout layout)
    {
        foreach (var table in tables.Where(t => layout.NamesOf(t.Schema.Id)?.Search is not null))
        {
            if (table.Schema.RowTitle is not { } title || table.Schema.Find("rowid") is not null || !table.Searched.Any(c => c.Name == title && c.Reference is null)) continue;
            var word = table.Rows
                .SelectMany(row => (row.Text(title) ?? "").Split(' '))
                .Where(word => word.Length > 5 && word.All(char.IsAsciiLetterLower))
                .CountBy(word => word, StringComparer.Ordinal)
                .OrderByDescending(count => count.Value)
                .ThenBy(count => count.Key, StringComparer.Ordinal)
                .Select(count => count.Key)
                .FirstOrDefault();
            if (word is not null) return (table, word);
        }

        return (null, null);
    }
}
