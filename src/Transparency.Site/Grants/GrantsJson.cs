// Grants as the JSON of the 360Giving Data Standard, version 1.4.

using System.Text.Json;
using Transparency.Engine.Content;
using Transparency.Engine.Data;
using Transparency.Site.Model;

namespace Transparency.Site.Grants;

internal static class GrantsJson
{
    /// <summary>What the file says of itself where the publisher has no prefix.</summary>
    public const string NotForPublication =
        "Not for publication as 360Giving data: the publisher has no prefix from 360Giving yet, so that identifiers which begin with " + OrganisationIdentifier.NoPrefix + " are not unique.";

    /// <summary>Writes a package of at least one grant.</summary>
    public static void Write(SiteModel model, IReadOnlyList<Grant> grants, Stream file) => JsonText.OnLines(file, json =>
    {
        var settings = model.Settings;
        var hasPrefix = settings.Publisher.GrantPrefix is not null;
        json.WriteStartObject();
        json.WriteString("version", "1.4");
        json.WriteString("title", $"Grants of {settings.Publisher.Name}{(hasPrefix ? "" : " (not for publication)")}");
        json.WriteString("description", hasPrefix ? $"Funded projects of {settings.Title} that have an amount, a day of award and a recipient." : NotForPublication);
        json.WriteStartObject("publisher");
        json.WriteString("name", settings.Publisher.Name);
        if (settings.Publisher.Identifier is { } identifier) json.WriteString("identifier", identifier);
        if (settings.Publisher.Website is { } website) json.WriteString("website", website);
        json.WriteEndObject();
        json.WriteString("license", settings.Licence.Url);
        json.WriteString("accessURL", settings.BaseUrl + Addresses.Grants);
        json.WriteString("downloadURL", settings.BaseUrl + Addresses.GrantsJson);
        json.WriteStartArray("grants");
        foreach (var grant in grants)
        {
            Write(json, grant, settings.BaseUrl + Addresses.Grants);
            json.Flush();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, Grant grant, string dataSource)
    {
        json.WriteStartObject();
        json.WriteString("id", grant.Identifier);
        json.WriteString("title", grant.Title);
        json.WriteString("description", grant.Description);
        json.WriteString("currency", "GBP");
        json.WriteNumber("amountAwarded", grant.Amount);
        json.WriteString("awardDate", Day(grant.AwardDate));
        json.WriteString("url", grant.Url);
        Body(json, "recipientOrganization", grant.Recipient);
        Body(json, "fundingOrganization", grant.Funder);
        if (grant.Place is { } place)
        {
            One(json, "beneficiaryLocation", () =>
            {
                json.WriteString("name", place.Name);
                if (place.Code is not null) json.WriteString("geoCode", place.Code);
                if (place.CodeType is not null) json.WriteString("geoCodeType", place.CodeType);
            });
        }

        if (grant.Programme is { } programme)
        {
            One(json, "grantProgramme", () =>
            {
                json.WriteString("code", programme.Code);
                json.WriteString("title", programme.Title);
            });
        }

        json.WriteStartArray("relatedDocument");
        foreach (var (title, url) in grant.Sources)
        {
            json.WriteStartObject();
            json.WriteString("title", title);
            json.WriteString("url", url);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (Modified(grant) is { } modified) json.WriteString("dateModified", modified);
        json.WriteString("dataSource", dataSource);
        json.WriteEndObject();
    }

    /// <summary>As the standard wants it: a day with a time.</summary>
    public static string? Modified(Grant grant) => grant.Modified is { } day ? Day(day) + "T00:00:00Z" : null;

    public static string Day(DateOnly day) => CanonicalText.Of(day);

    private static void Body(Utf8JsonWriter json, string name, GrantBody body) => One(json, name, () =>
    {
        json.WriteString("id", body.Identifier);
        json.WriteString("name", body.Name);
        if (body.CharityNumber is not null) json.WriteString("charityNumber", body.CharityNumber);
        if (body.CompanyNumber is not null) json.WriteString("companyNumber", body.CompanyNumber);
    });

    // Where the standard allows several we have one.
    private static void One(Utf8JsonWriter json, string name, Action members)
    {
        json.WriteStartArray(name);
        json.WriteStartObject();
        members();
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
