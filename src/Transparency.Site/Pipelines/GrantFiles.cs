// Grants in the form of the 360Giving Data Standard, and what was left out.

using Transparency.Engine.Data;
using Transparency.Engine.Output;
using Transparency.Site.Formats;
using Transparency.Site.Grants;
using Transparency.Site.Model;

namespace Transparency.Site.Pipelines;

public static class GrantFiles
{
    private const string Origin = "the grants";

    /// <summary>The files; those of the standard only where there is a grant, since it has no form for none.</summary>
    public static IEnumerable<OutputFile> Files(SiteModel model)
    {
        if (model.Table(Projects.Dataset) is null) yield break;
        var grants = GrantList.Of(model);
        if (grants.Listed.Count > 0)
        {
            yield return RowsFile.Of(Addresses.GrantsJson, Origin, grants.Listed.Count, file => GrantsJson.Write(model, grants.Listed, file));
            yield return RowsFile.Of(Addresses.GrantsCsv, Origin, grants.Listed.Count, file => GrantsCsv.Write(grants.Listed, model.Settings.BaseUrl + Addresses.Grants, file));
        }

        if (grants.LeftOut.Count > 0) yield return new(Addresses.GrantsLeftOut[1..], LeftOut(grants), Origin);
    }

    private static ReadOnlyMemory<byte> LeftOut(GrantList grants) => CsvText.Write(
        ["id", "title", "lacks"], grants.LeftOut.Select(l => (IReadOnlyList<string>)[l.Project.Id, l.Project.Title, string.Join(';', l.Lacks)]));
}
