// One body of made-up content in the form of each generator: ours, and the one that the others read.

using System.Globalization;
using System.Text;
using Transparency.Benchmarks.Search;

namespace Transparency.Benchmarks.Builds;

/// <summary>Writes <c>root/</c> (our <c>content/</c> and <c>seeds/</c>), <c>bare/</c> (the same, with all left out that can be) and <c>plain/</c> (<c>grants.csv</c>, <c>newsletters/</c>, and a file for each project) of the same records.</summary>
public static class BuildCorpus
{
    private const string Dataset = "funded-projects";

    // As many as an area of nine million people has.
    private const int ProjectsPerOrganisation = 12;

    /// <summary>Writes the corpus of so many projects below a folder.</summary>
    public static void Write(int projects, string folder)
    {
        var grants = SearchCorpus.Of(projects, Math.Max(40, projects / ProjectsPerOrganisation));
        var newsletters = Newsletters.Of(Newsletters.CountFor(projects), [.. grants.Take(500).Select(g => $"/projects/grant-{g.Number.ToString(CultureInfo.InvariantCulture)}/")]);
        foreach (var root in new[] { Path.Combine(folder, "root"), Path.Combine(folder, "bare") })
        {
            GrantSite.Write(grants, root, Dataset);
            Texts(newsletters, Path.Combine(root, "content", "newsletters"));
        }

        File.AppendAllText(Path.Combine(folder, "bare", "content", "site.yml"), "leave_out: [pictures, api, spreadsheets, lists, database]\n");

        var plain = Directory.CreateDirectory(Path.Combine(folder, "plain")).FullName;
        File.WriteAllLines(Path.Combine(plain, "grants.csv"), grants.OrderBy(g => g.Number).Select(Row).Prepend("id,title,organisation,area,fund,financial_year,amount,award_date,description"));
        Texts(newsletters, Path.Combine(plain, "newsletters"));
        Directory.CreateDirectory(Path.Combine(plain, "projects"));
        foreach (var grant in grants) File.WriteAllText(Path.Combine(plain, "projects", $"grant-{grant.Number.ToString(CultureInfo.InvariantCulture)}.md"), FrontMatter(grant));
    }

    private static void Texts(IReadOnlyList<Newsletter> newsletters, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var n in newsletters)
            File.WriteAllText(Path.Combine(folder, n.Name + ".md"), $"---\ntitle: \"{n.Title}\"\ndate: {n.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\nsummary: \"{n.Summary}\"\n---\n\n{n.Text}");
    }

    // For versions of Hugo that make no pages of a table.
    private static string FrontMatter(Grant g)
    {
        var (area, organisation, amount, day) = (GrantSite.Id(g.Area), GrantSite.Id(g.Organisation), (long)Math.Truncate(g.Amount ?? 0), g.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var text = new StringBuilder("{");
        foreach (var (name, value) in new[]
        {
            ("title", g.Title), ("date", day), ("ref", $"grant-{g.Number.ToString(CultureInfo.InvariantCulture)}"), ("organisation", g.Organisation), ("org_slug", organisation), ("area", g.Area),
            ("area_slug", area), ("fund", g.Fund), ("fy", g.Year), ("amount_text", "£" + amount.ToString("N0", CultureInfo.InvariantCulture)), ("day", day), ("about", g.Description),
        })
        {
            text.Append('"').Append(name).Append("\":\"").Append(value).Append("\",");
        }

        return text.Append(CultureInfo.InvariantCulture, $"\"amount\":{amount},\"areas\":[\"{area}\"],\"organisations\":[\"{organisation}\"]}}\n").ToString();
    }

    // Amounts that are not published are nought for generators that know no such thing.
    private static string Row(Grant g) => string.Create(
        CultureInfo.InvariantCulture,
        $"grant-{g.Number},{g.Title},{g.Organisation},{g.Area},{g.Fund},{g.Year},{Math.Truncate(g.Amount ?? 0)},{g.Date:yyyy-MM-dd},{g.Description}");
}
