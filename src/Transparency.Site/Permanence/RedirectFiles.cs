// What stands at an address that has moved: for browsers a page that leads on, for programs the file itself.

using System.Text;
using Transparency.Engine.Output;
using Transparency.Engine.Theming;
using Transparency.Site.Pipelines;

namespace Transparency.Site.Permanence;

/// <summary>What a page that leads on shows.</summary>
[TemplateView]
public sealed partial record MovedView(string To);

internal static class RedirectFiles
{
    /// <summary>The pages that lead on.</summary>
    public static IReadOnlyList<Page> Pages(AddressBook addresses) =>
        [.. addresses.Moved.Where(m => m.From.EndsWith('/')).Select(m => new Page(
            m.From, "moved", "This page has moved", "What stood here has another address now.", [Page.HomeCrumb], new MovedView(m.To), Redirects.FilePath)
        {
            MovedTo = m.To,
        })];

    /// <summary>The files that have moved, under their old names as well, and the list for hosts that can redirect.</summary>
    public static IEnumerable<OutputFile> Files(AddressBook addresses, IReadOnlyList<OutputFile> files)
    {
        if (addresses.Moved.Count == 0) yield break;
        var byPath = files.DistinctBy(f => f.Path, StringComparer.Ordinal).ToDictionary(f => f.Path, StringComparer.Ordinal);
        foreach (var (from, to) in addresses.Moved.Where(m => !m.From.EndsWith('/')))
            yield return byPath[Page.PathOf(to.Split('#')[0])] with { Path = from[1..], Origin = Redirects.FilePath };

        // The mark says: also where a file is there.
        var list = new StringBuilder();
        foreach (var (from, to) in addresses.Moved) list.Append(from).Append(' ').Append(to).Append(" 301!\n");
        yield return new("_redirects", Encoding.UTF8.GetBytes(list.ToString()), Redirects.FilePath);
    }
}
