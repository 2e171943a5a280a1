// The catalogue of the data for programs.

using Transparency.Engine.Output;
using Transparency.Site.Catalogue;
using Transparency.Site.Model;

namespace Transparency.Site.Pipelines;

public static class CatalogueFiles
{
    /// <summary>The catalogue as a Data Package and as DCAT; none where there is no data.</summary>
    /// <param name="model">The site.</param>
    /// <param name="downloads">The files that can be taken away.</param>
    public static IEnumerable<OutputFile> Files(SiteModel model, IReadOnlyList<OutputFile> downloads)
    {
        var entries = CatalogueEntry.All(model);
        if (entries.Count == 0) yield break;
        var files = downloads.DistinctBy(f => f.Path, StringComparer.Ordinal).ToDictionary(f => f.Path, StringComparer.Ordinal);
        yield return new(Addresses.DataPackage[1..], DataPackage.Write(model, entries, files), "the catalogue of the data");
        yield return new(Addresses.DcatCatalogue[1..], DcatCatalogue.Write(model, entries), "the catalogue of the data");
    }
}
