// What the accessibility statement tells of the tests is what the tests found.

using System.Text.RegularExpressions;

namespace Transparency.Tests.Harness;

/// <summary>
/// The lines of <c>content/pages/accessibility.md</c> that tell of one test each. How many pages there were is that of the day on which
/// the line was written, so that a new page makes no statement wrong; with <c>SNAPSHOTS=overwrite</c> lines and day are written anew.
/// </summary>
internal static partial class AccessibilityStatement
{
    private static readonly string Page = Path.Combine(Repository.Root, "content", "pages", "accessibility.md");
    private static readonly Lock Writing = new();

    /// <summary>Fails where the statement says otherwise.</summary>
    /// <param name="test">What was done, with the version of the program that did it; its first word is found in no other line.</param>
    /// <param name="pages">How many pages were tested.</param>
    /// <param name="faults">How many faults were found.</param>
    public static void Says(string test, int pages, int faults)
    {
        var found = faults == 0 ? "no fault" : faults == 1 ? "one fault" : $"[plain {faults}] faults";
        var line = $"- {test}. On [plain {pages}] pages: {found}.";
        var begin = "- " + test.Split(' ')[0] + " ";
        lock (Writing)
        {
            var text = File.ReadAllText(Page);
            var lines = text.Split('\n');
            var at = Array.FindIndex(lines, l => l.StartsWith(begin, StringComparison.Ordinal));
            Assert.True(at >= 0, $"The accessibility statement has no line that begins with \"{begin}\". It should say:\n{line}");
            if (Snapshot.IsOverwritten)
            {
                lines[at] = line;
                var day = DateTime.UtcNow.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture);
                File.WriteAllText(Page, Day().Replace(string.Join('\n', lines), $"${{1}}{day}"));
                return;
            }

            Assert.True(Pages().Replace(lines[at], "") == Pages().Replace(line, ""), $"The accessibility statement says:\n{lines[at]}\nThe test says:\n{line}\nIf that is as it should be, run the tests with SNAPSHOTS=overwrite.");
        }
    }

    [GeneratedRegex(@"On \[plain \d+\] pages")]
    private static partial Regex Pages();

    [GeneratedRegex(@"(These tests were last recorded on )\d{1,2} \w+ \d{4}")]
    private static partial Regex Day();
}
