// The description of the interface for programs: OpenAPI 3.1, whose schemas are JSON Schema.

using System.Text.Json.Nodes;
using Transparency.Engine.Data;
using Transparency.Site.Model;

namespace Transparency.Site.Api;

/// <summary>Makes <c>openapi.json</c>.</summary>
internal static class OpenApi
{
    private static JsonObject Text => new() { ["type"] = "string" };

    private static JsonObject TextOrNull => new() { ["type"] = Names(["string", "null"]) };

    private static JsonObject Number => new() { ["type"] = "integer" };

    public static JsonObject Of(SiteModel model, IReadOnlyList<ApiCollection> collections)
    {
        var settings = model.Settings;
        var contact = new JsonObject { ["name"] = settings.Publisher.Name };
        if (settings.Publisher.Email is { } email) contact["email"] = email;
        return new()
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = $"{settings.Title}: {settings.Place}",
                ["version"] = "1",
                ["description"] = "Plain files that are made anew whenever the site is. No key is needed, and pages of other sites may read them.",
                ["license"] = new JsonObject { ["name"] = settings.Licence.Name, ["url"] = settings.Licence.Url },
                ["contact"] = contact,
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = settings.BaseUrl + Addresses.Api.TrimEnd('/') }),
            ["paths"] = Paths(collections),
            ["components"] = new JsonObject { ["schemas"] = Schemas(collections) },
        };
    }

    private static JsonObject Paths(IReadOnlyList<ApiCollection> collections)
    {
        var paths = new JsonObject { ["/index.json"] = Get("index", "What there is", "Index") };
        foreach (var collection in collections)
        {
            var one = Get($"get-{collection.Name}", $"{collection.Title}: one of them", SchemaOf(collection));
            one["get"]!["parameters"] = new JsonArray(new JsonObject
            {
                ["name"] = "id",
                ["in"] = "path",
                ["required"] = true,
                ["description"] = "As the list has it.",
                ["example"] = collection.Things[0].Id,
                ["schema"] = Text,
            });
            paths[$"/{collection.Name}/index.json"] = Get($"list-{collection.Name}", $"{collection.Title}: a list", "List");
            paths[$"/{collection.Name}/{{id}}.json"] = one;
        }

        return paths;
    }

    private static JsonObject Get(string id, string summary, string schema) => new()
    {
        ["get"] = new JsonObject
        {
            ["operationId"] = id,
            ["summary"] = summary,
            ["responses"] = new JsonObject
            {
                ["200"] = new JsonObject
                {
                    ["description"] = summary,
                    ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = $"#/components/schemas/{schema}" } } },
                },
            },
        },
    };

    private static string SchemaOf(ApiCollection collection) => collection.Table?.Id ?? "Document";

    private static JsonObject Schemas(IReadOnlyList<ApiCollection> collections)
    {
        var schemas = new JsonObject
        {
            ["Index"] = Thing(
                ("title", Text), ("place", Text), ("publisher", Text), ("licence", Text), ("page", Text), ("openapi", Text),
                ("collections", List(Thing(("name", Text), ("title", Text), ("count", Number), ("url", Text))))),
            ["List"] = Thing(("collection", Text), ("title", Text), ("items", List(Thing(("id", Text), ("name", Text), ("page", Text), ("url", Text))))),
            ["Document"] = Thing(
                ("id", Text), ("name", Text), ("page", Text), ("collection", Text), ("licence", Text),
                ("date", TextOrNull), ("summary", Text), ("source", TextOrNull), ("areas", List(Text)),
                ("paragraphs", List(Thing(("anchor", Text), ("heading", Text), ("text", Text), ("url", Text))))),
        };
        foreach (var collection in collections.Where(c => c.Table is not null)) schemas[SchemaOf(collection)] = OfTable(collection.Table!.Schema);
        return schemas;
    }

    private static JsonObject OfTable(TableSchema schema)
    {
        var data = Thing([.. schema.Columns.Select(c => (c.Name, OfColumn(c)))]);
        data["description"] = schema.Description;
        data["additionalProperties"] = false;
        return Thing(
            ("id", Text), ("name", Text), ("page", Text), ("collection", Text), ("licence", Text),
            ("data", data),
            ("sources", List(Thing(("title", Text), ("url", Text)))),
            ("datasets", new()
            {
                ["type"] = "object",
                ["description"] = "The rows of each dataset that name it, as the dataset's own JSON file has them.",
                ["additionalProperties"] = List(new() { ["type"] = "object" }),
            }));
    }

    private static JsonObject OfColumn(Column column)
    {
        var schema = new JsonObject { ["title"] = column.Title, ["description"] = column.Description };
        var (isList, isDate) = (column.Separator is not null, column.Type.Type == Engine.Data.ValueType.Date);
        var type = isList ? "array" : isDate ? "string" : TableSchemaJson.TypeName(column.Type.Type);
        schema["type"] = column.Required ? type : Names([type, "null"]);
        if (isList) schema["items"] = Text;
        else if (isDate) schema["format"] = "date";
        return schema;
    }

    // An object that has all of these members.
    private static JsonObject Thing(params (string Name, JsonObject Schema)[] members)
    {
        var properties = new JsonObject();
        foreach (var (name, schema) in members) properties[name] = schema;
        return new() { ["type"] = "object", ["required"] = Names(members.Select(m => m.Name)), ["properties"] = properties };
    }

    private static JsonObject List(JsonObject items) => new() { ["type"] = "array", ["items"] = items };

    private static JsonArray Names(IEnumerable<string> names)
    {
        var list = new JsonArray();
        foreach (var name in names) list.Add((JsonNode)name);
        return list;
    }
}
