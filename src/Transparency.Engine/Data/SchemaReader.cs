// Reads a dataset's csv-metadata.json.

using Transparency.Engine.Content;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;

namespace Transparency.Engine.Data;

/// <summary>Turns a schema file into a <see cref="TableSchema"/> and reports everything in it that nothing understands.</summary>
public static class SchemaReader
{
    /// <summary>The schema of dataset <paramref name="id"/>; null, after a report, where it describes no columns.</summary>
    public static TableSchema? Read(string id, SourceFile file, DiagnosticBag diagnostics)
    {
        var report = new FileReport(file, diagnostics);
        if (JsonNodes.Read(file, diagnostics) is not { } root) return null;
        if (root is not MapNode map)
        {
            report.Error(DataCodes.SchemaWrongType, "The schema is not an object.", root.Span, "Write the properties of the table between { and }.");
            return null;
        }

        var table = new JsonProperties(map, report, "The table");
        var tableSchema = table.Object("tableSchema", "\"tableSchema\"");
        if (tableSchema is null && table.Take("tableSchema") is null) table.ReportMissing("tableSchema");
        if (tableSchema is null) return null;

        var foreignKeys = ForeignKeys(tableSchema, report);
        var columns = ColumnReader.Read(tableSchema, foreignKeys, report);
        if (columns.Count == 0) return null;

        var rules = new SchemaRules(columns, report);
        foreach (var key in foreignKeys) rules.Exists(key.Column, key.Span);
        rules.CheckUnitColumns();
        var isRegister = table.Flag("transparency:register");
        var rowTitle = rules.One(table, "transparency:rowTitle");
        if (isRegister) rules.CheckRegister(id, rowTitle, table.Span);
        var schema = new TableSchema(
            id,
            file,
            table.RequiredText("dc:title"),
            table.RequiredText("dc:description"),
            columns,
            rules.Many(tableSchema, "primaryKey"),
            foreignKeys,
            isRegister,
            rowTitle,
            table.WholeNumber("transparency:order") ?? 0,
            rules.Sort(table),
            rules.Totals(table),
            rules.Highlights(table),
            rules.Registers(table, "transparency:notOnPagesOf"),
            table.TextNode("transparency:source"),
            CheckReader.Read(table, report),
            new ChartReader(rules, report, rowTitle).Read(table),
            table.TextNode("transparency:chapter"),
            table.Flag("transparency:explore"),
            Frequency(table, report),
            map);
        tableSchema.ReportUnknown();
        table.ReportUnknown();
        return schema;
    }

    private static UpdateFrequency Frequency(JsonProperties table, FileReport report)
    {
        if (table.TextNode("transparency:frequency") is not { } text) return UpdateFrequency.Irregular;
        if (UpdateFrequency.All.FirstOrDefault(f => f.Id == text.Value) is { } known) return known;
        report.Error(
            DataCodes.SchemaUnsuitable, $"There is no frequency \"{text.Value}\".", text.Span, $"Write one of {string.Join(", ", UpdateFrequency.All.Select(f => f.Id))}.");
        return UpdateFrequency.Irregular;
    }

    private static List<ForeignKey> ForeignKeys(JsonProperties tableSchema, FileReport report)
    {
        List<ForeignKey> keys = [];
        foreach (var map in tableSchema.Objects("foreignKeys"))
        {
            var key = new JsonProperties(map, report, "The foreign key");
            var column = OneColumn(key, report);
            var reference = key.Object("reference", "The reference of the foreign key");
            if (reference is null && key.Take("reference") is null) key.ReportMissing("reference");
            if (reference is not null)
            {
                // Also where no column refers, so that nothing in it is taken for unknown.
                var resource = reference.RequiredTextNode("resource");
                var referenced = OneColumn(reference, report);
                reference.ReportUnknown();
                if (column is not null && resource is not null && referenced is not null)
                    keys.Add(new(column.Value, resource.Value, referenced.Value, column.Span, resource.Span));
            }

            key.ReportUnknown();
        }

        return keys;
    }

    private static ScalarNode? OneColumn(JsonProperties key, FileReport report)
    {
        var columns = key.Texts("columnReference");
        if (columns.Count == 0 && key.Take("columnReference") is null) key.ReportMissing("columnReference");
        if (columns.Count > 1)
            report.Error(DataCodes.SchemaUnsuitable, "A foreign key of several columns is not known here.", columns[1].Span, "Write one column for each foreign key.");
        return columns.Count == 0 ? null : columns[0];
    }
}
