namespace Transparency.Tests.Sites;

/// <summary>What was published once is found for ever.</summary>
public sealed class AddressTests : IDisposable
{
    private const string List = "site/content/addresses.csv";
    private const string Moves = "site/content/redirects.yml";

    private readonly TemporaryFolder _work = new();

    public AddressTests() => FolderContents.Copy(Path.Combine(Repository.SiteCases, "hill-and-dale"), _work["site"]);

    // Its message says what to do: whoever adds a page remembers its address.
    [Fact]
    public async Task The_first_office_remembers_every_address_of_its_site()
    {
        var run = await CommandRun.Of("check", "--root", Repository.Root, "--theme", Repository.Theme, "--date", CommandRun.Date);
        Assert.False(
            run.Output.Contains("remembered", StringComparison.Ordinal),
            "content/addresses.csv lacks addresses. Run: dotnet run --project src/Transparency.Site -- addresses\n" + run.Output);
    }

    [Fact]
    public async Task The_command_adds_what_is_new_and_keeps_what_was_there()
    {
        Assert.Contains("No address is remembered yet", (await Build()).Output);
        var first = await Remember();
        Assert.Matches("^[0-9]+ addresses added to content/addresses.csv, which had 0.", first.Output);
        var lines = File.ReadAllLines(_work[List]);
        Assert.Equal("address", lines[0]);
        Assert.Equal(lines.Skip(1).Order(StringComparer.Ordinal), lines.Skip(1));
        Assert.Contains("/projects/boxing-club/", lines);
        Assert.Contains("/data/funded-projects/funded-projects.csv", lines);
        Assert.Contains("/api/v1/projects/boxing-club.json", lines);
        Assert.DoesNotContain(lines, l => l.Contains(".bin", StringComparison.Ordinal) || l.StartsWith("/assets/", StringComparison.Ordinal));

        File.AppendAllText(_work["site/content/data/funded-projects/2025-26.csv"], "new-gate,A new gate,A gate,friends-of-the-hill,young-people,,overhill,,2025-26,,5,published,,Gates,,,,report-2025-06-30,para-3,,\n");
        Assert.Contains("not remembered yet", (await Build()).Output);
        Assert.Contains($"which had {lines.Length - 1}.", (await Remember()).Output);
        Assert.Superset(lines.ToHashSet(), File.ReadAllLines(_work[List]).ToHashSet());
        Assert.Contains("/projects/new-gate/", File.ReadAllLines(_work[List]));
        Assert.DoesNotContain("remembered", (await Build()).Output);
    }

    [Fact]
    public async Task What_is_renamed_stops_the_build_once_and_says_what_to_write()
    {
        await Remember();
        RenameProject();
        var run = (await Build()).Expect(1);
        Assert.Contains("\"/projects/boxing-club/\" was published, and there is nothing at it any more.", run.Error);
        Assert.Contains("- { from: /projects/boxing-club/, to: /projects/ring-club/ }", run.Error);
        Assert.Contains("1 error.", run.Error);
        Assert.DoesNotContain("boxing-club.json", run.Error);
        (await CommandRun.Of("addresses", "--root", _work["site"], "--theme", Repository.Theme, "--date", CommandRun.Date)).Expect(1);
    }

