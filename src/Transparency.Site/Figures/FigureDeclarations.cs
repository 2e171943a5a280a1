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
        if (file is null || YamlNodes.Read(file, bag) is not { } node) return figures;
        if (node is not ListNode list)
        {
            bag.Error(SiteCodes.NoValue, "The file must hold a list of figures.", node.Span, "Begin each figure with \"- id:\", with label, value, unit and period below it.");
            return figures;
        }

        foreach (var item in list.Items)
        {
            if (item is MapNode map) Read(new SettingsReader(file, map, bag), file, tables, figures, bag);
            else bag.Error(SiteCodes.NoValue, "This is not a figure.", item.Span, "Begin each figure with \"- id:\", with label, value, unit and period below it.", sourceLine: file.Line(item.Span.Line));
        }

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

        // A cell that could not be read is told already; that a figure lacks it then is not worth a second message.
        var faults = bag.HasErrors ? new DiagnosticBag() : bag;
        var result = parsed.Evaluate(tables, faults);
        if (result.Number is not { } number)
        {
            if (!faults.HasErrors && !bag.HasErrors)
            {
                read.Error(SiteCodes.NoValue, $"The figure \"{id}\" has no number: no row fits, or the cells are empty.", "value", "Check the dataset, the column and what stands after \"where\".");
            }
        }
        else if (!figures.TryAdd(id, new(label, number, unit, period, result.Inputs, note, link)))
        {
            read.Error(SiteCodes.DuplicateId, $"There are two figures \"{id}\".", "id", "Give one of them another id.");
        }
    }
}
