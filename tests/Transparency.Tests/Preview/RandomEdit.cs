// What may happen to a file of the content between two saves.

namespace Transparency.Tests.Preview;

/// <summary>What somebody does to a file of the content between two saves; some of it is wrong.</summary>
internal sealed class RandomEdit(GitFolder site, Random chance)
{
    private static readonly string[] Words = ["bridge", "patrol", "Overhill", "lamp", "9 times", "£1,200", "CSP", "*soon*", "[about](/about/)", "[gone](/gone/)", "[plain 7]", "é"];

    /// <summary>Does one, and says what was done, for the message of a test that fails.</summary>
    public string Do()
    {
        var file = Pick(Files("*.md"));
        return chance.Next(20) switch
        {
            0 => Insert(file, $"## {Pick(Words)} {chance.Next(100)}\n\n[para new-{chance.Next(1000)}] {Pick(Words)} again.\n"),
            1 => Delete(file),
            2 => Copy(file),
            3 => Setting(file, "title", $"{Pick(Words[..4])} {chance.Next(100)}"),
            4 => Setting(file, "summary", $"Of the {Pick(Words[..4])}."),
            5 => Setting(file, "draft", chance.Next(2) == 0 ? "true" : "false"),
            6 => Remove(file),
            7 => Insert(file, $"[table {Pick(["funded-projects", "bridge-patrols", "none"])}]\n"),
            8 => Digit(Pick(Files("*.csv"))),
            9 => Digit(Pick(Files("*.yml"))),
            10 => Commit(),
            _ => Word(file),
        };
    }

    /// <summary>Takes back whatever is not committed.</summary>
    public void TakeBack()
    {
        site.Git("2025-09-10", "checkout", "--quiet", "--", ".");
        site.Git("2025-09-10", "clean", "--quiet", "--force", "-d");
    }

    private string Commit()
    {
        site.Git("2025-09-10", "add", "--all");
        site.Git("2025-09-10", "commit", "--quiet", "--allow-empty", "--message", "As it stands");
        return "commit";
    }

    private string Word(string file)
    {
        var lines = Lines(file);
        var at = Pick([.. Enumerable.Range(Body(lines), lines.Count - Body(lines))]);
        lines[at] += " " + Pick(Words);
        return Save(file, lines, $"a word in line {at + 1}");
    }

    private string Insert(string file, string text)
    {
        var lines = Lines(file);
        var at = chance.Next(Body(lines), lines.Count + 1);
        lines.InsertRange(at, ["", .. text.Split('\n')]);
        return Save(file, lines, $"\"{text.Trim()}\" as line {at + 1}");
    }

    private string Delete(string file)
    {
        var lines = Lines(file);
        var at = chance.Next(lines.Count);
        lines.RemoveAt(at);
        return Save(file, lines, $"without line {at + 1}");
    }

    private string Copy(string file)
    {
        var copy = file.Replace(".md", $"-{chance.Next(1000)}.md", StringComparison.Ordinal);
        site.Write(copy, string.Join('\n', Lines(file).Where(l => !l.StartsWith("source:", StringComparison.Ordinal))));
        return $"{file} as {copy}";
    }

    private string Remove(string file)
    {
        site.Delete(file);
        return $"{file} is gone";
    }

    private string Setting(string file, string key, string value)
    {
        var lines = Lines(file);
        lines.RemoveAll(l => l.StartsWith(key + ":", StringComparison.Ordinal));
        lines.Insert(1, $"{key}: {value}");
        return Save(file, lines, $"{key} is {value}");
    }

    private string Digit(string file)
    {
        var text = site.Read(file);
        var digits = Enumerable.Range(0, text.Length).Where(i => char.IsAsciiDigit(text[i])).ToList();
        if (digits.Count == 0) return $"{file} as it was";
        var at = Pick(digits);
        site.Write(file, $"{text[..at]}{chance.Next(10)}{text[(at + 1)..]}");
        return $"{file}: a digit at {at}";
    }

    private string Save(string file, List<string> lines, string what)
    {
        site.Write(file, string.Join('\n', lines));
        return $"{file}: {what}";
    }

    private List<string> Lines(string file) => [.. site.Read(file).Split('\n')];

    // The line after the settings.
    private static int Body(List<string> lines) => Math.Min(lines.Count - 1, lines.IndexOf("---", 1) + 1);

    private IReadOnlyList<string> Files(string pattern) =>
        [.. Directory.EnumerateFiles(Path.Combine(site.Path, "content"), pattern, SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(site.Path, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    private T Pick<T>(IReadOnlyList<T> from) => from[chance.Next(from.Count)];
}
