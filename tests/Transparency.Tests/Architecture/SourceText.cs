// The source tree as text, for rules that no compiler keeps.

using System.Text.RegularExpressions;

namespace Transparency.Tests.Architecture;

/// <summary>One file of the repository.</summary>
/// <param name="Path">From the root, with forward slashes.</param>
/// <param name="Text">As it stands.</param>
internal sealed partial record SourceText(string Path, string Text)
{
    private static readonly Lazy<IReadOnlyList<SourceText>> LazyAll = new(() => [.. Under("src"), .. Under("site"), .. Under("tests")]);

    /// <summary>Every text under <c>src</c>, <c>site</c> and <c>tests</c>; not what the compiler made.</summary>
    public static IReadOnlyList<SourceText> All => LazyAll.Value;

    /// <summary>The C# files below a folder of <c>src</c>.</summary>
    public static IReadOnlyList<SourceText> CSharp(string folder) =>
        [.. All.Where(f => f.Path.StartsWith($"src/{folder}/", StringComparison.Ordinal) && f.IsCSharp)];

    public bool IsCSharp => Path.EndsWith(".cs", StringComparison.Ordinal);

    /// <summary>The folder that the file lies in: <c>Transparency.Engine/Data</c>.</summary>
    public string Folder => string.Join('/', Path.Split('/').Skip(1).SkipLast(1));

    /// <summary>The text without comments. A string that holds two slashes loses what follows them: addresses, nothing else.</summary>
    public string Code => Comment().Replace(Text, "");

    /// <summary>The texts between quotation marks.</summary>
    public IEnumerable<string> Strings => Quoted().Matches(Code).Select(match => match.Value);

    public IEnumerable<string> Usings => Using().Matches(Text).Select(match => match.Groups[1].Value);

    private static IEnumerable<SourceText> Under(string folder) => Directory
        .EnumerateFiles(System.IO.Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories)
        .Select(file => (File: file, Path: System.IO.Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')))
        .Where(f => !Generated().IsMatch(f.Path) && Readable().IsMatch(f.Path) && !f.Path.StartsWith("tests/cases/", StringComparison.Ordinal))
        .OrderBy(f => f.Path, StringComparer.Ordinal)
        .Select(f => new SourceText(f.Path, File.ReadAllText(f.File)));

    [GeneratedRegex(@"/(bin|obj|TestResults|node_modules)/|/packages\.lock\.json$", RegexOptions.CultureInvariant)]
    private static partial Regex Generated();

    [GeneratedRegex(@"\.(cs|html|css|md|json|csv|yml|svg|csproj|props)$", RegexOptions.CultureInvariant)]
    private static partial Regex Readable();

    [GeneratedRegex("(?<!:)//.*", RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    [GeneratedRegex("\"(?:[^\"\\\\\n]|\\\\.)*\"", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^using (?:static )?([A-Za-z.]+)(?:;| =)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Using();
}
