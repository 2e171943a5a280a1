// A local area: what every area column and setting refers to.

using Transparency.Engine.Data;

namespace Transparency.Site.Model;

/// <summary>One row of <c>content/areas.csv</c>.</summary>
/// <param name="Id">Its id and address.</param>
/// <param name="Name">Its name.</param>
/// <param name="GssCode">The code that official statistics use.</param>
/// <param name="Population">Residents; null where no figure is known.</param>
/// <param name="PopulationNote">What to mind about that figure.</param>
/// <param name="Row">The row, for its source.</param>
public sealed record Area(
    string Id,
    string Name,
    string? GssCode,
    decimal? Population,
    string? PopulationNote,
    Row Row)
{
    public string Url => Addresses.Area(Id);

    public static Area Of(Row row) => new(
        row.Text("id") ?? "",
        row.Text("name") ?? "",
        row.Text("gss_code"),
        row.Amount("population"),
        row.Text("population_note"),
        row);
}
