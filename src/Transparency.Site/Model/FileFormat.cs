// In what formats rows can be taken away, and which files the site has.

namespace Transparency.Site.Model;

/// <summary>A format of the files with rows.</summary>
/// <param name="Ending">What stands behind the name that all files of the same rows share.</param>
/// <param name="Name">What a reader sees.</param>
public sealed record FileFormat(string Ending, string Name)
{
    public static readonly FileFormat Csv = new(".csv", "CSV");
    public static readonly FileFormat Xlsx = new(".xlsx", "Excel");
    public static readonly FileFormat Ods = new(".ods", "OpenDocument");
    public static readonly FileFormat Parquet = new(".parquet", "Parquet");
    public static readonly FileFormat Json = new(".json", "JSON");
    public static readonly FileFormat Csvw = new(".csv-metadata.json", "What the columns mean");
    public static readonly FileFormat Zip = new(".zip", "All of these with notes, ZIP");

    /// <summary>All, in the order in which readers see them.</summary>
    public static readonly IReadOnlyList<FileFormat> All = [Csv, Xlsx, Ods, Parquet, Json, Csvw, Zip];

    /// <summary>The address of the file of this format beside the CSV file.</summary>
    public string Beside(string csv) => csv[..^Csv.Ending.Length] + Ending;
}

/// <summary>The size in bytes of each file that can be taken away, by its address.</summary>
public sealed class FileSizes
{
    public static readonly FileSizes None = new([]);

    private readonly Dictionary<string, long> _sizes = new(StringComparer.Ordinal);

    /// <param name="files">Address and size of each. After an error two may want one address; that is told elsewhere.</param>
    public FileSizes(IEnumerable<(string Address, long Size)> files)
    {
        foreach (var (address, size) in files) _sizes.TryAdd(address, size);
    }

    /// <summary>Null where there is no such file.</summary>
    public long? Of(string address) => _sizes.TryGetValue(address, out var size) ? size : null;

    /// <summary>The address of the copy of a dataset that its explorer takes rows from; null where there is none.</summary>
    public string? SnapshotOf(string dataset) =>
        _sizes.Keys.FirstOrDefault(a => a.StartsWith(Addresses.RowsSnapshot(dataset, "")[..^".csv".Length], StringComparison.Ordinal));
}
