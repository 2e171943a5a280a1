// Texts as they are pasted, and as an enemy would write them.

namespace Transparency.Tests.Robustness;

internal static class MarkdownTexts
{
    private const string Topic = "/odd/";

    private const string Typed = "HTML is never passed through: readers see it as it was typed, which the office is warned of.";
    private const string Literal = "A sign that no text here needs is shown as it was typed.";

    public static IReadOnlyList<OddInput> Inputs { get; } =
    [
        new("MD-01", "A script", s => s.Topic("<script>alert(1)</script>")) { Decision = Typed, Shows = Inert("<script>alert(1)</script>") },
        new("MD-02", "Pictures, frames, styles and forms as tags", s => s.Topic("<img src=x onerror=alert(1)>\n\n<svg onload=alert(1)>\n\n<iframe src=x></iframe>\n\n<style>p{}</style>\n\n<form></form>\n\n<base href=x>\n\n<meta http-equiv=refresh content=0>")) { Decision = Typed, Shows = Inert("<img src=x onerror=alert(1)>") },
        new("MD-03", "Links that run scripts, in four disguises", s => s.Topic("[a](javascript:alert(1)) [b](JaVaScRiPt:alert(1)) [c](&#x6A;avascript:alert(1)) [d](data:text/html,x) [e](vbscript:x)")),
        new("MD-04", "A script between angle brackets", s => s.Topic("See <javascript:alert(1)>.")),
        new("MD-05", "A script behind a reference", s => s.Topic("[x][a]\n\n[a]: JaVaScRiPt:alert(1)")),
        new("MD-06", "A picture that is its own file", s => s.Topic("![A map](data:image/svg+xml;base64,PHN2Zz4=)")),
        new("MD-07", "Attributes between braces", s => s.Topic("## Hi {onclick=alert(1)}\n\nText {style=position:fixed}")) { Decision = Literal, Shows = site => { Assert.Contains("{onclick=alert(1)}", site.MainText(Topic), StringComparison.Ordinal); Assert.Empty(site.Page(Topic).QuerySelectorAll("[onclick], [style]")); } },
        new("MD-08", "Headings called like parts of a page", s => s.Topic("## location\n\n## forms\n\n## __proto__")) { Decision = "Ids stay readable: a heading's id hides no part of a page, as a form's or a picture's name would, and no script here looks anything up by such a name.", Shows = site => Assert.Empty(site.Page(Topic).QuerySelectorAll(".document-body [name]")) },
        new("MD-09", "A picture that is a film elsewhere", s => s.Topic("![A film](https://www.youtube.com/watch?v=abc)")),
        new("MD-10", "A link to a file that there is not", s => s.Topic("[The report](/files/missing.pdf)")),
        new("MD-11", "A link in the wrong case", s => { s.Put("content/files/photo.png", Png()); s.Topic("[The photo](/files/Photo.PNG)"); }),
        new("MD-12", "A link to a heading that there is not", s => s.Topic("[Below](#no-such-heading)")),
        new("MD-13", "A link to a file on a computer", s => s.Topic("[The plan](C:\\Users\\jo\\plan.docx) and [the share](file:///server/share)")),
        new("MD-14", "A space in an address", s => s.Topic("[The report](my file.pdf)")),
        new("MD-15", "A link without words", s => s.Topic("See [](https://example.org/).")),
        new("MD-16", "A picture without words", s => { s.Put("content/files/photo.png", Png()); s.Topic("![](/files/photo.png)"); }),
        new("MD-17", "A reference that leads nowhere", s => s.Topic("See [the report][nope].")) { Shows = site => Assert.Contains("[the report][nope]", site.MainText(Topic), StringComparison.Ordinal) },
        new("MD-20", "Two headings of one text, and one that is called like the second", s => s.Topic("## A\n\n## A\n\n## A 2")) { Shows = site => Assert.Distinct(site.Page(Topic).QuerySelectorAll("[id]").Select(e => e.Id)) },
        new("MD-21", "Headings of signs and of another script", s => s.Topic("## £ ?\n\n## Ω")) { Shows = site => Assert.All(site.Page(Topic).QuerySelectorAll("main .document-body h2"), h => Assert.False(string.IsNullOrEmpty(h.Id))) },
        new("MD-22", "A heading that leaves a level out", s => s.Topic("## A\n\n#### B")) { Shows = site => Assert.Contains("B", site.MainText(Topic), StringComparison.Ordinal) },
        new("MD-23", "Ten thousand quotations within each other", s => s.Topic(new string('>', 10_000) + " x")),
        new("MD-24", "Twenty-five thousand brackets", s => s.Topic(new string('[', 25_000))),
        new("MD-25", "Thirty thousand links that do not end", s => s.Topic(string.Concat(Enumerable.Repeat("[a](b", 30_000)))),
        new("MD-26", "Lists within quotations that take minutes", s => s.Topic("> " + string.Concat(Enumerable.Repeat("- ", 1500)) + "x\n" + string.Concat(Enumerable.Repeat(">\n", 1500)))),
        new("MD-27", "A line of initials from a scanner", s => s.Topic(string.Concat(Enumerable.Repeat("M. ", 200)))) { Shows = site => Assert.Empty(site.Page(Topic).QuerySelectorAll("main .document-body ol")) },
        new("MD-28", "A paragraph that begins with an initial", s => s.Topic("A. Smith attended.\n\nI. Jones did not.")) { Shows = site => { Assert.Contains("A. Smith attended.", site.MainText(Topic), StringComparison.Ordinal); Assert.Contains("I. Jones did not.", site.MainText(Topic), StringComparison.Ordinal); } },
        new("MD-29", "A paragraph that begins with a year", s => s.Topic("2024. Another year.")) { Shows = site => Assert.Contains("Another year.", site.MainText(Topic), StringComparison.Ordinal) },
        new("MD-30", "Signs that some dialects know", s => s.Topic("From 2023~24 to 2024~25, x^2^ and ==x== and $5$.")) { Shows = site => Assert.Contains("2023~24 to 2024~25, x^2^ and ==x== and", site.MainText(Topic), StringComparison.Ordinal) },
        new("MD-31", "A table with a cell too many", s => s.Topic("| Name | Place |\n|---|---|\n| Lights | East | more |")) { Shows = site => Assert.Contains("more", site.MainText(Topic), StringComparison.Ordinal) },
        new("MD-33", "Bullets pasted from Word", s => s.Topic("• One\n• Two")) { Shows = site => Assert.Contains("One", site.MainText(Topic), StringComparison.Ordinal) },
        new("MD-34", "A paragraph indented by four spaces", s => s.Topic("Text.\n\n    An indented paragraph.")) { Shows = site => Assert.Contains("An indented paragraph.", site.MainText(Topic), StringComparison.Ordinal) },
        new("MD-35", "Words of a template", s => s.Topic("{{ include 'x' }} and {% raw %}")) { Shows = site => Assert.Contains("{{ include 'x' }} and {% raw %}", site.MainText(Topic), StringComparison.Ordinal) },
        new("MD-36", "No text", s => s.Topic("")) { Decision = "A topic may be its title and summary only: what belongs to it is listed below.", Shows = site => Assert.Equal("Odd", site.TextOf(Topic, "h1")) },
        new("MD-37", "A text in UTF-16", s => s.Put(OddSite.Letter, System.Text.Encoding.Unicode.GetBytes(s.Read(OddSite.Letter)))),
        new("MD-38", "A NUL in a text", s => s.Topic("Lights\0 along")),
        new("MD-39", "Marks of a merge that was not finished", s => s.Topic("<<<<<<< HEAD\nOne\n=======\nTwo\n>>>>>>> branch")),
        new("MD-40", "Line ends of old Macs", s => s.Write(OddSite.Letter, s.Read(OddSite.Letter).Replace('\n', '\r'))) { SameSite = true },
        new("MD-41", "A line of five million letters", s => s.Topic(new string('a', 5_000_000))),
        new("MD-42", "A remark that nobody is to read", s => s.Topic("Text.\n\n<!-- internal: do not publish -->")),
        new("MD-18", "Two addresses for one reference", s => s.Topic("[one][a] and [two][a]\n\n[a]: /data/\n\n[a]: /letters/")),
        new("MD-19", "A footnote that is not there, and one that nothing refers to", s => s.Topic("Words[^1] and more.\n\n[^2]: Another.\n\n[^3]: A note of several words.")),
        new("MD-32", "A table of 20,000 rows", s => s.Topic("| a | b |\n|---|---|\n" + string.Concat(Enumerable.Range(1, 20_000).Select(i => $"| {i} | x |\n")))),
    ];

    private static Action<BuiltSite> Inert(string typed) => site =>
    {
        Assert.Contains(typed, site.MainText(Topic), StringComparison.Ordinal);
        Assert.Empty(site.Page(Topic).QuerySelectorAll(".document-body :is(script, img, svg, iframe, style, form, base, meta)"));
    };

    private static byte[] Png() => File.ReadAllBytes(Path.Combine(BuiltSite.HillAndDale.Folder, "icon-180.png"));
}
