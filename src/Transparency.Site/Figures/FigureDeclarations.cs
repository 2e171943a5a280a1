// content/figures.yml: figures that are worked out from the data.

using Transparency.Engine.Content;
using Transparency.Engine.Data;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;

namespace Transparency.Site.Figures;

/// <summary>Reads the declared figures and works them out.</summary>
public static class FigureDeclarations
{
    /// <summary>Figures by id; one that cannot be worked out is reported and left out.</summary>
    public static IReadOnlyDictionary<string, Figure> Read(SourceFile? file, IReadOnlyDictionary<string, Table> tables, DiagnosticBag bag)
    {
        var figures = new Dictionary<string, Figure>(StringComparer.Ordinal);
        if (file is null) return figures;
        foreach (var read in SettingsReader.OpenList(file, bag)) Read(read, file, tables, figures, bag);
        return figures;
    }

    private static void Read(SettingsReader read, SourceFile file, IReadOnlyDictionary<string, Table> tables, Dictionary<string, Figure> figures, DiagnosticBag bag)
    {
        var id = read.RequiredText("id", "grants-2025-26");
        var label = read.RequiredText("label", "Grants awarded");
        var formula = read.RequiredText("value", "sum(funded-projects.amount)");
        var unit = read.Text("unit");
        var period = read.RequiredText("period", "2025-26");
        var note = read.Text("note");
        var link = read.Text("link");
        read.Done();
        if (id is null || label is null || formula is null || period is null) return;

        var span = read.SpanOf("value");
        if (Formula.Parse(formula, span, bag, file.Line(span.Line)) is not { } parsed) return;
        var before = bag.Count(Severity.Error);
        var result = parsed.Evaluate(tables, bag);
        if (result.Number is not { } number)
        {
            if (bag.Count(Severity.Error) == before)
            {
                read.Error(SiteCodes.NoValue, $"The figure \"{id}\" has no number: no row fits, or the cells are empty.", "value", "Check the dataset, the column and what stands after \"where\".");
            }
        }
        else if (!figures.TryAdd(id, new(label, number, unit, period, result.Inputs, note, link, id, formula)))
        {
            read.Error(SiteCodes.DuplicateId, $"There are two figures \"{id}\".", "id", "Give one of them another id.");
        }
    }
}
