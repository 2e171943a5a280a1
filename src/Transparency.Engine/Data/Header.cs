// The first line of a CSV file, compared with the schema.

using CsvHelper;
using Transparency.Engine.Diagnostics;

namespace Transparency.Engine.Data;

/// <summary>Which column of the schema each column of the file is.</summary>
internal sealed class Header
{
    private readonly Column?[] _columns;

    private Header(Column?[] columns, int named) => (_columns, Named) = (columns, named);

    public int Count => _columns.Length;

    /// <summary>How many columns there are up to the last that has a name; a spreadsheet often writes more.</summary>
    public int Named { get; }

    /// <summary>The schema's column at that place of the file; null where the file's column is not known.</summary>
    public Column? Column(int position) => _columns[position];

    /// <summary>Reports every difference from the schema; null where no column is known, so that rows cannot be read.</summary>
    public static Header? Read(CsvReader csv, RecordPlaces places, TableSchema schema, FileReport report)
    {
        var names = Enumerable.Range(0, csv.FieldCount).Select(i => CellSpaces.Trim(csv.GetString(i))).ToArray();
        if (NotCommas(names) is { } hint)
        {
            report.Error(DataCodes.NotCommas, "The columns of this file are not divided by commas.", Span(0), hint);
            return null;
        }

        var columns = names.Select(schema.Find).ToArray();
        if (columns.All(c => c is null) && Above(schema, report) is var (message, mend))
        {
            report.Error(DataCodes.NoHeader, message, report.File.Span(0, report.File.Line(1).Length), mend);
            return null;
        }

        var complete = true;
        var named = Array.FindLastIndex(names, n => n.Length > 0) + 1;
        for (var i = 0; i < named; i++)
        {
            if (names[i].Length != csv.GetString(i).Length && names[i].Length > 0)
                report.Note(DataCodes.Spaces, "Spaces around the column's name were left out.", Span(i), "Take the spaces away.", Place(i));
            var first = Array.IndexOf(names, names[i]);
            if (columns[i] is not null && first == i) continue;
            complete = false;
            if (names[i].Length == 0)
                report.Error(DataCodes.BlankColumn, "A column has no name.", Span(i), "Name it, or delete the column if it holds nothing.", Place(i));
            else if (first < i)
                report.Error(DataCodes.DuplicateColumn, $"Two columns are called {QuotedText.Of(names[i])}.", Span(i), $"The first is column {Row.SpreadsheetColumn(first)}. Take one of the two away.", Place(i));
            else
                columns[i] = Unknown(i);
            if (first < i) columns[i] = null;
        }

        foreach (var column in schema.Columns.Where(c => !columns.Contains(c)))
        {
            complete = false;
            report.Error(DataCodes.MissingColumn, $"Column \"{column.Name}\" is missing.", report.File.Span(0, report.File.Line(1).Length),
                $"Put it in as column {Row.SpreadsheetColumn(column.Index)}.", $"column {Row.SpreadsheetColumn(column.Index)}");
        }

        if (complete && columns.Take(named).Where((c, i) => c!.Index != i).Any())
        {
            var at = Array.FindIndex(columns, c => c!.Index != Array.IndexOf(columns, c));
            report.Error(DataCodes.ColumnOrder, $"The columns are in another order than the schema's: here \"{schema.Columns[at].Name}\" is expected.", Span(at),
                $"Write the columns in this order: {string.Join(',', schema.Columns.Select(c => c.Name))}", Place(at));
        }

        return columns.All(c => c is null) ? null : new(columns, named);

        Column? Unknown(int i)
        {
            var missing = schema.Columns.Where(c => !names.Contains(c.Name)).ToList();
            var byTitle = missing.Find(c => string.Equals(c.Title, names[i], StringComparison.OrdinalIgnoreCase));
            var meant = byTitle?.Name ?? NearestName.Find(names[i], missing.Select(c => c.Name));
            report.Error(DataCodes.UnknownColumn, $"There is no column {QuotedText.Of(names[i])} in the schema.", Span(i),
                meant is null ? "Take the column away, or describe it in csv-metadata.json." : $"Did you mean \"{meant}\"?", Place(i));
            // Read as the column that is probably meant, so that its cells are checked in the same build.
            return meant is null || columns.Any(c => c?.Name == meant) ? null : schema.Find(meant);
        }

        SourceSpan Span(int i) => new(report.File.Path, places[i].Line, places[i].Column, places[i].Length);
        string Place(int i) => $"cell {Row.SpreadsheetColumn(i)}1";
    }

    // What stands in the first line where none of its names is a column's.
    private static (string Message, string Mend)? Above(TableSchema schema, FileReport report)
    {
        const int Farthest = 10;
        for (var line = 2; line <= Math.Min(Farthest, report.File.LineCount); line++)
        {
            if (report.File.Line(line).Split(',').Count(name => schema.Find(name.Trim()) is not null) * 2 > schema.Columns.Count)
                return ($"The first line does not name the columns; line {line} does.", $"Delete the lines above line {line}: a title belongs in csv-metadata.json.");
        }

        return schema.Columns.Count > 3 ? ("The first line names none of the columns.", $"Write {string.Join(',', schema.Columns.Select(c => c.Name))} in it.") : null;
    }

    private static string? NotCommas(string[] names)
    {
        if (names[0].StartsWith("sep=", StringComparison.OrdinalIgnoreCase)) return "Delete this line; spreadsheets open the file without it.";
        if (names.Length > 1) return null;
        return names[0].Contains(';') ? "They are divided by semicolons: save the file again as \"CSV UTF-8 (comma delimited)\"."
            : names[0].Contains('\t') ? "They are divided by tabs: save the file again as \"CSV UTF-8 (comma delimited)\"."
            : null;
    }
}
