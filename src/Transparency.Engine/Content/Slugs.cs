// Words to ids.

using System.Text;

namespace Transparency.Engine.Content;

/// <summary>Makes ids and addresses out of words.</summary>
public static class Slugs
{
    private const string Accented = "àáâãäåçèéêëìíîïñòóôõöøùúûüýÿ";
    private const string Plain = "aaaaaaceeeeiiiinoooooouuuuyy";

    /// <summary>Small letters, digits and single hyphens: <c>Summer Fair: Round 2</c> is <c>summer-fair-round-2</c>; may be empty.</summary>
    public static string Of(string words)
    {
        var slug = new StringBuilder(words.Length);
        foreach (var letter in words)
        {
            var c = char.ToLowerInvariant(letter);
            var accent = Accented.IndexOf(c);
            if (accent >= 0) c = Plain[accent];
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(c);
            else if (c is not ('\'' or '\u2019') && slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        return slug.ToString().TrimEnd('-');
    }
}
