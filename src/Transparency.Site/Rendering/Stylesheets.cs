// The theme's stylesheets as they are published: shortened, and with a part of their hash in their names.

using System.Security.Cryptography;
using System.Text;
using Transparency.Engine.Output;
using Transparency.Engine.Theming;

namespace Transparency.Site.Rendering;

/// <summary>Their addresses, which browsers may keep.</summary>
/// <param name="Site">For every page, in the office's colour.</param>
/// <param name="Charts">For pages with charts or maps.</param>
/// <param name="Finder">For pages that search.</param>
/// <param name="Styleguide">For the style guide; empty where it is not built.</param>
[TemplateView]
public sealed partial record Stylesheets(string Site, string Charts, string Finder, string Styleguide)
{
    private const string Folder = "assets/";
    private static readonly IReadOnlyList<string> Names = ["site", "charts", "finder", "styleguide"];

    /// <summary>Whether a file of the theme is one of them.</summary>
    internal static bool Has(string path) => Names.Any(name => path == $"{Folder}{name}.css");

    /// <summary>The stylesheets with their files.</summary>
    /// <param name="rules">The rules by the file's path in the theme.</param>
    /// <param name="colour">The office's colour; the theme's own where null.</param>
    /// <param name="styleguide">Whether the style guide is built, which has rules of its own.</param>
    internal static (Stylesheets Addresses, IReadOnlyList<OutputFile> Files) Of(IReadOnlyDictionary<string, string> rules, OfficeColour? colour, bool styleguide)
    {
        List<OutputFile> files = [.. Names.Take(styleguide ? Names.Count : Names.Count - 1).Select(name => File(name, name == Names[0] ? colour?.Tokens() : null))];
        return (new(files[0].Address, files[1].Address, files[2].Address, styleguide ? files[3].Address : ""), files);

        OutputFile File(string name, string? more)
        {
            var source = $"{Folder}{name}.css";
            var bytes = Encoding.UTF8.GetBytes(rules.GetValueOrDefault(source, "") + more);
            return new($"{Folder}{name}.{Convert.ToHexStringLower(SHA256.HashData(bytes))[..10]}.css", bytes, source);
        }
    }
}
