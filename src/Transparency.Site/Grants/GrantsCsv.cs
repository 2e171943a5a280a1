// Grants as a flat table with the column titles of the 360Giving Data Standard.

using System.Globalization;
using Transparency.Engine.Data;

namespace Transparency.Site.Grants;

internal static class GrantsCsv
{
    private static readonly IReadOnlyList<(string Title, Func<Grant, string?> Of)> Columns =
    [
        ("Identifier", g => g.Identifier),
        ("Title", g => g.Title),
        ("Description", g => g.Description),
        ("Currency", _ => "GBP"),
        ("Amount Awarded", g => g.Amount.ToString(CultureInfo.InvariantCulture)),
        ("Award Date", g => GrantsJson.Day(g.AwardDate)),
        ("URL", g => g.Url),
        ("Recipient Org:Identifier", g => g.Recipient.Identifier),
        ("Recipient Org:Name", g => g.Recipient.Name),
        ("Recipient Org:Charity Number", g => g.Recipient.CharityNumber),
        ("Recipient Org:Company Number", g => g.Recipient.CompanyNumber),
        ("Funding Org:Identifier", g => g.Funder.Identifier),
        ("Funding Org:Name", g => g.Funder.Name),
        ("Grant Programme:Code", g => g.Programme?.Code),
        ("Grant Programme:Title", g => g.Programme?.Title),
        ("Beneficiary Location:Name", g => g.Place?.Name),
        ("Beneficiary Location:Geographic Code", g => g.Place?.Code),
        ("Beneficiary Location:Geographic Code Type", g => g.Place?.CodeType),
        ("Last Modified", GrantsJson.Modified),
    ];

    /// <summary>Writes a line for each grant.</summary>
    /// <param name="grants">The grants.</param>
    /// <param name="dataSource">Whole address of the page that the grants come from.</param>
    /// <param name="file">Where to.</param>
    public static void Write(IReadOnlyList<Grant> grants, string dataSource, Stream file) => CsvText.Write(
        file,
        [.. Columns.Select(c => c.Title), "Data Source"],
        grants.Select(g => (IReadOnlyList<string>)[.. Columns.Select(c => c.Of(g) ?? ""), dataSource]));
}
