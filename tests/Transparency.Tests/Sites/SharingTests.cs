// What is shown of a page where its address is shared, and of the site on a screen of programs.

using System.Buffers.Binary;
using System.Text.Json;

namespace Transparency.Tests.Sites;

public sealed class SharingTests
{
    public static TheoryData<string> Sites => ["real", "hill-and-dale"];

    [Theory]
    [MemberData(nameof(Sites))]
    public void Every_page_has_a_picture_of_its_own_and_says_what_it_is(string name)
    {
        var site = BuiltSite.Named(name);
        var pages = site.Addresses.Where(a => a != "/404.html").ToList();
        var pictures = pages.Select(address =>
        {
            var page = site.Page(address);
            string Of(string property) => page.QuerySelector($"meta[property='og:{property}']")?.GetAttribute("content") ?? throw new InvalidOperationException($"{address} has no og:{property}.");
            Assert.Equal(page.QuerySelector("h1")!.TextContent.Trim(), Of("title"));
            Assert.Equal(page.QuerySelector("meta[name=description]")!.GetAttribute("content"), Of("description"));
            Assert.Equal(page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), Of("url"));
            Assert.StartsWith(Of("title"), Of("image:alt"), StringComparison.Ordinal);
            var picture = new Uri(Of("image"));
            Assert.Equal(new Uri(Of("url")).Host, picture.Host);
            var (width, height) = Size(Path.Combine(site.Folder, picture.AbsolutePath[1..]));
            Assert.Equal((Of("image:width"), Of("image:height")), ($"{width}", $"{height}"));
            return picture.AbsolutePath;
        }).ToList();
        Assert.True(pictures.Count > 20);
        Assert.Distinct(pictures);
    }

    [Fact]
    public void The_page_of_a_missing_address_is_not_shared() =>
        Assert.Null(BuiltSite.Real.Page("/404.html").QuerySelector("meta[property^='og:']"));

    [Theory]
    [MemberData(nameof(Sites))]
    public void Every_page_leads_to_the_icons_and_the_manifest_names_the_site(string name)
    {
        var site = BuiltSite.Named(name);
        var page = site.Page("/");
        Assert.Equal((180, 180), Size(Path.Combine(site.Folder, page.QuerySelector("link[rel=apple-touch-icon]")!.GetAttribute("href")![1..])));
        using var manifest = JsonDocument.Parse(site.Text(page.QuerySelector("link[rel=manifest]")!.GetAttribute("href")![1..]));
        var root = manifest.RootElement;
        Assert.Equal("browser", root.GetProperty("display").GetString());
        Assert.StartsWith(root.GetProperty("short_name").GetString()!, root.GetProperty("name").GetString(), StringComparison.Ordinal);
        Assert.Equal(page.QuerySelector(".site-name a")!.TextContent.Trim(), root.GetProperty("short_name").GetString());
        Assert.Equal(2, root.GetProperty("icons").GetArrayLength());
        foreach (var icon in root.GetProperty("icons").EnumerateArray())
        {
            var (width, height) = Size(Path.Combine(site.Folder, icon.GetProperty("src").GetString()![1..]));
            Assert.Equal(icon.GetProperty("sizes").GetString(), $"{width}x{height}");
        }
    }

    [Fact]
    public async Task An_office_that_has_an_icon_of_its_own_keeps_it()
    {
        using var work = new TemporaryFolder();
        FolderContents.Copy(Path.Combine(Repository.SiteCases, "hill-and-dale"), work["site"]);
        FolderContents.Copy(Path.Combine(Repository.Root, "site"), work["theme"]);
        var own = File.ReadAllBytes(Path.Combine(BuiltSite.Real.Folder, "share.png"));
        File.WriteAllBytes(work["theme/static/icon-180.png"], own);
        (await CommandRun.Of("build", "--root", work["site"], "--theme", work["theme"], "--output", work["out"])).Expect(0);
        Assert.Equal(own, File.ReadAllBytes(work["out/icon-180.png"]));
        Assert.Equal((192, 192), Size(work["out/icon-192.png"]));
    }

    private static (int Width, int Height) Size(string path)
    {
        var bytes = File.ReadAllBytes(path);
        Assert.Equal([0x89, .. "PNG"u8], bytes[..4]);
        return (BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20)));
    }
}
