// The theme's scripts as they are published: joined and shortened, in a folder named by what is in it.

using System.Security.Cryptography;
using System.Text;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;
using Transparency.Engine.Output;
using Transparency.Engine.Theming;

namespace Transparency.Site.Rendering;

/// <summary>Scripts that ask for one another by name; a browser that has kept some of an older site never mixes the two.</summary>
/// <param name="Folder">Their address, with a slash at the end.</param>
/// <param name="Files">The scripts, ready to be written.</param>
internal sealed record Scripts(string Folder, IReadOnlyList<OutputFile> Files)
{
    /// <summary>Where their modules lie in the theme.</summary>
    public const string Source = "assets/scripts/";

    /// <param name="modules">The theme's modules by their name within the folder.</param>
    /// <param name="bag">Told what is wrong with them.</param>
    public static Scripts Of(IReadOnlyList<(string Name, SourceFile File)> modules, DiagnosticBag bag)
    {
        var files = ScriptBundle.Of(modules, bag);
        var all = SHA256.HashData([.. files.SelectMany(f => Encoding.UTF8.GetBytes(f.Name).Concat(f.Bytes))]);
        var folder = $"{Source.TrimEnd('/')}.{Convert.ToHexStringLower(all)[..10]}/";
        return new("/" + folder, [.. files.Select(f => new OutputFile(folder + f.Name, f.Bytes, Source + f.Name))]);
    }
}
