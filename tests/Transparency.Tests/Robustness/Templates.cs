// What a template of a theme may not do, and what it has to bear.

using System.Text;
using System.Text.Json;

namespace Transparency.Tests.Robustness;

internal static class Templates
{
    private const string Script = "<script>alert(1)</script>";
    private const string Page = "/404.html";

    public static IReadOnlyList<OddInput> Inputs { get; } =
    [
        new("TP-01", "A member that is misspelt", s => s.Template("{{ page.titel }}")),
        new("TP-02", "An if without an end", s => s.Template("<p>{{ if true }}Words</p>")),
        new("TP-03", "A value with markup", s => s.Template($"<p id=\"said\">{{{{ \"{Script}\" }}}}</p>")) { Shows = site => Assert.Equal(Script, site.Page(Page).QuerySelector("#said")!.TextContent) },
        new("TP-04", "A title with the signs of every context: attribute, address, JSON", s => s.Replace(OddSite.Schema, "\"dc:title\": \"", "\"dc:title\": \"</script>\\u2028\\\"' onload=x ")) { Shows = TitleIsText },
        new("TP-05", "A loop of 1,001 rounds, and one of 40 by 40", s => s.Template("{{ for i in 1..1001 }}<i></i>{{ end }}{{ for i in 1..40 }}{{ for k in 1..40 }}<b></b>{{ end }}{{ end }}")) { Shows = site => Assert.Equal((1001, 1600), (site.Page(Page).QuerySelectorAll("main i").Length, site.Page(Page).QuerySelectorAll("main b").Length)) },
        new("TP-06", "A page of two megabytes", s => s.Template("{{ for i in 1..20000 }}<p>" + new string('x', 100) + "</p>{{ end }}<p id=\"last\">The end</p>")) { Shows = site => Assert.Equal("The end", site.Page(Page).QuerySelector("#last")!.TextContent) },
        new("TP-07", "A partial that calls itself", s => { s.Template("{{ partial \"round\" }}"); s.Write("site/theme/partials/round.html", "{{ partial \"round\" }}"); }),
        new("TP-08", "A loop without an end", s => s.Template("{{ while true }}{{ end }}")) { Decision = "The number of rounds has a bound, however long they take: no clock decides whether a site is built." },
        new("TP-09", "A hundred thousand brackets", s => s.Template("{{ " + new string('(', 100_000) + " }}")),
        new("TP-10", "A list or a text that would fill the memory", s => s.Template("{{ x = \"a\" * 2000000000 }}{{ x }}")),
        new("TP-11", "A partial outside the theme", s => s.Template("{{ partial \"../../../../etc/passwd\" }}")),
        new("TP-12", "The time of the build", s => s.Template("{{ date.now }}")) { Decision = "Scriban's own functions are not there: a page is made of what the page offers." },
        new("TP-13", "A date read by the language of the machine", s => s.Template("{{ '01/02/2024' | date.parse }}")) { Decision = "As TP-12." },
        new("TP-14", "Money written by the language of the machine", s => s.Template("{{ 1234.5 | math.format 'C' }}")) { Decision = "As TP-12." },
        new("TP-15", "A text run as a template", s => s.Template("{{ object.eval \"1 + 1\" }}")) { Decision = "As TP-12." },
        new("TP-16", "A value of a page that is changed", s => s.Template("{{ page.title = \"Other\" }}")),
        new("TP-17", "A whole object written into a page", s => s.Template("<p>{{ page }}</p>")) { Decision = "Only texts and numbers are written, so that nothing can lead in a circle." },
        new("TP-18", "A template that is missing, and a layout of a document", s => { s.OwnTheme(); File.Delete(Path.Combine(s.Folder, "site/theme/pages/not-found.html")); s.Settings("title: Odd\nsummary: A text.\nlayout: wide"); }) { Decision = "Documents choose no layout; the setting is told as unknown." },
        new("TP-19", "A theme with a byte order mark and line ends of Windows", s => { s.OwnTheme(); AsOfWindows(Path.Combine(s.Folder, "site")); }) { SameSite = true },
    ];

    private static void TitleIsText(BuiltSite site)
    {
        var page = site.Page("/data/funded-projects/");
        var heading = page.QuerySelector("h1")!.TextContent;
        Assert.StartsWith("</script>", heading.Trim(), StringComparison.Ordinal);
        Assert.All(page.All.SelectMany(e => e.Attributes), a => Assert.DoesNotContain("onload", a.Name, StringComparison.OrdinalIgnoreCase));
        var told = Assert.Single(page.QuerySelectorAll("script[type='application/ld+json']"));
        using var json = JsonDocument.Parse(told.TextContent);
        Assert.Contains("</script>\u2028\"' onload=x", Texts(json.RootElement), StringComparison.Ordinal);
    }

    private static string Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString()!,
        JsonValueKind.Array => string.Join('\n', element.EnumerateArray().Select(Texts)),
        JsonValueKind.Object => string.Join('\n', element.EnumerateObject().Select(p => Texts(p.Value))),
        _ => "",
    };

    private static void AsOfWindows(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => Path.GetExtension(f) is ".html" or ".css" or ".js"))
            File.WriteAllText(file, File.ReadAllText(file).Replace("\n", "\r\n", StringComparison.Ordinal), new UTF8Encoding(file.EndsWith("base.html", StringComparison.Ordinal)));
    }
}
