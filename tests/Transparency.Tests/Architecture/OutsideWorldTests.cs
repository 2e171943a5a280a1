// What the program asks of the machine that it runs on, and where.

using System.Text.RegularExpressions;

namespace Transparency.Tests.Architecture;

public sealed partial class OutsideWorldTests
{
    [Fact]
    public void Only_files_the_writer_the_history_the_commands_and_the_preview_touch_the_disk() =>
        OnlyIn(
            Disk(), "Transparency.Engine/Files", "Transparency.Engine/Output/SiteStage.cs", "Transparency.Site/History/GitCommand.cs",
            "Transparency.Site/History/GitRepository.cs", "Transparency.Site/Commands", "Transparency.Site/Preview");

    [Fact]
    public void Only_one_file_starts_another_program() => OnlyIn(Program(), "Transparency.Site/History/GitCommand.cs");

    [Fact]
    public void Only_one_file_asks_the_clock() => OnlyIn(Clock(), "Transparency.Site/Commands/Today.cs");

    [Fact]
    public void Nothing_that_makes_the_site_asks_for_chance_culture_or_the_machine() => // When a file was written to is asked only to see that it is still the same.
        OnlyIn(Machine(), "Transparency.Site/Commands", "Transparency.Engine/Files/BinaryFile.cs");

    [Fact]
    public void Only_the_program_catches_everything() => OnlyIn(Everything(), "Transparency.Site/Program.cs");

    // Each place that is named must need it: an exception that nothing uses is taken away, and a pattern that finds nothing is noticed.
    private static void OnlyIn(Regex pattern, params string[] places)
    {
        var found = SourceText.CSharp("Transparency.Engine").Concat(SourceText.CSharp("Transparency.Site"))
            .SelectMany(file => pattern.Matches(file.Code).Select(match => $"{file.Path}: {match.Value}"))
            .ToLookup(text => places.FirstOrDefault(place => text.StartsWith($"src/{place}", StringComparison.Ordinal)) ?? "elsewhere");
        Assert.Empty(found["elsewhere"]);
        Assert.All(places, place => Assert.NotEmpty(found[place]));
    }

    [GeneratedRegex(@"(?<![\w.])(?:System\.IO\.)?(?:File\.(?:Read|Write|Open|Create|Exists|Delete|Move|Copy|Append|Get|Set|Replace)\w*|Path\.Exists|Directory\.(?:Exists|Create|Delete|Move|Enumerate|Get|Set)\w*|FileStream|FileInfo|DirectoryInfo|FileSystemWatcher|StreamReader|StreamWriter)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Disk();

    [GeneratedRegex(@"\bProcessStartInfo\b|\bProcess\.Start\b", RegexOptions.CultureInvariant)]
    private static partial Regex Program();

    [GeneratedRegex(@"\bDateTime(?:Offset)?\.(?:Now|UtcNow|Today)\b|\bTimeProvider\.System\b", RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    // A file's time may be set, to one that is always the same.
    [GeneratedRegex(@"\bGuid\.NewGuid\b|\bRandom\b|\bCultureInfo\.Current\w*|\bEnvironment\.(?:MachineName|UserName|GetEnvironmentVariable|CurrentDirectory|NewLine)\b|\bLastWriteTime\w*\b(?!\s*=[^=])", RegexOptions.CultureInvariant)]
    private static partial Regex Machine();

    [GeneratedRegex(@"\bcatch(?:\s*\(Exception(?: \w+)?\))?\s*(?:\{|$)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Everything();
}
