// What a site has beside its pages and tables, and an office can do without.

using Transparency.Engine.Content;
using Transparency.Engine.Diagnostics;

namespace Transparency.Site;

/// <summary>Parts that are made of what the pages show already. A host may have no room for so many files.</summary>
[Flags]
public enum SiteParts
{
    None = 0,

    /// <summary>A picture of each page, shown where its address is shared.</summary>
    Pictures = 1,

    /// <summary>A JSON file for each page.</summary>
    Api = 2,

    /// <summary>XLSX and ODS beside every CSV file.</summary>
    Spreadsheets = 4,

    /// <summary>The rows of each area, fund, organisation, year and choice as files of their own.</summary>
    Lists = 8,

    /// <summary>The SQLite database and the Parquet files.</summary>
    Database = 16,

    All = Pictures | Api | Spreadsheets | Lists | Database,
}

internal static class SitePartsReader
{
    private static readonly IReadOnlyDictionary<string, SiteParts> Names = new Dictionary<string, SiteParts>(StringComparer.Ordinal)
    {
        ["pictures"] = SiteParts.Pictures,
        ["api"] = SiteParts.Api,
        ["spreadsheets"] = SiteParts.Spreadsheets,
        ["lists"] = SiteParts.Lists,
        ["database"] = SiteParts.Database,
    };

    /// <summary>All parts but those that are listed under <paramref name="key"/>; a name of none is reported.</summary>
    public static SiteParts But(SettingsReader read, string key)
    {
        var parts = SiteParts.All;
        foreach (var name in read.TextList(key))
        {
            if (Names.TryGetValue(name.Value, out var part)) parts &= ~part;
            else read.Error(SiteCodes.UnknownPart, $"There is no part \"{name.Value}\" to leave out.{NearestName.Suggest(name.Value, Names.Keys)}", name.Span, $"Write one of {string.Join(", ", Names.Keys)}.");
        }

        return parts;
    }
}
