// What the law asks the office to publish, and what of it is here: scored from the content and the finished pages.

using Transparency.Engine.Theming;
using Transparency.Site.Model;
using Transparency.Site.Views;

namespace Transparency.Site.Pipelines;

/// <summary>What the page of the law's items shows.</summary>
/// <param name="Today">The day that the scores are of.</param>
/// <param name="Presence">How many items are here, partly here, or not here: parts of the whole.</param>
/// <param name="Punctuality">How many of those that are here are in time, late, or of unknown timing.</param>
/// <param name="Rules">How each is scored, in words.</param>
/// <param name="Answers">Each inspection report with the 56 days for the answer; null where there is none.</param>
[TemplateView]
public sealed partial record DutiesView(
    LinkView Law,
    string Reference,
    string Count,
    string Today,
    IReadOnlyList<FactView> Presence,
    string HereCount,
    IReadOnlyList<FactView> Punctuality,
    IReadOnlyList<string> Rules,
    TableView Items,
    TableView? Answers);

public static class PublicationDuties
{
    private static readonly IReadOnlyList<string> Rules =
    [
        "Present: this site shows something of the item, and every part of it that is counted is given in every row. It does not mean that nothing is missing; only the publisher knows that.",
        "Partly: parts of the item are missing in some rows. What is counted stands beside it.",
        "Not on this site: nothing here is of this item. It may be published elsewhere.",
        "The newest date is that of the newest row, or of the newest document that the rows come from.",
        "Monthly items are in time when the newest date lies in the month of this page's day or in the month before.",
        "Yearly items are in time when a row of the present financial year comes from a document dated before that year began.",
        "Comments on inspection reports are in time within 56 days, beginning with the day of publication.",
        "Clicks are the fewest links to follow from the home page, counted on the finished pages of this site, without the links on this page.",
    ];

    public static IEnumerable<Page> Pages(SiteModel model, RenderedPages rendered)
    {
        if (model.Duties is not { } duties) yield break;
        var reviews = duties.Items.Select(duty => DutyReview.Of(duty, model)).ToList();
        var here = reviews.Where(r => r.Presence != DutyPresence.Absent).ToList();
        yield return new(
            Addresses.Duties,
            "publication",
            "What the law asks",
            "What the law asks the publisher of this site to publish: what of it is here, how new it is, and how many clicks away.",
            [Page.HomeCrumb],
            new DutiesView(
                new(duties.Law, duties.Url),
                duties.Reference,
                Format.Count(duties.Items.Count, "item", "items"),
                Format.Date(model.Date),
                [.. Enum.GetValues<DutyPresence>().Select(p => Part(DutyWords.Of(p), reviews.Count(r => r.Presence == p)))],
                Format.Count(here.Count, "item", "items"),
                [.. Enum.GetValues<DutyPunctuality>().Select(p => Part(DutyWords.Of(p), here.Count(r => r.Punctuality == p)))],
                Rules,
                Items(model, reviews, rendered),
                Answers(model)),
            "content/publication.yml");
    }

    private static FactView Part(string label, int count) => FactView.Of(label, Format.Count(count, "item", "items"));

    private static TableView Items(SiteModel model, IReadOnlyList<DutyReview> reviews, RenderedPages rendered) => Table(
        model,
        "items",
        "Item by item",
        ["Item", "On this site", "What is shown", "Newest", "Timing", "Clicks from the home page"],
        reviews.Select(r => new RowView(
            "",
            [
                Words($"{r.Duty.Reference} {r.Duty.Item}", isHeading: true),
                Words(DutyWords.Of(r.Presence)),
                new([.. r.Pages.Select(p => new LinkView(p == Addresses.Office ? "Who holds office" : rendered.TitleOf(p), p)), .. r.Shown.Concat(r.Duty.Note is { } note ? [note] : []).Select(s => new LinkView(s, null))], false, false, ""),
                Words(r.Newest is { } newest ? Format.PartialDate(newest.ToString()) : null, absent: r.Presence == DutyPresence.Absent ? "" : "not known"),
                Words(DutyWords.Timing(r), absent: ""),
                new([.. r.Pages.Select(rendered.Links.Clicks).OfType<int>().Order().Take(1).Select(c => new LinkView(Format.Number(c, null), null))], false, false, r.Pages.Count == 0 ? "" : "no link leads there"),
            ],
            RowSourcesView.None)));

    private static TableView? Answers(SiteModel model)
    {
        var answers = Inspections.All(model);
        if (answers.Count == 0) return null;
        return Table(
            model,
            "answers",
            "Inspection reports and the 56 days",
            ["Report", "Published", "Answer due", "Answer published", "Outcome"],
            answers.Select(a => new RowView(
                "",
                [
                    new([new LinkView(a.Row.Text("title") ?? a.Row.Key, model.UrlOf(Inspections.Dataset, a.Row.Key))], false, true),
                    Words(Format.Date(a.Published)),
                    Words(Format.Date(a.Due)),
                    Words(a.Answered is { } day ? Format.Date(day) : null),
                    Words(DutyWords.Of(a)),
                ],
                RowSources.Of(model, a.Row))));
    }

    private static CellView Words(string? text, bool isHeading = false, string absent = "not known") =>
        new(text is null ? [] : [new LinkView(text, null)], false, isHeading, absent);

    private static TableView Table(SiteModel model, string id, string caption, IReadOnlyList<string> headings, IEnumerable<RowView> rows) => new(
        id,
        caption,
        [.. headings.Select(h => new HeadingView(h, false, null))],
        [.. rows],
        [],
        [],
        [],
        null,
        CitationView.Of($"table-{id}", caption, null, [], model));
}
