// How CSV is read and written here; the library's own defaults guess and forgive.

using CsvHelper;

namespace Transparency.Engine.Data;

/// <summary>The options for every CSV file of the project.</summary>
internal static class CsvOptions
{
    /// <summary>Longer rows are not data: a quotation mark was left open. Bytes.</summary>
    public const int LongestRow = 1 << 20;

    /// <summary>Every row as it stands, the header among them, with malformed quoting told to <paramref name="malformed"/>.</summary>
    public static CsvReaderOptions Reading(Action<CsvMalformedRecord> malformed) => new()
    {
        Separator = ',',
        DetectSeparatorHint = false,
        HasHeader = false,
        SkipEmptyLines = false,
        TrackLineNumbers = true,
        MaxRecordSize = LongestRow,
        IncludeValuesInExceptions = false,
        PoolStrings = true,
        OnMalformedRecord = malformed,
    };

    /// <summary>RFC 4180. What would be run as a formula is written as text before it comes here: the library's own way misses some, and spoils minus signs.</summary>
    public static readonly CsvWriterOptions Writing = new();
}