    [Fact]
    public async Task A_redirect_leads_browsers_on_and_gives_programs_the_file()
    {
        await Remember();
        RenameProject();
        _work.Write(Moves, "- { from: /projects/boxing-club/, to: /projects/the-ring/ }\n- { from: /projects/the-ring/, to: /projects/ring-club/ }\n");
        (await Build()).Expect(0);

        var site = BuiltSite.At(_work["out"]);
        var page = site.Page("/projects/boxing-club/");
        Assert.Equal("0; url=/projects/ring-club/", page.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Equal("/projects/ring-club/", page.QuerySelector("main a")!.GetAttribute("href"));
        Assert.EndsWith("/projects/ring-club/", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal(site.Text("api/v1/projects/ring-club.json"), site.Text("api/v1/projects/boxing-club.json"));
        Assert.Contains("/projects/boxing-club/ /projects/ring-club/ 301!\n", site.Text("_redirects"));
        Assert.Contains("/api/v1/projects/boxing-club.json /api/v1/projects/ring-club.json 301!\n", site.Text("_redirects"));
        Assert.DoesNotContain("/projects/boxing-club/", site.Text("sitemap.xml"));
        Assert.Null(site.Page("/projects/ring-club/").QuerySelector("meta[http-equiv=refresh]"));
    }

    [Fact]
    public async Task The_files_of_a_renamed_dataset_go_with_it_wherever_they_lie()
    {
        await Remember();
        Directory.Move(_work["site/content/data/bridge-patrols"], _work["site/content/data/patrols"]);
        foreach (var file in Directory.EnumerateFiles(_work["site/content"], "*", SearchOption.AllDirectories).Where(f => f != _work[List]))
            File.WriteAllText(file, File.ReadAllText(file).Replace("bridge-patrols", "patrols", StringComparison.Ordinal));
        _work.Write(Moves, "- { from: /data/bridge-patrols/, to: /data/patrols/ }\n");
        (await Build()).Expect(0);

        var site = BuiltSite.At(_work["out"]);
        Assert.Equal(site.Text("data/patrols/patrols.csv"), site.Text("data/bridge-patrols/bridge-patrols.csv"));
        Assert.Equal(site.Text("areas/netherdale/patrols.csv"), site.Text("areas/netherdale/bridge-patrols.csv"));
        Assert.All(File.ReadAllLines(_work[List]).Skip(1), address => Assert.True(site.Has(address), $"{address} is gone."));
    }

    [Fact]
    public async Task What_a_redirect_of_its_page_cannot_find_is_missed_all_the_same()
    {
        await Remember();
        File.AppendAllText(_work[List], "/projects/boxing-club/rounds.csv\n");
        RenameProject();
        _work.Write(Moves, "- { from: /projects/boxing-club/, to: /projects/ring-club/ }\n");
        var run = (await Build()).Expect(1);
        Assert.Contains("\"/projects/boxing-club/rounds.csv\" was published, and there is nothing at it any more.", run.Error);
        Assert.Contains("1 error.", run.Error);
    }

    [Fact]
    public async Task A_theme_that_cannot_be_used_is_told_alone()
    {
        await Remember();
        FolderContents.Copy(Repository.Theme, _work["theme"]);
        File.WriteAllText(_work["theme/theme/layouts/base.html"], "{{ page.titel }}");
        var run = (await CommandRun.Of("check", "--root", _work["site"], "--theme", _work["theme"], "--date", CommandRun.Date)).Expect(1);
        Assert.DoesNotContain("address-gone", run.Error);
        Assert.Contains("theme/template-fault", run.Error);
    }

    [Fact]
    public async Task A_whole_family_that_went_is_told_once()
    {
        _work.Write(List, "address\n" + string.Concat(Enumerable.Range(1, 2000).Select(i => $"/projects/old-{i}/\n/api/v1/projects/old-{i}.json\n")));
        var run = (await Build()).Expect(1);
        Assert.Contains("\"/projects/old-1/\" was published, and there is nothing at it any more; so it is with 1,999 others below /projects/.", run.Error);
        Assert.Contains("1 error.", run.Error);
    }

    [Fact]
    public async Task A_document_that_waits_for_its_day_is_not_missed()
    {
        await Remember();
        var newsletter = _work["site/content/newsletters/2025-summer.md"];
        File.WriteAllText(newsletter, "---\npublish_on: 2030-01-01\n" + File.ReadAllText(newsletter)["---\n".Length..]);
        Assert.DoesNotContain("address-gone", (await Build()).Error);
    }

    public void Dispose() => _work.Dispose();

    private void RenameProject()
    {
        var file = _work["site/content/data/funded-projects/2025-26.csv"];
        File.WriteAllText(file, File.ReadAllText(file).Replace("\nboxing-club,", "\nring-club,", StringComparison.Ordinal));
    }

    private Task<CommandRun> Build() => CommandRun.Build(_work["site"], _work["out"]);

    private async Task<CommandRun> Remember() =>
        (await CommandRun.Of("addresses", "--root", _work["site"], "--theme", Repository.Theme, "--date", CommandRun.Date)).Expect(0);
}
