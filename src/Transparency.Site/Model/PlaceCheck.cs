// Every place that tables and their schemas name is one that a reader can be sent to.

using Transparency.Engine.Data;
using Transparency.Engine.Diagnostics;

namespace Transparency.Site.Model;

/// <summary>Reports places in unknown documents and at unknown paragraphs.</summary>
internal static class PlaceCheck
{
    public static void Tables(IEnumerable<Table> tables, Places places, DiagnosticBag bag)
    {
        foreach (var table in tables)
        {
            if (table.Schema.Source is { } whole && places.ProblemOf(Provenance.Parse(whole.Value)) is var (code, message, hint))
            {
                bag.Error(code, message, whole.Span, hint, sourceLine: table.Schema.File.Line(whole.Span.Line));
            }

            foreach (var row in table.Rows) Row(row, places, bag);
        }
    }

    private static void Row(Row row, Places places, DiagnosticBag bag)
    {
        foreach (var column in row.Schema.Columns.Where(c => c.Name == "locator" || Provenance.IsSourceColumn(c.Name)))
        {
            foreach (var written in row.List(column.Name))
            {
                var isLocator = column.Name == "locator";
                var place = isLocator ? new Provenance(row.Text("source") ?? "", written) : Provenance.Parse(written);
                if (places.ProblemOf(place) is not var (code, message, hint)) continue;

                // A source that is not registered is reported at the column "source" already.
                if (isLocator && code == SiteCodes.UnknownSource) continue;
                bag.ErrorAt(row, column, code, message, hint);
            }
        }
    }
}
