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
        if (file is null || YamlNodes.Read(file, 0, file.Text.Length, bag) is not ListNode list) return figures;
        foreach (var item in list.Items)
        {
            if (item is not MapNode map)
            {
                bag.Error(SiteCodes.NoValue, "A figure begins with \"- id:\".", item.Span, "Write - id: a-name, then label, value, unit and period below it.", sourceLine: file.Line(item.Span.Line));
                continue;
            }

            var read = new SettingsReader(map, file, bag);
            var id = read.RequiredText("id");
            var label = read.RequiredText("label");
            var formula = read.RequiredText("value");
            var unit = read.Text("unit");
            var period = read.RequiredText("period");
            var note = read.Text("note");
            var link = read.Text("link");
            read.Finish();
            var span = map["value"]?.Span ?? map.Span;
            if (formula.Length == 0 || Formula.Parse(formula, span, bag) is not { } parsed) continue;
            var result = parsed.Evaluate(tables, null, bag);
            if (result.Number is not { } number)
            {
                bag.Error(SiteCodes.NoValue, $"The figure \"{id}\" has no number: {formula}", span, "Check the dataset, the column and the condition; every cell that it names may be empty.", sourceLine: file.Line(span.Line));
                continue;
            }

            if (!figures.TryAdd(id, new(label, number, unit, period, result.Inputs, note, link)))
            {
                bag.Error(SiteCodes.DuplicateId, $"There are two figures \"{id}\".", map.Span, "Give one of them another id.", sourceLine: file.Line(map.Span.Line));
            }
        }

        return figures;
    }
}
