// Where every kind of page and file lives. Addresses are for ever: change one only with a redirect.

namespace Transparency.Site.Model;

/// <summary>Addresses from the site's root, with a slash at both ends for pages.</summary>
public static class Addresses
{
    public const string Areas = "/areas/";
    public const string Projects = "/projects/";
    public const string Datasets = "/data/";
    public const string Sources = "/sources/";
    public const string Figures = "/figures/";
    public const string Years = "/years/";
    public const string Topics = "/topics/";
    public const string Checks = "/checks/";
    public const string Changes = "/changes/";
    public const string Glossary = "/glossary/";
    public const string Styleguide = "/styleguide/";
    public const string ChangesFeed = "/changes/feed.xml";
    public const string ChangesCsv = "/changes/changes.csv";
    public const string Commitments = "/commitments/";
    public const string Duties = "/publication/";
    public const string Search = "/search/";
    public const string Explore = "/explore/";

    /// <summary>All datasets and registers in one SQLite file.</summary>
    public const string Database = Datasets + "transparency.sqlite";

    /// <summary>The interface for programs, in its first version.</summary>
    public const string Api = "/api/v1/";

    /// <summary>The catalogue as a Data Package.</summary>
    public const string DataPackage = Datasets + "datapackage.json";

    /// <summary>The catalogue as DCAT.</summary>
    public const string DcatCatalogue = Datasets + "catalogue.jsonld";

    /// <summary>How to open the data in other programs.</summary>
    public const string DataTools = Datasets + "how-to/";

    /// <summary>What can be told of grants as 360Giving has it, and what cannot.</summary>
    public const string Grants = Datasets + "grants-360giving/";

    /// <summary>Grants as the JSON of 360Giving.</summary>
    public const string GrantsJson = Datasets + "grants-360giving.json";

    /// <summary>Grants as the flat table of 360Giving.</summary>
    public const string GrantsCsv = Datasets + "grants-360giving.csv";

    /// <summary>What each project lacks that is not among the grants.</summary>
    public const string GrantsLeftOut = Grants + "left-out.csv";

    /// <summary>How complete and how sound the data are.</summary>
    public const string Quality = Datasets + "quality/";

    /// <summary>How many cells of each column are filled.</summary>
    public const string Completeness = Quality + "completeness.csv";

    /// <summary>What is missing or odd, grant by grant.</summary>
    public const string QualityFindings = Quality + "findings.csv";

    /// <summary>What the site is called, and its icons, for browsers.</summary>
    public const string WebManifest = "/site.webmanifest";

    /// <summary>Who holds office: a part of the home page.</summary>
    public const string Office = "/#office";

    /// <summary>What has no single area: a page beside those of the areas, so that parts make the whole.</summary>
    public const string NoArea = Areas + "no-single-area/";

    /// <summary>What has no financial year.</summary>
    public const string NoYear = Years + "no-year-stated/";

    /// <summary>
    /// The picture that is shown where a page is shared: <c>/share/areas/east.png</c> for <c>/areas/east/</c>, and <c>/share.png</c>
    /// for the home page. Two pages never have the same.
    /// </summary>
    public static string ShareImage(string page) => $"/share{page.TrimEnd('/')}.png";

    /// <summary>The site's icon, so many pixels wide.</summary>
    public static string Icon(int size) => $"/icon-{size}.png";

    /// <summary>A check on the page of checks.</summary>
    public static string Check(string anchor) => $"{Checks}#{anchor}";

    public static string Area(string id) => $"{Areas}{id}/";

    public static string Project(string id) => $"{Projects}{id}/";

    /// <summary>The page that shows the rows of a dataset, or of a register that has a page of another kind.</summary>
    public static string TablePage(string id) => id switch
    {
        "areas" => Areas,
        "sources" => Sources,
        _ => Dataset(id),
    };

    public static string Dataset(string id) => $"{Datasets}{id}/";

    public static string Source(string id) => $"{Sources}{id}/";

    /// <summary>What the site takes from one passage of a source: its entry on the source's page.</summary>
    public static string Passage(Provenance place) => $"{Source(place.Source)}#{PassageAnchor(place)}";

    /// <summary>The anchor of that entry: the paragraph's own, or <c>whole</c> where none is named.</summary>
    public static string PassageAnchor(Provenance place) => place.Locator is { } locator ? AnchorOf(locator) : "whole";

    public static string Figure(string id) => $"{Figures}{id}/";

    public static string Year(string year) => $"{Years}{year}/";

    /// <summary>The list of a register that has pages of its own: <c>/funds/</c>.</summary>
    public static string Register(string register) => $"/{register}/";

    /// <summary>What names no entry of a register.</summary>
    public static string NoEntry(string register) => $"/{register}/none-stated/";

    /// <summary>The table of a dataset's rows on a page.</summary>
    public static string Table(string page, string dataset) => $"{page}#table-{dataset}";

    public static string RegisterEntry(string register, string id) => $"/{register}/{id}/";

    /// <summary>All rows of a dataset.</summary>
    public static string DatasetCsv(string id) => $"{Dataset(id)}{id}.csv";

    /// <summary>All rows of a dataset, with the type of each column.</summary>
    public static string DatasetParquet(string id) => $"{Dataset(id)}{id}.parquet";

    /// <summary>One release of a dataset.</summary>
    public static string ReleaseCsv(string id, string release) => $"{Dataset(id)}releases/{release}.csv";

    /// <summary>The files of a search index.</summary>
    public static string SearchIndex(string collection) => $"{Search}{collection}/";

    /// <summary>The rows of a dataset that a page shows.</summary>
    public static string RowsCsv(string page, string dataset) => $"{page}{dataset}.csv";

    /// <summary>All rows of a dataset as they are now.</summary>
    public static string RowsSnapshot(string dataset, string hash) => $"{SearchIndex(dataset)}rows.{hash}.csv";

    /// <summary>A dataset to filter and to add up.</summary>
    public static string Explorer(string dataset) => $"{Explore}{dataset}/";

    /// <summary>The rows of a dataset with one value of a column, where no other page lists them; those without a value where it is null.</summary>
    public static string Slice(string dataset, string column, string? value) =>
        $"{Explorer(dataset)}{AnchorOf(column)}/{(value is null ? "none-stated" : AnchorOf(value))}/";

    /// <summary>Any text as an id of a page: small letters, digits and hyphens.</summary>
    public static string AnchorOf(string text) =>
        string.Concat(text.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
}
