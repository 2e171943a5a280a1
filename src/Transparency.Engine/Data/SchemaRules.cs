// What the properties of a table say about its columns, checked against the columns that there are.

using Transparency.Engine.Content;
using Transparency.Engine.Diagnostics;

namespace Transparency.Engine.Data;

/// <summary>Reads properties that name columns.</summary>
internal sealed class SchemaRules(IReadOnlyList<Column> columns, FileReport report)
{
    /// <summary>The column of that name; null, after a report, where there is none.</summary>
    public Column? Exists(string name, SourceSpan span)
    {
        if (columns.FirstOrDefault(c => c.Name == name) is { } column) return column;
        var names = columns.Select(c => c.Name);
        report.Error(DataCodes.SchemaUnknownColumn, $"There is no column \"{name}\".", span,
            NearestName.Find(name, names) is { } nearest ? $"Did you mean \"{nearest}\"?" : $"The columns are {string.Join(", ", names)}.");
        return null;
    }

    public string? One(JsonProperties table, string property) =>
        table.TextNode(property) is { } name ? Exists(name.Value, name.Span)?.Name : null;

    public IReadOnlyList<string> Many(JsonProperties table, string property) =>
        [.. table.Texts(property).Select(name => Exists(name.Value, name.Span)?.Name).OfType<string>().Distinct()];

    public IReadOnlyList<SortKey> Sort(JsonProperties table) =>
        [.. table.Texts("transparency:sort")
            .Select(key => Exists(key.Value.TrimStart('-'), key.Span) is { } column
                ? new SortKey(column.Name, key.Value.StartsWith('-'))
                : null)
            .OfType<SortKey>()];

    public IReadOnlyList<string> Totals(JsonProperties table) =>
        [.. table.Texts("transparency:total").Select(name => Number(name, "added up")?.Name).OfType<string>().Distinct()];

    public IReadOnlyList<Highlight> Highlights(JsonProperties table)
    {
        List<Highlight> highlights = [];
        foreach (var map in table.Objects("transparency:highlights"))
        {
            var highlight = new JsonProperties(map, report, "The highlight");
            var register = highlight.RequiredTextNode("register");
            var label = highlight.RequiredText("label");
            var column = highlight.RequiredTextNode("column");
            var perHead = highlight.Flag("perHead");
            highlight.ReportUnknown();
            if (register is null || column is null || Referring(register) is null) continue;
            if (Number(column, "added up for an entry of a register") is { } found) highlights.Add(new(register.Value, label, found.Name, perHead));
        }

        return highlights;
    }

    public IReadOnlyList<string> Registers(JsonProperties table, string property) =>
        [.. table.Texts(property).Where(name => Referring(name) is not null).Select(name => name.Value)];

    /// <summary>A column of numbers; null, after a report, where it is none.</summary>
    public Column? Number(ScalarNode name, string use)
    {
        var column = Exists(name.Value, name.Span);
        if (column is null) return null;
        if (column.SmallBelow is not null)
        {
            report.Error(DataCodes.SchemaUnsuitable, $"Column \"{column.Name}\" cannot be {use}: its small numbers are withheld, and could be worked out.", name.Span, "Take it out of here, or take \"transparency:smallBelow\" away from the column.");
            return null;
        }

        if (column.Type.IsNumber && column.Separator is null) return column;
        report.Error(DataCodes.SchemaUnsuitable, $"Column \"{column.Name}\" cannot be {use}: it does not hold numbers.", name.Span,
            "Name a column of datatype integer or decimal.");
        return null;
    }

    public void CheckUnitColumns()
    {
        foreach (var column in columns)
        {
            if (column.UnitColumn is { } unit) Exists(unit, column.Span);
        }
    }

    public void CheckRegister(string id, string? rowTitle, SourceSpan span)
    {
        if (columns.FirstOrDefault(c => c.Name == "successor") is { } successor && successor.Reference?.Resource != id)
            report.Error(DataCodes.SchemaUnsuitable, "The column \"successor\" of a register must refer to the register itself.", successor.Span,
                $"Add a foreign key: columnReference \"successor\", resource \"{id}\", columnReference \"id\".");
        if (columns.All(c => c.Name != "id"))
            report.Error(DataCodes.SchemaMissing, "A register needs a column \"id\".", span, "Add the column, or take \"transparency:register\" away.");
        if (columns.All(c => c.Name != "name") && rowTitle is null)
            report.Error(DataCodes.SchemaMissing, "A register needs a column \"name\", or \"transparency:rowTitle\" to say which column holds the names.",
                span, "Add one of the two.");
    }

    // The column that refers to a register; null, after a report, where there is none.
    private Column? Referring(ScalarNode register)
    {
        if (columns.FirstOrDefault(c => c.Reference?.Resource == register.Value) is { } column) return column;
        var registers = columns.Select(c => c.Reference?.Resource).OfType<string>().Distinct().ToList();
        report.Error(DataCodes.SchemaUnknownColumn, $"No column refers to \"{register.Value}\".", register.Span,
            NearestName.Find(register.Value, registers) is { } nearest ? $"Did you mean \"{nearest}\"?" : "Add a foreign key to it, or take this away.");
        return null;
    }
}
