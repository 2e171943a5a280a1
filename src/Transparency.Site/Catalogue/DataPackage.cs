// All datasets as one Data Package: what a program reads to find and to understand the CSV files.

using System.Security.Cryptography;
using System.Text.Json;
using Transparency.Engine.Content;
using Transparency.Engine.Data;
using Transparency.Engine.Output;
using Transparency.Site.Model;

namespace Transparency.Site.Catalogue;

/// <summary>Writes <c>/data/datapackage.json</c> (Data Package, version 2).</summary>
internal static class DataPackage
{
    /// <param name="model">The site.</param>
    /// <param name="entries">The datasets.</param>
    /// <param name="files">The files of the site by their path, with the datasets' CSV among them.</param>
    public static byte[] Write(SiteModel model, IReadOnlyList<CatalogueEntry> entries, IReadOnlyDictionary<string, OutputFile> files) =>
        JsonText.OnLines(json => Package(json, model, entries, files));

    private static void Package(Utf8JsonWriter json, SiteModel model, IReadOnlyList<CatalogueEntry> entries, IReadOnlyDictionary<string, OutputFile> files)
    {
        var settings = model.Settings;
        json.WriteStartObject();
        json.WriteString("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        json.WriteString("name", new Uri(settings.BaseUrl).Host);
        json.WriteString("title", $"{settings.Title}: {settings.Place}");
        if (settings.Tagline.Length > 0) json.WriteString("description", settings.Tagline);
        json.WriteString("homepage", settings.BaseUrl + Addresses.Datasets);
        json.WriteStartArray("licenses");
        json.WriteStartObject();
        json.WriteString("path", settings.Licence.Url);
        json.WriteString("title", settings.Licence.Name);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("contributors");
        json.WriteStartObject();
        json.WriteString("title", settings.Publisher.Name);
        if (settings.Publisher.Website is { } website) json.WriteString("path", website);
        if (settings.Publisher.Email is { } email) json.WriteString("email", email);
        json.WriteStartArray("roles");
        json.WriteStringValue("publisher");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("resources");
        var known = entries.Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in entries) Resource(json, model, entry, files[Addresses.DatasetCsv(entry.Id)[1..]], known);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Resource(Utf8JsonWriter json, SiteModel model, CatalogueEntry entry, OutputFile csv, IReadOnlySet<string> known)
    {
        json.WriteStartObject();
        json.WriteString("name", entry.Id);
        json.WriteString("type", "table");

        // Readers of version 1 look for this to read the rows by the schema.
        json.WriteString("profile", "tabular-data-resource");
        json.WriteString("path", Addresses.DatasetCsv(entry.Id)[Addresses.Datasets.Length..]);
        json.WriteString("title", entry.Title);
        json.WriteString("description", entry.Description);
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteString("encoding", "utf-8");
        json.WriteNumber("bytes", csv.Length);
        json.WriteString("hash", "sha256:" + Convert.ToHexStringLower(SHA256.HashData(csv.Content().Span)));
        if (entry.Documents.Count > 0) Sources(json, model, entry);
        json.WritePropertyName("schema");
        TableSchemaJson.Write(json, entry.Table.Schema, known);
        json.WriteEndObject();
    }

    private static void Sources(Utf8JsonWriter json, SiteModel model, CatalogueEntry entry)
    {
        json.WriteStartArray("sources");
        foreach (var document in entry.Documents)
        {
            json.WriteStartObject();
            json.WriteString("title", document.Title);
            json.WriteString("path", model.Settings.BaseUrl + document.PageUrl);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
