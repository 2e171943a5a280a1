// What search engines for data read in the page of a dataset: schema.org as JSON-LD.

using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Transparency.Engine.Theming;
using Transparency.Site.Model;

namespace Transparency.Site.Catalogue;

/// <summary>Writes a <c>Dataset</c> with what those who list data ask for.</summary>
internal static class DatasetMarkup
{
    // The usual encoder writes < as \u003c, so that no text can end the element that the JSON stands in.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Default };

    // Shorter descriptions are turned down.
    private const int ShortestDescription = 50;

    public static Html Of(SiteModel model, CatalogueEntry entry)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options)) Dataset(json, model, entry);
        return new(System.Text.Encoding.UTF8.GetString(bytes.ToArray()));
    }

    private static void Dataset(Utf8JsonWriter json, SiteModel model, CatalogueEntry entry)
    {
        var settings = model.Settings;
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org/");
        json.WriteString("@type", "Dataset");
        json.WriteString("@id", entry.Page + "#dataset");
        json.WriteString("name", $"{entry.Title} ({settings.Place})");
        json.WriteString("description", entry.Description.Length >= ShortestDescription ? entry.Description : $"{entry.Description} Published by {settings.Publisher.Name}.");
        json.WriteString("url", entry.Page);
        json.WriteString("identifier", entry.Page);
        json.WriteString("license", settings.Licence.Url);
        json.WriteBoolean("isAccessibleForFree", true);
        json.WriteString("inLanguage", settings.Language);
        json.WriteString("spatialCoverage", settings.Place);
        Organisation(json, "creator", settings);
        Organisation(json, "publisher", settings);
        if (entry.Period is { } period) json.WriteString("temporalCoverage", $"{Day(period.First)}/{Day(period.Last)}");
        if (entry.Changed is { } changed) json.WriteString("dateModified", Day(changed));
        json.WriteStartObject("includedInDataCatalog");
        json.WriteString("@type", "DataCatalog");
        json.WriteString("name", settings.Title);
        json.WriteString("url", settings.BaseUrl + Addresses.Datasets);
        json.WriteEndObject();
        json.WriteStartArray("isBasedOn");
        foreach (var document in entry.Documents) json.WriteStringValue(model.Settings.BaseUrl + document.PageUrl);
        json.WriteEndArray();
        json.WriteStartArray("variableMeasured");
        foreach (var column in entry.Table.Schema.Columns.Where(c => c.Type.IsNumber && !c.Hidden)) json.WriteStringValue(column.Title);
        json.WriteEndArray();
        json.WriteStartArray("distribution");
        foreach (var file in entry.Files)
        {
            json.WriteStartObject();
            json.WriteString("@type", "DataDownload");
            json.WriteString("name", file.Name);
            json.WriteString("encodingFormat", file.MediaType);
            json.WriteString("contentUrl", file.Url);
            json.WriteString("contentSize", string.Create(CultureInfo.InvariantCulture, $"{file.Bytes} B"));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Organisation(Utf8JsonWriter json, string name, SiteSettings settings)
    {
        json.WriteStartObject(name);
        json.WriteString("@type", "GovernmentOrganization");
        json.WriteString("name", settings.Publisher.Name);
        if (settings.Publisher.Website is { } website) json.WriteString("url", website);
        if (settings.Publisher.Email is { } email) json.WriteString("email", email);
        json.WriteEndObject();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
