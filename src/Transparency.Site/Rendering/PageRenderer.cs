// From pages to files.

using Transparency.Engine.Concurrency;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Output;
using Transparency.Engine.Theming;
using Transparency.Site.Model;
using Transparency.Site.Pipelines;
using Transparency.Site.Views;

namespace Transparency.Site.Rendering;

/// <summary>Renders pages of one site.</summary>
/// <param name="model">The site.</param>
/// <param name="look">The theme.</param>
/// <param name="bag">Where faults of templates are reported.</param>
internal sealed class PageRenderer(SiteModel model, ThemeFiles look, DiagnosticBag bag)
{
    private const string Layout = "layouts/base.html";

    private readonly SiteView _site = SiteView.Of(model, look);
    private readonly Navigation _navigation = new(model.Settings.Navigation);
    private readonly Abbreviations _glossary = new([.. model.Glossary.Select(t => (t.Term, t.Meaning))]);
    private readonly IReadOnlyList<TermView> _terms = [.. model.Glossary.Select(TermView.Of)];

    /// <summary>All of them, on all cores; the order of the result is the order of the pages.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="done">What becomes of a page when it is rendered.</param>
    public IReadOnlyList<OutputFile> Render(IReadOnlyList<Page> pages, Func<OutputFile, OutputFile> done) =>
        [.. SideBySide.Select(pages, page => Render(page) is { } file ? done(file) : null).OfType<OutputFile>()];

    /// <summary>One page; null where its template has a fault, which is reported.</summary>
    public OutputFile? Render(Page page)
    {
        var bytes = look.Theme.Render(
            $"pages/{page.Type}.html",
            Layout,
            [
                new("page", PageView.Of(page, model, _navigation)),
                new("site", _site),
                new("view", page.View()),
            ],
            _glossary,
            Told,
            page.Url,
            bag);
        return bytes is null ? null : new(page.Path, bytes, page.Origin ?? page.Url);
    }

    private IReadOnlyList<KeyValuePair<string, object?>> Told(ReadOnlySpan<char> content, IReadOnlyList<int> used) =>
    [
        new("terms", used.Select(i => _terms[i]).ToList()),
        new("has_charts", content.Contains("<svg class=\"chart", StringComparison.Ordinal)),
        new("has_tables", content.Contains("<div class=\"table\"", StringComparison.Ordinal)),
    ];
}
