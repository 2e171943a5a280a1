// Rows in each format that they are offered in.

using System.Text.Json;
using Transparency.Engine.Data;
using Transparency.Engine.Spreadsheets;
using Transparency.Site.Model;

namespace Transparency.Site.Formats;

internal static class RowFormats
{
    public static ReadOnlyMemory<byte> Csv(RowSet set) => set.IsWhole ? set.Table.Csv.All : set.Table.Csv.Only(set.Rows);

    /// <summary>What the file is, then its rows.</summary>
    public static void Json(SiteModel model, RowSet set, Stream file) =>
        RowsJson.Write(file, json => About(json, model, set), set.Schema, [.. set.AllRows], set.Table.Instead);

    public static ReadOnlyMemory<byte> Csvw(SiteModel model, RowSet set) => CsvwMetadata.Write(set.Schema, new(
        set.Name + FileFormat.Csv.Ending,
        set.Title,
        set.Schema.Description,
        model.Settings.Language,
        model.Settings.Publisher.Name,
        model.Settings.Licence.Url,
        model.Settings.BaseUrl + set.Page,
        set.Sources(model),
        set.Notes(model),
        References(model, set.Schema)));

    private static Dictionary<string, string> References(SiteModel model, TableSchema schema) => schema.ForeignKeys
        .Select(key => key.Resource)
        .Distinct()
        .ToDictionary(id => id, id => model.Settings.BaseUrl + Addresses.TablePage(id), StringComparer.Ordinal);

    private static void About(Utf8JsonWriter json, SiteModel model, RowSet set)
    {
        var settings = model.Settings;
        json.WriteString("title", set.Title);
        json.WriteString("description", set.Schema.Description);
        json.WriteString("publisher", settings.Publisher.Name);
        json.WriteStartObject("licence");
        json.WriteString("name", settings.Licence.Name);
        json.WriteString("url", settings.Licence.Url);
        json.WriteEndObject();
        json.WriteString("url", settings.BaseUrl + set.Page);
        json.WriteStartArray("sources");
        foreach (var (title, url) in set.Sources(model))
        {
            json.WriteStartObject();
            json.WriteString("title", title);
            json.WriteString("url", url);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("notes");
        foreach (var note in set.Notes(model)) json.WriteStringValue(note);
        json.WriteEndArray();
        json.WriteStartArray("columns");
        foreach (var column in set.Schema.Columns) Column(json, column);
        json.WriteEndArray();
    }

    private static void Column(Utf8JsonWriter json, Column column)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteString("title", column.Title);
        json.WriteString("description", column.Description);
        json.WriteString("type", TableSchemaJson.TypeName(column.Type.Type));
        if (column.Separator is not null) json.WriteBoolean("list", true);
        if (column.Unit is { } unit) json.WriteString("unit", unit);
        if (column.Labels.Count > 0)
        {
            json.WriteStartObject("labels");
            foreach (var (value, label) in column.Labels) json.WriteString(value, label);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
