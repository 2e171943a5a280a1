// What the columns of a table mean, as a Table Schema of the Data Package standard.

using System.Globalization;
using System.Text.Json;

namespace Transparency.Engine.Data;

/// <summary>Writes the value of a resource's <c>schema</c> (Table Schema, version 2; readers of version 1 understand it as well).</summary>
public static class TableSchemaJson
{
    /// <param name="json">Takes the object.</param>
    /// <param name="schema">The columns and keys.</param>
    /// <param name="known">The ids of the tables that the package holds: a reference to another is left out.</param>
    public static void Write(Utf8JsonWriter json, TableSchema schema, IReadOnlySet<string> known)
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://datapackage.org/profiles/2.0/tableschema.json");
        json.WriteStartArray("fields");
        foreach (var column in schema.Columns) Field(json, column);
        json.WriteEndArray();
        json.WriteStartArray("missingValues");
        json.WriteStringValue("");
        json.WriteEndArray();
        if (schema.PrimaryKey.Count > 0) Names(json, "primaryKey", schema.PrimaryKey);
        References(json, schema, known);
        json.WriteEndObject();
    }

    private static void Field(Utf8JsonWriter json, Column column)
    {
        // A cell of several values is text to the standard: its parts have no type of their own that all readers know.
        var isList = column.Separator is not null;
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteString("type", isList ? "string" : TypeName(column.Type.Type));
        if (!isList && column.Type.Type == ValueType.Uri) json.WriteString("format", "uri");
        json.WriteString("title", column.Title);
        json.WriteString("description", isList ? $"{column.Description} Several values are divided by \"{column.Separator}\"." : column.Description);
        if (column.Unit is { } unit) json.WriteString("unit", unit);
        json.WriteStartObject("constraints");
        if (column.Required) json.WriteBoolean("required", true);
        if (!isList) Bounds(json, column.Type);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>What the standard calls a type of value.</summary>
    public static string TypeName(ValueType type) => type switch
    {
        ValueType.Integer => "integer",
        ValueType.Decimal => "number",
        ValueType.Boolean => "boolean",
        ValueType.Date => "date",
        _ => "string",
    };

    private static void Bounds(Utf8JsonWriter json, DataType type)
    {
        Bound("minimum", type.Minimum);
        Bound("maximum", type.Maximum);
        if (type.MinLength is { } least) json.WriteNumber("minLength", least);
        if (type.MaxLength is { } most) json.WriteNumber("maxLength", most);
        if (type.Choices is { } choices) Names(json, "enum", choices);
        else if (type is { Format: { } pattern, Type: ValueType.Text }) json.WriteString("pattern", pattern);

        void Bound(string name, object? value)
        {
            if (value is decimal number) json.WriteNumber(name, number);
            else if (value is DateOnly day) json.WriteString(name, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
    }

    private static void References(Utf8JsonWriter json, TableSchema schema, IReadOnlySet<string> known)
    {
        // One cell may name several entries, which no foreign key can say.
        var keys = schema.ForeignKeys.Where(k => known.Contains(k.Resource) && schema.Find(k.Column)?.Separator is null).ToList();
        if (keys.Count == 0) return;
        json.WriteStartArray("foreignKeys");
        foreach (var key in keys)
        {
            json.WriteStartObject();
            Names(json, "fields", [key.Column]);
            json.WriteStartObject("reference");

            // An empty name means the table itself.
            json.WriteString("resource", key.Resource == schema.Id ? "" : key.Resource);
            Names(json, "fields", [key.ReferencedColumn]);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Names(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
