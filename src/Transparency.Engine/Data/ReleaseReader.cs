// Reads one CSV file.

using CsvHelper;
using Transparency.Engine.Content;
using Transparency.Engine.Diagnostics;

namespace Transparency.Engine.Data;

/// <summary>Goes through a file once: header, then rows, with the place of every cell.</summary>
internal sealed class ReleaseReader(TableSchema schema, Release release, List<Row> rows, DiagnosticBag diagnostics)
{
    // The most that a cell of a spreadsheet holds, and the most that a text of older databases held.
    private const int LongestCell = 32_767;
    private const int LongestOldCell = 255;

    private static readonly IReadOnlyList<string> RemarkWords = ["total", "totals", "grand total", "sum", "source", "sources", "note", "notes"];

    private readonly FileReport _report = new(release.File, diagnostics);
    private readonly RecordPlaces _places = new();
    private readonly List<CsvMalformedRecord> _malformed = [];
    private readonly CharacterOffsets _offsets = new(release.File.Text);
    private readonly Cell[] _lastGood = new Cell[schema.Columns.Count];
    private int _number;
    private bool _isUnclosed;
    private bool _isTooLong;
    private bool _isUnnamedUsed;

    /// <summary>False where the file could not be read to its end.</summary>
    public bool Read()
    {
        using var csv = CsvReader.FromText(release.File.Text, CsvOptions.Reading(_malformed.Add));
        if (!Next(csv) || IsBlank(csv))
        {
            _report.Error(DataCodes.NoHeader, "The first line does not name the columns.", release.File.Span(0),
                $"Write {string.Join(',', schema.Columns.Select(c => c.Name))} in it.");
            return false;
        }

        if (Header.Read(csv, _places, schema, _report) is not { } header) return false;
        (int Row, int Line)? blank = null;
        while (Next(csv))
        {
            if (IsBlank(csv))
            {
                blank ??= (_number, _places.FirstLine);
                continue;
            }

            if (blank is { } before) ReportBlank(before.Row, _number - 1, before.Line);
            blank = null;
            if (!_isUnclosed && !IsRemark(csv)) rows.Add(ReadRow(csv, header));
        }

        if (blank is { } trailing) ReportBlank(trailing.Row, _number, trailing.Line);
        if (header.Count > header.Named && !_isUnnamedUsed)
            _report.Note(DataCodes.BlankColumn, $"{(header.Count - header.Named == 1 ? "A column at the end holds" : $"{header.Count - header.Named} columns at the end hold")} nothing and {(header.Count - header.Named == 1 ? "was" : "were")} left out.",
                new(release.File.Path, 1), "Delete the commas at the ends of the lines, or leave them: they do no harm.");
        return !_isUnclosed && !_isTooLong;
    }

    private bool Next(CsvReader csv)
    {
        bool more;
        try
        {
            more = csv.Read();
        }
        catch (CsvFormatException tooLong)
        {
            _isTooLong = true;
            var line = (int)Math.Clamp(tooLong.LineNumber, 1, release.File.LineCount);
            _report.Error(DataCodes.RowTooLong, "The row that begins here is longer than any row should be.", new(release.File.Path, line),
                "Look for a cell that begins with a quotation mark and has none at its end.");
            return false;
        }

        if (!more) return false;
        _number++;
        _places.Measure(csv);
        foreach (var malformed in _malformed) ReportMalformed(malformed, csv.FieldCount);
        _malformed.Clear();
        return true;
    }

