// The settings at the top of a Markdown file, as people type them.

namespace Transparency.Tests.Robustness;

internal static class FrontMatters
{
    private const string Topic = "/odd/";
    private const string Title = "title: Odd\nsummary: A text.";
    private const string OneForm = "Every part of a setting has one form. The message says how to write it.";

    public static IReadOnlyList<OddInput> Inputs { get; } =
    [
        new("YM-01", "A colon in a title", s => s.Settings("title: Budget: 2024\nsummary: A text.")),
        new("YM-02", "A # within a title", s => s.Settings("title: Report #3\nsummary: A text.")),
        new("YM-03", "A # at the start of a title", s => s.Settings("title: #3 report\nsummary: A text.")),
        new("YM-04", "A title that begins with a sign", s => s.Settings("title: @pcc says\nsummary: '{x}'")),
        new("YM-05", "Text after a closing quotation mark", s => s.Settings("title: \"Bob's\" view\nsummary: A text.")),
        new("YM-06", "Curly quotation marks around a title with a colon", s => s.Settings("title: “Hello: world”\nsummary: A text.")),
        new("YM-07", "No space after the colon", s => s.Settings("title:Hello\nsummary: A text.")),
        new("YM-08", "A title that another program would take for a truth value", s => s.Settings("title: No\nsummary: 012")) { Shows = site => Assert.Equal("No", site.TextOf(Topic, "h1")) },
        new("YM-09", "An order with a leading nought", s => s.Settings(Title + "\norder: 010")) { Decision = "It is ten: nothing here is octal.", Shows = site => Assert.True(site.Has(Topic)) },
        new("YM-10", "A date as 01/02/2024", s => s.Replace(OddSite.Letter, "date: 2025-05-06", "date: 01/02/2024")),
        new("YM-11", "A day that there is not", s => s.Replace(OddSite.Letter, "date: 2025-05-06", "date: 2024-04-31")),
        new("YM-12", "draft: yes", s => s.Replace(OddSite.Letter, "date: 2025-05-06", "date: 2025-05-06\ndraft: yes")) { Decision = OneForm },
        new("YM-13", "A setting twice", s => s.Settings(Title + "\ntitle: Odder")),
        new("YM-14", "A misspelt setting", s => s.Replace(OddSite.Letter, "date: 2025-05-06", "date: 2025-05-06\ndrfat: true")),
        new("YM-15", "No title", s => s.Settings("summary: A text.")),
        new("YM-16", "A tab in front of a setting", s => s.Settings("title: Odd\n\tsummary: A text.")),
        new("YM-17", "Settings that never end", s => s.Write("content/topics/odd.md", "---\ntitle: Odd\nsummary: A text.\n\nThe text.\n")),
        new("YM-18", "Four dashes", s => s.Write("content/topics/odd.md", "----\ntitle: Odd\nsummary: A text.\n----\n\nThe text.\n")),
        new("YM-19", "A byte order mark before the settings", s => s.Put(OddSite.Letter, [0xEF, 0xBB, 0xBF, .. System.Text.Encoding.UTF8.GetBytes(s.Read(OddSite.Letter))])) { SameSite = true },
        new("YM-20", "Line ends of Windows", s => s.Write(OddSite.Letter, s.Read(OddSite.Letter).Replace("\n", "\r\n"))) { SameSite = true },
        new("YM-21", "A line across the text", s => s.Topic("Before.\n\n---\n\nAfter.")) { Shows = site => Assert.Contains("After.", site.MainText(Topic), StringComparison.Ordinal) },
        new("YM-22", "Two documents of settings", s => s.Settings(Title + "\n---\ntitle: Other")) { Decision = "The second line of dashes ends the settings; what follows is the text, and the dashes below it are told of." },
        new("YM-23", "Settings that are a list", s => s.Settings("- title\n- summary")),
        new("YM-24", "Aliases of aliases", s => s.Settings(Title + "\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]")),
        new("YM-25", "A setting that holds itself", s => s.Settings(Title + "\na: &a [*a]")),
        new("YM-26", "A hundred thousand brackets", s => s.Settings(Title + "\na: " + new string('[', 100_000))),
        new("YM-27", "A tag that names a class", s => s.Settings(Title + "\na: !System.IO.FileInfo x")),
        new("YM-28", "A bell in a title", s => s.Settings("title: Odd\u0007\nsummary: A text.")),
        new("YM-29", "A text where a list is expected", s => s.Replace(OddSite.Letter, "areas: [east-elmshire]", "areas: east-elmshire")) { SameSite = true },
        new("YM-30", "Five million letters of settings", s => s.Settings(Title + "\nmore: " + new string('a', 5_000_000))),
        new("YM-31", "A file whose name would leave its folder", s => s.Write("content/topics/Odd Name.md", "---\n" + Title + "\n---\n\nA text.\n")) { Decision = "There is no setting for addresses: a page's address is its file's name, which has to be one." },
    ];
}
