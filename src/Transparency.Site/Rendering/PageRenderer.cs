// From pages to files.

using Transparency.Engine.Diagnostics;
using Transparency.Engine.Output;
using Transparency.Site.Model;
using Transparency.Site.Pipelines;

namespace Transparency.Site.Rendering;

/// <summary>Renders all pages, on all cores; the order of the result is the order of the pages.</summary>
internal static class PageRenderer
{
    private const string Layout = "layouts/base.html";

    public static IReadOnlyList<OutputFile> Render(IReadOnlyList<Page> pages, SiteModel model, ThemeFiles look, DiagnosticBag bag)
    {
        var site = SiteView.Of(model, look.Stylesheet, look.Scripts);
        var files = new OutputFile?[pages.Count];
        Parallel.For(0, pages.Count, i =>
        {
            var page = pages[i];
            var bytes = look.Theme.Render(
                $"pages/{page.Type}.html",
                Layout,
                [
                    new("page", PageView.Of(page, model)),
                    new("site", site.On(page)),
                    new("view", page.View),
                ],
                page.Url,
                bag);
            if (bytes is not null) files[i] = new(page.Path, bytes, page.Origin ?? page.Url);
        });
        return [.. files.OfType<OutputFile>()];
    }
}
