// A name for files and addresses.

using System.Text;

namespace Transparency.Site.Commands;

/// <summary>Makes "Winter nights: what we do" into <c>winter-nights-what-we-do</c>.</summary>
internal static class Slug
{
    private const int Longest = 60;

    /// <summary>Small letters, digits and hyphens; <c>untitled</c> where nothing is left.</summary>
    public static string Of(string title)
    {
        var slug = new StringBuilder();
        foreach (var letter in title.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter)) slug.Append(letter);
            else if (letter is '\'' or '’' || char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.NonSpacingMark) continue;
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
            if (slug.Length == Longest) break;
        }

        var text = slug.ToString().Trim('-');
        return text.Length == 0 ? "untitled" : text;
    }
}
