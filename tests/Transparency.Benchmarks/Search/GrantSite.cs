// The made-up grants as an office would publish them: a folder of content, built with the program itself.

using System.Globalization;
using System.Text.RegularExpressions;
using Transparency.Engine.Diagnostics;
using Transparency.Site;

namespace Transparency.Benchmarks.Search;

/// <summary>Writes the content and builds the site.</summary>
public static partial class GrantSite
{
    /// <summary>The dataset's name.</summary>
    public const string Dataset = "grants";

    // Of a larger file the program says that it is to be divided.
    private const int MostInFile = 50_000;

    private static readonly DateOnly Day = new(2026, 1, 5);

    /// <summary>Writes content and seeds below a folder: settings from <c>site/</c> beside this file, tables from the grants.</summary>
    /// <param name="grants">The grants.</param>
    /// <param name="root">The folder.</param>
    /// <param name="dataset">The dataset's name.</param>
    public static void Write(IReadOnlyList<Grant> grants, string root, string dataset = Dataset)
    {
        var settings = Path.Combine(AppContext.BaseDirectory, "Search", "site");
        foreach (var file in Directory.EnumerateFiles(settings, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(root, Path.GetRelativePath(settings, file).Replace($"{Path.DirectorySeparatorChar}{Dataset}{Path.DirectorySeparatorChar}", $"{Path.DirectorySeparatorChar}{dataset}{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        var sources = grants.Select(g => SourceOf(g.Date)).Distinct().Order(StringComparer.Ordinal).ToList();
        var first = sources[0];
        Table(root, "seeds/sources.csv", "id,title,short_title,publisher,kind,date,date_label,sha256,file,url,note",
            sources.Select(s => $"{s},Register of grants {s[^7..]},Grants {s[^7..]},The office,report,{s[^7..]},,,,,"));
        Table(root, "content/areas.csv", "id,name,kind,gss_code,population,population_note,aliases,valid_from,valid_to,successor,source,locator,also_in,note",
            SearchCorpus.AreaNames.Select((name, i) => $"{Id(name)},{name},district,,{20_000 + i * 1_700},Made up,,,,,{first},,,"));
        Table(root, "content/data/funds/all.csv", "id,name,aliases,description,source,locator,also_in,note",
            SearchCorpus.FundNames.Select(name => $"{Id(name)},{name},,,{first},para-1,,"));
        Table(root, "content/data/organisations/all.csv", "id,name,aliases,kind,source,locator,also_in,note",
            grants.Select(g => g.Organisation).Distinct().Order(StringComparer.Ordinal).Select(name => $"{Id(name)},{name},,,{first},para-1,,"));
        foreach (var (number, some) in grants.OrderBy(g => g.Number).Chunk(MostInFile).Index())
        {
            Table(root, $"content/data/{dataset}/{(number == 0 ? "all" : $"all-{number + 1}")}.csv", "id,title,description,organisation,fund,area,financial_year,award_date,amount,source,locator,also_in,note",
                some.Select(Row));
        }
    }

    /// <summary>Builds the site; fails with the first messages where the content has an error.</summary>
    public static BuildResult Build(string root, string output)
    {
        var result = SiteBuild.Run(new(root, Path.Combine(Checkout.Root, "site"), output, Day));
        if (!result.Written) throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(d => d.Severity == Severity.Error).Take(5)));
        return result;
    }

    private static string Row(Grant grant) => string.Create(
        CultureInfo.InvariantCulture,
        $"grant-{grant.Number},{grant.Title},{grant.Description},{Id(grant.Organisation)},{Id(grant.Fund)},{Id(grant.Area)},{grant.Year},{grant.Date:yyyy-MM-dd},{grant.Amount},{SourceOf(grant.Date)},para-{grant.Number + 1},,");

    /// <summary>The register that a grant of this day stands in: the office publishes one every month.</summary>
    public static string SourceOf(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"register-{day:yyyy-MM}");

    /// <summary>The id of an area, a fund or an organisation.</summary>
    public static string Id(string name) => NotInIds().Replace(name.ToLowerInvariant(), "-");

    private static void Table(string root, string path, string heading, IEnumerable<string> rows)
    {
        var file = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllLines(file, rows.Prepend(heading));
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotInIds();
}
