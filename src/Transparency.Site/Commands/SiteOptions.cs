// The options that build, check and serve share.

using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Transparency.Site.Commands;

/// <summary>Which site, for which day, with what in it, and how to tell about it.</summary>
internal sealed class SiteOptions
{
    private readonly Option<string?> _root = new("--root")
    {
        Description = "The folder that holds content/ and seeds/. When left out: the current folder.",
        HelpName = "folder",
    };

    private readonly Option<string?> _theme = new("--theme")
    {
        Description = "The folder that holds theme/, overrides/ and static/. When left out: site/ beside the content, or the nearest above it or above the program.",
        HelpName = "folder",
    };

    private readonly Option<DateOnly?> _date = DateOption("The day that the site is built for. When left out: today in London.");

    private readonly Option<bool> _drafts = new("--drafts") { Description = "Include what is marked draft: true." };

    private readonly Option<bool> _future = new("--future") { Description = "Include what waits for its publish_on." };

    private readonly Option<bool> _styleguide = new("--styleguide") { Description = "Also build /styleguide/, which shows every component of the theme with its states." };

    private readonly Option<string> _format = new Option<string>("--format")
    {
        Description = "How to tell what was found: text for people (on the standard error), github for annotations of a workflow, json for programs (both on the standard output).",
        DefaultValueFactory = _ => "text",
        HelpName = "text|github|json",
    }.AcceptOnlyFromAmong("text", "github", "json");

    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Only what is wrong, no summary." };

    /// <summary>A day, written 2025-11-27.</summary>
    public static Option<DateOnly?> DateOption(string description) => new("--date")
    {
        Description = description,
        HelpName = "yyyy-MM-dd",
        CustomParser = ReadDate,
    };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _root, _theme, _date, _drafts, _future, _styleguide, _format, _quiet }) command.Add(option);
    }

    /// <summary>What to build; throws <see cref="UsageException"/> where a folder is missing or would be harmed.</summary>
    public BuildOptions Read(ParseResult parsed, Func<DateOnly> today, string? output = null, string defaultOutput = "output")
    {
        var folders = SiteFolders.Find(parsed.GetValue(_root), parsed.GetValue(_theme), output, defaultOutput);
        return new(
            folders.Root,
            folders.Theme,
            folders.Output,
            parsed.GetValue(_date) ?? today(),
            parsed.GetValue(_drafts),
            parsed.GetValue(_future),
            parsed.GetValue(_styleguide));
    }

    public ReportFormat Format(ParseResult parsed) => parsed.GetValue(_format) switch
    {
        "github" => ReportFormat.Github,
        "json" => ReportFormat.Json,
        _ => ReportFormat.Text,
    };

    public bool Quiet(ParseResult parsed) => parsed.GetValue(_quiet);

    private static DateOnly? ReadDate(ArgumentResult argument)
    {
        var typed = argument.Tokens[^1].Value;
        if (DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        argument.AddError($"\"{typed}\" is not a date. Write year, month and day, for example 2025-11-27.");
        return null;
    }
}
