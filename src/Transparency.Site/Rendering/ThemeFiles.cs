// Reads the theme's folder: templates to render with, files to copy.

using System.Text.RegularExpressions;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;
using Transparency.Engine.Output;
using Transparency.Engine.Theming;

namespace Transparency.Site.Rendering;

/// <summary>The look of the site.</summary>
/// <param name="Theme">The templates.</param>
/// <param name="Stylesheets">Addresses of the stylesheets, once they are in the office's colour.</param>
/// <param name="Scripts">What runs on the pages that have any.</param>
/// <param name="Files">Assets and static files, ready to be written.</param>
internal sealed partial record ThemeFiles(Theme Theme, Stylesheets Stylesheets, Scripts Scripts, IReadOnlyList<OutputFile> Files)
{
    /// <summary>The office's logo; null where it has none.</summary>
    public Logo? Logo { get; init; }

    /// <summary>The colour of the site: the office's, or the theme's own.</summary>
    public OfficeColour Accent { get; private init; }

    private IReadOnlyDictionary<string, string> Rules { get; init; } = new Dictionary<string, string>();

    private const string SiteStylesheet = "assets/site.css";

    // A file in the overrides takes the place of the theme's file of the same name.
    private static readonly IReadOnlyList<string> Layers = ["overrides/", "theme/"];

    /// <summary>The theme in its own colours.</summary>
    /// <param name="folder">Holds <c>theme/</c>, <c>overrides/</c> and <c>static/</c>.</param>
    /// <param name="bag">Where to report.</param>
    /// <param name="memo">What earlier readings found.</param>
    public static ThemeFiles Read(string folder, DiagnosticBag bag, Memo memo)
    {
        var tree = SourceTree.Read(folder, ["overrides", "theme", "static"], bag, memo);
        return memo.Of("theme", [.. tree.Files, .. tree.Binaries.Select(f => f.Stamp)], bag, told => Of(tree, told));
    }

    private static ThemeFiles Of(SourceTree tree, DiagnosticBag bag)
    {
        var templates = tree.Binaries.Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal) && !f.Path.StartsWith("static/", StringComparison.Ordinal));
        var theme = Theme.Parse([.. templates.Select(f => Text(f, bag)).OfType<SourceFile>()], Layers, bag);

        Dictionary<string, string> rules = new(StringComparer.Ordinal);
        List<OutputFile> files = [];
        List<(string, SourceFile)> modules = [];
        foreach (var asset in Assets(tree))
        {
            var path = asset.Name;
            if (path.StartsWith(Scripts.Source, StringComparison.Ordinal))
            {
                if (Text(asset.File, bag) is { } module) modules.Add((path[Scripts.Source.Length..], module));
                continue;
            }

            if (Stylesheets.Has(path))
            {
                if (Text(asset.File, bag) is { } text) rules[path] = Stylesheet.Short(text.Text);
                continue;
            }

            if (asset.File.Read(bag) is { } bytes) files.Add(new(path, bytes, asset.File.Path));
        }

        var scripts = Scripts.Of(modules, bag);
        return new(theme, new("", "", "", ""), scripts, [.. files, .. scripts.Files]) { Rules = rules };
    }

    /// <summary>The same with its stylesheet in an office's colour; the theme's own where it has none.</summary>
    /// <param name="colour">The office's colour.</param>
    /// <param name="styleguide">Whether the style guide is built, which has rules of its own.</param>
    public ThemeFiles In(OfficeColour? colour, bool styleguide)
    {
        var (addresses, files) = Stylesheets.Of(Rules, colour, styleguide);
        return this with { Accent = colour ?? OwnAccent(), Stylesheets = addresses, Files = [.. files, .. Files] };
    }

    // The first that the stylesheet tells is the one on light pages.
    private OfficeColour OwnAccent() =>
        OfficeColour.Read(AccentToken().Match(Rules.GetValueOrDefault(SiteStylesheet, "")).Groups[1].Value) ?? default;

    // Git on Windows may have given it other line ends; pages are the same everywhere.
    private static SourceFile? Text(BinaryFile file, DiagnosticBag bag)
    {
        var read = file.ReadText(bag);
        return read?.Text.Contains('\r') == true ? new(read.Path, read.Text.Replace("\r\n", "\n", StringComparison.Ordinal)) : read;
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

    [GeneratedRegex("--accent:\\s*(#[0-9a-fA-F]{6})", RegexOptions.CultureInvariant)]
    private static partial Regex AccentToken();
}
