// A row that names an area and gives its code means one area by both.

using Transparency.Engine.Data;
using Transparency.Engine.Diagnostics;

namespace Transparency.Site.Model;

/// <summary>Reports codes that are another area's than the one that the row names.</summary>
internal static class AreaCodeCheck
{
    private const string Code = "gss_code";

    public static void Run(IReadOnlyDictionary<string, Table> tables, DiagnosticBag bag)
    {
        if (tables.GetValueOrDefault("areas") is not { } areas || areas.Schema.Find(Code) is null) return;
        var byCode = areas.Rows.Where(a => a.Text(Code) is not null).GroupBy(a => a.Text(Code)!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        foreach (var table in tables.Values.Where(t => t.Id != areas.Id && t.Schema.Find(Code) is not null))
        {
            if (table.Schema.ReferringTo(areas.Id) is not { } named) continue;
            foreach (var row in table.Rows)
            {
                if (row.Text(Code) is not { } code || row.Only(named.Name) is not { } id || areas.Find(id) is not { } area) continue;
                if (area.Text(Code) is not { } own || own == code) continue;
                bag.ErrorAt(
                    row, table.Schema.Find(Code)!, SiteCodes.AreaCode,
                    $"The code {code} is {(byCode.TryGetValue(code, out var other) ? $"that of {other.Text("name")}" : "no area's of the register")}, and the row names {area.Text("name")}.",
                    $"Write {own}, or correct {named.Name}.");
            }
        }
    }
}
