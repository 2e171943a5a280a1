using AngleSharp.Dom;

namespace Transparency.Tests.Sites;

/// <summary>Pictures keep their room until they arrive, and those out of sight are fetched when a reader comes near them.</summary>
public sealed class PicturePlaceTests
{
    public static TheoryData<string> Sites => ["real", "hill-and-dale"];

    [Theory]
    [MemberData(nameof(Sites))]
    public void Every_picture_of_a_site_has_its_room(string name) => Assert.Empty(BuiltSite.Named(name).Addresses.SelectMany(a => Faults(BuiltSite.Named(name), a)));

    [Fact]
    public async Task A_picture_of_any_kind_has_its_room_and_only_the_first_is_fetched_at_once()
    {
        using var work = new TemporaryFolder();
        FolderContents.Copy(Path.Combine(Repository.ErrorCases, "_base"), work["site"]);
        string[] names = ["photo.jpg", "photo.webp", "picture.png", "still.gif"];
        foreach (var name in names) File.Copy(Path.Combine(Repository.Root, "tests/cases/media", name), Made(name));
        work.Write("site/content/files/drawing.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 90 60\"><path d=\"M0 0h9v9z\"/></svg>");
        var pictures = string.Join("\n\n", names.Append("drawing.svg").Select(n => $"![A field](files/{n})"));
        work.Write("site/content/topics/fields.md", $"---\ntitle: Fields\nsummary: Fields.\n---\n\n{pictures}\n");
        work.Write("site/content/topics/woods.md", $"---\ntitle: Woods\nsummary: Woods.\n---\n\nWords come first.\n\n{pictures}\n");
        (await CommandRun.Build(work["site"], work["out"])).Expect(0);

        var site = BuiltSite.At(work["out"]);
        foreach (var (address, lazy) in new[] { ("/fields/", 4), ("/woods/", 5) })
        {
            Assert.Empty(Faults(site, address));
            Assert.Equal(5, site.Page(address).QuerySelectorAll("main img").Length);
            Assert.Equal(lazy, site.Page(address).QuerySelectorAll("main img[loading=lazy]").Length);
        }

        // Planted faults.
        var page = site.Text("woods/index.html");
        foreach (var (right, what) in new[] { (" loading=\"lazy\"", "is fetched out of sight"), (" width=\"90\"", "has no room"), (" height=\"60\"", "has no room") })
        {
            Assert.Contains(right, page, StringComparison.Ordinal);
            work.Write("spoilt/index.html", page.Replace(right, "", StringComparison.Ordinal));
            Assert.Contains(Faults(BuiltSite.At(work["spoilt"]), "/"), f => f.Contains(what, StringComparison.Ordinal));
        }

        string Made(string name)
        {
            Directory.CreateDirectory(work["site/content/files"]);
            return work["site/content/files/" + name];
        }
    }

    private static IEnumerable<string> Faults(BuiltSite site, string address)
    {
        foreach (var picture in site.Page(address).QuerySelectorAll("img"))
        {
            var isSized = int.TryParse(picture.GetAttribute("width"), out var width) && int.TryParse(picture.GetAttribute("height"), out var height) && width > 0 && height > 0;
            if (!isSized) yield return $"{address} {picture.GetAttribute("src")} has no room.";
            if (picture.GetAttribute("loading") != "lazy" && !IsInSight(picture)) yield return $"{address} {picture.GetAttribute("src")} is fetched out of sight.";
        }
    }

    // The logo, and what a text begins with.
    private static bool IsInSight(IElement picture) =>
        picture.Closest("header.site-header") is not null || (picture.ParentElement?.PreviousElementSibling is null && picture.PreviousElementSibling is null && picture.Closest(".prose") is not null);
}
