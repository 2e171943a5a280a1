// Who may use whom.

namespace Transparency.Tests.Architecture;

public sealed class DependencyTests
{
    // Each folder of the engine knows only those before it.
    private static readonly IReadOnlyList<string> Order = ["Concurrency", "Diagnostics", "Files", "Images", "Media", "Spreadsheets", "Theming", "Content", "Data", "Charts", "Databases", "Output", "Search"];

    [Fact]
    public void Every_folder_of_the_engine_has_its_place_in_the_order() => Assert.Equal(
        Order.Order(StringComparer.Ordinal),
        SourceText.CSharp("Transparency.Engine").Select(f => f.Folder.Split('/')[1]).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Folders_of_the_engine_depend_one_way()
    {
        var wrong =
            from file in SourceText.CSharp("Transparency.Engine")
            let place = Order.ToList().IndexOf(file.Folder.Split('/')[1])
            from used in file.Usings
            where used.StartsWith("Transparency.", StringComparison.Ordinal)
            where !Order.Take(place + 1).Contains(used["Transparency.Engine.".Length..])
            select $"{file.Path} uses {used}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Output_knows_neither_Content_nor_Data() => Assert.Empty(Uses("Transparency.Engine/Output", "Transparency.Engine.Content", "Transparency.Engine.Data"));

    [Fact]
    public void Charts_know_nothing_of_tables() => Assert.Empty(Uses("Transparency.Engine/Charts", "Transparency.Engine.Data"));

    [Fact]
    public void Spreadsheets_know_tables_of_cells_and_nothing_else_of_the_engine() => Assert.Empty(Uses("Transparency.Engine/Spreadsheets", "Transparency.Engine"));

    [Fact]
    public void Pictures_know_nothing_else_of_the_engine() => Assert.Empty(Uses("Transparency.Engine/Images", "Transparency.Engine"));

    [Fact]
    public void Files_of_rows_are_made_without_knowing_pages() => Assert.Empty(
        Uses("Transparency.Site/Formats", "Transparency.Site.Pipelines", "Transparency.Site.Rendering", "Transparency.Site.Commands", "Transparency.Site.Preview"));

    [Fact]
    public void The_model_its_figures_and_its_history_know_nothing_of_pages() => Assert.Empty(
        Uses("Transparency.Site/Model", Above).Concat(Uses("Transparency.Site/Figures", Above)).Concat(Uses("Transparency.Site/History", Above)));

    [Fact]
    public void Pipelines_and_views_know_nothing_of_rendering_or_commands() => Assert.Empty(
        Uses("Transparency.Site/Pipelines", "Transparency.Site.Rendering", "Transparency.Site.Commands", "Transparency.Site.Preview")
            .Concat(Uses("Transparency.Site/Views", "Transparency.Site.Rendering", "Transparency.Site.Commands", "Transparency.Site.Preview")));

    [Fact]
    public void What_is_shared_knows_nothing_of_rendering() => Assert.Empty(Uses("Transparency.Site/Sharing", "Transparency.Site.Rendering", "Transparency.Site.Commands", "Transparency.Site.Preview"));

    [Fact]
    public void Views_know_nothing_of_pipelines() => Assert.Empty(Uses("Transparency.Site/Views", "Transparency.Site.Pipelines"));

    [Fact]
    public void Pipelines_know_nothing_of_one_another()
    {
        var pipelines = SourceText.CSharp("Transparency.Site").Where(f => f.Folder == "Transparency.Site/Pipelines").ToList();
        var names = pipelines.Select(f => Path.GetFileNameWithoutExtension(f.Path)).Where(n => n != "Page").ToList();
        Assert.True(names.Count > 5);
        var wrong =
            from file in pipelines
            from name in names
            where name != Path.GetFileNameWithoutExtension(file.Path)
            where System.Text.RegularExpressions.Regex.IsMatch(file.Text, $@"(?<![\w.]){name}\.\w")
            select $"{file.Path} uses {name}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void The_engine_knows_nothing_of_the_site() => Assert.Empty(Uses("Transparency.Engine", "Transparency.Site"));

    [Theory]
    [InlineData("Markdig", "Transparency.Engine/Content")]
    [InlineData("YamlDotNet", "Transparency.Engine/Content")]
    [InlineData("Ganss.Xss", "Transparency.Engine/Content")]
    [InlineData("CsvHelper", "Transparency.Engine/Data")]
    [InlineData("NUglify", "Transparency.Engine/Theming")]
    [InlineData("Scriban", "Transparency.Engine/Theming")]
    [InlineData("AngleSharp", "Transparency.Engine/Content")]
    [InlineData("SQLitePCL", "Transparency.Engine/Databases")]
    [InlineData("System.CommandLine", "Transparency.Site/Commands")]
    public void Each_library_is_used_in_one_folder(string library, string folder)
    {
        var files = SourceText.All.Where(f => f.Path.StartsWith("src/", StringComparison.Ordinal) && f.Usings.Any(used => IsOrIsBelow(used, library))).ToList();
        Assert.NotEmpty(files);
        Assert.Empty(files.Where(f => f.Folder != folder).Select(f => f.Path));
    }

    private static string[] Above =>
        ["Transparency.Site.Pipelines", "Transparency.Site.Rendering", "Transparency.Site.Views", "Transparency.Site.Commands", "Transparency.Site.Preview"];

    private static IEnumerable<string> Uses(string folder, params string[] forbidden) =>
        from file in SourceText.CSharp(folder)
        from used in file.Usings
        where forbidden.Any(name => IsOrIsBelow(used, name))
        select $"{file.Path} uses {used}";

    private static bool IsOrIsBelow(string used, string name) => used == name || used.StartsWith(name + ".", StringComparison.Ordinal);
}
