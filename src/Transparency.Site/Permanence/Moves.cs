// What a move of a page takes with it: the files below the page, its file of the interface for programs, a dataset's lists.

using Transparency.Site.Model;

namespace Transparency.Site.Permanence;

internal static class Moves
{
    /// <summary>Where an address may have gone with a page; the likeliest first. None where it had nothing to do with that page.</summary>
    public static IEnumerable<string> Candidates(string address, string from, string to)
    {
        var page = to.Split('#')[0];
        if (address == from) yield return to;
        if (!from.EndsWith('/') || !page.EndsWith('/') || address == from) yield break;
        var (oldName, newName) = (Last(from), Last(page));
        if (address.StartsWith(from, StringComparison.Ordinal))
        {
            yield return Renamed(page + address[from.Length..], oldName, newName);
            yield return page + address[from.Length..];
        }
        else if (address == Interface(from)) yield return Interface(page);
        else if (from == Addresses.Dataset(oldName) && page == Addresses.Dataset(newName))
        {
            // A dataset's rows are files on other pages too, and it may have an explorer.
            var explorer = Addresses.Explorer(oldName);
            if (address.StartsWith(explorer, StringComparison.Ordinal)) yield return Renamed(Addresses.Explorer(newName) + address[explorer.Length..], oldName, newName);
            else if (IsNamed(address, oldName)) yield return Renamed(address, oldName, newName);
        }
    }

    /// <summary>The pages that an address would have gone with: those above it, the page that it tells programs of, the dataset whose rows it has.</summary>
    public static IEnumerable<string> Pages(string address)
    {
        // Above the home page there is none.
        for (var end = address.LastIndexOf('/', Math.Max(0, address.Length - 2)); end > 0; end = address.LastIndexOf('/', end - 1)) yield return address[..(end + 1)];
        if (address.StartsWith(Addresses.Api, StringComparison.Ordinal) && address.EndsWith(".json", StringComparison.Ordinal)) yield return $"/{address[Addresses.Api.Length..^".json".Length]}/";
        if (address.StartsWith(Addresses.Explore, StringComparison.Ordinal) && address[Addresses.Explore.Length..].Split('/') is [{ Length: > 0 } explored, ..]) yield return Addresses.Dataset(explored);
        var name = address[(address.LastIndexOf('/') + 1)..];
        if (name.IndexOf('.') is > 0 and var dot) yield return Addresses.Dataset(name[..dot]);
    }

    private static string Interface(string page) => $"{Addresses.Api}{page.Trim('/')}.json";

    private static string Last(string page) => page.TrimEnd('/')[(page.TrimEnd('/').LastIndexOf('/') + 1)..];

    // A file with the thing's own name gets the new one; all others stay as they are.
    private static string Renamed(string address, string oldName, string newName)
    {
        var start = address.LastIndexOf('/') + 1;
        return IsNamed(address, oldName) ? $"{address[..start]}{newName}{address[(start + oldName.Length)..]}" : address;
    }

    private static bool IsNamed(string address, string name) => address.AsSpan(address.LastIndexOf('/') + 1).StartsWith(name + ".", StringComparison.Ordinal);
}
