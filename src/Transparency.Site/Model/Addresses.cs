// Where every kind of page and file lives. Addresses are for ever: change one only with a redirect.

namespace Transparency.Site.Model;

/// <summary>Addresses from the site's root, with a slash at both ends for pages.</summary>
public static class Addresses
{
    public const string Areas = "/areas/";
    public const string Projects = "/projects/";
    public const string Datasets = "/data/";
    public const string Sources = "/sources/";
    public const string Years = "/years/";
    public const string Topics = "/topics/";
    public const string Checks = "/checks/";
    public const string Changes = "/changes/";
    public const string ChangesFeed = "/changes/feed.xml";
    public const string ChangesCsv = "/changes/changes.csv";

    public static string Area(string id) => $"{Areas}{id}/";

    public static string Project(string id) => $"{Projects}{id}/";

    public static string Dataset(string id) => $"{Datasets}{id}/";

    public static string Source(string id) => $"{Sources}{id}/";

    public static string Year(string year) => $"{Years}{year}/";

    /// <summary>The list of a register that has pages of its own: <c>/funds/</c>.</summary>
    public static string Register(string register) => $"/{register}/";

    public static string RegisterEntry(string register, string id) => $"/{register}/{id}/";

    /// <summary>All rows of a dataset.</summary>
    public static string DatasetCsv(string id) => $"{Dataset(id)}{id}.csv";

    /// <summary>One release of a dataset.</summary>
    public static string ReleaseCsv(string id, string release) => $"{Dataset(id)}releases/{release}.csv";

    /// <summary>What the columns of a dataset mean.</summary>
    public static string DatasetSchema(string id) => $"{Dataset(id)}csv-metadata.json";

    /// <summary>The rows of a dataset that concern one area.</summary>
    public static string AreaCsv(string area, string dataset) => $"{Area(area)}{dataset}.csv";
}
