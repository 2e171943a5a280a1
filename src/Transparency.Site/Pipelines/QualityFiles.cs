// The report on the data as files.

using System.Globalization;
using Transparency.Engine.Data;
using Transparency.Engine.Output;
using Transparency.Site.Model;
using Transparency.Site.Quality;

namespace Transparency.Site.Pipelines;

public static class QualityFiles
{
    private const string Origin = "the report on the data";

    public static IEnumerable<OutputFile> Files(SiteModel model)
    {
        if (model.Datasets.Count == 0) yield break;
        yield return new(Addresses.QualityFindings[1..], CsvText.Write(["check", "title", "id", "name", "found", "url"], Findings(model)), Origin);
        yield return new(Addresses.Completeness[1..], CsvText.Write(["dataset", "column", "title", "filled", "rows"], Columns(model)), Origin);
    }

    private static IEnumerable<IReadOnlyList<string>> Findings(SiteModel model) =>
    [
        .. from check in GrantChecks.Of(model)
           from finding in check.Findings
           select Line(check.Id, check.Title, finding),
        .. from gaps in DutyGaps.All(model)
           from finding in gaps.Rows
           select Line("item-" + gaps.Duty.Reference, gaps.Duty.Item, finding),
    ];

    private static IReadOnlyList<string> Line(string check, string title, Finding finding) =>
        [check, title, finding.Id, finding.Title, finding.What, finding.Url];

    private static IEnumerable<IReadOnlyList<string>> Columns(SiteModel model) =>
        from dataset in Completeness.All(model)
        from column in dataset.Columns
        select (IReadOnlyList<string>)
        [
            dataset.Table.Id, column.Column.Name, column.Column.Title,
            column.Filled.ToString(CultureInfo.InvariantCulture), dataset.Table.Rows.Count.ToString(CultureInfo.InvariantCulture),
        ];
}
