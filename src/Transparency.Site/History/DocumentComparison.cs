// What two versions of a document say differently.

using Transparency.Engine.Content;

namespace Transparency.Site.History;

/// <summary>Compares settings, words, links and tables.</summary>
internal static class DocumentComparison
{
    // They say when a page is public, which is told as such.
    private static readonly IReadOnlyList<string> NotSaid = ["draft", "publish_on", "order"];

    public static IReadOnlyList<ChangedPart> Parts(Document was, Document now)
    {
        List<ChangedPart> parts = [];
        var names = was.Settings.Entries.Concat(now.Settings.Entries).Select(e => e.Key.Value).Distinct(StringComparer.Ordinal).Except(NotSaid);
        foreach (var name in names) Add(name, Label(name), Setting(was, name), Setting(now, name));
        foreach (var (old, words) in LineComparison.Differences(was.PlainText.Split('\n'), now.PlainText.Split('\n'))) Add("text", "Words", old, words);

        // Where the words are the same the addresses behind them may not be.
        foreach (var (old, address) in LineComparison.Differences(Addresses(was), Addresses(now))) Add("links", "Links", old, address);
        foreach (var (old, table) in LineComparison.Differences(Tables(was), Tables(now))) Add("tables", "Tables shown", old, table);
        return parts;

        void Add(string name, string label, string? before, string? after)
        {
            if (before != after) parts.Add(new(name, label, ChangedValue.Of(before), ChangedValue.Of(after)));
        }
    }

    /// <summary>A setting as text, lists with commas; null where it is not there.</summary>
    public static string? Setting(Document document, string name) => document.Settings[name] switch
    {
        ScalarNode { IsEmpty: false } one => one.Value.Trim(),
        ListNode list => string.Join(", ", list.Items.OfType<ScalarNode>().Select(i => i.Value.Trim())),
        _ => null,
    };

    private static string Label(string name) => char.ToUpperInvariant(name[0]) + name[1..].Replace('_', ' ');

    private static string[] Addresses(Document document) => [.. document.Links.Select(l => $"{l.Text}: {l.Target}")];

    private static string[] Tables(Document document) => [.. document.Parts.Select(part => part switch
    {
        TablePart table => table.Dataset,
        ChartPart chart => $"{chart.Dataset}#{chart.Chart}",
        _ => null,
    }).OfType<string>()];
}
