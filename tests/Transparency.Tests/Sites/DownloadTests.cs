using AngleSharp.Dom;

namespace Transparency.Tests.Sites;

/// <summary>What pages offer to take away.</summary>
public sealed class DownloadTests
{
    private static readonly BuiltSite Site = BuiltSite.Real;

    [Theory]
    [InlineData("/data/funded-projects/", "CSV, Excel, OpenDocument, Parquet, JSON, What the columns mean, All of these with notes, ZIP")]
    [InlineData("/areas/leicester/", "CSV, Excel, OpenDocument")]
    [InlineData("/years/2025-26/", "CSV, Excel, OpenDocument")]
    [InlineData("/funds/csp-funding/", "CSV, Excel, OpenDocument")]
    [InlineData("/organisations/love4life/", "CSV, Excel, OpenDocument")]
    [InlineData("/explore/funded-projects/amount-status/published/", "CSV, Excel, OpenDocument")]
    [InlineData("/areas/no-single-area/", "CSV, Excel, OpenDocument")]
    public void A_page_offers_its_rows_in_each_format(string page, string formats) =>
        Assert.Equal(formats, string.Join(", ", Site.Page(page).QuerySelector(".formats")!.QuerySelectorAll("a").Select(a => a.FirstChild!.TextContent)));

    [Fact]
    public void Every_release_is_offered_where_there_are_several()
    {
        var releases = Directory.EnumerateFiles(Path.Combine(Site.Folder, "data", "funded-projects", "releases"), "*.csv").Select(file => Path.GetFileNameWithoutExtension(file)).ToList();
        Assert.True(releases.Count > 1, "There is one release only.");
        Assert.Equal(
            ["All rows", .. releases.Order(StringComparer.Ordinal).Select(r => $"Release {r}")],
            Site.Page("/data/funded-projects/").QuerySelectorAll("#files ~ .facts dt").Select(dt => dt.FirstChild!.TextContent.Trim()));
    }

    [Fact]
    public void Every_file_that_is_offered_has_the_size_that_stands_beside_it()
    {
        var files = 0;
        foreach (var address in Site.Addresses)
        {
            foreach (var item in Site.Page(address).QuerySelectorAll(".formats li"))
            {
                var file = item.QuerySelector("a")!.GetAttribute("href")!;
                var bytes = new FileInfo(Path.Combine(Site.Folder, file[1..])).Length;
                Assert.Equal(Transparency.Site.Format.Size(bytes), item.QuerySelector(".list-meta")!.TextContent);
                files++;
            }
        }

        Assert.True(files > 500, $"Only {files} files are offered.");
    }

    [Fact]
    public void No_two_links_of_a_page_that_read_the_same_lead_to_different_files()
    {
        foreach (var address in Site.Addresses)
        {
            foreach (var same in Site.Page(address).QuerySelectorAll(".formats a").GroupBy(a => a.TextContent))
                Assert.True(same.Select(a => a.GetAttribute("href")).Distinct().Count() == 1, $"{address} has several files called \"{same.Key}\".");
        }
    }

    [Theory]
    [InlineData(0, "0 bytes")]
    [InlineData(1, "1 byte")]
    [InlineData(999, "999 bytes")]
    [InlineData(1_000, "1 kB")]
    [InlineData(12_499, "12 kB")]
    [InlineData(999_499, "999 kB")]
    [InlineData(999_500, "1.0 MB")]
    [InlineData(1_449_000, "1.4 MB")]
    public void Sizes_read_as_people_say_them(long bytes, string size) => Assert.Equal(size, Transparency.Site.Format.Size(bytes));
}
