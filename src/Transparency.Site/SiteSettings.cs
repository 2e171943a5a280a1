// content/site.yml: who publishes the site, and how it is to be found.

using Transparency.Engine.Content;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;

namespace Transparency.Site;

/// <summary>The settings of one office's site.</summary>
public sealed record SiteSettings(
    string Title,
    string Tagline,
    string Place,
    string Language,
    string BaseUrl,
    string TimeZone,
    Publisher Publisher,
    IReadOnlyList<OfficeHolder> OfficeHolders,
    Licence Licence,
    IReadOnlyList<NavigationLink> Navigation)
{
    /// <summary>Reads the file; what is missing or misspelt is reported. Null when it cannot be read at all.</summary>
    public static SiteSettings? Read(SourceFile file, DiagnosticBag bag)
    {
        if (YamlNodes.Read(file, 0, file.Text.Length, bag) is not MapNode map) return null;
        var read = new SettingsReader(map, file, bag);
        var settings = new SiteSettings(
            read.RequiredText("title"),
            read.Text("tagline") ?? "",
            read.RequiredText("place"),
            read.Text("language") ?? "en-GB",
            read.RequiredText("base_url").TrimEnd('/'),
            read.Text("time_zone") ?? "Europe/London",
            Publisher(read.RequiredMap("publisher")),
            [.. read.Maps("office_holders").Select(OfficeHolder)],
            Licence(read.RequiredMap("licence")),
            [.. read.Maps("navigation").Select(NavigationLink)]);
        read.Finish();
        return settings;
    }

    private static Publisher Publisher(SettingsReader read)
    {
        var publisher = new Publisher(
            read.RequiredText("name"),
            read.Text("short_name") ?? read.RequiredText("name"),
            read.Text("email"),
            read.Text("telephone"),
            read.Text("website"),
            read.Text("address"));
        read.Finish();
        return publisher;
    }

    private static OfficeHolder OfficeHolder(SettingsReader read)
    {
        var holder = new OfficeHolder(
            read.RequiredText("name"),
            read.RequiredText("role"),
            read.PartialDate("from"),
            read.PartialDate("to"),
            read.Text("note"));
        read.Finish();
        return holder;
    }

    private static Licence Licence(SettingsReader read)
    {
        var licence = new Licence(read.RequiredText("name"), read.RequiredText("url"));
        read.Finish();
        return licence;
    }

    private static NavigationLink NavigationLink(SettingsReader read)
    {
        var link = new NavigationLink(read.RequiredText("title"), read.RequiredText("url"));
        read.Finish();
        return link;
    }
}

/// <summary>The office that publishes the site. Only what the office makes public anyway.</summary>
public sealed record Publisher(string Name, string ShortName, string? Email, string? Telephone, string? Website, string? Address);

/// <summary>A person in office; <paramref name="From"/> and <paramref name="To"/> are <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>.</summary>
public sealed record OfficeHolder(string Name, string Role, string? From, string? To, string? Note);

/// <summary>The licence that everything is published under.</summary>
public sealed record Licence(string Name, string Url);

/// <summary>A link of the main navigation.</summary>
public sealed record NavigationLink(string Title, string Url);
