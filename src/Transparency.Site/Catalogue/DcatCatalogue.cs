// The catalogue for other catalogues: DCAT as JSON-LD.

using System.Globalization;
using System.Text.Json;
using Transparency.Engine.Content;
using Transparency.Site.Model;

namespace Transparency.Site.Catalogue;

/// <summary>
/// Writes <c>/data/catalogue.jsonld</c> by DCAT-AP 3. Its context stands in the file, so that nothing has to be fetched
/// to read it.
/// </summary>
internal static class DcatCatalogue
{
    private const string XsdDate = "http://www.w3.org/2001/XMLSchema#date";
    private const string MediaTypes = "https://www.iana.org/assignments/media-types/";

    private const string Frequencies = "http://publications.europa.eu/resource/authority/frequency/";

    private static readonly IReadOnlyList<(string Prefix, string Space)> Context =
    [
        ("dcat", "http://www.w3.org/ns/dcat#"),
        ("dct", "http://purl.org/dc/terms/"),
        ("foaf", "http://xmlns.com/foaf/0.1/"),
        ("vcard", "http://www.w3.org/2006/vcard/ns#"),
        ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ];

    public static byte[] Write(SiteModel model, IReadOnlyList<CatalogueEntry> entries) => JsonText.OnLines(json => Catalogue(json, model, entries));

    private static void Catalogue(Utf8JsonWriter json, SiteModel model, IReadOnlyList<CatalogueEntry> entries)
    {
        var settings = model.Settings;
        json.WriteStartObject();
        json.WriteStartObject("@context");
        foreach (var (prefix, space) in Context) json.WriteString(prefix, space);
        json.WriteEndObject();
        json.WriteString("@id", settings.BaseUrl + Addresses.Datasets);
        json.WriteString("@type", "dcat:Catalog");
        Words(json, model, "dct:title", $"{settings.Title}: {settings.Place}");
        Words(json, model, "dct:description", settings.Tagline.Length > 0 ? settings.Tagline : settings.Title);
        json.WriteStartObject("dct:publisher");
        json.WriteString("@id", Publisher(settings));
        json.WriteString("@type", "foaf:Agent");
        json.WriteString("foaf:name", settings.Publisher.Name);
        json.WriteEndObject();
        Link(json, "dct:license", settings.Licence.Url, "dct:LicenseDocument");
        Link(json, "foaf:homepage", settings.BaseUrl + "/", "foaf:Document");
        json.WriteStartArray("dcat:dataset");
        foreach (var entry in entries) Dataset(json, model, entry);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Dataset(Utf8JsonWriter json, SiteModel model, CatalogueEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("@id", entry.Page + "#dataset");
        json.WriteString("@type", "dcat:Dataset");
        json.WriteString("dct:identifier", entry.Page);
        Words(json, model, "dct:title", entry.Title);
        Words(json, model, "dct:description", entry.Description);
        Link(json, "dct:publisher", Publisher(model.Settings), "foaf:Agent");
        Link(json, "dcat:landingPage", entry.Page, "foaf:Document");
        Contact(json, model.Settings);
        if (entry.Period is { } period)
        {
            json.WriteStartObject("dct:temporal");
            json.WriteString("@type", "dct:PeriodOfTime");
            Date(json, "dcat:startDate", period.First);
            Date(json, "dcat:endDate", period.Last);
            json.WriteEndObject();
        }

        Link(json, "dct:accrualPeriodicity", Frequencies + entry.Table.Schema.Frequency.Code, "dct:Frequency");
        if (entry.Changed is { } day) Date(json, "dct:modified", day);
        // A source is a document here, and dct:source would say that it is a dataset.
        json.WriteStartArray("dct:references");
        foreach (var document in entry.Documents)
        {
            json.WriteStartObject();
            json.WriteString("@id", model.Settings.BaseUrl + document.PageUrl);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("dcat:distribution");
        foreach (var file in entry.Files) Distribution(json, model, entry, file);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Contact(Utf8JsonWriter json, SiteSettings settings)
    {
        if (settings.Publisher.Email is not { } email) return;
        json.WriteStartObject("dcat:contactPoint");
        json.WriteStartArray("@type");
        json.WriteStringValue("vcard:Kind");
        json.WriteStringValue("vcard:Organization");
        json.WriteEndArray();
        json.WriteString("vcard:fn", settings.Publisher.Name);
        Link(json, "vcard:hasEmail", "mailto:" + email);
        json.WriteEndObject();
    }

    private static void Distribution(Utf8JsonWriter json, SiteModel model, CatalogueEntry entry, CatalogueFile file)
    {
        json.WriteStartObject();
        json.WriteString("@id", file.Url);
        json.WriteString("@type", "dcat:Distribution");
        Words(json, model, "dct:title", $"{entry.Title}, {file.Name}");
        Link(json, "dcat:accessURL", entry.Page);
        Link(json, "dcat:downloadURL", file.Url);
        Link(json, "dcat:mediaType", MediaTypes + file.MediaType, "dct:MediaType");
        Link(json, "dct:license", model.Settings.Licence.Url, "dct:LicenseDocument");
        json.WriteStartObject("dcat:byteSize");
        json.WriteString("@type", "http://www.w3.org/2001/XMLSchema#nonNegativeInteger");
        json.WriteString("@value", file.Bytes.ToString(CultureInfo.InvariantCulture));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // The office has an address of its own in the catalogue, whether it has a website or not.
    private static string Publisher(SiteSettings settings) => settings.BaseUrl + "/#publisher";

    private static void Words(Utf8JsonWriter json, SiteModel model, string name, string words)
    {
        json.WriteStartObject(name);
        json.WriteString("@value", words);
        json.WriteString("@language", model.Settings.Language);
        json.WriteEndObject();
    }

    private static void Link(Utf8JsonWriter json, string name, string url, string? type = null)
    {
        json.WriteStartObject(name);
        json.WriteString("@id", url);
        if (type is not null) json.WriteString("@type", type);
        json.WriteEndObject();
    }

    private static void Date(Utf8JsonWriter json, string name, DateOnly day)
    {
        json.WriteStartObject(name);
        json.WriteString("@type", XsdDate);
        json.WriteString("@value", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }
}
