// Every setting and property that is read stands in the README: the readers are given an unknown one and asked what there is.

using System.Text.RegularExpressions;
using Transparency.Engine.Content;
using Transparency.Engine.Data;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;
using Transparency.Site;

namespace Transparency.Tests.Docs;

public sealed partial class SettingDocsTests
{
    // Near to no name, so that every reader answers with all that it knows.
    private const string Unknown = "qqqqqqqqqqqqqqqq";

    [Theory]
    [InlineData("letters")]
    [InlineData("newsletters")]
    [InlineData("reports")]
    [InlineData("topics")]
    [InlineData("pages")]
    public void Settings_of_a_document_stand_in_the_README_with_the_kinds_that_have_them(string folder)
    {
        var rows = SettingRow().Matches(Readme.Content.Under("A letter, newsletter, report, topic or page"))
            .SelectMany(row => Code().Matches(row.Groups["names"].Value).Select(name => (Name: name.Groups[1].Value, In: row.Groups["in"].Value)))
            .Where(row => row.In == "all" || row.In.Split(", ").Contains(folder))
            .Select(row => row.Name);
        Assert.Equal(Settings($"content/{folder}/another.md", $"---\n{Unknown}: x\n---\n\nText.\n").Single(), rows.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Settings_of_the_site_stand_in_the_README() => InReadme("site.yml", Settings("content/site.yml", $"""
        {Unknown}: x
        publisher:
          {Unknown}: x
        licence:
          {Unknown}: x
        office_holders:
          - {Unknown}: x
        look:
          {Unknown}: x
        map:
          {Unknown}: x
        security:
          {Unknown}: x
        navigation:
          - {Unknown}: x
        """), 8);

    [Fact]
    public void Settings_of_a_figure_stand_in_the_README() => InReadme("figures.yml", Settings("content/figures.yml", $"- {Unknown}: x\n"), 1);

    [Fact]
    public void Settings_of_what_the_law_asks_stand_in_the_README() => InReadme("publication.yml", Settings("content/publication.yml", $"""
        {Unknown}: x
        items:
          - {Unknown}: x
        """), 2);

    [Fact]
    public void Settings_of_words_that_mean_the_same_stand_in_the_README() => InReadme("search.yml", Settings("content/search.yml", $"- {Unknown}: x\n"), 1);

    [Fact]
    public void Settings_of_the_glossary_stand_in_the_README() => InReadme("glossary.yml", Settings("content/glossary.yml", $"- {Unknown}: x\n"), 1);

    [Fact]
    public void Settings_of_a_correction_stand_in_the_README() => InReadme("Corrections", Settings("content/corrections.yml", $"- {Unknown}: x\n"), 1);

    [Fact]
    public void Settings_of_the_home_page_stand_in_the_README() => InReadme("home.md", Settings("content/home.md", $"---\n{Unknown}: x\n---\n\nText.\n"), 1);

    [Fact]
    public void Properties_of_a_schema_stand_in_the_README()
    {
        var file = new SourceFile("content/data/x/csv-metadata.json", $$"""
            {
              "{{Unknown}}": 1,
              "transparency:highlights": [{ "{{Unknown}}": 1 }],
              "transparency:checks": [{ "{{Unknown}}": 1 }],
              "transparency:charts": [{ "{{Unknown}}": 1 }],
              "tableSchema": {
                "{{Unknown}}": 1,
                "columns": [{ "name": "a", "datatype": { "{{Unknown}}": 1 }, "{{Unknown}}": 1 }],
                "foreignKeys": [{ "{{Unknown}}": 1, "columnReference": "a", "reference": { "{{Unknown}}": 1 } }]
              }
            }
            """);
        var bag = new DiagnosticBag();
        SchemaReader.Read("x", file, bag);
        var known = bag.Sorted().Where(d => d.Code == DataCodes.SchemaUnknownProperty).Select(d => Names(d.Hint!, "The properties here are ")).ToList();
        Assert.Equal(9, known.Count);
        Assert.Empty(known.SelectMany(names => names).Distinct().Except(Readme.Content.Code));
    }

    [Fact]
    public void Datasets_that_are_known_by_name_are_the_same_for_editors_and_programmers()
    {
        var architecture = File.ReadAllText(Path.Combine(Repository.Root, "src", "ARCHITECTURE.md"));
        var told = Code().Matches(Readme.Content.Under("Datasets that the site knows by name")).Select(match => match.Groups[1].Value).ToList();
        var table = architecture[architecture.IndexOf("## Datasets that the code knows by name", StringComparison.Ordinal)..];
        var ids = FirstCell().Matches(table[..table.IndexOf("\n## ", 1, StringComparison.Ordinal)])
            .SelectMany(cell => Code().Matches(cell.Value).Select(match => match.Groups[1].Value))
            .Except(["areas", "sources"])
            .ToList();
        Assert.NotEmpty(ids);
        Assert.Empty(ids.Except(told));
    }

    private static void InReadme(string heading, IReadOnlyList<IReadOnlyList<string>> known, int maps)
    {
        Assert.Equal(maps, known.Count);
        var told = Code().Matches(Readme.Content.Under(heading)).Select(match => match.Groups[1].Value);
        Assert.Empty(known.SelectMany(names => names).Distinct().Except(told));
    }

    // What each reader answers to the unknown setting when a site is built with this file.
    private static IReadOnlyList<IReadOnlyList<string>> Settings(string path, string text)
    {
        using var work = new TemporaryFolder();
        FolderContents.Copy(Path.Combine(Repository.ErrorCases, "_base"), work.Path);
        work.Write(path, text);
        var result = SiteBuild.Run(new(work.Path, Repository.Theme, work["output"], new(2026, 1, 5), Write: false));
        return
        [
            .. result.Diagnostics
                .Where(d => d.Code == ContentCodes.UnknownSetting && d.Span.File == path)
                .Select(d => Names(d.Hint!, "Use one of: ")),
        ];
    }

    private static IReadOnlyList<string> Names(string hint, string before)
    {
        var at = hint.IndexOf(before, StringComparison.Ordinal);
        Assert.True(at >= 0, $"\"{hint}\" does not say what there is.");
        return hint[(at + before.Length)..].TrimEnd('.').Split(", ");
    }

    [GeneratedRegex(@"^\| (?<names>`[^|]*) \| (?<in>[^|]*) \|", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex SettingRow();

    [GeneratedRegex("`([^`\n]+)`", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@"^\| `[^|]*", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex FirstCell();
}
