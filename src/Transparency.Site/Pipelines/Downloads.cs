// The files that readers take away: each dataset, each release and the rows of each list, in each format.

using Transparency.Engine.Concurrency;
using Transparency.Engine.Data;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Output;
using Transparency.Engine.Spreadsheets;
using Transparency.Site.Formats;
using Transparency.Site.Model;
using Transparency.Site.Search;

namespace Transparency.Site.Pipelines;

public static class Downloads
{
    /// <summary>All files. What a format cannot hold is reported, and there is no such file.</summary>
    /// <param name="model">The site.</param>
    /// <param name="bag">Where to report.</param>
    /// <param name="done">What becomes of a file when it is made.</param>
    public static IReadOnlyList<OutputFile> Files(SiteModel model, DiagnosticBag bag, Func<OutputFile, OutputFile> done)
    {
        var tables = SideBySide.Select(model.Data.All, table => new DatasetRows(model, table));
        IReadOnlyList<(RowSet Set, bool IsList)> sets =
        [
            .. tables.SelectMany(t => OfDataset(t).Select(set => (set, false))),
            .. model.Settings.Parts.HasFlag(SiteParts.Lists) ? Lists(model, tables.ToDictionary(t => t.Table.Id, StringComparer.Ordinal)).Select(set => (set, true)) : [],
        ];

        // Compressing is most of the work, so all files are made at once.
        var files = SideBySide.Select(sets, set => OfSet(model, set.Set, set.IsList, bag, done));
        var snapshots = tables.Where(t => t.Schema.IsExplored).Select(t => done(new(t.Snapshot[1..], t.Csv.All, t.Schema.Path)));
        return [.. files.SelectMany(f => f), .. snapshots];
    }

    private static IEnumerable<RowSet> OfDataset(DatasetRows rows)
    {
        var (id, page, title) = (rows.Table.Id, Addresses.TablePage(rows.Table.Id), rows.Schema.Title);
        yield return new(rows, title, Addresses.DatasetCsv(id), page, [.. Enumerable.Range(0, rows.Rows.Count)]);
        if (page != Addresses.Dataset(id)) yield break;
        foreach (var release in rows.Table.Releases)
        {
            yield return new(
                rows, $"{title}, release {release.Id}", Addresses.ReleaseCsv(id, release.Id), page,
                [.. Enumerable.Range(0, rows.Rows.Count).Where(i => rows.Rows[i].Release == release)]);
        }
    }

    private static IEnumerable<RowSet> Lists(SiteModel model, IReadOnlyDictionary<string, DatasetRows> tables) =>
        RowFiles.All(model)
            .Concat(Slices.All(model).Where(s => s.HasOwnPage).Select(s => s.File))
            .Select(file => (File: file, Rows: tables[file.Table.Id]))
            .Select(f => new RowSet(f.Rows, $"{f.Rows.Schema.Title}: {f.File.Choice}", f.File.Address, f.File.Page, [.. f.File.Rows.Select(f.Rows.NumberOf)]));

    // Lists have no JSON and no description of their own: both would say again what those of the dataset say.
    private static List<OutputFile> OfSet(SiteModel model, RowSet set, bool isList, DiagnosticBag bag, Func<OutputFile, OutputFile> done)
    {
        List<OutputFile> files = [];
        AddBytes(FileFormat.Csv, RowFormats.Csv(set));
        if (model.Settings.Parts.HasFlag(SiteParts.Spreadsheets))
        {
            var workbook = Workbooks.Of(model, set);
            AddSheet(FileFormat.Xlsx, workbook, SheetLimits.NotInXlsx, Xlsx.Write);
            AddSheet(FileFormat.Ods, workbook, SheetLimits.NotInOds, Ods.Write);
        }

        if (isList) return files;
        Add(FileFormat.Json, file => RowFormats.Json(model, set, file));
        AddBytes(FileFormat.Csvw, RowFormats.Csvw(model, set));
        if (set.Csv != Addresses.DatasetCsv(set.Table.Table.Id)) return files;
        IReadOnlyList<OutputFile> parts = [.. files];
        Add(FileFormat.Zip, file => DatasetZip.Write(model, set, parts, file));
        return files;

        void AddBytes(FileFormat format, ReadOnlyMemory<byte> bytes) => files.Add(done(new(format.Beside(set.Csv)[1..], bytes, set.Schema.Path)));

        void Add(FileFormat format, Action<Stream> write) => files.Add(done(RowsFile.Of(format.Beside(set.Csv), set.Schema.Path, set.Rows.Count, write)));

        void AddSheet(FileFormat format, Workbook workbook, Func<Sheet, string?> problem, Action<Workbook, Stream> write)
        {
            if (workbook.Sheets.Select(problem).FirstOrDefault(p => p is not null) is not { } why) Add(format, file => write(workbook, file));
            else bag.Note(
                SiteCodes.NotInFormat, $"{format.Beside(set.Csv)} is not made. {why}", new(set.Schema.Path),
                "The other formats have these rows. Divide the dataset or shorten the text to have this one too.");
        }
    }
}
