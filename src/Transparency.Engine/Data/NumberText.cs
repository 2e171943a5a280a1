// Numbers as they must be written, and what to say about those that are not.

using System.Globalization;

namespace Transparency.Engine.Data;

/// <summary>Digits with an optional minus sign in front and an optional full stop: <c>-12500.50</c>.</summary>
internal static class NumberText
{
    // What a decimal keeps without rounding.
    private const int MostDigits = 28;

    private const string Rule = "Write digits only, for example 12500 or 12500.50: no £ sign and no commas.";

    public static bool TryRead(ReadOnlySpan<char> text, out decimal number)
    {
        number = 0;
        var digits = text.StartsWith('-') ? text[1..] : text;
        if (digits.IsEmpty || digits.Length > MostDigits + 1) return false;
        var stop = -1;
        for (var i = 0; i < digits.Length; i++)
        {
            if (char.IsAsciiDigit(digits[i])) continue;
            if (digits[i] != '.' || stop >= 0) return false;
            stop = i;
        }

        if (stop == 0 || stop == digits.Length - 1) return false;
        return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    public static string Hint(string text)
    {
        if (text.ToLowerInvariant().TrimEnd('.') is "nil" or "none" or "n/a" or "na" or "-" or "–" or "—" or "tbc" or "tbd" or "unknown" or "not published")
            return "Write 0 where the document says nought; leave the cell empty where it does not say.";
        if (text.StartsWith('(') && text.EndsWith(')') && Bare(text[1..^1]) is { } negative) return $"Write -{negative}: a minus sign, not brackets.";
        if (text.EndsWith('%') && Bare(text[..^1]) is { } percent) return $"Write {percent}: no % sign, since the column's unit says per cent.";
        if (text.StartsWith('#')) return "A spreadsheet has written the name of a fault here, or the column was too narrow: open the file that the number comes from, and write the number.";
        if (InFull(text) is { } full) return $"Write {full}, if that is the figure: all its digits, and no word for thousands or millions.";
        if (IsContinental(text)) return $"Write {text.Replace(".", "", StringComparison.Ordinal).Replace(',', '.')}: a full stop before pence, and nothing between thousands.";
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var big) && text.Contains('e', StringComparison.OrdinalIgnoreCase))
        {
            // Ten digits or more become 1.2E+10 when a spreadsheet saves, and digits may be lost: only the source knows them.
            return Math.Abs(big) < 1e6 && big == Math.Truncate(big)
                ? $"Write all its digits: {big.ToString("0", CultureInfo.InvariantCulture)}."
                : "Write all its digits, as the document prints them.";
        }

        return Bare(text) is { } bare ? $"Write {bare}: digits only, no £ sign, no commas and no spaces." : Rule;
    }

    // 1.2m, £3k, £1.5 million
    private static string? InFull(string text)
    {
        foreach (var (word, factor) in new[] { ("million", 1_000_000m), ("thousand", 1_000m), ("billion", 1_000_000_000m), ("bn", 1_000_000_000m), ("m", 1_000_000m), ("k", 1_000m) })
        {
            if (!text.EndsWith(word, StringComparison.OrdinalIgnoreCase) || Bare(text[..^word.Length].TrimEnd()) is not { } bare) continue;
            if (!TryRead(bare, out var number) || number > 1_000_000) return null;
            return CanonicalText.Of(number * factor / 1.0000000000m);
        }

        return null;
    }

    // 1.234,50
    private static bool IsContinental(string text) =>
        text.Split(',') is [var whole, { Length: 1 or 2 } pence] && pence.All(char.IsAsciiDigit) && whole.Contains('.') && whole.Replace(".", "", StringComparison.Ordinal).All(char.IsAsciiDigit);

    /// <summary>The number without signs of currency, thousands and plus; null where that leaves no number.</summary>
    private static string? Bare(string text)
    {
        // "1,50" may be one and a half: only commas before three digits divide thousands.
        var parts = text.Split('.')[0].Split(',');
        if (parts.Skip(1).Any(part => part.Length != 3)) return null;
        var bare = string.Concat(text.Where(c => c is not ('£' or '€' or '$' or ',' or '+') && !char.IsWhiteSpace(c))).Replace('−', '-').Replace('–', '-');
        if (bare.StartsWith('.')) bare = "0" + bare;
        return TryRead(bare.TrimEnd('.'), out _) ? bare.TrimEnd('.') : null;
    }
}