    private Row ReadRow(CsvReader csv, Header header)
    {
        var isWhole = csv.FieldCount >= header.Named && csv.FieldCount <= header.Count;
        if (!isWhole) ReportCount(csv.FieldCount, header.Named);
        for (var i = header.Named; isWhole && i < csv.FieldCount; i++) ReportUnnamed(csv.GetString(i), i);
        var cells = new Cell[schema.Columns.Count];
        for (var i = 0; i < Math.Min(csv.FieldCount, header.Count); i++)
        {
            // With a cell too many or too few, who knows where the row was torn: only its key is read, for what refers to it.
            if (header.Column(i) is not { } column) continue;
            if (isWhole || schema.PrimaryKey.Contains(column.Name)) cells[column.Index] = ReadCell(column, csv.GetString(i), _places[i], i);
        }

        // A column that is missing was reported once, a torn row too: their cells are empty at the row's first line.
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].Line == 0) cells[i] = new("", null, _places.FirstLine, 1, 1);
        }

        return new(schema, release, _number, cells);
    }

    private Cell ReadCell(Column column, string text, CellPlace place, int position)
    {
        // Strings are pooled for each column, so a value that has just been read is the same object.
        ref var last = ref _lastGood[column.Index];
        if (ReferenceEquals(last.Text, text)) return last with { Line = place.Line, Column = place.Column, Length = place.Length };

        var trimmed = CellSpaces.Trim(text);
        if (trimmed.Length != text.Length) ReportSpaces(column, place, position);
        var (value, problem) = ValueReader.Read(column, trimmed, last.Text);
        if (value is string && text.Length is LongestCell or LongestOldCell) ReportCutOff(text.Length, column, place, position);
        if (problem is not null) _report.Error(problem.Code, problem.Message, Span(place), problem.Hint, CellName(column, position));
        var cell = new Cell(text, value, place.Line, place.Column, place.Length);
        if (problem is null && trimmed.Length == text.Length && text.Length > 0) last = cell;
        return cell;
    }

    private static bool IsBlank(CsvReader csv)
    {
        for (var i = 0; i < csv.FieldCount; i++)
        {
            if (csv.GetSpan(i).IndexOfAnyExceptInRange((byte)0, (byte)' ') >= 0) return false;
        }

        return true;
    }

    // A total or a source, as people write them below a table.
    private bool IsRemark(CsvReader csv)
    {
        var first = CellSpaces.Trim(csv.GetString(0));
        if (!RemarkWords.Any(word => first.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (first.Length == word.Length || first[word.Length] is ':' or ' '))) return false;
        var filled = Enumerable.Range(0, csv.FieldCount).Count(i => CellSpaces.Trim(csv.GetString(i)).Length > 0);
        if (filled * 2 > schema.Columns.Count) return false;
        _report.Error(DataCodes.NotARow, "This row looks like a total or a remark below the table.", new(release.File.Path, _places.FirstLine, 1, Math.Max(1, release.File.Line(_places.FirstLine).Length)),
            "Take it away: totals are worked out, and a remark belongs in csv-metadata.json.", $"row {_number}");
        return true;
    }

    private void ReportUnnamed(string text, int position)
    {
        if (CellSpaces.Trim(text).Length == 0) return;
        _isUnnamedUsed = true;
        _report.Error(DataCodes.BlankColumn, $"{QuotedText.Of(text)} stands in a column that has no name.", Span(_places[position]), "Name the column in the first line, or take the cell away.", Place(position));
    }

    private void ReportSpaces(Column column, CellPlace place, int position) =>
        _report.Note(DataCodes.Spaces, "Spaces around the value were left out.", Span(place), "Take the spaces away.", CellName(column, position));

    private void ReportCutOff(int length, Column column, CellPlace place, int position) =>
        _report.Warning(DataCodes.CutOff, $"This text has exactly {length.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)} characters, the most that some programs keep.", Span(place),
            "See whether its end is there; if it was cut off, type the rest.", CellName(column, position));

    private void ReportBlank(int first, int last, int line) =>
        _report.Note(DataCodes.EmptyRows, first == last ? $"Row {first} holds nothing and was left out." : $"Rows {first} to {last} hold nothing and were left out.",
            new(release.File.Path, line), "Delete the empty rows, or leave them: they do no harm.");

    private void ReportCount(int found, int wanted)
    {
        var line = release.File.Line(_places.FirstLine);
        var message = $"This row has {Cells(found)}, and the first line names {(wanted == 1 ? "1 column" : $"{wanted} columns")}.";
        var hint = found < wanted
            ? "Put a comma for each cell that is empty."
            : line.AsSpan().ContainsAny('“', '”') ? "Curly quotation marks do not hold a cell together: write straight ones, for example \"Tables, chairs\"."
            : "Put a cell that holds a comma between quotation marks, for example \"Tables, chairs\".";
        _report.Error(DataCodes.CellCount, message, new(release.File.Path, _places.FirstLine, 1, Math.Max(1, line.Length)), hint, $"row {_number}");
    }

    private void ReportMalformed(CsvMalformedRecord malformed, int fieldCount)
    {
        if (malformed.Reason == CsvMalformedReason.UnterminatedQuote)
        {
            // Its last cell holds the rest of the file: nothing more can be said about the row.
            _isUnclosed = true;
            _report.Error(DataCodes.UnclosedQuote, "This cell begins with a quotation mark and is never closed.", Span(_places[fieldCount - 1]),
                "Put a quotation mark at the end of the cell; what follows it in the file has not been checked.", Place(fieldCount - 1));
            return;
        }

        // Of text after a closing quotation mark the reader names the text; the mark stands before it.
        var isAfter = malformed.Reason == CsvMalformedReason.TextAfterClosingQuote;
        var span = release.File.Span(_offsets.At(malformed.ByteOffset) - (isAfter ? 1 : 0));
        var hint = isAfter
            ? "Write a quotation mark inside the cell twice, or end the cell at this one with a comma."
            : "Put the whole cell between quotation marks, with no space before the first, and write each one inside it twice: \"the \"\"Safe\"\" project\".";
        var cell = Enumerable.Range(0, fieldCount).LastOrDefault(i => _places[i].Line < span.Line || (_places[i].Line == span.Line && _places[i].Column <= span.Column));
        _report.Error(DataCodes.StrayQuote, "A quotation mark stands in the middle of this cell.", span, hint, Place(cell));
    }

    private SourceSpan Span(CellPlace place) => new(release.File.Path, place.Line, place.Column, place.Length);

    private string CellName(Column column, int position) => $"{Place(position)}, column \"{column.Name}\"";

    private string Place(int position) => $"cell {Row.SpreadsheetColumn(position)}{_number}";

    private static string Cells(int count) => count == 1 ? "1 cell" : $"{count} cells";
}
