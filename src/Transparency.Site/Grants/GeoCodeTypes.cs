// What kind of area a code of official statistics is of, by the list geoCodeType of the 360Giving Data Standard.

namespace Transparency.Site.Grants;

/// <summary>The part of the list that offices with areas of their own can need.</summary>
internal static class GeoCodeTypes
{
    private const int Start = 3;

    // The first three characters of a code, then its type.
    private static readonly Dictionary<string, string> Types = "E04PAR E05WD E06UA E07NMD E08MD E09LONB E10CTY E22CSP E23PFA W04COM W05WD W06UA W14CDRP"
        .Split(' ').ToDictionary(entry => entry[..Start], entry => entry[Start..], StringComparer.Ordinal);

    /// <summary>The type of a code; null where the list does not say.</summary>
    public static string? Of(string code) => code.Length > Start ? Types.GetValueOrDefault(code[..Start]) : null;
}
