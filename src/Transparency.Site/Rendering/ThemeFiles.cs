// Reads the theme's folder: templates to render with, files to copy.

using System.Security.Cryptography;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;
using Transparency.Engine.Output;
using Transparency.Engine.Theming;

namespace Transparency.Site.Rendering;

/// <summary>The look of the site.</summary>
/// <param name="Theme">The templates.</param>
/// <param name="Stylesheet">Address of the stylesheet, with a part of its hash so that browsers may keep it for ever.</param>
/// <param name="Scripts">What runs on the pages that have any.</param>
/// <param name="Files">Assets and static files, ready to be written.</param>
internal sealed record ThemeFiles(Theme Theme, string Stylesheet, Scripts Scripts, IReadOnlyList<OutputFile> Files)
{
    private const string StylesheetName = "assets/site.css";

    // A file in the overrides takes the place of the theme's file of the same name.
    private static readonly IReadOnlyList<string> Layers = ["overrides/", "theme/"];

    public static ThemeFiles Read(string folder, DiagnosticBag bag)
    {
        var tree = SourceTree.Read(folder, ["overrides", "theme", "static"], bag);
        var templates = tree.Binaries.Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal) && !f.Path.StartsWith("static/", StringComparison.Ordinal));
        var theme = Theme.Parse([.. templates.Select(f => f.ReadText(bag)).OfType<SourceFile>()], Layers, bag);

        var stylesheet = "/" + StylesheetName;
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

            if (asset.File.Read(bag) is not { } bytes) continue;
            if (path == StylesheetName)
            {
                path = $"assets/site.{Convert.ToHexStringLower(SHA256.HashData(bytes))[..10]}.css";
                stylesheet = "/" + path;
            }

            files.Add(new(path, bytes, asset.File.Path));
        }

        var scripts = Scripts.Of(modules, bag);
        return new(theme, stylesheet, scripts, [.. files, .. scripts.Files]);
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
