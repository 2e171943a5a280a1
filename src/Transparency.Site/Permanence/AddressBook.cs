// Every address that was published once leads somewhere: here, or by a redirect, or the build stops.

using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;
using Transparency.Engine.Output;
using Transparency.Site.History;
using Transparency.Site.Model;

namespace Transparency.Site.Permanence;

/// <summary>What became of the addresses.</summary>
/// <param name="Moved">Old addresses, each with the one that it leads to now.</param>
/// <param name="Remembered">How many addresses the list has; null where there is no list.</param>
/// <param name="New">Addresses of this site that the list does not have yet.</param>
internal sealed record AddressBook(IReadOnlyList<(string From, string To)> Moved, int? Remembered, IReadOnlyList<string> New)
{
    // More than so many that went from one place are told as one.
    private const int Several = 20;

    public static AddressBook Of(SourceTree content, IReadOnlyList<OutputFile> files, IReadOnlyList<WaitingDocument> waiting, DiagnosticBag bag)
    {
        // After an error pages may be missing that are no one's fault.
        var isWhole = !bag.HasErrors;
        var published = PublishedAddresses.Read(content, bag);
        var redirects = Redirects.Read(content, bag);
        var here = StableAddresses.Of(files);
        var present = here.ToHashSet(StringComparer.Ordinal);

        // The longest way in common says most.
        List<Redirect> sound = isWhole ? [.. redirects.Where(r => IsSound(r, present)).OrderByDescending(r => r.From.Length)] : [];
        var gone = published.All.Where(a => !present.Contains(a)).Order(StringComparer.Ordinal).ToList();

        var moved = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var redirect in sound) moved[redirect.From] = redirect.To;
        List<string> lost = [];
        foreach (var address in gone.Where(a => !moved.ContainsKey(a)))
        {
            var to = sound.SelectMany(r => Moves.Candidates(address, r.From, r.To)).FirstOrDefault(present.Contains);
            if (to is not null) moved[address] = to;
            else lost.Add(address);
        }

        if (isWhole) Report(lost, [.. redirects.Select(r => r.From)], waiting, here, published, bag);
        var fresh = here.Where(a => !published.Contains(a)).ToList();
        return new([.. moved.Select(m => (m.Key, m.Value))], content.Find(PublishedAddresses.FilePath) is null ? null : published.Count, fresh);
    }

    private static bool IsSound(Redirect redirect, HashSet<string> present)
    {
        if (present.Contains(redirect.From))
        {
            redirect.Settings.Error(SiteCodes.Redirect, $"\"{redirect.From}\" is redirected, and is still there.", "from", "Take the redirect away, or what has this address.");
            return false;
        }

        if (present.Contains(redirect.To.Split('#')[0])) return true;
        redirect.Settings.Error(
            SiteCodes.Redirect, $"There is nothing at \"{redirect.To}\".", "to", $"Write an address that is there.{NearestName.Suggest(redirect.To, present)}");
        return false;
    }

    private static void Report(
        IReadOnlyList<string> lost, IReadOnlyList<string> redirected, IReadOnlyList<WaitingDocument> waiting, IReadOnlyList<string> here, PublishedAddresses published, DiagnosticBag bag)
    {
        // What went with a page is not told beside it; a document that waits for its day comes back.
        var documents = waiting.Select(w => ContentPath.DocumentUrl(w.Path)).ToList();
        var excused = documents.Concat(documents.Select(Parent).SelectMany(p => new[] { p, $"{Addresses.Api}{p.Trim('/')}/index.json" })).ToHashSet(StringComparer.Ordinal);
        var pages = lost.Where(a => a.EndsWith('/')).Concat(redirected).Concat(documents).ToHashSet(StringComparer.Ordinal);
        var added = here.Where(a => !published.Contains(a)).ToList();
        foreach (var family in lost.Where(a => !excused.Contains(a) && !Moves.Pages(a).Any(pages.Contains)).GroupBy(Parent))
        {
            // A whole family that went is one mistake.
            var told = family.Count() > Several ? family.Take(1) : family;
            foreach (var address in told) Report(address, family.Count() - told.Count(), added, published, bag);
        }
    }

    private static void Report(string address, int others, IReadOnlyList<string> added, PublishedAddresses published, DiagnosticBag bag)
    {
        var to = Suggestion(address, added) ?? "/…/";
        var more = others == 0 ? "" : $"; so it is with {Format.Count(others, "other", "others")} below {Parent(address)}";
        published.Error(
            SiteCodes.AddressGone, $"\"{address}\" was published, and there is nothing at it any more{more}.", address,
            $"Links to it would break. Put it back, or add a line to {Redirects.FilePath} that says where it is now, - {{ from: {address}, to: {to} }}", bag);
    }

    // What is new in the same place: the nearest name, or the only one.
    private static string? Suggestion(string address, IEnumerable<string> added)
    {
        var parent = Parent(address);
        var family = added.Where(a => Parent(a) == parent && a.EndsWith('/') == address.EndsWith('/')).ToList();
        return family.Count == 1 ? family[0] : NearestName.Find(address, family);
    }

    private static string Parent(string address) => address[..(address.TrimEnd('/').LastIndexOf('/') + 1)];
}
