// A reader walks from every figure of every page to the passage that it comes from, and back.

using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Transparency.Tests.Sites;

public sealed partial class FigureWalkTests
{
    public static TheoryData<string> Sites => ["real", "hill-and-dale"];

    // What they count are rows, not what documents say; the tests of these pages count again.
    private static readonly IReadOnlyList<string> AboutTheData = ["/data/quality/", "/data/grants-360giving/"];

    [Theory]
    [MemberData(nameof(Sites))]
    public void From_every_figure_to_its_source_and_back_there_is_no_dead_end(string name)
    {
        var site = BuiltSite.Named(name);
        var walk = new Walk(site);
        foreach (var address in site.Addresses)
        {
            foreach (var figure in site.Page(address).QuerySelectorAll("main td.number, main .card-number, main .part-money"))
            {
                var text = figure.TextContent.Trim();
                if (!Digit().IsMatch(text) || text == "0" || figure.QuerySelector(".absent") is not null) continue;
                var links = figure.QuerySelectorAll("a[href]");
                Assert.True(links.Length > 0, $"{address}: \"{text}\" leads nowhere.");
                foreach (var link in links) walk.From(address, link);
            }
        }

        Assert.True(walk.Steps > 20, "There were hardly any figures to follow.");
        Assert.True(walk.DeadEnds.Count == 0, string.Join('\n', walk.DeadEnds.Take(20)));
    }

    [Theory]
    [MemberData(nameof(Sites))]
    public void Every_figure_among_the_facts_of_a_page_leads_to_its_source_and_back(string name)
    {
        var site = BuiltSite.Named(name);
        var walk = new Walk(site);
        foreach (var address in site.Addresses.Where(a => !AboutTheData.Contains(a)))
        {
            // Who publishes a dataset, and under which version of a licence, is no figure; nor is a number in a register.
            foreach (var fact in site.Page(address).QuerySelectorAll("main dl.facts dd").Where(f => f.Closest("[aria-labelledby=about]") is null && f.ParentElement?.QuerySelector("dt")?.TextContent.EndsWith(" number", StringComparison.Ordinal) != true).Where(f => Money().IsMatch(f.TextContent) || Whole().IsMatch(f.TextContent)))
            {
                Assert.True(fact.QuerySelector("a[href]") is not null, $"{address}: \"{fact.TextContent.Trim()}\" leads nowhere.");
                walk.From(address, fact.QuerySelector("a[href]")!);
            }
        }

        Assert.True(walk.Steps > 3, "There were hardly any facts to follow.");
        Assert.True(walk.DeadEnds.Count == 0, string.Join('\n', walk.DeadEnds.Take(20)));
    }

    [Theory]
    [MemberData(nameof(Sites))]
    public void Every_row_that_a_dataset_gives_to_any_page_names_its_passage_which_names_the_page(string name)
    {
        var site = BuiltSite.Named(name);
        var walk = new Walk(site);
        foreach (var address in site.Addresses.Where(a => !a.StartsWith("/data/sources/", StringComparison.Ordinal)))
        {
            foreach (var row in site.Page(address).QuerySelectorAll("main tbody tr").Where(r => r.QuerySelector("td.from") is not null))
            {
                Assert.True(row.QuerySelector("td.from .places a[href]") is not null, $"{address}: \"{row.Children[0].TextContent.Trim()}\" names no source.");
                foreach (var link in row.QuerySelectorAll("td.from .places a[href]")) walk.From(address, link);
            }
        }

        Assert.True(walk.Steps > 20, "There were hardly any rows to follow.");
        Assert.True(walk.DeadEnds.Count == 0, string.Join('\n', walk.DeadEnds.Take(20)));
    }

