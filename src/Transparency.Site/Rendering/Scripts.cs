// The theme's scripts as they are published: in a folder named by what is in it, without comments.

using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Transparency.Engine.Output;
using Transparency.Engine.Search;

namespace Transparency.Site.Rendering;

/// <summary>Modules that import one another by name; a browser that has kept some of an older site never mixes the two.</summary>
/// <param name="Folder">Their address, with a slash at the end.</param>
/// <param name="Shared">Addresses of the modules that pages' own scripts import, to be fetched all at once.</param>
/// <param name="Files">The modules, ready to be written.</param>
internal sealed partial record Scripts(string Folder, IReadOnlyList<string> Shared, IReadOnlyList<OutputFile> Files)
{
    /// <summary>Where they lie in the theme.</summary>
    public const string Source = "assets/search/";

    // What pages load themselves.
    private static readonly IReadOnlyList<string> OfPages = ["search.js", "explore.js"];

    /// <param name="modules">The theme's modules by their name within the folder.</param>
    public static Scripts Of(IEnumerable<(string Name, byte[] Bytes, string Origin)> modules)
    {
        // The tables are the engine's own, so that both sides of the search read the same.
        var tables = SearchTables.Module("tables.js");
        var files = modules
            .Select(m => (m.Name, Bytes: Bare(m.Bytes), m.Origin))
            .Append((Name: tables.Path, Bytes: tables.Bytes.ToArray(), tables.Origin))
            .OrderBy(m => m.Name, StringComparer.Ordinal)
            .ToList();
        var all = SHA256.HashData([.. files.SelectMany(f => Encoding.UTF8.GetBytes(f.Name).Concat(f.Bytes))]);
        var folder = $"assets/search.{Convert.ToHexStringLower(all)[..10]}/";
        return new(
            "/" + folder,
            [.. files.Select(f => f.Name).Except(OfPages).Select(name => $"/{folder}{name}")],
            [.. files.Select(f => new OutputFile(folder + f.Name, f.Bytes, f.Origin))]);
    }

    // Readers of the code find it in the theme; browsers need no comments.
    private static byte[] Bare(byte[] script) => Encoding.UTF8.GetBytes(Comment().Replace(Encoding.UTF8.GetString(script), ""));

    // Only comments that begin a line, which none within a text does.
    [GeneratedRegex(@"^[ \t]*(?://[^\n]*\n|/\*\*?(?s:.*?)\*/[ \t]*(?:\n|(?=\S)))|^[ \t]+|^\n", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Comment();
}
