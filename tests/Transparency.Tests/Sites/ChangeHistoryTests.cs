using System.Xml.Linq;
using Transparency.Tests.Robustness;

namespace Transparency.Tests.Sites;

/// <summary>What was changed in a repository stands on the pages, in the feed and in the file, and nothing else.</summary>
public sealed class ChangeHistoryTests
{
    private const string Projects = "content/data/funded-projects/2025-26.csv";
    private const string Patrols = "content/data/bridge-patrols/2025-q2.csv";
    private const string Newsletter = "content/newsletters/2025-summer.md";
    private const string Explanation = "- { dataset: funded-projects, row: boxing-club, column: amount, why: The agreement was signed for more. }\n";

    [Fact]
    public async Task Three_commits_make_exactly_three_entries_on_every_page_and_in_the_feed()
    {
        using var folder = new GitFolder();
        Since(folder, "2025-09-02");
        folder.Replace(Projects, ",7200,", ",7300,");
        folder.Commit("2025-10-03", "The figure of the agreement");
        folder.Replace(Projects, "A quiz for every school", "A quiz for each school");
        folder.Commit("2025-11-04", "The title as the report has it");
        folder.Replace(Newsletter, "trains forty young people", "trains fifty young people");
        folder.Commit("2025-12-05", "Fifty, said the club");
        var (site, messages) = await folder.Build();

        Assert.Equal(["5 December 2025", "4 November 2025", "3 October 2025"], site.TextsOf("/changes/", "main h2"));
        Assert.Equal(
            [
                "Newsletter, summer 2025 Changed Words Was Overhill Boxing Club trains forty young people on three evenings: Is Overhill Boxing Club trains fifty young people on three evenings: Why: Fifty, said the club.",
                "A quiz for each school Changed, in Funded projects Project Was A quiz for every school Is A quiz for each school Why: The title as the report has it.",
                "Overhill Boxing Club Changed, in Funded projects Amount Was £7,200 Is £7,300 Why: The figure of the agreement.",
            ],
            Entries(site, "/changes/"));

        Assert.Equal(
            [
                "A quiz for each school Changed, 4 November 2025 Project Was A quiz for every school Is A quiz for each school Why: The title as the report has it.",
                "Overhill Boxing Club Changed, 3 October 2025 Amount Was £7,200 Is £7,300 Why: The figure of the agreement.",
            ],
            Entries(site, "/data/funded-projects/"));
        Assert.Contains("Amount was £7,200 until 3 October 2025. Why: The figure of the agreement.", site.MainText("/projects/boxing-club/"));
        Assert.Contains("Project was A quiz for every school until 4 November 2025. Why: The title as the report has it.", site.MainText("/projects/county-quiz/"));
        Assert.Equal(
            ["Changed 5 December 2025 Words Was Overhill Boxing Club trains forty young people on three evenings: Is Overhill Boxing Club trains fifty young people on three evenings: Why: Fifty, said the club."],
            Entries(site, "/newsletters/2025-summer/"));
        Assert.Equal(
            ["/areas/overhill/", "/changes/", "/data/funded-projects/", "/newsletters/2025-summer/"],
            site.Addresses.Where(a => site.Page(a).QuerySelector("#page-changes") is not null || a == "/changes/"));
        Assert.Equal(
            ["/projects/", "/projects/boxing-club/", "/projects/county-quiz/"],
            site.Addresses.Where(a => a.StartsWith("/projects/", StringComparison.Ordinal) && site.Page(a).Body!.TextContent.Contains(" until ", StringComparison.Ordinal)));

        Assert.Equal(
            [
                "Newsletter, summer 2025: Changed|2025-12-05T00:00:00Z",
                "Funded projects, A quiz for each school: Changed|2025-11-04T00:00:00Z",
                "Funded projects, Overhill Boxing Club: Changed|2025-10-03T00:00:00Z",
            ],
            Feed(site).Select(e => $"{e.Element(Atom + "title")!.Value}|{e.Element(Atom + "updated")!.Value}"));
        Assert.All(Feed(site), e => Assert.NotNull(site.Page("/changes/").GetElementById(e.Element(Atom + "id")!.Value.Split('#')[1])));
        Assert.Equal(
            [
                "date,change,dataset,document,row,column,was,is,why",
                "2025-12-05,changed,,newsletters/2025-summer,,text,Overhill Boxing Club trains forty young people on three evenings:,Overhill Boxing Club trains fifty young people on three evenings:,\"Fifty, said the club\"",
                "2025-11-04,changed,funded-projects,,county-quiz,title,A quiz for every school,A quiz for each school,The title as the report has it",
                "2025-10-03,changed,funded-projects,,boxing-club,amount,7200,7300,The figure of the agreement",
            ],
            site.Text("changes/changes.csv").TrimEnd().Split('\n').Select(l => l.TrimEnd('\r')));

        // Of the three, one is a figure: it alone asks for an explanation.
        Assert.Equal(1, Count(messages, "warning"));
        Assert.StartsWith($"{Projects}:4:", messages);
        Assert.Contains("warning history/unexplained: Amount of Overhill Boxing Club was £7,200 until 3 October 2025, then £7,300, and nothing says why.", messages);
        Assert.Contains("- { dataset: funded-projects, row: \"boxing-club\", column: amount, why: \"…\" }", messages);
    }

