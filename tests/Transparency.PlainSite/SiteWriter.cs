// The build of the plain site as one story: read and check, make pages, render, check links, put in place.

using System.Text.Json;
using Transparency.Engine.Concurrency;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;
using Transparency.Engine.Output;
using Transparency.Engine.Theming;

namespace Transparency.PlainSite;

/// <summary>Makes what the others make, and nothing beside it; with the checks that the engine always does.</summary>
internal static class SiteWriter
{
    private static readonly Uri Site = new("https://data.example.org/");

    /// <param name="input">The corpus as the others read it: <c>grants.csv</c> and <c>newsletters/</c>.</param>
    /// <param name="peers">The folder of the others, with the templates in <c>engine/</c> and the styles in <c>common/</c>.</param>
    /// <param name="output">The site's folder.</param>
    /// <param name="bag">Where to report.</param>
    public static void Write(string input, string peers, string output, DiagnosticBag bag)
    {
        var theme = Task.Run(() => Theme.Parse([.. SourceTree.Read(peers, ["engine"], bag).Binaries.Select(f => f.ReadText(bag)).OfType<SourceFile>()], ["engine/"], bag));
        if (Corpus.Read(input, peers, bag) is not { } corpus || bag.HasErrors) return;
        using var stage = SiteStage.Open(output, bag);
        if (stage is null) return;

        var (templates, links, glossary) = (theme.GetAwaiter().GetResult(), new LinkReader(), new Abbreviations([]));
        var pages = Pages.Of(corpus);
        var others = Task.Run(() => Others(corpus, pages, input, peers).Select(stage.Put).ToList());
        var rendered = SideBySide.Select(pages, p => Render(p) is { } bytes ? stage.Put(links.Read(new(p.Page.Url.TrimStart('/') + "index.html", bytes, p.Page.Url))) : null).OfType<OutputFile>().ToList();
        IReadOnlyList<OutputFile> files = [.. rendered, .. others.GetAwaiter().GetResult()];
        if (!OutputPaths.Check(files, bag, precompressed: false)) return;
        LinkCheck.Run(files, bag, Site, read: LinkGraph.Empty(Site).With(rendered));
        if (!bag.HasErrors) stage.Finish(files, bag);

        byte[]? Render(PlainPage page) => templates.Render(
            $"pages/{page.Page.Type}.html", "layouts/base.html", [new("page", page.Page), new("view", page.View)], glossary, (_, _) => [], page.Page.Url, bag);
    }

    // What is no page.
    private static IEnumerable<OutputFile> Others(Corpus corpus, IReadOnlyList<PlainPage> pages, string input, string peers) =>
    [
        .. Sitemap.Files(Site, pages.Select(p => new SitemapEntry(p.Page.Url, p.Changed))),
        new("data/search.json", Search(corpus), "search"),
        new("data/projects.csv", File.ReadAllBytes(Path.Combine(input, Corpus.Table)), Corpus.Table),
        .. Directory.GetFiles(Path.Combine(peers, "common", "assets")).Select(f => new OutputFile("assets/" + Path.GetFileName(f), File.ReadAllBytes(f), f)),
    ];

    private static byte[] Search(Corpus corpus)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartArray();
            foreach (var p in corpus.Projects)
            {
                json.WriteStartObject();
                json.WriteString("id", p.Id);
                json.WriteString("title", p.Title);
                json.WriteString("org", p.Organisation.Title);
                json.WriteString("area", p.Area.Title);
                json.WriteString("fund", p.Fund);
                json.WriteString("fy", p.Year);
                json.WriteNumber("amount", p.Pounds);
                json.WriteString("url", p.Url);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return bytes.ToArray();
    }
}
