// Reads the columns of a schema.

using Transparency.Engine.Content;

namespace Transparency.Engine.Data;

/// <summary>Turns <c>tableSchema.columns</c> into columns; a name that stands twice is reported and kept once.</summary>
internal static class ColumnReader
{
    public static IReadOnlyList<Column> Read(JsonProperties tableSchema, IReadOnlyList<ForeignKey> foreignKeys, FileReport report)
    {
        if (tableSchema.Take("columns") is null) tableSchema.ReportMissing("columns");
        List<Column> columns = [];
        foreach (var map in tableSchema.Objects("columns"))
        {
            if (One(map, columns.Count, foreignKeys, report) is not { } column) continue;
            if (columns.Find(c => c.Name == column.Name) is not { } first)
            {
                columns.Add(column);
                continue;
            }

            report.Error(DataCodes.SchemaDuplicateColumn, $"Two columns are called \"{column.Name}\".", column.Span,
                $"The first is on line {first.Span.Line}. Rename one of the two, or take it away.");
        }

        return columns;
    }

    private static Column? One(MapNode map, int index, IReadOnlyList<ForeignKey> foreignKeys, FileReport report)
    {
        var owner = map["name"] is ScalarNode written ? $"Column \"{written.Value}\"" : "The column";
        var column = new JsonProperties(map, report, owner);
        if (column.RequiredTextNode("name") is not { } name) return null;
        if (!IsName(name.Value))
            report.Error(DataCodes.SchemaBadName, $"\"{name.Value}\" cannot be a column's name.", name.Span,
                "Use small letters, digits and underscores, beginning with a letter, for example financial_year.");

        var type = DataTypeReader.Read(column, report);
        var separator = column.TextNode("separator");
        if (separator is not null && type.Type is not (ValueType.Text or ValueType.Uri))
            report.Error(DataCodes.SchemaUnsuitable, $"{owner} cannot hold several values in one cell: it does not hold text.", separator.Span,
                "Take \"separator\" away, or make the datatype string.");

        var result = new Column(
            index,
            name.Value,
            column.RequiredText("titles"),
            column.RequiredText("dc:description"),
            type,
            column.Flag("required"),
            separator?.Value,
            column.Text("transparency:unit"),
            column.Text("transparency:unitColumn"),
            Labels(column, type, owner, report),
            column.Flag("transparency:hidden"),
            foreignKeys.FirstOrDefault(key => key.Column == name.Value),
            name.Span)
        {
            HoldsContacts = column.Flag("transparency:contacts"),
            SmallBelow = SmallBelow(column, type, owner, report),
        };
        column.ReportUnknown();
        return result;
    }

    private static int? SmallBelow(JsonProperties column, DataType type, string owner, FileReport report)
    {
        const string Name = "transparency:smallBelow";
        if (column.WholeNumber(Name) is not { } least) return null;
        if (type.IsNumber && least > 1 && !column.Flag("required")) return least;
        var (problem, mend) = !type.IsNumber ? ("it does not hold numbers", "Take \"transparency:smallBelow\" away.")
            : least < 2 ? ("no number is above nought and below it", "Write for example 5: then 1 to 4 are withheld.")
            : ("it must be filled, and a number that is withheld leaves it empty", "Take \"required\" away.");
        report.Error(DataCodes.SchemaUnsuitable, $"{owner} cannot have small numbers withheld: {problem}.", column.Take(Name)!.Span, mend);
        return null;
    }

    private static bool IsName(string name) =>
        char.IsAsciiLetterLower(name[0])
        && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');

    private static Dictionary<string, string> Labels(JsonProperties column, DataType type, string owner, FileReport report)
    {
        Dictionary<string, string> labels = new(StringComparer.Ordinal);
        foreach (var (key, node) in column.Object("transparency:labels", owner)?.Map.Entries ?? [])
        {
            if (node is ScalarNode { Quoted: true } label) labels[key.Value] = label.Value;
            else column.Wrong<object>(key.Value, node, "Write the words to show between double quotation marks.");
            if (type.Pattern?.IsMatch(key.Value) == false)
                report.Error(DataCodes.SchemaUnsuitable, $"{owner} has words for \"{key.Value}\", which its pattern does not allow.", key.Span,
                    $"Correct the value, or add it to the pattern {type.Format}.");
        }

        return labels;
    }
}
