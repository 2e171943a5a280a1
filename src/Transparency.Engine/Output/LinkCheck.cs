// No reader meets a dead end: every link, picture and anchor of the rendered pages leads somewhere.

using Transparency.Engine.Diagnostics;

namespace Transparency.Engine.Output;

/// <summary>Checks the links within a site; addresses elsewhere are not asked for.</summary>
public static class LinkCheck
{
    /// <summary>Reports links to what is not there, ids that stand twice, and labels that are missing.</summary>
    /// <param name="files">All files of the site.</param>
    /// <param name="bag">Where to report.</param>
    /// <param name="site">The site's own address; links that begin with it are checked as well.</param>
    /// <param name="places">
    /// For links that came from a document: where they were typed, by the page's path and the address as it stands
    /// in the page. Others are reported once, on the first page that has them.
    /// </param>
    /// <param name="onlyTyped">
    /// Report only links that were typed in a document: after other errors, pages may be missing that are no one's fault.
    /// </param>
    /// <param name="read">Pages that were read already.</param>
    public static void Run(
        IReadOnlyList<OutputFile> files,
        DiagnosticBag bag,
        Uri? site = null,
        IReadOnlyDictionary<(string Page, string Address), LinkPlace>? places = null,
        bool onlyTyped = false,
        LinkGraph? read = null)
    {
        var pages = (read ?? LinkGraph.Empty(site)).With(files).Pages;
        var check = new Check(files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal), pages, site);

        List<(PageLinks Page, Finding Finding)> found = [];
        foreach (var page in pages.Values.OrderBy(p => p.Path, StringComparer.Ordinal)) found.AddRange(check.Page(page).Select(finding => (page, finding)));
        foreach (var same in found.GroupBy(f => f.Finding))
        {
            var typed = same.Where(f => PlaceOf(places, f.Page, f.Finding) is not null).ToArray();
            foreach (var (page, finding) in typed) Report(finding, PlaceOf(places, page, finding)!, bag);
            var others = same.Except(typed).Select(f => f.Page).ToArray();
            if (others.Length > 0 && !onlyTyped) Report(same.Key, others, bag);
        }
    }

    private static LinkPlace? PlaceOf(IReadOnlyDictionary<(string, string), LinkPlace>? places, PageLinks page, Finding finding) =>
        places is not null && places.TryGetValue((page.Path, finding.Written), out var place) ? place : null;

    private static void Report(Finding finding, LinkPlace place, DiagnosticBag bag) => bag.Add(new(
        finding.Severity, finding.Code, finding.Message, place.Span, finding.Hint, SourceLine: place.File.Line(place.Span.Line)));

    private static void Report(Finding finding, PageLinks[] pages, DiagnosticBag bag)
    {
        var more = pages.Length > 1 ? $" and {pages.Length - 1} more" : "";
        var message = $"{finding.Message[..^1]} (on {SiteAddress.Of(pages[0].Path)}{more}).";
        bag.Add(new(finding.Severity, finding.Code, message, new(pages[0].Origin), finding.Hint));
    }

    private sealed record Finding(Severity Severity, string Code, string Written, string Message, string Hint);

    private sealed class Check(HashSet<string> paths, IReadOnlyDictionary<string, PageLinks> pages, Uri? site)
    {
        private readonly Dictionary<string, Finding> _broken = new(StringComparer.Ordinal);

        // The navigation is the same on every page: an address from the root that was good once is good everywhere.
        private readonly HashSet<string> _good = new(StringComparer.Ordinal);

        public IEnumerable<Finding> Page(PageLinks page)
        {
            foreach (var id in page.DuplicateIds)
            {
                yield return new(
                    Severity.Error, OutputCodes.DuplicateId, id, $"The id \"{id}\" stands on a page more than once.",
                    "Give one of the headings or paragraphs other words, or change the template.");
            }

            foreach (var id in page.References.Where(id => !page.HasId(id)))
            {
                yield return new(
                    Severity.Error, OutputCodes.MissingId, id, $"An element is labelled by \"{id}\", which is not on the page.",
                    $"Correct the template.{NearestName.Suggest(id, page.Ids)}");
            }

            foreach (var address in page.Addresses.Where(a => !_good.Contains(a)))
            {
                if (Address(page, address) is { } finding) yield return finding;
                else if (address.StartsWith('/')) _good.Add(address);
            }
        }

        private Finding? Address(PageLinks page, string address)
        {
            if (SiteAddress.Resolve(page.Path, address, site) is not { } target) return null;
            if (!paths.Contains(target.Path)) return Missing(address, target);
            if (target.Fragment is "" or "top" || !pages.TryGetValue(target.Path, out var there)) return null;
            return there.HasId(target.Fragment) ? null : new(
                Severity.Error, OutputCodes.BrokenFragment, address,
                $"There is no place \"{target.Fragment}\" on {SiteAddress.Of(target.Path)}.",
                Near(target.Fragment, there.Ids) ?? "Correct what stands after the #, or give the paragraph that mark.");
        }

        // The search for the nearest name is slow, and a template's broken link is on every page.
        private Finding Missing(string address, SiteAddress target)
        {
            var key = $"{address}\n{target.Path}";
            if (!_broken.TryGetValue(key, out var finding)) _broken.Add(key, finding = Describe(address, target));
            return finding;
        }

        private Finding Describe(string address, SiteAddress target)
        {
            if (paths.Contains($"{target.Path}/index.html"))
            {
                return new(
                    Severity.Warning, OutputCodes.MissingSlash, address, $"\"{address}\" leads to a page only after the server has sent the reader on.",
                    $"Write a slash at the end: {address}/");
            }

            var fromRoot = SiteAddress.Resolve("", $"/{address.TrimStart('.', '/')}", null);
            var meant = fromRoot is { } root && paths.Contains(root.Path) ? $"Did you mean \"{SiteAddress.Of(root.Path)}\"?" : null;
            return new(
                Severity.Error, OutputCodes.BrokenLink, address, $"\"{address}\" leads to nothing in this site.",
                meant ?? Near(SiteAddress.Of(target.Path), paths.Select(SiteAddress.Of)) ?? "Correct the address, or add what it leads to.");
        }

        private static string? Near(string typed, IEnumerable<string> known) =>
            NearestName.Find(typed, known) is { } name ? $"Did you mean \"{name}\"?" : null;
    }
}
