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

        var sound = isWhole ? redirects.Where(r => IsSound(r, present)).ToDictionary(r => r.From, StringComparer.Ordinal) : [];
        var gone = published.All.Where(a => !present.Contains(a)).Order(StringComparer.Ordinal).ToList();

        var moved = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var redirect in sound.Values) moved[redirect.From] = redirect.To;
        List<string> lost = [];
        foreach (var address in gone.Where(a => !moved.ContainsKey(a)))
        {
            if (WentWith(address, sound).FirstOrDefault(present.Contains) is { } to) moved[address] = to;
            else lost.Add(address);
        }

        if (isWhole) Report(lost, redirects.Select(r => r.From).Where(f => !sound.ContainsKey(f)), waiting, here, published, bag);
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

        var to = redirect.To.Split('#')[0];
        if (!redirect.From.EndsWith('/') && to.EndsWith('/'))
        {
            redirect.Settings.Error(
                SiteCodes.Redirect, $"\"{redirect.From}\" was a file, and \"{redirect.To}\" is a page.", "to", "Programs that fetch the file need a file: write the address of one.");
            return false;
        }

        if (present.Contains(to)) return true;
        redirect.Settings.Error(
            SiteCodes.Redirect, $"There is nothing at \"{redirect.To}\".", "to", $"Write an address that is there.{NearestName.Suggest(redirect.To, present)}");
        return false;
    }

    // Where a move of a page takes an address; the page with the longest way in common says most.
    private static IEnumerable<string> WentWith(string address, Dictionary<string, Redirect> redirects) =>
        Moves.Pages(address)
            .Select(page => redirects.GetValueOrDefault(page))
            .OfType<Redirect>()
            .OrderByDescending(r => r.From.Length)
            .SelectMany(r => Moves.Candidates(address, r.From, r.To));

    private static void Report(
        IReadOnlyList<string> lost, IEnumerable<string> faulty, IReadOnlyList<WaitingDocument> waiting, IReadOnlyList<string> here, PublishedAddresses published, DiagnosticBag bag)
    {
        // What went with a page is not told beside it, nor what a faulty redirect would have saved; a document that waits for its day comes back.
        var documents = waiting.Select(w => ContentPath.DocumentUrl(w.Path)).ToList();
        var excused = documents.Concat(documents.Select(Parent).SelectMany(p => new[] { p, $"{Addresses.Api}{p.Trim('/')}/index.json" })).ToHashSet(StringComparer.Ordinal);
        var pages = lost.Where(a => a.EndsWith('/')).Concat(faulty).Concat(documents).ToHashSet(StringComparer.Ordinal);
        var added = here.Where(a => !published.Contains(a)).ToLookup(Parent, StringComparer.Ordinal);
        foreach (var family in lost.Where(a => !excused.Contains(a) && !Moves.Pages(a).Any(pages.Contains)).GroupBy(Parent))
        {
            // A whole family that went is one mistake.
            var told = family.Count() > Several ? family.Take(1) : family;
            foreach (var address in told) Report(address, family.Count() - told.Count(), added, published, bag);
        }
    }

    private static void Report(string address, int others, ILookup<string, string> added, PublishedAddresses published, DiagnosticBag bag)
    {
        var to = Suggestion(address, added) ?? "/…/";
        var more = others == 0 ? "" : $"; so it is with {Format.Count(others, "other", "others")} below {Parent(address)}";
        published.Error(
            SiteCodes.AddressGone, $"\"{address}\" was published, and there is nothing at it any more{more}.", address,
            $"Links to it would break. Put it back, or add a line to {Redirects.FilePath} that says where it is now, - {{ from: {address}, to: {to} }}", bag);
    }

    // What is new in the same place: the nearest name, or the only one.
    private static string? Suggestion(string address, ILookup<string, string> added)
    {
        var family = added[Parent(address)].Where(a => a.EndsWith('/') == address.EndsWith('/')).ToList();
        return family.Count == 1 ? family[0] : NearestName.Find(address, family);
    }

    private static string Parent(string address) => address[..(address.TrimEnd('/').LastIndexOf('/') + 1)];
}
