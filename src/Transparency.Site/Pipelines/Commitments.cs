// What was promised: in groups by what the content shows of it.

using Transparency.Engine.Data;
using Transparency.Engine.Theming;
using Transparency.Site.Model;
using Transparency.Site.Views;

namespace Transparency.Site.Pipelines;

/// <summary>What the page of commitments shows; the parts make the whole.</summary>
[TemplateView]
public sealed partial record CommitmentsView(string Count, string Today, IReadOnlyList<CommitmentGroupView> Groups, LinkView Dataset, DownloadsView Files);

/// <summary>Commitments of one standing.</summary>
/// <param name="Count">How many: <c>6 commitments</c>.</param>
/// <param name="Meaning">What puts a commitment here.</param>
[TemplateView]
public sealed partial record CommitmentGroupView(string Title, string Count, string Meaning, TableView Table);

public static class Commitments
{
    private static readonly LinkView Crumb = new("Topics", Addresses.Topics);

    public static IEnumerable<Page> Pages(SiteModel model)
    {
        if (model.Table(Promises.Dataset) is not { } table) yield break;
        var promises = Promises.All(model);
        var groups = promises
            .OrderBy(p => p.Due?.Last ?? DateOnly.MaxValue)
            .GroupBy(p => p.Standing)
            .OrderBy(g => g.Key)
            .Select(g => Group(model, g.Key, [.. g]));
        yield return new(
            Addresses.Commitments,
            "commitments",
            PromiseWords.Title,
            PromiseWords.Summary,
            [Page.HomeCrumb, Crumb],
            new CommitmentsView(
                PromiseWords.Count(promises.Count),
                Format.Date(model.Date),
                [.. groups],
                new(table.Schema.Title, Addresses.Dataset(table.Id)),
                new(PromiseWords.Title, "", DownloadLinks.Dataset(model, table.Id))),
            table.Schema.Path);
    }

    private static CommitmentGroupView Group(SiteModel model, PromiseStanding standing, IReadOnlyList<Promise> promises)
    {
        var title = PromiseWords.Of(standing);
        List<(string Heading, Func<Promise, CellView> Cell)> columns =
        [
            ("Commitment", p => new([new LinkView(p.Row.Text("title") ?? p.Row.Key, model.UrlOf(Promises.Dataset, p.Row.Key))], false, true)),
            ("Details", p => Cell(model, p, "description")),
            ("When", p => new(When(p), false, false)),
            ("Who", p => Cell(model, p, "lead")),
            ("Area", p => Cell(model, p, "area")),
            ("Status in the documents", p => Cell(model, p, "status")),
            ("What shows it", p => new([.. p.Evidence.Select(model.Places.Of).Select(e => new LinkView(e.Label, e.Url))], false, false)),
            ("What it shows", p => Cell(model, p, "evidence_note")),
        ];
        columns.RemoveAll(c => promises.All(p => c.Cell(p).Values.Count == 0));
        var id = $"commitments-{Addresses.AnchorOf(standing.ToString())}";
        return new(title.Name, PromiseWords.Count(promises.Count), title.Meaning, new(
            id,
            title.Name,
            [.. columns.Select(c => new HeadingView(c.Heading, false, null))],
            [.. promises.Select(p => new RowView("", [.. columns.Select(c => c.Cell(p))], new(Promised(model, p.Row), RowSources.Notes(model, p.Row))))],
            [],
            [],
            [],
            null,
            CitationView.Of($"table-{id}", $"{PromiseWords.Title}: {title.Name}", null, promises.Select(p => p.Row), model)));
    }

    private static CellView Cell(SiteModel model, Promise promise, string column) =>
        promise.Row.Schema.Find(column) is { } found ? CellViews.Of(model, promise.Row, found) : new([], false, false);

    private static IReadOnlyList<LinkView> When(Promise promise) =>
        (promise.Due?.Words ?? promise.Row.Text("due_label")) is { } words ? [new LinkView(words, null)] : [];

    // Where it was promised; what shows how it went has a column of its own.
    private static IReadOnlyList<LinkView> Promised(SiteModel model, Row row) =>
        [.. new[] { Provenance.Of(row) }.OfType<Provenance>().Concat(row.List("also_in").Select(Provenance.Parse)).Distinct()
            .Select(model.Places.Of).Select(p => new LinkView(p.Label, p.Url))];
}
