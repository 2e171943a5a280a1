using System.Text.RegularExpressions;

namespace Transparency.Tests.Validators;

/// <summary>The descriptions of CSV files, the rows by them, and the JSON files, as programs of others see them.</summary>
public sealed class NodeValidatorTests
{
    private const string Csv = "data/funded-projects/funded-projects.csv";
    private const string Json = "data/funded-projects/funded-projects.json";

    private static readonly BuiltSite Site = BuiltSite.Real;

    [Fact]
    public void Every_dataset_and_release_is_as_its_description_says()
    {
        // The grants and the report on the data are not datasets; their forms have tests of their own.
        var files = Files("*.csv").Where(f => !f.Contains("grants-360giving", StringComparison.Ordinal) && !f.Contains("quality", StringComparison.Ordinal)).ToList();
        Assert.True(files.Count > 40, $"Only {files.Count} files were found.");
        Assert.All(NodeValidators.Problems(files), file => Assert.True(file.Value.Count == 0, $"{file.Key}: {string.Join("; ", file.Value)}"));
    }

    [Fact]
    public void Every_JSON_file_has_the_form_that_is_promised()
    {
        var files = Files("*.json").Where(f => !f.EndsWith("-metadata.json", StringComparison.Ordinal) && !f.EndsWith("datapackage.json", StringComparison.Ordinal)).ToList();
        Assert.True(files.Count > 40, $"Only {files.Count} files were found.");
        Assert.All(NodeValidators.Problems(files), file => Assert.True(file.Value.Count == 0, $"{file.Key}: {string.Join("; ", file.Value)}"));
    }

    // Each fault lies in a folder of its own, and one run finds them all.
    [Fact]
    public void A_planted_fault_is_found()
    {
        using var work = new TemporaryFolder();
        var faults = new (string Name, string File, string Right, string Wrong)[]
        {
            ("own-property", Csv + "-metadata.json", "\"schema:unitText\":", "\"transparency:unit\":"),
            ("unknown-term", Csv + "-metadata.json", "\"rowTitles\":", "\"rowTitle\":"),
            ("no-licence", Csv + "-metadata.json", "\"dc:license\": {", "\"dc:rights\": {"),
            ("no-name", Csv + "-metadata.json", "\"name\": \"amount\",", ""),
            ("other-heading", Csv + "-metadata.json", "\"amount\"\n", "\"sum\"\n"),
            ("other-file", Csv + "-metadata.json", "\"url\": \"funded-projects.csv\"", "\"url\": \"others.csv\""),
            ("no-number", Csv, "(?<=,)([0-9]+)\\.[0-9]{2}(?=,)", "$1 pounds"),
            ("text-for-number", Json, "\"amount\":[0-9.]+", "\"amount\":\"12\""),
            ("no-rows", Json, "\"rows\": ", "\"records\": "),
            ("no-column", Json, "\"amount\":[0-9.]+,", ""),
        };
        var files = faults.Select(fault => Plant(work, fault)).ToList();

        var problems = NodeValidators.Problems(files);

        Assert.Empty(faults.Zip(files).Where(f => problems[f.Second].Count == 0).Select(f => f.First.Name));
    }

    private static string Plant(TemporaryFolder work, (string Name, string File, string Right, string Wrong) fault)
    {
        foreach (var file in new[] { Csv, Csv + "-metadata.json", Json })
        {
            var text = Site.Text(file);
            if (file == fault.File)
            {
                var pattern = new Regex(fault.Right.StartsWith('(') || fault.Right.Contains("[0-9", StringComparison.Ordinal) ? fault.Right : Regex.Escape(fault.Right));
                Assert.Matches(pattern, text);
                text = pattern.Replace(text, fault.Wrong, 1);
            }

            work.Write($"{fault.Name}/{Path.GetFileName(file)}", text);
        }

        return work[$"{fault.Name}/{Path.GetFileName(fault.File == Json ? Json : Csv)}"];
    }

    private static List<string> Files(string pattern) =>
        [.. Directory.EnumerateFiles(Path.Combine(Site.Folder, "data"), pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
