// Lists that are too long for one page stand on several, and nothing of them is lost or told twice.

using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Transparency.Tests.Databases;
using Transparency.Tests.Harness;

namespace Transparency.Tests.Sites;

public sealed class LongListsTests : IClassFixture<LongListsTests.Office>
{
    private const int MostRows = 1_000;
    private const string Dataset = "/data/funded-projects/";

    private readonly Office _office;
    private readonly BuiltSite _site;

    public LongListsTests(Office office) => (_office, _site) = (office, office.Site);

    [Theory]
    [InlineData(Dataset)]
    [InlineData("/projects/")]
    [InlineData("/areas/overhill/")]
    [InlineData("/funds/young-people/")]
    [InlineData("/years/2025-26/")]
    [InlineData("/explore/funded-projects/amount-band/not-published/")]
    public void The_parts_have_every_row_once_and_lead_to_one_another(string page)
    {
        var parts = Parts(page);
        Assert.Equal(3, parts.Count);
        var rows = parts.Select(p => new PageTable(_site, p, "funded-projects").Rows).ToList();
        Assert.All(rows.SkipLast(1), r => Assert.Equal(MostRows, r.Count));
        var names = rows.SelectMany(r => r.Select(row => row[0].TextContent)).ToList();
        Assert.Equal(Records(page), names.Count);
        Assert.Equal(names.Count, names.Distinct(StringComparer.Ordinal).Count());
        Assert.All(parts, p => Assert.Equal(parts.Where(other => other != p), Links(p)));
        Assert.Equal($"These are rows 1,001 to 2,000 of {names.Count:N0}.", _site.TextOf(parts[1], ".row-parts p"));
        Assert.Equal("1,001 to 2,000", _site.TextOf(parts[1], ".row-parts [aria-current]"));
    }

    [Fact]
    public void The_total_of_a_part_is_that_of_all_rows_and_says_so()
    {
        var totals = Parts(Dataset).Select(p => string.Join('|', new PageTable(_site, p, "funded-projects").Totals.Select(c => c.TextContent.Trim()))).ToList();
        Assert.StartsWith("Total of all 2,1", totals[0], StringComparison.Ordinal);
        Assert.Single(totals.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void A_part_cannot_be_sorted_as_if_it_were_all()
    {
        foreach (var part in Parts(Dataset)) Assert.All(_site.Page(part).QuerySelectorAll("#table-funded-projects thead th"), th => Assert.True(th.HasAttribute("data-fixed")));
        Assert.DoesNotContain(_site.Page("/data/patrol-hours/").QuerySelectorAll("#table-patrol-hours thead th:not(:last-child)"), th => th.HasAttribute("data-fixed"));
    }

    [Fact]
    public void A_row_is_found_in_the_part_that_has_it()
    {
        // The newest letters come first, so the one that was answered stands in the last part.
        var link = _site.Page("/letters/2025-07-14-bridges/").QuerySelectorAll("a[href*='#row-bridge-society-asks']").First().GetAttribute("href")!;
        Assert.Equal("/data/correspondence/correspondence-1001/#row-bridge-society-asks", link);
        Assert.NotNull(_site.Page("/data/correspondence/correspondence-1001/").GetElementById("row-bridge-society-asks"));
        Assert.Null(_site.Page("/data/correspondence/").GetElementById("row-bridge-society-asks"));
    }

    [Fact]
    public void A_part_is_neither_shared_nor_found_by_itself()
    {
        var part = Parts(Dataset)[1];
        Assert.Null(_site.Page(part).QuerySelector("meta[property='og:image']"));
        Assert.DoesNotContain(_site.Page("/search/").QuerySelectorAll("main a"), a => a.GetAttribute("href") == part);
        Assert.Contains(part + "</loc>", _site.Text("sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_too_large_to_be_held_are_whole_and_the_same_in_the_ZIP_as_beside_it()
    {
        var folder = Path.Combine(_site.Folder, "data", "funded-projects");
        using var zip = ZipFile.OpenRead(Path.Combine(folder, "funded-projects.zip"));
        foreach (var name in new[] { "funded-projects.csv", "funded-projects.json", "funded-projects.xlsx", "funded-projects.ods" })
        {
            using var entry = zip.GetEntry(name)!.Open();
            using var bytes = new MemoryStream();
            entry.CopyTo(bytes);
            Assert.True(File.ReadAllBytes(Path.Combine(folder, name)).AsSpan().SequenceEqual(bytes.ToArray()), name);
        }

        var rows = Records(Dataset);
        using var json = JsonDocument.Parse(_site.Text("data/funded-projects/funded-projects.json"));
        Assert.Equal(rows, json.RootElement.GetProperty("rows").GetArrayLength());
        using var workbook = ZipFile.OpenRead(Path.Combine(folder, "funded-projects.xlsx"));
        using var sheet = new StreamReader(workbook.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        Assert.Equal(rows + 1, Regex.Count(sheet.ReadToEnd(), "<row "));
        Assert.Equal((long)rows, Sqlite.Value(Path.Combine(_site.Folder, "data", "transparency.sqlite"), "SELECT count(*) FROM funded_projects"));
    }

    [Fact]
    public async Task A_second_build_changes_none_of_them()
    {
        var run = await CommandRun.Build(_office.Root, _site.Folder);
        run.Expect(0);
        Assert.Contains(": 0 changed, 0 removed.", run.Output, StringComparison.Ordinal);
    }

    private IReadOnlyList<string> Parts(string page) => [page, .. Links(page)];

    private IEnumerable<string> Links(string page) => _site.Page(page).QuerySelectorAll(".row-parts a").Select(a => a.GetAttribute("href")!);

    private int Records(string page) => _site.Text($"{(page == "/projects/" ? Dataset : page)[1..]}funded-projects.csv").TrimEnd().Split('\n').Length - 1;

    /// <summary>The made-up office with two thousand projects and a thousand letters more.</summary>
    public sealed class Office : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public Office()
        {
            FolderContents.Copy(Path.Combine(Repository.SiteCases, "hill-and-dale"), Root);
            Append("funded-projects/2025-26.csv", 2_100, i => $"many-{i:0000},Many {i:0000},,,young-people,,overhill,,2025-26,,,not-published,,Young people,,,,report-2025-06-30,para-1,,");
            Append("correspondence/2025.csv", MostRows, i => $"more-{i:0000},2025-07-20,,Resident {i},The Commissioner,Subject {i},letter,,,received,letter-2025-07-14,para-1,,");
            var run = CommandRun.Build(Root, _folder["output"]).GetAwaiter().GetResult();
            run.Expect(0);
            Site = BuiltSite.At(_folder["output"]);

            void Append(string file, int count, Func<int, string> line)
            {
                var path = Path.Combine(Root, "content", "data", file);
                File.AppendAllLines(path, Enumerable.Range(1, count).Select(line));
            }
        }

        public string Root => _folder["root"];

        public BuiltSite Site { get; }

        public void Dispose() => _folder.Dispose();
    }
}