    [Theory]
    [MemberData(nameof(Sites))]
    public void Every_number_in_the_words_of_a_document_leads_to_the_register_of_sources_and_back(string name)
    {
        var site = BuiltSite.Named(name);
        var walk = new Walk(site);
        foreach (var address in site.Addresses)
        {
            foreach (var words in site.Page(address).QuerySelectorAll("main .prose, main .lead"))
            {
                var isDocument = site.Page(address).QuerySelector(".document-side a[href^='/sources/']") is not null;
                foreach (var text in words.Descendants<IText>().Where(t => isDocument && t.ParentElement?.Closest("a") is null))
                {
                    var stray = Money().Match(text.Data);
                    Assert.False(stray.Success, $"{address}: \"{stray.Value}\" in \"{text.Data.Trim()}\" leads nowhere.");
                }

                foreach (var link in words.QuerySelectorAll("a.number-link")) walk.From(address, link);
            }
        }

        Assert.True(walk.Steps > 5, "There were hardly any numbers to follow.");
        Assert.True(walk.DeadEnds.Count == 0, string.Join('\n', walk.DeadEnds.Take(20)));
    }

    [Fact]
    public void A_figure_in_a_table_is_what_the_rows_that_it_leads_to_come_to()
    {
        var site = BuiltSite.Real;
        var compared = 0;
        foreach (var address in site.Addresses)
        {
            foreach (var link in site.Page(address).QuerySelectorAll("main tbody td.number a, main tfoot td.number a, main .part-money a"))
            {
                var (page, fragment) = Walk.Resolve(address, link.GetAttribute("href")!);
                if (!fragment.StartsWith("table-", StringComparison.Ordinal)) continue;
                var table = site.Page(page).GetElementById(fragment);
                Assert.NotNull(table);
                var value = Number(link.TextContent);
                Assert.True(Sums(table).Contains(value), $"{address}: \"{link.TextContent}\" is nothing that the rows of {page}#{fragment} come to.");
                compared++;
            }
        }

        Assert.True(compared > 100, $"Only {compared} figures were compared.");
    }

    [Fact]
    public void The_largest_figure_of_the_home_page_is_two_clicks_from_its_paragraph()
    {
        var site = BuiltSite.Real;
        var largest = site.Page("/").QuerySelectorAll(".card-number a")
            .Where(a => a.TextContent.StartsWith('£'))
            .MaxBy(a => Number(a.TextContent))!;
        var first = largest.GetAttribute("href")!;
        var second = site.Page(first).QuerySelectorAll("main a[href]")
            .Select(a => Walk.Resolve(first, a.GetAttribute("href")!))
            .First(a => Walk.IsDocument(a.Page));
        var paragraph = site.Page(second.Page).GetElementById(second.Fragment);
        Assert.NotNull(paragraph);
        Assert.Contains("grants", site.MainText(first), StringComparison.OrdinalIgnoreCase);
    }

    private static decimal Number(string text) =>
        decimal.TryParse(Digits().Replace(text, "").Replace('\u2212', '-'), NumberStyles.Any, CultureInfo.InvariantCulture, out var value) ? value : decimal.MinValue;

    // The sum of each column, how many rows there are, and how many lack a value in a column.
    private static HashSet<decimal> Sums(IElement table)
    {
        var rows = table.QuerySelectorAll("tbody tr").ToList();
        HashSet<decimal> sums = [rows.Count];
        for (var i = 0; i < rows[0].Children.Length; i++)
        {
            var cells = rows.Select(r => r.Children[i]).Where(c => c.ClassList.Contains("number")).ToList();
            if (cells.Count == 0) continue;
            var given = cells.Where(c => c.QuerySelector(".absent") is null).ToList();
            sums.Add(given.Sum(c => Number(c.TextContent)));
            sums.Add(cells.Count - given.Count);
        }

        return sums;
    }

    [GeneratedRegex(@"^\s*[0-9]+\s*$")]
    private static partial Regex Whole();

    [GeneratedRegex("[0-9]")]
    private static partial Regex Digit();

