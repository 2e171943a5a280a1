// A CSV file read back with CsvHelper, by the letter of RFC 4180.

using CsvHelper;
using Transparency.Engine.Spreadsheets;

namespace Transparency.Tests.Validators;

internal static class CsvRows
{
    private static readonly CsvReaderOptions Strict = new()
    {
        Separator = ',',
        DetectSeparatorHint = false,
        HasHeader = false,
        SkipEmptyLines = false,
        MalformedData = CsvMalformedDataHandling.Throw,
    };

    /// <summary>Every record with its fields; fails on what the standard does not allow.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Read(string path)
    {
        using var csv = CsvReader.FromFile(path, Strict);
        List<IReadOnlyList<string>> records = [];
        while (csv.Read()) records.Add([.. Enumerable.Range(0, csv.FieldCount).Select(i => csv.GetString(i) ?? "")]);
        return records;
    }

    /// <summary>Without the apostrophes that keep text from being run.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Bare(IReadOnlyList<IReadOnlyList<string>> records) =>
        [.. records.Select(record => (IReadOnlyList<string>)[.. record.Select(Bare)])];

    private static string Bare(string text) =>
        text.StartsWith('\'') && SpreadsheetFormula.IsFormula(text.AsSpan().TrimStart('\'')) ? text[1..] : text;
}
