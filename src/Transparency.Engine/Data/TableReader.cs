// Reads all CSV files of a dataset.

using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;

namespace Transparency.Engine.Data;

/// <summary>Reads releases against their schema and reports every cell that is not as the schema says.</summary>
public static class TableReader
{
    /// <summary>The rows of all files, each file a release called by its stem; a cell that could not be read is empty.</summary>
    public static Table Read(TableSchema schema, IReadOnlyList<SourceFile> csvFiles, DiagnosticBag diagnostics)
    {
        List<Row> rows = [];
        var releases = csvFiles
            .Select(file => new Release(file.Stem, file))
            .OrderBy(release => release.Id, StringComparer.Ordinal)
            .ThenBy(release => release.File.Path, StringComparer.Ordinal)
            .ToList();
        var isCut = false;
        foreach (var release in releases) isCut |= !new ReleaseReader(schema, release, rows, diagnostics).Read();
        return new(schema, releases, rows, isCut);
    }
}