    [GeneratedRegex(@"[^0-9.\-\u2212]")]
    private static partial Regex Digits();

    [GeneratedRegex(@"£[0-9]|[0-9]%|[0-9],[0-9]{3}|[0-9]\.[0-9]")]
    private static partial Regex Money();

    /// <summary>Follows links on one site; what was followed once is not followed again.</summary>
    private sealed class Walk(BuiltSite site)
    {
        private readonly HashSet<(string From, string Page, string Fragment)> _followed = [];

        public SortedSet<string> DeadEnds { get; } = new(StringComparer.Ordinal);

        public int Steps => _followed.Count;

        public static bool IsDocument(string page) =>
            new[] { "/letters/", "/newsletters/", "/reports/" }.Any(p => page.StartsWith(p, StringComparison.Ordinal) && page.Length > p.Length);

        public static (string Page, string Fragment) Resolve(string from, string href)
        {
            var hash = href.IndexOf('#');
            var page = hash < 0 ? href : href[..hash];
            return (page.Length == 0 ? from : page, hash < 0 ? "" : href[(hash + 1)..]);
        }

        public void From(string page, IElement link)
        {
            var target = Resolve(page, link.GetAttribute("href")!);
            if (!_followed.Add((page, target.Page, target.Fragment))) return;
            if (!Leads(page, target)) DeadEnds.Add($"{page}: \"{link.TextContent.Trim()}\" leads to {target.Page}#{target.Fragment}, and from there on there is no way.");
        }

        private bool Leads(string from, (string Page, string Fragment) to)
        {
            if (IsDocument(to.Page)) return IsParagraphWithWayBack(from, to);
            if (to.Page.StartsWith("/sources/", StringComparison.Ordinal)) return IsEntryThatNames(from, to);
            if (to.Page.StartsWith("/figures/", StringComparison.Ordinal)) return RowsLead(to.Page, site.Page(to.Page).QuerySelector("main")!);
            return to.Fragment.Length > 0 && site.Page(to.Page).GetElementById(to.Fragment) is { } table && RowsLead(to.Page, table);
        }

        // Each row names at least one passage, and each passage that it names knows the page.
        private bool RowsLead(string page, IElement place)
        {
            var rows = place.QuerySelectorAll("tbody tr").ToList();
            if (rows.Count == 0) return false;
            return rows.All(row =>
            {
                var passages = row.QuerySelectorAll("td.from a[href]").Select(a => Resolve(page, a.GetAttribute("href")!)).Where(IsPassage).ToList();
                return passages.Count > 0 && passages.All(p => Leads(page, p));
            });
        }

        private static bool IsPassage((string Page, string Fragment) to) =>
            to.Fragment.Length > 0 && (IsDocument(to.Page) || to.Page.StartsWith("/sources/", StringComparison.Ordinal));

        private bool IsParagraphWithWayBack(string from, (string Page, string Fragment) to)
        {
            if (site.Page(to.Page).GetElementById(to.Fragment) is not { } paragraph) return false;
            if (from == to.Page) return true;
            var entry = paragraph.QuerySelectorAll("a.number-link, a.taken-link")
                .Select(a => Resolve(to.Page, a.GetAttribute("href")!))
                .FirstOrDefault(a => a.Page?.StartsWith("/sources/", StringComparison.Ordinal) == true);
            return entry.Page is not null && IsEntryThatNames(from, entry);
        }

        private bool IsEntryThatNames(string from, (string Page, string Fragment) to)
        {
            // A number in a document's summary stands for the document as a whole.
            if (to.Fragment.Length == 0) return site.Page(from).QuerySelector($".document-side a[href='{to.Page}']") is not null;
            if (site.Page(to.Page).GetElementById(to.Fragment) is not { } entry) return false;
            return from == to.Page || entry.QuerySelectorAll("a[href]").Any(a => Resolve(to.Page, a.GetAttribute("href")!).Page == from);
        }
    }
}