    [Fact]
    [Catalogue("TO-12", "A total that changed though no row came", Outcome = "listed as a change; warning `history/unexplained` until the office says why")]
    public async Task TO_12_A_changed_figure_is_explained_in_the_words_of_the_office_wherever_it_is_shown()
    {
        using var folder = new GitFolder();
        Since(folder, "2025-09-02");
        folder.Replace(Projects, ",7200,", ",7300,");
        folder.Commit("2025-10-03", "Figure");
        folder.Write("content/corrections.yml", Explanation);
        var (site, messages) = await folder.Build();
        Assert.Equal("", messages);
        Assert.Contains("Amount was £7,200 until 3 October 2025. Why: The agreement was signed for more.", site.MainText("/projects/boxing-club/"));
        Assert.EndsWith("Is £7,300 Why: The agreement was signed for more.", Entries(site, "/changes/").Single());
        Assert.Contains("The agreement was signed for more.", Feed(site).Single().Element(Atom + "summary")!.Value);
    }

    [Fact]
    public async Task What_is_not_committed_yet_is_a_change_of_the_day_of_the_build()
    {
        using var folder = new GitFolder();
        Since(folder, "2025-09-02");
        folder.Replace(Projects, ",7200,", ",7300,");
        var (site, messages) = await folder.Build();
        Assert.Contains("until 5 January 2026, then £7,300, and nothing says why", messages);
        Assert.Contains("Amount was £7,200 until 5 January 2026.", site.MainText("/projects/boxing-club/"));
    }

    [Theory]
    [InlineData("row: boxing-clup", "column: amount", "", "history/no-such-change: No row \"boxing-clup\" of \"funded-projects\" was changed. Did you mean \"boxing-club\"?")]
    [InlineData("row: boxing-club", "column: amont", "", "history/no-such-change: No column \"amont\" was changed there. Did you mean \"amount\"?")]
    [InlineData("row: boxing-club", "column: amount", ", date: 2025-10-04", "history/no-such-change: What is explained here was not changed on 2025-10-04.")]
    [InlineData("row: boxing-club", "column: title", "", "history/several-days: What is explained here was changed on several days: 2025-10-10, 2025-10-20.")]
    public async Task An_explanation_of_no_change_is_told_at_its_place(string row, string column, string date, string message)
    {
        using var folder = new GitFolder();
        Since(folder, "2025-09-02");
        folder.Replace(Projects, ",7200,", ",7300,");
        folder.Commit("2025-10-03", "Figure");
        folder.Replace(Projects, "Overhill Boxing Club", "The Overhill Boxing Club");
        folder.Commit("2025-10-10", "Title");
        folder.Replace(Projects, "The Overhill Boxing Club", "Boxing in Overhill");
        folder.Commit("2025-10-20", "Title");
        folder.Write("content/corrections.yml", $"- {{ dataset: funded-projects, {row}, {column}{date}, why: Because. }}\n");
        var (_, messages) = await folder.Build();
        Assert.Contains("content/corrections.yml:1:", messages);
        Assert.Contains(message, messages);
    }

    [Fact]
    public async Task An_explanation_of_a_dataset_or_document_that_is_not_there_names_the_nearest()
    {
        using var folder = new GitFolder();
        Since(folder, "2025-09-02");
        folder.Replace(Newsletter, "forty", "fifty");
        folder.Write("content/corrections.yml", "- { dataset: fund-projects, why: Because. }\n- { document: newsletters/2025-sumer, why: Because. }\n");
        var (_, messages) = await folder.Build();
        Assert.Contains("There is no dataset \"fund-projects\". Did you mean \"funded-projects\"?", messages);
        Assert.Contains("No document \"newsletters/2025-sumer\" was changed. Did you mean \"newsletters/2025-summer\"?", messages);
    }

