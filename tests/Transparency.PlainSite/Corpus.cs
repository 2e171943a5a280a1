// The records that the site is made of.

using Transparency.Engine.Concurrency;
using Transparency.Engine.Content;
using Transparency.Engine.Data;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;
using Transparency.Engine.Theming;

namespace Transparency.PlainSite;

/// <summary>Projects and newsletters, each newest first, and what the projects have in common, by name.</summary>
internal sealed record Corpus(
    IReadOnlyList<ProjectView> Projects, IReadOnlyList<GroupView> Areas, IReadOnlyList<GroupView> Organisations, IReadOnlyList<NewsletterView> Newsletters)
{
    /// <summary>The file of the projects.</summary>
    public const string Table = "grants.csv";

    /// <summary>Reads and checks; null where there is nothing to make a site of, which is reported.</summary>
    public static Corpus? Read(string input, string peers, DiagnosticBag bag)
    {
        var projects = Task.Run(() => Grants(input, peers, bag));
        var texts = SourceTree.Read(input, ["newsletters"], bag);
        var newsletters = SideBySide.Select(texts.Files, file => Newsletter(file, bag)).OfType<NewsletterView>()
            .OrderByDescending(n => n.Date).ThenBy(n => n.Title, StringComparer.Ordinal).ToList();
        return projects.GetAwaiter().GetResult() is { } all ? new(all, Groups(all, p => p.Area), Groups(all, p => p.Organisation), newsletters) : null;
    }

    private static IReadOnlyList<ProjectView>? Grants(string input, string peers, DiagnosticBag bag)
    {
        if (Open(Path.Combine(peers, "engine"), Table + "-metadata.json", bag) is not { } metadata || SchemaReader.Read("grants", metadata, bag) is not { } schema) return null;
        if (Open(input, Table, bag) is not { } csv) return null;
        var table = TableReader.Read(schema, [csv], bag);
        TableKeys.Check(table, bag);
        Dictionary<string, LinkView> links = new(StringComparer.Ordinal);
        return
        [
            .. table.Rows.Select(row => ProjectView.Of(row, Link)).OrderByDescending(p => p.Date).ThenBy(p => p.Title, StringComparer.Ordinal),
        ];

        LinkView Link(string folder, string name)
        {
            if (!links.TryGetValue(name, out var link)) links.Add(name, link = new(name, $"/{folder}/{Slugs.Of(name)}/"));
            return link;
        }
    }

    private static NewsletterView? Newsletter(SourceFile file, DiagnosticBag bag)
    {
        if (DocumentReader.Read(file, bag) is not { } document) return null;
        var settings = new SettingsReader(file, document.Settings, bag);
        return new(
            settings.RequiredText("title", "title: Newsletter 1") ?? "",
            $"/newsletters/{file.Stem}/",
            settings.Text("summary") ?? "",
            settings.Date("date") ?? default,
            new(string.Concat(document.Parts.OfType<HtmlPart>().Select(p => p.Html.Markup))));
    }

    private static IReadOnlyList<GroupView> Groups(IReadOnlyList<ProjectView> projects, Func<ProjectView, LinkView> of) =>
    [
        .. projects.GroupBy(of, (link, own) => (link, own.ToList())).Select(g => new GroupView(g.link.Title, g.link.Url, g.Item2, TotalView.Of(g.Item2)))
            .OrderBy(g => g.Title, StringComparer.Ordinal),
    ];

    private static SourceFile? Open(string folder, string name, DiagnosticBag bag) => BinaryFile.Of(name, new FileInfo(Path.Combine(folder, name))).ReadText(bag);
}
