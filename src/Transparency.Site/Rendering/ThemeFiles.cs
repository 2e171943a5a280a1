// Reads the theme's folder: templates to render with, files to copy.

using System.Security.Cryptography;
using System.Text;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;
using Transparency.Engine.Output;
using Transparency.Engine.Theming;

namespace Transparency.Site.Rendering;

/// <summary>The look of the site.</summary>
/// <param name="Theme">The templates.</param>
/// <param name="Stylesheet">Address of the stylesheet, once it is in the office's colour, with a part of its hash so that browsers may keep it for ever.</param>
/// <param name="FinderStylesheet">As <paramref name="Stylesheet"/>, for the pages that search.</param>
/// <param name="Scripts">What runs on the pages that have any.</param>
/// <param name="Files">Assets and static files, ready to be written.</param>
internal sealed record ThemeFiles(Theme Theme, string Stylesheet, string FinderStylesheet, Scripts Scripts, IReadOnlyList<OutputFile> Files)
{
    /// <summary>As <see cref="Stylesheet"/>, for pages with charts.</summary>
    public string ChartsStylesheet { get; init; } = "";

    /// <summary>As <see cref="Stylesheet"/>, for the style guide; empty where it is not built.</summary>
    public string StyleguideStylesheet { get; init; } = "";

    /// <summary>The office's logo; null where it has none.</summary>
    public Logo? Logo { get; init; }

    private IReadOnlyDictionary<string, string> Rules { get; init; } = new Dictionary<string, string>();

    private const string StylesheetName = "assets/site.css";
    private const string FinderStylesheetName = "assets/finder.css";
    private const string ChartsStylesheetName = "assets/charts.css";
    private const string StyleguideStylesheetName = "assets/styleguide.css";

    // A file in the overrides takes the place of the theme's file of the same name.
    private static readonly IReadOnlyList<string> Layers = ["overrides/", "theme/"];

    public static ThemeFiles Read(string folder, DiagnosticBag bag)
    {
        var tree = SourceTree.Read(folder, ["overrides", "theme", "static"], bag);
        var templates = tree.Binaries.Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal) && !f.Path.StartsWith("static/", StringComparison.Ordinal));
        var theme = Theme.Parse([.. templates.Select(f => f.ReadText(bag)).OfType<SourceFile>()], Layers, bag);

        Dictionary<string, string> rules = new(StringComparer.Ordinal);
        List<OutputFile> files = [];
        List<(string, SourceFile)> modules = [];
        foreach (var asset in Assets(tree))
        {
            var path = asset.Name;
            if (path.StartsWith(Scripts.Source, StringComparison.Ordinal))
            {
                if (asset.File.ReadText(bag) is { } module) modules.Add((path[Scripts.Source.Length..], module));
                continue;
            }

            if (path is StylesheetName or ChartsStylesheetName or FinderStylesheetName or StyleguideStylesheetName)
            {
                if (asset.File.ReadText(bag) is { } text) rules[path] = Engine.Theming.Stylesheet.Short(text.Text);
                continue;
            }

            if (asset.File.Read(bag) is { } bytes) files.Add(new(path, bytes, asset.File.Path));
        }

        var scripts = Scripts.Of(modules, bag);
        return new(theme, "", "", scripts, [.. files, .. scripts.Files]) { Rules = rules };
    }

    /// <summary>The same with its stylesheet in an office's colour; the theme's own where it has none.</summary>
    /// <param name="colour">The office's colour.</param>
    /// <param name="styleguide">Whether the style guide is built, which has rules of its own.</param>
    public ThemeFiles In(OfficeColour? colour, bool styleguide)
    {
        var site = Named(StylesheetName, colour?.Tokens());
        var charts = Named(ChartsStylesheetName, null);
        var finder = Named(FinderStylesheetName, null);
        IReadOnlyList<OutputFile> guide = styleguide ? [Named(StyleguideStylesheetName, null)] : [];
        return this with
        {
            Stylesheet = site.Address,
            ChartsStylesheet = charts.Address,
            FinderStylesheet = finder.Address,
            StyleguideStylesheet = guide.Select(g => g.Address).FirstOrDefault(""),
            Files = [site, charts, finder, .. guide, .. Files],
        };
    }

    // A part of the hash in the name, so that browsers may keep it.
    private OutputFile Named(string name, string? more)
    {
        var bytes = Encoding.UTF8.GetBytes(Rules.GetValueOrDefault(name, "") + more);
        return new($"{name[..^".css".Length]}.{Convert.ToHexStringLower(SHA256.HashData(bytes))[..10]}.css", bytes, name);
    }

    private static IEnumerable<(string Name, BinaryFile File)> Assets(SourceTree tree)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var layer in Layers)
        {
            foreach (var file in tree.Binaries.Where(f => f.Path.StartsWith(layer + "assets/", StringComparison.Ordinal)))
            {
                if (taken.Add(file.Path[layer.Length..])) yield return (file.Path[layer.Length..], file);
            }
        }

        foreach (var file in tree.Binaries.Where(f => f.Path.StartsWith("static/", StringComparison.Ordinal)))
        {
            yield return (file.Path["static/".Length..], file);
        }
    }
}
