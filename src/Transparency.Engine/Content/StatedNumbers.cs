// Which numbers in a text state a figure, and which only name a day, a year, a section or a telephone.

using System.Text.RegularExpressions;

namespace Transparency.Engine.Content;

/// <summary>Finds numbers written in digits that a reader may ask the source of.</summary>
public static partial class StatedNumbers
{
    private const string Months = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";

    /// <summary>The places of the figures in a text, in order, each with its sign of currency and its unit.</summary>
    public static IEnumerable<(int Start, int Length)> In(string text) => text.AsSpan().ContainsAnyInRange('0', '9')
        ? Numbers().Matches(text).Select(m => m.Groups["figure"]).Where(g => g.Success).Select(g => (g.Index, g.Length))
        : [];

    // What comes first takes the digits that are no figures; only what is left is one. Every repetition is bounded or
    // begins where a word begins, so that no text takes longer than its length allows.
    [GeneratedRegex(
        // 29 and 30 May 2024; May 29; 4th
        @"(?<![\p{L}\p{N}£])[0-9]{1,2}(?:st|nd|rd|th)?(?:(?:, ?|,? and |,? or | to |\u2013|-)[0-9]{1,2}(?:st|nd|rd|th)?){0,8}\s+(?:of\s+)?" + Months + @"\b(?:,?\s+[0-9]{4}\b)?"
        + @"|\b" + Months + @"\s+[0-9]{1,2}(?:st|nd|rd|th)?\b(?![0-9.,%])(?:,?\s+[0-9]{4}\b)?"
        + @"|\b[0-9]+(?:st|nd|rd|th)\b"
        // 2025-26; 2025; 2025-11-27
        + @"|(?<![\p{L}\p{N}£,.])[0-9]{4}[-\u2013/][0-9]{2,4}(?:-[0-9]{2})?\b"
        + @"|(?<![\p{L}\p{N}£,.])(?:19|20)[0-9]{2}\b(?![,.][0-9]|\s?(?:%|per\scent))"
        // 01234 567 890; 10.30am
        + @"|(?<![\p{N}£])\(?0[0-9]{2,4}\)?\s[0-9]{3}\s?[0-9]{3,4}\b"
        + @"|\b[0-9]{1,2}(?:[:.][0-9]{2})?\s?(?:am|pm)\b|\b[0-9]{1,2}:[0-9]{2}\b"
        // section 7; pages 3 to 5; No. 2; version 2.2
        + @"|\b(?:sections?|ss?\.|paragraphs?|paras?\.?|pages?|pp?\.|parts?|acts?|schedules?|regulations?|articles?|chapters?|rounds?|quarters?|questions?|items?|notes?|tables?|figures?|versions?|levels?|phases?|steps?|numbers?|nos?\.|no)\s+\(?[0-9]+(?:\.[0-9]+)*[a-z]?\)?(?:\([0-9a-z]{1,4}\)){0,3}(?:(?:, ?|,? and |,? or | to |\u2013|-)\(?[0-9]+(?:\.[0-9]+)*[a-z]?\)?){0,8}"
        // Q2, A6, v3.0, AB1 2CD
        + @"|(?<![\p{L}\p{N}_#@/.-])[\p{L}_#@/][\p{L}_#@/.-]*[0-9][\p{L}\p{N}._-]*(?:\s[0-9][A-Z]{2}\b)?"
        + @"|(?<![\p{L}\p{N}])(?<figure>[-\u2212]?(?:[£€$]\s?)?[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?(?:\s?%|\s(?:per\scent|percent|million|billion|thousand)\b|(?:[mk]|bn|K)\b)?)(?![\p{L}\p{N}])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Numbers();
}
