// Our index of the made-up grants, written as a site would write it.

using System.Globalization;
using Transparency.Engine.Output;
using Transparency.Engine.Search;

namespace Transparency.Benchmarks.Search;

/// <summary>Builds the index alone, without a site around it.</summary>
public static class OwnIndex
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "grants";

    private const int Extract = 160;

    /// <summary>Builds into a folder and measures from records to files on the disk.</summary>
    public static Cost Build(IReadOnlyList<Grant> grants, string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        return Cost.Of(() =>
        {
            foreach (var file in IndexWriter.Write(Collection(grants), Synonyms.None, $"search/{Name}/")) Save(file, folder);
        });
    }

    /// <summary>The grants as records of an index.</summary>
    public static Collection Collection(IReadOnlyList<Grant> grants)
    {
        IReadOnlyList<(string Name, Func<Grant, string> Of)> by = [("area", g => g.Area), ("fund", g => g.Fund), ("year", g => g.Year), ("organisation", g => g.Organisation)];
        var facets = by.Select(f => (f.Name, f.Of, Values: grants.Select(f.Of).Distinct().Order(StringComparer.Ordinal).ToList())).ToList();
        var places = facets.Select(f => f.Values.Select((value, i) => (value, i)).ToDictionary(v => v.value, v => v.i, StringComparer.Ordinal)).ToList();
        return new(
            Name,
            "Grants",
            [new("title", 4), new("organisation", 2), new("text", 1)],
            [.. facets.Select(f => new Facet(f.Name, f.Name, [.. f.Values.Select(v => new FacetValue(v, v))]))],
            [new("amount", "Amount", "GBP")],
            [new("date", "Date")],
            [["url", "title", "organisation", "date", "extract"]],
            null,
            [
                .. grants.Select(g => new SearchRecord(
                    () => [g.Title, g.Organisation, g.Description],
                    [.. facets.Select((f, i) => (IReadOnlyList<int>)[places[i][f.Of(g)]])],
                    [g.Amount],
                    [g.Date],
                    [
                        new($"/g/{g.Number}/"), new(g.Title), new(null, places[3][g.Organisation]),
                        new(g.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), new(g.Description[..Math.Min(Extract, g.Description.Length)]),
                    ])),
            ]);
    }

    private static void Save(OutputFile file, string folder)
    {
        var path = Path.Combine(folder, file.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var stream = File.Create(path);
        stream.Write(file.Bytes.Span);
    }
}
