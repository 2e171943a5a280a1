// The interface for programs: plain files under /api/v1/, one for each thing that has a page.

using System.Text.Json;
using Transparency.Engine.Content;
using Transparency.Engine.Data;
using Transparency.Engine.Output;
using Transparency.Site.Api;
using Transparency.Site.Model;
using Transparency.Site.Views;

namespace Transparency.Site.Pipelines;

public static class ApiFiles
{
    private const string Origin = "the interface for programs";

    /// <summary>What there is, a list of each family, a file of each thing, and the description of all of them; nothing where the office does without.</summary>
    public static IReadOnlyList<OutputFile> Files(SiteModel model)
    {
        if (!model.Settings.Parts.HasFlag(SiteParts.Api)) return [];
        var collections = ApiCollection.All(model);
        return
        [
            File(Addresses.Api + "index.json", json => Index(json, model, collections)),
            Whole(Addresses.Api + "openapi.json", json => OpenApi.Of(model, collections).WriteTo(json)),
            .. collections.Select(c => File(c.Url, json => List(json, model, c))),
            .. collections.SelectMany(c => c.Things.Select(t => File(t.Url, json => Thing(json, model, c, t)))),
        ];
    }

    private static OutputFile File(string address, Action<Utf8JsonWriter> members) => Whole(address, json =>
    {
        json.WriteStartObject();
        members(json);
        json.WriteEndObject();
    });

    private static OutputFile Whole(string address, Action<Utf8JsonWriter> content) => new(address[1..], default, Origin) { Made = () => JsonText.OnLines(content) };

    private static void Index(Utf8JsonWriter json, SiteModel model, IReadOnlyList<ApiCollection> collections)
    {
        var settings = model.Settings;
        json.WriteString("title", settings.Title);
        json.WriteString("place", settings.Place);
        json.WriteString("publisher", settings.Publisher.Name);
        json.WriteString("licence", settings.Licence.Url);
        json.WriteString("page", settings.BaseUrl + "/");
        json.WriteString("openapi", settings.BaseUrl + Addresses.Api + "openapi.json");
        if (model.Datasets.Count > 0) json.WriteString("datapackage", settings.BaseUrl + Addresses.DataPackage);
        json.WriteStartArray("collections");
        foreach (var collection in collections)
        {
            json.WriteStartObject();
            json.WriteString("name", collection.Name);
            json.WriteString("title", collection.Title);
            json.WriteNumber("count", collection.Things.Count);
            json.WriteString("url", settings.BaseUrl + collection.Url);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void List(Utf8JsonWriter json, SiteModel model, ApiCollection collection)
    {
        json.WriteString("collection", collection.Name);
        json.WriteString("title", collection.Title);
        json.WriteStartArray("items");
        foreach (var thing in collection.Things)
        {
            json.WriteStartObject();
            Head(json, model, thing);
            json.WriteString("url", model.Settings.BaseUrl + thing.Url);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Head(Utf8JsonWriter json, SiteModel model, ApiThing thing)
    {
        json.WriteString("id", thing.Id);
        json.WriteString("name", thing.Name);
        json.WriteString("page", model.Settings.BaseUrl + thing.Page);
    }

    private static void Thing(Utf8JsonWriter json, SiteModel model, ApiCollection collection, ApiThing thing)
    {
        Head(json, model, thing);
        json.WriteString("collection", collection.Name);
        json.WriteString("licence", model.Settings.Licence.Url);
        if (thing.Document is { } document) Document(json, model, document);
        if (thing.Row is not { } row) return;
        json.WritePropertyName("data");
        Row(json, model, row);
        Sources(json, model, row);
        json.WriteStartObject("datasets");
        foreach (var (table, _, rows) in model.Data.RowsNaming(collection.Table!.Id, row.Key).DistinctBy(n => n.Table.Id))
        {
            json.WriteStartArray(table.Id);
            foreach (var named in rows) Row(json, model, named);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    // As the dataset's JSON file has it.
    private static void Row(Utf8JsonWriter json, SiteModel model, Row row) =>
        RowsJson.WriteRow(json, row.Schema, row, (r, column) => RowSources.InFile(model, r, column));

    private static void Sources(Utf8JsonWriter json, SiteModel model, Row row)
    {
        json.WriteStartArray("sources");
        foreach (var place in RowSources.Places(model, row))
        {
            json.WriteStartObject();
            json.WriteString("title", place.Text);
            json.WriteString("url", model.Settings.BaseUrl + place.Url);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Document(Utf8JsonWriter json, SiteModel model, Publication document)
    {
        json.WriteString("date", document.Date);
        json.WriteString("summary", document.Summary);
        json.WriteString("source", document.Source);
        json.WriteStartArray("areas");
        foreach (var area in document.Areas) json.WriteStringValue(area);
        json.WriteEndArray();
        json.WriteStartArray("paragraphs");
        foreach (var anchor in document.Document.Anchors)
        {
            json.WriteStartObject();
            json.WriteString("anchor", anchor.Id);
            json.WriteString("heading", anchor.HeadingTitle);
            json.WriteString("text", anchor.Text);
            json.WriteString("url", $"{model.Settings.BaseUrl}{document.Url}#{anchor.Id}");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
