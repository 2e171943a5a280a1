// From pages to files.

using Transparency.Engine.Diagnostics;
using Transparency.Engine.Output;
using Transparency.Engine.Theming;
using Transparency.Site.Model;
using Transparency.Site.Pipelines;
using Transparency.Site.Views;

namespace Transparency.Site.Rendering;

/// <summary>Renders all pages, on all cores; the order of the result is the order of the pages.</summary>
internal static class PageRenderer
{
    private const string Layout = "layouts/base.html";

    /// <param name="pages">The pages.</param>
    /// <param name="model">The site.</param>
    /// <param name="look">The theme.</param>
    /// <param name="bag">Where faults of templates are reported.</param>
    /// <param name="done">What becomes of a page when it is rendered.</param>
    public static IReadOnlyList<OutputFile> Render(IReadOnlyList<Page> pages, SiteModel model, ThemeFiles look, DiagnosticBag bag, Func<OutputFile, OutputFile> done)
    {
        var site = SiteView.Of(model, look);
        var glossary = new Abbreviations([.. model.Glossary.Select(t => (t.Term, t.Meaning))]);
        IReadOnlyList<TermView> terms = [.. model.Glossary.Select(TermView.Of)];
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
                    new("view", page.View()),
                ],
                glossary,
                Told,
                page.Url,
                bag);
            if (bytes is not null) files[i] = done(new(page.Path, bytes, page.Origin ?? page.Url));
        });
        return [.. files.OfType<OutputFile>()];

        IReadOnlyList<KeyValuePair<string, object?>> Told(ReadOnlySpan<char> content, IReadOnlyList<int> used) =>
        [
            new("terms", used.Select(i => terms[i]).ToList()),
            new("has_charts", content.Contains("<svg class=\"chart", StringComparison.Ordinal)),
        ];
    }
}
