// Which words may stand where: the engine serves any publisher, the program any office.

using System.Text.RegularExpressions;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;
using Transparency.Site;
using Transparency.Site.Model;

namespace Transparency.Tests.Architecture;

public sealed partial class WordTests
{
    [Fact]
    public void The_engine_knows_nothing_of_policing() => Assert.Empty(
        from file in SourceText.CSharp("Transparency.Engine")
        from match in Policing().Matches(file.Text)
        select $"{file.Path}: {match.Value}");

    [Fact]
    public void The_engine_knows_no_areas() => Assert.Empty(
        from file in SourceText.CSharp("Transparency.Engine")
        from match in Areas().Matches(file.Code)
        select $"{file.Path}: {match.Value}");

    [Fact]
    public void Neither_code_nor_theme_names_the_first_office_its_places_people_or_funds()
    {
        var names = NamesOfTheFirstOffice();
        Assert.True(names.Count > 20, "The names were not found in the content.");
        Assert.Empty(
            from file in SourceText.All
            where !file.Path.StartsWith("tests/", StringComparison.Ordinal)
            from name in names
            where Regex.IsMatch(file.Text, $@"(?<![\w-]){Regex.Escape(name)}(?![\w-])", IsShort(name) ? RegexOptions.None : RegexOptions.IgnoreCase)
            select $"{file.Path}: {name}");
    }

    [Fact]
    public void Messages_are_in_the_words_of_those_who_read_them() => Assert.Empty(
        from file in SourceText.CSharp("Transparency.Engine").Concat(SourceText.CSharp("Transparency.Site"))
        from text in file.Strings
        where Jargon().IsMatch(text)
        select $"{file.Path}: {text}");

    // Of a class of tests the name says it.
    [Fact]
    public void Every_file_of_code_begins_with_what_it_is_for() => Assert.Empty(
        SourceText.All.Where(f => f.IsCSharp && !f.Path.EndsWith("Tests.cs", StringComparison.Ordinal) && !FirstLine().IsMatch(f.Text)).Select(f => f.Path));

    private static HashSet<string> NamesOfTheFirstOffice()
    {
        var bag = new DiagnosticBag();
        var tree = SourceTree.Read(Repository.Root, ["content", "seeds"], bag);
        var options = new BuildOptions(Repository.Root, Repository.Theme, "", new(2026, 1, 5), Write: false);
        var model = SiteModelReader.Read(tree, new Dictionary<string, Transparency.Engine.Media.PublishedFile>(), options, bag).Model!;
        var names = model.Tables["areas"].Rows.Concat(model.Table("funds")?.Rows ?? [])
            .SelectMany(row => row.List("aliases").Append(row.Text("id")).Append(row.Text("name")))
            .Concat(model.Settings.OfficeHolders.Select(holder => holder.Name))
            .Concat(model.Settings.Place.Split([",", " and "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Concat([model.Settings.Publisher.Name, model.Settings.Publisher.Email, model.Settings.Publisher.Telephone, model.Settings.Publisher.Website]);
        return [.. names.OfType<string>().Where(name => name.Length > 2)];
    }

    // CSP and the like are words only in capitals.
    private static bool IsShort(string name) => name.Length <= 4;

    [GeneratedRegex(@"\b(?:polic(?:e|ing)|crimes?|criminal|commissioners?|constables?|victims?|offences?|offenders?|csps?|pcc|opcc)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Policing();

    [GeneratedRegex(@"\b\w*Areas?(?![a-z])\w*|(?<![\w-])areas?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Areas();

    [GeneratedRegex(@"\b(?:invalid|illegal|malformed|null reference|failed to parse|unexpected token|deserializ\w*|syntax error)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Jargon();

    [GeneratedRegex(@"\A\uFEFF?// \S", RegexOptions.CultureInvariant)]
    private static partial Regex FirstLine();
}
