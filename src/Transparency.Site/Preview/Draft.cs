// The site as it will be, a moment after a text is saved: pages are made when somebody looks at them.

using Transparency.Engine.Diagnostics;
using Transparency.Site.Model;
using Transparency.Site.Pipelines;
using Transparency.Site.Rendering;

namespace Transparency.Site.Preview;

/// <summary>
/// Pages of content that is not built yet, each byte for byte as the build will write it. There is a draft only where
/// the files that readers take away stay as they are; pages that tell of all others wait for the build.
/// </summary>
internal sealed class Draft
{
    private readonly PageRenderer _renderer;
    private readonly Lazy<Dictionary<string, Page>>[] _families;
    private readonly DiagnosticBag _bag;

    private Draft(SiteModel model, ThemeFiles look, DiagnosticBag bag)
    {
        _bag = bag;
        _renderer = new(model, look, bag);

        // They are what a draft is made for, and the pages of some others are many.
        Func<SiteModel, IEnumerable<Page>> first = Documents.Pages;
        _families = [.. PageFamilies.All.OrderBy(f => f == first ? 0 : 1).Select(f => new Lazy<Dictionary<string, Page>>(() => ByPath(f(model))))];
    }

    /// <summary>Reads what has changed since the last build.</summary>
    /// <param name="options">What would be built.</param>
    /// <param name="memo">What the last build found.</param>
    /// <returns>What is wrong with the content, and the draft; none where anything is, or where only a build can tell.</returns>
    public static (IReadOnlyList<Diagnostic> Told, Draft? Draft) Read(BuildOptions options, Memo memo)
    {
        var bag = new DiagnosticBag();
        var reading = SiteReading.Read(options, new StageClock(null), memo, bag);
        var model = bag.HasErrors ? null : reading.OnWrittenSite(memo);
        return (reading.Told(bag), model is null ? null : new(model, reading.Look, bag));
    }

    /// <summary>Every page that a draft can make, by the path of its file.</summary>
    public IEnumerable<string> Paths => _families.SelectMany(f => f.Value.Keys);

    /// <summary>A page's bytes; null where this is no page, one that waits for the build, or one that cannot be made.</summary>
    /// <param name="path">The file's path in the site: <c>newsletters/2025-06-summer/index.html</c>.</param>
    public ReadOnlyMemory<byte>? Page(string path)
    {
        var page = Find(path);
        var file = page is null ? null : _renderer.Render(page);
        return file is null || _bag.HasErrors ? null : file.Content();
    }

    private Page? Find(string path) => _families.Select(f => f.Value.GetValueOrDefault(path)).FirstOrDefault(p => p is not null);

    private static Dictionary<string, Page> ByPath(IEnumerable<Page> pages) =>
        pages.DistinctBy(p => p.Path, StringComparer.Ordinal).ToDictionary(p => p.Path, StringComparer.Ordinal);
}
