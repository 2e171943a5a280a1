// What can be typed is explained, and what is explained can be typed.

using System.Text.RegularExpressions;

namespace Transparency.Tests.Docs;

public sealed partial class CommandDocsTests
{
    [Fact]
    public async Task Every_command_stands_in_the_README()
    {
        Assert.Contains("build", await Commands());
        Assert.Contains("site", await Commands("new"));
        foreach (var name in await Commands())
        {
            Assert.Contains(Readme.Root.Code, code => code == $"transparency {name}" || code.StartsWith($"transparency {name} ", StringComparison.Ordinal));
        }

        foreach (var name in await Commands("new")) Assert.Contains($"`{name}`", Readme.Root.Text.Replace($"`transparency new {name} ", $"`{name}` ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_command_and_option_is_explained_in_its_help()
    {
        foreach (var command in await AllCommands())
        {
            var help = await Help(command);
            Assert.Contains("--help", Option().Matches(help).Select(option => option.Groups["name"].Value));
            Assert.Matches(@"Description:\s+\S", help);
            Assert.All(Option().Matches(help), option => Assert.True(option.Groups["meaning"].Value.Length > 10, $"transparency {string.Join(' ', command)}: {option.Value}"));
        }
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("content/README.md")]
    [InlineData("seeds/README.md")]
    [InlineData("site/README.md")]
    [InlineData("src/ARCHITECTURE.md")]
    [InlineData("tests/README.md")]
    public async Task What_a_document_says_can_be_typed(string path)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Repository.Root, path), TestContext.Current.CancellationToken);
        var known = (await AllCommands()).Select(command => string.Join(' ', command)).ToHashSet();
        foreach (var typed in Typed().Matches(text).Select(match => match.Groups["rest"].Value.Trim()))
        {
            var words = typed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var command = words.Take(2).Where(word => Word().IsMatch(word)).ToList();
            while (command.Count > 0 && !known.Contains(string.Join(' ', command))) command.RemoveAt(command.Count - 1);
            Assert.True(command.Count > 0 || words.All(word => word.StartsWith('-')), $"{path}: there is no command \"transparency {typed}\".");
            var help = await Help([.. command]);
            Assert.All(words.Where(word => word.StartsWith("--", StringComparison.Ordinal)), option => Assert.Contains(option, help));
        }
    }

    private static async Task<IReadOnlyList<string[]>> AllCommands()
    {
        List<string[]> all = [];
        foreach (var name in await Commands())
        {
            all.Add([name]);
            all.AddRange((await Commands(name)).Select(inner => new[] { name, inner }));
        }

        return all;
    }

    private static async Task<IReadOnlyList<string>> Commands(params string[] of)
    {
        var help = await Help(of);
        var start = help.IndexOf("Commands:", StringComparison.Ordinal);
        return start < 0 ? [] : [.. CommandLines().Matches(help[start..]).TakeWhile(match => match.Value.Length > 0).Select(match => match.Groups["name"].Value)];
    }

    private static async Task<string> Help(params string[] command) => (await CommandRun.Of([.. command, "--help"])).Expect(0).Output.Replace("\r", "", StringComparison.Ordinal);

    // Only as far as the first empty line: examples and other parts follow.
    [GeneratedRegex(@"(?<=\ACommands:\n(?:  [^\n]*\n)*)  (?<name>[a-z]+) [^\n]*\n", RegexOptions.CultureInvariant)]
    private static partial Regex CommandLines();

    [GeneratedRegex(@"^  (?:-[\w?], )*(?<name>--[a-z]+)\S*(?: <[^>]*>)?(?: \(REQUIRED\))?(?<meaning>[^\n]*)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Option();

    [GeneratedRegex(@"(?:`|^)(?:transparency|dotnet run --project src/Transparency\.Site --)(?<rest> [a-z-][^`\n]*)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Typed();

    [GeneratedRegex("^[a-z]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
