// Links between the documents of the repository lead to files that are there.

using System.Text.RegularExpressions;

namespace Transparency.Tests.Docs;

public sealed partial class LinkDocsTests
{
    public static TheoryData<string> Documents =>
        ["README.md", "content/README.md", "seeds/README.md", "site/README.md", "src/ARCHITECTURE.md", "src/CHANGELOG.md", "tests/README.md"];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Links_lead_to_files_of_the_repository(string path)
    {
        var file = Path.Combine(Repository.Root, path);
        var missing = Link().Matches(Code().Replace(File.ReadAllText(file), ""))
            .Select(match => match.Groups[1].Value)
            .Where(address => !address.Contains(':') && !address.StartsWith('#'))
            .Select(address => address.Split('#')[0])
            .Where(address => !Path.Exists(Path.Combine(Path.GetDirectoryName(file)!, address)));
        Assert.Empty(missing);
    }

    // Pictures are left to the eye.
    [GeneratedRegex(@"(?<!!)\[[^\]\n]*\]\(([^)\s]+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex("```.*?```|`[^`\n]*`(?!\\])", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Code();
}