    [Fact]
    public async Task Each_change_of_a_figure_keeps_its_own_value_day_and_reason()
    {
        using var folder = new GitFolder();
        Since(folder, "2025-09-02");
        folder.Replace(Projects, ",7200,", ",7300,");
        folder.Commit("2025-10-03", "First");
        folder.Replace(Projects, ",7300,", ",7400,");
        folder.Commit("2025-11-03", "Second");
        folder.Write("content/corrections.yml", "- { dataset: funded-projects, row: boxing-club, date: 2025-10-03, why: One word. }\n- { dataset: funded-projects, row: boxing-club, date: 2025-11-03, why: Another word. }\n");
        var (site, messages) = await folder.Build();
        Assert.Equal("", messages);
        var page = site.MainText("/projects/boxing-club/");
        Assert.Contains("Amount was £7,300 until 3 November 2025. Why: Another word.", page);
        Assert.Contains("Amount was £7,200 until 3 October 2025. Why: One word.", page);
    }

    [Fact]
    public async Task A_row_that_was_taken_away_stands_on_the_page_of_its_dataset_and_wants_an_explanation()
    {
        using var folder = new GitFolder();
        Since(folder, "2025-09-02");
        folder.Write(Projects, string.Join('\n', folder.Read(Projects).Split('\n').Where(l => !l.StartsWith("boxing-club", StringComparison.Ordinal))));
        folder.Commit("2025-10-03", "The grant was given back");
        var (site, messages) = await folder.Build();
        Assert.Equal("1 row removed 3 October 2025 Overhill Boxing Club Why: The grant was given back.", Entries(site, "/data/funded-projects/").Single());
        Assert.Contains("The row Overhill Boxing Club with its figures was taken away on 3 October 2025, and nothing says why.", messages);
        folder.Write("content/corrections.yml", "- { dataset: funded-projects, row: boxing-club, why: The club gave it back. }\n");
        var (explained, none) = await folder.Build();
        Assert.Equal("", none);
        Assert.EndsWith("Overhill Boxing Club Why: The club gave it back.", Entries(explained, "/changes/").Single());
    }

    [Fact]
    public async Task A_row_is_found_by_all_its_key_whatever_name_of_an_area_was_written()
    {
        using var folder = new GitFolder();
        Since(folder, "2025-09-02");
        folder.Replace(Patrols, "Nether Dale,2025-q2,3,", "netherdale,2025-q2,4,");
        folder.Commit("2025-10-03", "Four bridges");
        var (site, messages) = await folder.Build();
        Assert.Contains("row: \"netherdale/2025-q2\", column: bridges", messages);
        Assert.Equal("Netherdale, 2025-q2 Changed, in Patrols on bridges Bridges Was 3 Is 4 Why: Four bridges.", Entries(site, "/changes/").Single());
        Assert.Equal("/data/bridge-patrols/#row-netherdale-2025-q2", site.Page("/changes/").QuerySelector("li[id^='change-'] a")!.GetAttribute("href"));
        folder.Write("content/corrections.yml", "- { dataset: bridge-patrols, row: netherdale/2025-q2, why: One was built. }\n");
        Assert.Equal("", (await folder.Build()).Messages);
    }

