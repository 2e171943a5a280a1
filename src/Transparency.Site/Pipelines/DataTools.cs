// How to open the data in other programs: examples with the site's own addresses, to copy.

using Transparency.Engine.Theming;
using Transparency.Site.Databases;
using Transparency.Site.Model;
using Transparency.Site.Views;

namespace Transparency.Site.Pipelines;

/// <summary>What the page about opening the data shows.</summary>
[TemplateView]
public sealed partial record DataToolsView(ToolExample Example);

public static class DataTools
{
    public static IEnumerable<Page> Pages(SiteModel model)
    {
        if (!model.Settings.Parts.HasFlag(SiteParts.Database) || ToolExample.Of(model) is not { } example) yield break;
        yield return new(
            Addresses.DataTools,
            "data-tools",
            "Open the data in your tool",
            "How to open the files of this site in a spreadsheet, a database or a programming language, with examples to copy.",
            [Page.HomeCrumb, new("Data", Addresses.Datasets)],
            new DataToolsView(example));
    }
}
