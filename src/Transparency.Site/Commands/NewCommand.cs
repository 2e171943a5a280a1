// transparency new newsletter | letter | dataset | site

using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Transparency.Site.Commands;

/// <summary>Writes the beginnings of a page, a dataset or a whole site. Never over a file that is there.</summary>
internal static class NewCommand
{
    public static ExampleCommand Create(Terminal terminal, Func<DateOnly> today) =>
        new ExampleCommand(
            "new",
            "Begins a newsletter, a letter, a dataset or a whole site: writes files for you to fill in. Never writes over a file.",
            [
                ("transparency new newsletter \"Winter nights\"", "A newsletter of today, to fill in."),
                ("transparency new dataset grants --title \"Grants\"", "A table with its description."),
                ("transparency new site my-office", "A whole small made-up office, to change into yours."),
            ])
        {
            Document("newsletter", "newsletters", terminal, today),
            Document("letter", "letters", terminal, today),
            Dataset(terminal, today),
            Site(terminal),
        };

    private static ExampleCommand Document(string kind, string folder, Terminal terminal, Func<DateOnly> today)
    {
        var title = new Argument<string>("title") { Description = $"The {kind}'s title, in quotation marks." };
        var date = SiteOptions.DateOption($"The {kind}'s date. When left out: today in London.");
        var root = RootOption();
        var command = new ExampleCommand(
            kind,
            $"Begins a {kind}: one Markdown file, marked as a draft until you take that line away.",
            [($"transparency new {kind} \"Winter nights\" --date 2025-11-27", $"Writes content/{folder}/2025-11-27-winter-nights.md.")])
        {
            title, date, root,
        };
        command.SetAction(parsed =>
        {
            var words = OneLine(parsed.GetRequiredValue(title), "title");
            var day = (parsed.GetValue(date) ?? today()).ToString("yyyy-MM-dd");
            var text = Templates.Fill($"{kind}.md", ("title", Quoted(words)), ("date", day));
            return Write(SiteFolders.FindRoot(parsed.GetValue(root)), [($"content/{folder}/{day}-{Slug.Of(words)}.md", text)], terminal);
        });
        return command;
    }

    private static ExampleCommand Dataset(Terminal terminal, Func<DateOnly> today)
    {
        var id = new Argument<string>("id") { Description = "A short name for addresses: small letters, digits and hyphens." };
        var title = new Option<string>("--title") { Description = "The name that readers see, in quotation marks.", Required = true, HelpName = "title" };
        var root = RootOption();
        var command = new ExampleCommand(
            "dataset",
            "Begins a dataset: a description of its columns, and an empty table for this financial year.",
            [("transparency new dataset small-grants --title \"Small grants\"", "Writes content/data/small-grants/ with two files.")])
        {
            id, title, root,
        };
        command.SetAction(parsed =>
        {
            var name = parsed.GetRequiredValue(id);
            if (name != Slug.Of(name))
                throw new UsageException($"\"{name}\" cannot be a dataset's id.", $"Use small letters, digits and hyphens, for example {Slug.Of(name)}.");
            var words = OneLine(parsed.GetRequiredValue(title), "title");
            var folder = $"content/data/{name}";
            return Write(
                SiteFolders.FindRoot(parsed.GetValue(root)),
                [
                    ($"{folder}/csv-metadata.json", Templates.Fill("dataset.json", ("title", Quoted(words)))),
                    ($"{folder}/{FinancialYear(today())}.csv", Templates.Fill("dataset.csv")),
                ],
                terminal);
        });
        return command;
    }

    private static ExampleCommand Site(Terminal terminal)
    {
        var folder = new Argument<string>("folder") { Description = "The folder to write into; it is made if it is not there." };
        var command = new ExampleCommand(
            "site",
            "Begins a whole site: a small made-up office with areas, a letter, a newsletter, a dataset and its sources. It can be built as it is.",
            [
                ("transparency new site my-office", "Writes my-office/content/ and my-office/seeds/."),
                ("transparency serve --root my-office", "Look at it."),
            ])
        {
            folder,
        };
        command.SetAction(parsed => Write(Path.GetFullPath(parsed.GetRequiredValue(folder)), Templates.Folder("site"), terminal));
        return command;
    }

    private static Option<string?> RootOption() => new("--root")
    {
        Description = "The folder that holds content/ and seeds/. When left out: the current folder.",
        HelpName = "folder",
    };

    private static int Write(string root, IReadOnlyList<(string Path, string Text)> files, Terminal terminal)
    {
        // All or nothing: look before the first is written.
        if (files.FirstOrDefault(file => Path.Exists(Path.Combine(root, file.Path))) is { Path: { } taken })
            throw new UsageException($"There is already a file {Path.Combine(root, taken)}.", "Nothing was written. Choose another name, or change that file.");
        foreach (var (path, text) in files)
        {
            var target = Path.Combine(root, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            using var stream = new FileStream(target, FileMode.CreateNew);
            stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
            terminal.Output.WriteLine($"Wrote {Path.GetRelativePath(Environment.CurrentDirectory, target)}");
        }

        return ExitCode.Clean;
    }

    private static string OneLine(string text, string what) =>
        text.Trim() is { Length: > 0 } trimmed && !trimmed.Any(char.IsControl)
            ? trimmed
            : throw new UsageException($"The {what} is empty or has more than one line.", $"Write the {what} on one line, in quotation marks.");

    // A string between double quotes is the same in JSON and YAML.
    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private static string FinancialYear(DateOnly day)
    {
        var first = day.Month >= 4 ? day.Year : day.Year - 1;
        return $"{first:0000}-{(first + 1) % 100:00}";
    }
}
