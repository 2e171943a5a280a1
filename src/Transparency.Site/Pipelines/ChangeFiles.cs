// The list of changes for programs: a CSV file and a feed.

using System.Globalization;
using Transparency.Engine.Data;
using Transparency.Engine.Output;
using Transparency.Site.History;
using Transparency.Site.Model;
using Transparency.Site.Views;

namespace Transparency.Site.Pipelines;

public static class ChangeFiles
{
    private static readonly IReadOnlyList<string> Columns =
        ["date", "change", "dataset", "document", "row", "column", "was", "is", "why"];

    public static IEnumerable<OutputFile> Files(SiteModel model)
    {
        yield return new(Addresses.ChangesCsv[1..], CsvText.Write(Columns, model.Changes.All.SelectMany(Lines)), "list of changes");
        yield return AtomFeed.Write(new Uri(model.Settings.BaseUrl), new(
            Addresses.ChangesFeed[1..],
            $"{model.Settings.Title}: changes",
            model.Settings.Publisher.Name,
            Addresses.Changes,
            model.Settings.ChangesSince ?? model.Date,
            [.. ChangeLinks.Shown(model).Select(c => Entry(c, model))]));
    }

    // One line for each cell or paragraph, for each row that came or went, or for the whole thing.
    private static IEnumerable<IReadOnlyList<string>> Lines(Change change)
    {
        var row = change.Rows.Count == 1 ? change.Rows[0] : null;
        if (change.Parts.Count > 0) return change.Parts.Select(p => Line(change, row, p.Name, p.Was?.Text, p.Is?.Text, p.Explanation));
        if (change.Rows.Count > 0) return change.Rows.Select(r => Line(change, r, null, null, null, r.Explanation));
        return [Line(change, null, null, null, null, null)];
    }

    private static IReadOnlyList<string> Line(Change change, ChangedRow? row, string? column, string? was, string? now, string? explanation) =>
    [
        change.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        change.Kind.ToString().ToLowerInvariant(),
        change.Thing.Kind == ThingKind.Dataset ? change.Thing.Id : "",
        change.Thing.Kind switch { ThingKind.Document => change.Thing.Id, ThingKind.File => $"files/{change.Thing.Id}", _ => "" },
        row is null ? "" : row.Key.Length > 0 ? row.Key : row.Name,
        column ?? "",
        was ?? "",
        now ?? "",
        explanation ?? change.Why ?? "",
    ];

    private static FeedEntry Entry(Change change, SiteModel model)
    {
        var view = ChangeView.Of(change, model);
        var title = view.Within is { } within ? $"{within.Text}, {view.Title.Text}: {view.Kind}" : $"{view.Title.Text}: {view.Kind}";
        var sentences = change.Parts.Take(view.Parts.Count).Select(ChangeWords.Sentence)
            .Concat(view.Rows.Count > 0 ? [$"{string.Join("; ", view.Rows.Select(r => r.Text))}."] : Array.Empty<string>())
            .Concat(view.Parts.Select(p => p.Why).Concat(view.Rows.Select(r => r.Note)).Append(view.More is null ? null : $"{view.More}.").Append(view.Why).OfType<string>());
        return new($"{Addresses.Changes}#{change.Id}", title, string.Join(' ', sentences), change.Date, change.Date);
    }
}