    [Fact]
    public async Task Datasets_and_documents_come_and_go_as_one()
    {
        using var folder = new GitFolder();
        Since(folder, "2025-09-02");
        folder.Delete("content/data/correspondence");
        folder.Replace("content/topics/bridges.md", ", correspondence]", "]");
        folder.Replace("content/letters/2025-07-14-bridges.md", "correspondence: answer-to-bridge-society\n", "");
        folder.Delete("content/pages/about.md");
        folder.Write("content/pages/more.md", "---\ntitle: More\nsummary: More.\n---\n\nMore.\n");
        folder.Commit("2025-10-03", "Tidy");
        var (site, messages) = await folder.Build();
        Assert.Contains("The dataset \"Correspondence\" was taken away on 3 October 2025, and nothing says why.", messages);
        Assert.Equal(
            ["About these pages Removed Why: Tidy.", "Bridges Changed Datasets Was bridge-patrols, commitments, correspondence Is bridge-patrols, commitments Why: Tidy.", "Correspondence Removed, with 2 rows Why: Tidy.", "More Added Why: Tidy.", "The bridges of Netherdale: our answer Changed Correspondence Was answer-to-bridge-society Why: Tidy."],
            Entries(site, "/changes/").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_new_name_another_order_another_spelling_and_another_file_are_no_changes()
    {
        using var folder = new GitFolder();
        Since(folder, "2025-09-02");
        folder.Git("2025-10-03", "mv", Projects, "content/data/funded-projects/2026.csv");
        folder.Git("2025-10-03", "mv", "content/pages/about.md", "content/pages/about-us.md");
        folder.Commit("2025-10-03", "Other names");
        folder.Replace(Patrols, "Nether Dale,", "netherdale,");
        folder.Write(Patrols, folder.Read(Patrols).Replace("\n", "\r\n", StringComparison.Ordinal));
        folder.Commit("2025-10-04", "Another spelling");
        var (site, messages) = await folder.Build();
        Assert.Equal("", messages);
        Assert.Empty(Entries(site, "/changes/"));
        Assert.Contains("Nothing has been changed yet.", site.MainText("/changes/"));
    }

    [Fact]
    public async Task What_a_branch_brought_counts_once_on_the_day_of_its_merge_for_the_reason_of_its_own_commit()
    {
        using var folder = new GitFolder();
        Since(folder, "2025-09-02");
        folder.Git("2025-10-01", "checkout", "--quiet", "-b", "figures");
        folder.Replace(Projects, "A quiz for every school", "A quiz for each school");
        folder.Commit("2025-10-02", "The title as the report has it");
        folder.Git("2025-10-03", "checkout", "--quiet", "main");
        folder.Replace(Newsletter, "forty", "fifty");
        folder.Commit("2025-10-03", "Fifty");
        folder.Git("2025-10-04", "merge", "--quiet", "--no-ff", "--message", "Merge branch 'figures'", "figures");
        var (site, _) = await folder.Build();
        Assert.Equal(["4 October 2025", "3 October 2025"], site.TextsOf("/changes/", "main h2"));
        Assert.Equal(2, Entries(site, "/changes/").Count);
        Assert.EndsWith("Why: The title as the report has it.", Entries(site, "/changes/")[0]);
    }

    [Fact]
    [Catalogue("EN-20", "No history, a shallow clone, a history that git cannot read", Outcome = "built; warning `history/shallow`, `history/unreadable`")]
    public async Task EN_20_A_shallow_clone_is_told_with_the_mend_and_shows_what_it_has()
    {
        using var folder = new GitFolder();
        folder.Replace(Newsletter, "forty", "fifty");
        folder.Commit("2025-10-03", "Fifty");
        folder.Replace(Newsletter, "fifty", "sixty");
        folder.Commit("2025-10-04", "Sixty");
        folder.Git("2025-10-05", "clone", "--quiet", "--depth", "2", new Uri(folder.Path).AbsoluteUri, "shallow");
        var (site, messages) = await folder.Build("shallow");
        Assert.Contains("content: warning history/shallow: ", messages);
        Assert.Contains("git fetch --unshallow", messages);
        Assert.Contains("Older changes are not listed.", site.MainText("/changes/"));
        Assert.Contains("sixty", Entries(site, "/changes/").Single());
    }

    [Fact]
    public async Task A_shallow_clone_that_goes_back_far_enough_is_as_good_as_a_whole_one()
    {
        using var folder = new GitFolder();
        Since(folder, "2025-09-02");
        folder.Replace(Newsletter, "forty", "fifty");
        folder.Commit("2025-10-03", "Fifty");
        folder.Git("2025-10-05", "clone", "--quiet", "--depth", "2", new Uri(folder.Path).AbsoluteUri, "shallow");
        var (site, messages) = await folder.Build("shallow");
        Assert.Equal("", messages);
        Assert.Single(Entries(site, "/changes/"));
    }

    [Fact]
    public async Task Without_a_history_the_site_is_built_and_says_so()
    {
        using var folder = new GitFolder();
        folder.Delete(".git");
        var (site, messages) = await folder.Build();
        Assert.Equal("", messages);
        Assert.Contains("built without the history of its content", site.MainText("/changes/"));
        Assert.Empty(Feed(site));
    }

    [Fact]
    public async Task A_history_that_git_cannot_read_is_told()
    {
        using var folder = new GitFolder();
        folder.Delete(".git");
        folder.Write(".git", "gitdir: /nowhere\n");
        var (site, messages) = await folder.Build();
        Assert.Contains("content: warning history/unreadable: ", messages);
        Assert.Contains("built without the history of its content", site.MainText("/changes/"));
    }

    [Fact]
    public async Task The_first_site_is_listed_as_one_entry_for_each_dataset_and_document()
    {
        using var folder = new GitFolder();
        var (site, messages) = await folder.Build();
        Assert.Equal("", messages);
        Assert.Contains("Funded projects Added, with 5 rows Why: The first site.", Entries(site, "/changes/"));
        Assert.Contains("Half-year report to the panel Added Why: The first site.", Entries(site, "/changes/"));
        Assert.DoesNotContain(" until ", site.MainText("/projects/boxing-club/"));
    }

    [Fact]
    [Catalogue("PD-13", "Names and addresses of those who committed", Outcome = "not published")]
    public async Task PD_13_The_first_line_of_a_commit_is_shown_as_plain_words_without_addresses_or_authors()
    {
        using var folder = new GitFolder();
        Since(folder, "2025-09-02");
        folder.Replace(Newsletter, "forty", "fifty");
        folder.Commit("2025-10-03", "<script>alert(1)</script> asked by <pat@unseen.example>\n\nSecret body.");
        var (site, _) = await folder.Build();
        Assert.EndsWith("Why: <script>alert(1)</script> asked by (address left out).", Entries(site, "/changes/").Single());
        Assert.Empty(site.Page("/changes/").QuerySelectorAll("main script"));
        Assert.All(new[] { site.Text("changes/index.html"), site.Text("changes/feed.xml"), site.Text("changes/changes.csv") }, text =>
        {
            Assert.DoesNotContain("unseen", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Secret", text);
        });
    }

    [Fact]
    public async Task What_was_a_draft_or_waited_for_its_day_is_never_told_before_it_is_public()
    {
        using var folder = new GitFolder();
        Since(folder, "2025-09-02");
        folder.Write("content/pages/secret.md", "---\ntitle: Secret plan\nsummary: Not yet.\ndraft: true\n---\n\nFirst thoughts.\n");
        folder.Write("content/pages/later.md", "---\ntitle: Later plan\nsummary: Not yet.\npublish_on: 2026-02-01\n---\n\nLater.\n");
        folder.Write("content/pages/soon.md", "---\ntitle: Soon plan\nsummary: Soon.\npublish_on: 2025-11-20\n---\n\nSoon.\n");
        folder.Commit("2025-10-03", "Plans");
        folder.Write("content/pages/secret.md", "---\ntitle: Open plan\nsummary: Now.\n---\n\nSecond thoughts.\n");
        folder.Commit("2025-12-03", "Out with it");
        var (site, _) = await folder.Build();
        Assert.Equal(["Open plan Added Why: Out with it.", "Soon plan Added Why: Plans."], Entries(site, "/changes/"));
        Assert.Equal(["3 December 2025", "20 November 2025"], site.TextsOf("/changes/", "main h2"));
        Assert.DoesNotContain("Secret plan", site.Text("changes/changes.csv"));
    }

    [Fact]
    public async Task Words_that_the_office_withholds_are_nowhere_on_the_site()
    {
        using var folder = new GitFolder();
        Since(folder, "2025-09-02");
        folder.Replace(Newsletter, "Overhill Boxing Club trains", "Jo Bloggs of Overhill Boxing Club trains");
        folder.Commit("2025-10-03", "More words");
        folder.Replace(Newsletter, "Jo Bloggs of Overhill Boxing Club trains", "Overhill Boxing Club trains");
        folder.Commit("2025-10-04", "Take Jo Bloggs out");
        folder.Write("content/corrections.yml", "- { document: newsletters/2025-summer, date: 2025-10-04, withhold: true, why: A name was taken out. }\n- { document: newsletters/2025-summer, date: 2025-10-03, withhold: true, why: Words were added. }\n");
        var (site, _) = await folder.Build();
        Assert.Contains("Was (withheld)", Entries(site, "/changes/")[0]);
        Assert.EndsWith("Why: A name was taken out.", Entries(site, "/changes/")[0]);
        FolderContents.AssertNowhere("Bloggs", site.Folder);
    }

    [Fact]
    [Catalogue("PD-11", "Personal data that was taken out", Outcome = "in no file of the site after the next build, nor in the list of changes")]
    public async Task PD_11_What_was_taken_out_is_nowhere_on_the_site()
    {
        using var folder = new GitFolder();
        Since(folder, "2025-09-02");
        folder.Replace(Newsletter, "Overhill Boxing Club trains", "Overhill Boxing Club (jo.bloggs@mail.example) trains");
        folder.Commit("2025-10-03", "Jo's address jo.bloggs@mail.example");
        folder.Replace(Newsletter, " (jo.bloggs@mail.example)", "");
        folder.Commit("2025-10-04", "Out with jo.bloggs@mail.example");
        var (site, _) = await folder.Build();
        Assert.Contains("j•", Entries(site, "/changes/")[0], StringComparison.Ordinal);
        FolderContents.AssertNowhere("Bloggs", site.Folder);
    }

    [Fact]
    public async Task Paragraphs_that_came_and_went_are_shown_each_for_itself()
    {
        using var folder = new GitFolder();
        Since(folder, "2025-09-02");
        folder.Replace(Newsletter, "- on Wednesdays, everyone;\n", "");
        folder.Replace(Newsletter, "## A ring of their own\n", "## A ring of their own\n\nIt is blue.\n");
        folder.Replace(Newsletter, "**new lamps**", "new *lamps*");
        folder.Commit("2025-10-03", "Words");
        var (site, _) = await folder.Build();
        Assert.Equal(
            ["Newsletter, summer 2025 Changed Words Is It is blue. Words Was on Wednesdays, everyone; Why: Words."],
            Entries(site, "/changes/"));
    }

    [Fact]
    public async Task A_new_column_is_one_change_of_the_dataset_and_a_first_figure_wants_no_explanation()
    {
        using var folder = new GitFolder();
        Since(folder, "2025-09-02");
        const string figures = "content/data/stated-figures/2025.csv";
        folder.Replace(
            "content/data/stated-figures/csv-metadata.json",
            "{ \"name\": \"note\"",
            "{ \"name\": \"printed\", \"titles\": \"As printed\", \"dc:description\": \"As printed.\", \"datatype\": \"decimal\" }, { \"name\": \"note\"");
        folder.Write(figures, string.Join('\n', folder.Read(figures).TrimEnd().Split('\n').Select(l => l.EndsWith(",note", StringComparison.Ordinal) ? l.Replace(",note", ",printed,note", StringComparison.Ordinal) : l + ",")) + "\n");
        folder.Commit("2025-10-03", "A column for what is printed");
        folder.Write(figures, string.Join('\n', folder.Read(figures).Split('\n').Select(l => l.StartsWith("control-room", StringComparison.Ordinal) ? l[..l.LastIndexOf(',')] + "53," : l)));
        folder.Commit("2025-10-04", "What is printed");
        var (site, messages) = await folder.Build();
        Assert.Equal("", messages);
        Assert.Equal(
            [
                "Patrols counted by the control room, April to June 2025 Changed, in Stated figures As printed Is 53 Why: What is printed.",
                "Stated figures Changed Column Is As printed Why: A column for what is printed.",
            ],
            Entries(site, "/changes/"));
    }

    [Fact]
    public async Task A_paper_that_is_replaced_is_told()
    {
        using var folder = new GitFolder();
        folder.Write("content/files/plan.txt", "One");
        Since(folder, "2025-09-02");
        folder.Write("content/files/plan.txt", "Two");
        folder.Commit("2025-10-03", "The plan with its map");
        var (site, _) = await folder.Build();
        Assert.Equal(["plan.txt Changed Why: The plan with its map."], Entries(site, "/changes/"));
    }

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    // The office says from which day on its changes are public.
    private static void Since(GitFolder folder, string day)
    {
        folder.Write("content/site.yml", $"changes_since: {day}\n{folder.Read("content/site.yml")}");
        folder.Commit("2025-09-01", "Settings");
    }

    private static IReadOnlyList<string> Entries(BuiltSite site, string address) =>
        address == "/changes/" ? site.TextsOf(address, "li[id^='change-']") : site.TextsOf(address, "section[aria-labelledby='page-changes'] > .list > li");

    private static IReadOnlyList<XElement> Feed(BuiltSite site) => [.. XDocument.Parse(site.Text("changes/feed.xml")).Root!.Elements(Atom + "entry")];

    private static int Count(string messages, string severity) => messages.Split('\n').Count(l => l.Contains($": {severity} ", StringComparison.Ordinal));
}
