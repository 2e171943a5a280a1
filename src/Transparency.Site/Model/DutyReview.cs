// How an item that the law asks for stands, scored from the content alone.

using Transparency.Engine.Content;
using Transparency.Engine.Data;

namespace Transparency.Site.Model;

/// <summary>Whether the site shows something of an item.</summary>
public enum DutyPresence
{
    Present,
    Partly,
    Absent,
}

/// <summary>Whether what is there came in time.</summary>
public enum DutyPunctuality
{
    InTime,
    Late,
    Unknown,
}

/// <summary>One item with its score.</summary>
/// <param name="Pages">Addresses of the pages that show it.</param>
/// <param name="Shown">What was counted: <c>Conditions: 0 of 47 rows</c>.</param>
/// <param name="Newest">The newest date; null where none is known.</param>
public sealed record DutyReview(Duty Duty, DutyPresence Presence, IReadOnlyList<string> Pages, IReadOnlyList<string> Shown, PartialDate? Newest, DutyPunctuality Punctuality)
{
    public static DutyReview Of(Duty duty, SiteModel model)
    {
        var rows = duty.Rows(model);
        var holders = duty.OfficeHolders ? model.Settings.OfficeHolders.Count : 0;
        List<string> pages =
        [
            .. holders > 0 ? [Addresses.Office] : Array.Empty<string>(),
            .. duty.Datasets.Where(d => rows.Any(r => r.Schema.Id == d)).Select(d => d == Projects.Dataset ? Addresses.Projects : Addresses.Dataset(d)),
            .. duty.Documents.Select(p => p.Url),
        ];
        var parts = duty.Parts.Select(p => (Title: duty.TitleOf(p, rows), Filled: rows.Count(r => !r[p].IsEmpty))).ToList();
        var hasContact = model.Settings.Publisher is { Address: not null } or { Email: not null };
        List<string> shown = [];
        if (holders > 0) shown.AddRange([Format.Count(holders, "office holder named", "office holders named"), hasContact ? "The office's address for all of them" : "No address"]);
        if (rows.Count > 0) shown.Add(Format.Count(rows.Count, "row", "rows"));
        shown.AddRange(parts.Where(_ => rows.Count > 0).Select(p => $"{p.Title}: in {p.Filled} of {Format.Count(rows.Count, "row", "rows")}"));
        if (duty.Documents.Count > 0) shown.Add(Format.Count(duty.Documents.Count, "document", "documents"));

        var isAbsent = pages.Count == 0 || (parts.Count > 0 && parts.All(p => p.Filled == 0));
        var isPartly = (holders > 0 && !hasContact) || parts.Any(p => p.Filled < rows.Count);
        var presence = isAbsent ? DutyPresence.Absent : isPartly ? DutyPresence.Partly : DutyPresence.Present;
        if (isAbsent) return new(duty, presence, [], [], null, DutyPunctuality.Unknown);
        var newest = Dates(duty, rows, model).Cast<PartialDate?>().MaxBy(d => d!.Value.Last);
        return new(duty, presence, pages, shown, newest, Punctual(duty, rows, newest, model));
    }

    private static IEnumerable<PartialDate> Dates(Duty duty, IReadOnlyList<Row> rows, SiteModel model)
    {
        if (duty.Newest is { } column) return rows.Select(r => r.Date(column)).OfType<DateOnly>().Select(d => new PartialDate(d.Year, d.Month, d.Day));
        return rows.Select(Provenance.Of).OfType<Provenance>().Select(p => p.Source).Distinct().Select(s => DateOf(model, s)).OfType<PartialDate>()
            .Concat(duty.Documents.Select(p => p.Date is { } date ? PartialDate.Parse(date) : null).OfType<PartialDate>());
    }

    private static PartialDate? DateOf(SiteModel model, string source) =>
        model.Places.Document(source)?.Row is not { } row ? null
        : row.Date("date") is { } day ? new(day.Year, day.Month, day.Day)
        : row.Text("date") is { } text ? PartialDate.Parse(text) : null;

    private static DutyPunctuality Punctual(Duty duty, IReadOnlyList<Row> rows, PartialDate? newest, SiteModel model)
    {
        var today = model.Date;
        switch (duty.Timing)
        {
            case DutyTiming.Monthly when newest is { } date:
                var wanted = new DateOnly(today.Year, today.Month, 1).AddMonths(-1);
                return date.First >= wanted ? DutyPunctuality.InTime : date.Last < wanted ? DutyPunctuality.Late : DutyPunctuality.Unknown;
            case DutyTiming.BeforeFinancialYear when rows.Any(r => r.Schema.Find("financial_year") is not null):
                var year = FinancialYears.Containing(today);
                var first = FinancialYears.Days(year)!.First;
                var ofYear = rows.Where(r => r.Text("financial_year") == year).ToList();
                if (ofYear.Count == 0) return DutyPunctuality.Late;
                var dates = ofYear.Select(Provenance.Of).OfType<Provenance>().Select(p => DateOf(model, p.Source)).OfType<PartialDate>().ToList();
                return dates.Any(d => d.Last < first) ? DutyPunctuality.InTime : dates.Count > 0 && dates.All(d => d.First >= first) ? DutyPunctuality.Late : DutyPunctuality.Unknown;
            case DutyTiming.Within56Days when Inspections.All(model) is { Count: > 0 } answers:
                return answers.All(a => a.Standing is AnswerStanding.InTime or AnswerStanding.Open) ? DutyPunctuality.InTime : DutyPunctuality.Late;
            default:
                return DutyPunctuality.Unknown;
        }
    }
}
