// What the law wants to be told of each row, and which rows do not tell it.

using Transparency.Engine.Data;
using Transparency.Site.Model;

namespace Transparency.Site.Quality;

/// <summary>One item of the law with its gaps.</summary>
/// <param name="Looked">How many rows are of it.</param>
/// <param name="Parts">Each part that a row must tell, and how many rows do not.</param>
/// <param name="Rows">The rows with a gap, each with what it does not tell.</param>
public sealed record DutyGaps(Duty Duty, int Looked, IReadOnlyList<(string Title, int Missing)> Parts, IReadOnlyList<Finding> Rows)
{
    /// <summary>Parts that are not told, over all rows.</summary>
    public int Missing => Parts.Sum(p => p.Missing);

    /// <summary>Every item that has parts and rows.</summary>
    public static IReadOnlyList<DutyGaps> All(SiteModel model) =>
        [.. (model.Duties?.Items ?? []).Where(d => d.Parts.Count > 0).Select(d => Of(model, d)).Where(g => g.Looked > 0)];

    private static DutyGaps Of(SiteModel model, Duty duty)
    {
        var rows = duty.Rows(model);
        return new(
            duty,
            rows.Count,
            [.. duty.Parts.Select(p => (duty.TitleOf(p, rows), rows.Count(r => r[p].IsEmpty)))],
            [.. rows.Where(r => duty.Parts.Any(p => r[p].IsEmpty)).Select(r => new Finding(
                r.Key, Name(model, r), model.UrlOf(r.Schema.Id, r.Key) ?? Addresses.Dataset(r.Schema.Id),
                Format.List([.. duty.Parts.Where(p => r[p].IsEmpty).Select(p => duty.TitleOf(p, rows))], "and")))]);
    }

    private static string Name(SiteModel model, Row row) => model.NameOf(row.Schema.Id, row.Key);
}
