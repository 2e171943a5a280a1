// A name for files and addresses.

using System.Text;

namespace Transparency.Site.Commands;

/// <summary>Makes "Winter nights: what we do" into <c>winter-nights-what-we-do</c>.</summary>
internal static class Slug
{
    private const int Longest = 60;

    // The program runs without the culture data that could take accents off: these are the letters of English and Welsh.
    private const string Accented = "àáâãäåçèéêëìíîïñòóôõöùúûüŵẁẃẅýÿŷỳ";
    private const string Plain = "aaaaaaceeeeiiiinooooouuuuwwwwyyyy";

    /// <summary>Small letters, digits and hyphens; <c>untitled</c> where nothing is left.</summary>
    public static string Of(string title)
    {
        var slug = new StringBuilder();
        foreach (var written in title.ToLowerInvariant())
        {
            var accent = Accented.IndexOf(written);
            var letter = accent < 0 ? written : Plain[accent];
            if (char.IsAsciiLetterOrDigit(letter)) slug.Append(letter);
            else if (letter is '\'' or '’') continue;
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
            if (slug.Length == Longest) break;
        }

        var text = slug.ToString().Trim('-');
        return text.Length == 0 ? "untitled" : text;
    }
}
