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
        [.. table.Texts("transparency:total").Select(name => Number(name, "added up")).OfType<string>().Distinct()];

    public IReadOnlyList<AreaFigure> AreaFigures(JsonProperties table)
    {
        List<AreaFigure> figures = [];
        foreach (var map in table.Objects("transparency:areaFigures"))
        {
            var figure = new JsonProperties(map, report, "The area figure");
            var label = figure.RequiredText("label");
            var column = figure.RequiredTextNode("column");
            var perResident = figure.Flag("perResident");
            figure.ReportUnknown();
            if (column is not null && Number(column, "added up for an area") is { } name) figures.Add(new(label, name, perResident));
        }

        return figures;
    }

    public void CheckUnitColumns()
    {
        foreach (var column in columns)
        {
            if (column.UnitColumn is { } unit) Exists(unit, column.Span);
        }
    }

    public void CheckRegister(string? rowTitle, SourceSpan span)
    {
        if (columns.All(c => c.Name != "id"))
            report.Error(DataCodes.SchemaMissing, "A register needs a column \"id\".", span, "Add the column, or take \"transparency:register\" away.");
        if (columns.All(c => c.Name != "name") && rowTitle is null)
            report.Error(DataCodes.SchemaMissing, "A register needs a column \"name\", or \"transparency:rowTitle\" to say which column holds the names.",
                span, "Add one of the two.");
    }

    private string? Number(ScalarNode name, string use)
    {
        var column = Exists(name.Value, name.Span);
        if (column is null) return null;
        if (column.Type.IsNumber && column.Separator is null) return column.Name;
        report.Error(DataCodes.SchemaUnsuitable, $"Column \"{column.Name}\" cannot be {use}: it does not hold numbers.", name.Span,
            "Name a column of datatype integer or decimal.");
        return null;
    }
}
