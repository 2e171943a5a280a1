// What kind of area a code of official statistics is of, by the list geoCodeType of the 360Giving Data Standard.

namespace Transparency.Site.Grants;

/// <summary>The part of the list that offices with areas of their own can need; it lies beside this file.</summary>
internal static class GeoCodeTypes
{
    private const string Name = "geo-code-types.txt";

    private static readonly Lazy<Dictionary<string, string>> Types = new(Read);

    /// <summary>The type that the first three characters of a code stand for; null where the list does not say.</summary>
    public static string? Of(string code) => code.Length > 3 ? Types.Value.GetValueOrDefault(code[..3]) : null;

    private static Dictionary<string, string> Read()
    {
        using var stream = typeof(GeoCodeTypes).Assembly.GetManifestResourceStream(Name) ?? throw new InvalidOperationException($"The program holds no {Name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .ToDictionary(line => line[..3], line => line[4..], StringComparer.Ordinal);
    }
}
