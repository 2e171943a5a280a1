// content/site.yml: who publishes the site, and how it is to be found.

using Transparency.Engine.Content;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;
using Transparency.Site.Grants;
using Transparency.Site.Privacy;
using Transparency.Site.Rendering;

namespace Transparency.Site;

/// <summary>The settings of one office's site.</summary>
public sealed record SiteSettings(
    string Title,
    string Tagline,
    string Place,
    string Language,
    string BaseUrl,
    Publisher Publisher,
    IReadOnlyList<OfficeHolder> OfficeHolders,
    Licence Licence,
    IReadOnlyList<NavigationLink> Navigation,
    DateOnly? ChangesSince,
    MapSettings? Map,
    Look Look,
    SecurityContact? Security)
{
    /// <summary>What has the form of personal data and is published all the same.</summary>
    public IReadOnlyList<AllowedText> Allowed { get; init; } = [];

    /// <summary>Pounds a year from which on a person is named beside the pay; null where the office has not said.</summary>
    public int? NamedPayFrom { get; init; }

    /// <summary>What the site has beside its pages and tables.</summary>
    public SiteParts Parts { get; init; } = SiteParts.All;

    /// <summary>Reads the file; what is missing or misspelt is reported. Null when it cannot be read.</summary>
    public static SiteSettings? Read(SourceFile file, DiagnosticBag bag)
    {
        if (SettingsReader.Open(file, bag) is not { } read) return null;
        var settings = new SiteSettings(
            read.RequiredText("title", "Transparency") ?? "",
            read.Text("tagline") ?? "",
            read.RequiredText("place", "Hill and Dale") ?? "",
            read.Text("language") ?? "en-GB",
            BaseAddress(read),
            ReadPublisher(read.Map("publisher"), read),
            [.. read.MapList("office_holders").Select(ReadOfficeHolder)],
            ReadLicence(read.Map("licence"), read),
            [.. read.MapList("navigation").Select(ReadNavigationLink)],
            read.Date("changes_since"),
            read.Map("map") is { } map ? ReadMap(map) : null,
            read.Map("look") is { } look ? ReadLook(look) : new(null, null),
            read.Map("security") is { } security ? ReadSecurity(security) : null)
        {
            Allowed = [.. read.MapList("allowed").Select(ReadAllowed).OfType<AllowedText>()],
            NamedPayFrom = read.Integer("named_pay_from"),
            Parts = SitePartsReader.But(read, "leave_out"),
        };
        read.Done();
        return settings;
    }

    private static string BaseAddress(SettingsReader read)
    {
        var address = (read.RequiredText("base_url", "https://www.example.org") ?? "").TrimEnd('/');
        var sound = Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.AbsolutePath == "/";
        if (address.Length > 0 && !sound)
        {
            read.Error(SiteCodes.Address, $"\"{address}\" is not the address of a site.", "base_url", "Write it with https:// and without a path, for example https://www.example.org.");
        }

        // What follows needs an address, whatever was written.
        return sound ? address : "https://www.example.org";
    }

    private static Publisher ReadPublisher(SettingsReader? read, SettingsReader all)
    {
        if (read is null)
        {
            all.RequiredText("publisher", "(name and contact of the office, on the lines below)");
            return new("", "", null, null, null, null, null, null);
        }

        var name = read.RequiredText("name", "Office of the Police and Crime Commissioner") ?? "";
        var publisher = new Publisher(
            name,
            read.Text("short_name") ?? name,
            read.Text("email"),
            read.Text("telephone"),
            read.Text("website"),
            read.Text("address"),
            Formed("identifier", OrganisationIdentifier.IsWhole, "is no identifier of an organisation", "Write the code of the register and the number in it, for example GB-CHC-1234567; leave it empty if the office is in no register."),
            Formed("grant_prefix", OrganisationIdentifier.IsPrefix, "is no prefix of 360Giving", "360Giving issues it, for example 360G-ExampleFunder. Leave it empty until the office has one."));
        read.Done();
        return publisher;

        string? Formed(string key, Func<string, bool> isSound, string what, string hint)
        {
            if (read.Text(key) is not { } text) return null;
            if (isSound(text)) return text;
            read.Error(SiteCodes.Identifier, $"\"{text}\" {what}.", key, hint);
            return null;
        }
    }

    private static OfficeHolder ReadOfficeHolder(SettingsReader read)
    {
        var holder = new OfficeHolder(
            read.RequiredText("name", "A. Person") ?? "",
            read.RequiredText("role", "Police and Crime Commissioner") ?? "",
            read.PartialDate("from")?.ToString(),
            read.PartialDate("to")?.ToString(),
            read.Text("note"));
        read.Done();
        return holder;
    }

    private static Licence ReadLicence(SettingsReader? read, SettingsReader all)
    {
        if (read is null)
        {
            all.RequiredText("licence", "(name and url, on the lines below)");
            return new("", "");
        }

        var licence = new Licence(read.RequiredText("name", "Open Government Licence v3.0") ?? "", read.RequiredText("url", "https://…") ?? "");
        read.Done();
        return licence;
    }

    private static MapSettings ReadMap(SettingsReader read)
    {
        var map = new MapSettings(read.Text("code") ?? "gss", read.RequiredText("credit", "Source: Office for National Statistics …") ?? "");
        read.Done();
        return map;
    }

    private static SecurityContact? ReadSecurity(SettingsReader read)
    {
        var contact = Address("contact", read.RequiredText("contact", "mailto:security@example.org"), "https", "mailto", "tel");
        var policy = Address("policy", read.Text("policy"), "https");
        read.Done();
        return contact is null ? null : new(contact, policy);

        string? Address(string key, string? text, params IReadOnlyList<string> schemes)
        {
            if (text is null || schemes.Any(s => text.StartsWith(s + ":", StringComparison.Ordinal) && Uri.TryCreate(text, UriKind.Absolute, out _))) return text;
            read.Error(SiteCodes.Address, $"\"{text}\" is not an address that is read here.", key, $"Begin it with {string.Join(": or ", schemes)}:, for example {schemes[^1]}:{(schemes[^1] == "https" ? "//www.example.org/security" : "+441160000000")}.");
            return null;
        }
    }

    private static AllowedText? ReadAllowed(SettingsReader read)
    {
        var text = read.RequiredText("text", "0116 496 0000") is null ? null : read.Scalar("text");
        var reason = read.RequiredText("reason", "The switchboard of the town hall.");
        read.Done();
        return text is null || reason is null ? null : new(text, reason);
    }

    private static Look ReadLook(SettingsReader read)
    {
        var look = new Look(Colour(read), read.Scalar("logo"));
        read.Done();
        return look;
    }

    // White words stand on it, and it is the colour of links on white.
    private static OfficeColour? Colour(SettingsReader read)
    {
        if (read.Text("colour") is not { } text) return null;
        if (OfficeColour.Read(text) is not { } colour)
        {
            read.Error(SiteCodes.Colour, $"\"{text}\" is no colour.", "colour", "Write # and six digits in quotation marks: \"#0b5a6f\".");
            return null;
        }

        if (colour.ContrastWithWhite >= OfficeColour.Enough) return colour;
        read.Error(
            SiteCodes.Colour, $"White words on \"{text}\" cannot be read by everyone: the contrast is {Math.Floor(colour.ContrastWithWhite * 10) / 10:0.0} to 1, and must be 4.5 to 1.", "colour",
            $"Choose a darker colour; the nearest is \"{colour.Readable}\".");
        return null;
    }

    private static NavigationLink ReadNavigationLink(SettingsReader read)
    {
        var link = new NavigationLink(read.RequiredText("title", "Areas") ?? "", read.RequiredText("url", "/areas/") ?? "");
        read.Done();
        return link;
    }
}

/// <summary>The office that publishes the site. Only what the office makes public anyway.</summary>
/// <param name="Identifier">What others know the office by, for example <c>GB-LAE-XYZ</c>; null where it is in no register.</param>
/// <param name="GrantPrefix">What 360Giving gave the office to put before the ids of its grants; null while it has none.</param>
public sealed record Publisher(
    string Name, string ShortName, string? Email, string? Telephone, string? Website, string? Address, string? Identifier, string? GrantPrefix);

/// <summary>A person in office; <paramref name="From"/> and <paramref name="To"/> are <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>.</summary>
public sealed record OfficeHolder(string Name, string Role, string? From, string? To, string? Note);

/// <summary>The licence that everything is published under.</summary>
public sealed record Licence(string Name, string Url);

/// <summary>A link of the main navigation.</summary>
public sealed record NavigationLink(string Title, string Url);

/// <summary>The outlines of the areas.</summary>
/// <param name="Code">The property of each outline that is the area's <c>gss_code</c>.</param>
/// <param name="Credit">What their licence asks to be written under a map.</param>
public sealed record MapSettings(string Code, string Credit);

/// <summary>Whom to tell of a weakness of the site.</summary>
/// <param name="Contact">An address that begins with <c>mailto:</c>, <c>tel:</c> or <c>https:</c>.</param>
/// <param name="Policy">A page that says what comes of it; null where there is none.</param>
public sealed record SecurityContact(string Contact, string? Policy);

/// <summary>What is the office's own in the look of the site.</summary>
/// <param name="Colour">The colour of bands and links; the theme's where null.</param>
/// <param name="Logo">A picture for the top of every page, from <c>content</c>: <c>files/logo.svg</c>; none where null.</param>
public sealed record Look(OfficeColour? Colour, ScalarNode? Logo);
