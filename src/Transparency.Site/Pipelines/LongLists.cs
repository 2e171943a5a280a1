// The pages that go on with lists which are too long for one.

using Transparency.Engine.Data;
using Transparency.Engine.Theming;
using Transparency.Site.Model;
using Transparency.Site.Search;
using Transparency.Site.Views;

namespace Transparency.Site.Pipelines;

/// <summary>What such a page shows.</summary>
[TemplateView]
public sealed partial record RowsView(TableView Table);

public static class LongLists
{
    public static IEnumerable<Page> Pages(SiteModel model) =>
        Datasets(model).Concat(AllProjects(model)).Concat(Lists(model)).Where(l => IsLong(l.Rows)).SelectMany(l => Parts(model, l));

    private static bool IsLong(IReadOnlyList<Row> rows) => rows.Count > ListPart.MostRows;

    private static IEnumerable<LongList> Datasets(SiteModel model) =>
        model.Datasets.Select(t => new LongList(t.Schema.Title, t.Schema, t.Rows, ListTables.Dataset(t)));

    private static IEnumerable<LongList> AllProjects(SiteModel model) => model.Table(Projects.Dataset) is not { } table
        ? []
        : [new(table.Schema.Title, table.Schema, table.Rows, ListTables.Projects(model, table.Schema.Title, Addresses.Projects, null, null))];

    // Where no dataset is long none of its lists is, and a site of usual size is spared to look.
    private static IEnumerable<LongList> Lists(SiteModel model) => !model.Datasets.Any(t => IsLong(t.Rows))
        ? []
        : RowFiles.All(model).Concat(Slices.All(model).Where(s => s.HasOwnPage).Select(s => s.File))
            .Where(f => IsLong(f.Rows))
            .Select(f => (File: f, Title: $"{f.Table.Schema.Title}: {f.Choice}"))
            .Select(f => new LongList(f.Title, f.File.Table.Schema, ListTables.Rows(f.File), ListTables.Of(model, f.File, f.Title)));

    private static IEnumerable<Page> Parts(SiteModel model, LongList list)
    {
        // Sorted once for all its pages.
        var table = new Lazy<Func<int, TableView>>(() => TableViews.Parts(model, list.Schema, list.Rows, list.Options));
        foreach (var part in ListPart.All(list.Options.Page!, list.Schema.Id, list.Rows.Count).Skip(1))
        {
            yield return new(
                part.Url,
                "rows",
                $"{list.Title}, {RowPartsView.Words(part)}",
                $"{list.Title}: {RowPartsView.Words(part)} of {Format.Number(part.Count, null)}.",
                [Page.HomeCrumb, new(list.Title, part.Page)],
                () => new RowsView(table.Value(part.Number)),
                list.Schema.Path)
            {
                IsPart = true,
            };
        }
    }

    private sealed record LongList(string Title, TableSchema Schema, IReadOnlyList<Row> Rows, TableOptions Options);
}
