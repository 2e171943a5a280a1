// content/redirects.yml: where what had an address is now.

using Transparency.Engine.Content;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;

namespace Transparency.Site.Permanence;

/// <summary>One move.</summary>
/// <param name="From">The address that was published.</param>
/// <param name="To">Where it leads, at the end of all moves.</param>
/// <param name="Settings">Where it stands.</param>
internal sealed record Redirect(string From, string To, SettingsReader Settings);

/// <summary>Reads the moves.</summary>
internal static class Redirects
{
    public const string FilePath = "content/redirects.yml";

    /// <summary>All moves, each followed to its end; what cannot be followed is reported and left out.</summary>
    public static IReadOnlyList<Redirect> Read(SourceTree content, DiagnosticBag bag)
    {
        if (content.Find(FilePath) is not { } file) return [];
        var moves = new Dictionary<string, Redirect>(StringComparer.Ordinal);
        foreach (var redirect in SettingsReader.OpenList(file, bag).Select(Read).OfType<Redirect>())
        {
            if (moves.TryAdd(redirect.From, redirect)) continue;
            redirect.Settings.Error(SiteCodes.Redirect, $"\"{redirect.From}\" is redirected twice.", "from", "Take one of the two away.");
        }

        return [.. moves.Values.Select(r => Followed(r, moves)).OfType<Redirect>()];
    }

    private static Redirect? Read(SettingsReader read)
    {
        var from = read.RequiredText("from", "/projects/old-name/");
        var to = read.RequiredText("to", "/projects/new-name/");
        read.Text("why");
        read.Done();
        return IsAddress(from, "from", read) & IsAddress(to, "to", read) && IsPlain(from!, read) ? new(from!, to!, read) : null;
    }

    private static bool IsAddress(string? text, string key, SettingsReader read)
    {
        if (text is null) return false;
        if (text.StartsWith('/') && !text.StartsWith("//", StringComparison.Ordinal) && !text.Any(char.IsWhiteSpace)) return true;
        read.Error(SiteCodes.Redirect, $"\"{text}\" is not an address of this site.", key, "Write it from the first slash on, without the site's name: /projects/new-name/.");
        return false;
    }

    // A query or a fragment is not sent as part of an address, and to hosts a star or a colon means more than itself.
    private static bool IsPlain(string from, SettingsReader read)
    {
        if (from.IndexOfAny(['?', '#', '*', ':']) is not (>= 0 and var at)) return true;
        read.Error(SiteCodes.Redirect, $"\"{from}\" cannot be redirected: it has the character \"{from[at]}\".", "from", "Write the address alone, without ?, #, * and :.");
        return false;
    }

    private static Redirect? Followed(Redirect redirect, Dictionary<string, Redirect> moves)
    {
        HashSet<string> seen = [redirect.From];
        var to = redirect.To;
        while (moves.TryGetValue(to, out var next))
        {
            if (!seen.Add(to))
            {
                redirect.Settings.Error(SiteCodes.Redirect, $"\"{redirect.From}\" leads in a circle, by way of \"{redirect.To}\".", "to", "Let one of them lead to a page that is there.");
                return null;
            }

            to = next.To;
        }

        return redirect with { To = to };
    }
}
