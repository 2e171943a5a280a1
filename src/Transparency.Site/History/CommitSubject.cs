// The first line of a commit's message, as it may be shown to everybody.

using System.Globalization;
using System.Text.RegularExpressions;

namespace Transparency.Site.History;

/// <summary>Plain words: no address of a person, no sign that a page cannot hold, no more than a line.</summary>
internal static partial class CommitSubject
{
    private const int Longest = 200;

    /// <summary>The words; null where there are none.</summary>
    public static string? Shown(string subject)
    {
        var plain = string.Concat(subject.Select(c => IsUnseen(c) ? ' ' : c));
        var words = MailAddress().Replace(plain, "(address left out)").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var line = string.Join(' ', words);
        return line.Length == 0 ? null : line.Length <= Longest ? line : line[..Longest] + "…";
    }

    /// <summary>Several, earliest first, each once; null where there are none.</summary>
    public static string? Joined(IEnumerable<string> latestFirst)
    {
        var shown = latestFirst.Select(Shown).OfType<string>().Reverse().Distinct(StringComparer.Ordinal).ToList();
        return shown.Count == 0 ? null : string.Join("; ", shown);
    }

    private static bool IsUnseen(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse;

    [GeneratedRegex(@"<?[^\s<>@]+@[^\s<>@]+>?", RegexOptions.CultureInvariant)]
    private static partial Regex MailAddress();
}
