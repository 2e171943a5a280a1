// The messages of one check.

using Transparency.Engine.Diagnostics;

namespace Transparency.Engine.Data;

/// <summary>Says what a check found, with both figures and where they come from.</summary>
internal sealed class CheckReport(CheckDeclaration check, Table table, DiagnosticBag diagnostics)
{
    private const int MostCellsNamed = 4;

    private readonly FileReport _schema = new(table.Schema.File, diagnostics);

    public void Failed(CheckResult result)
    {
        var relation = check.Comparison switch { "<=" => "at most", ">=" => "at least", _ => "the same as" };
        var message = $"Check \"{check.Id}\" failed: {check.Title}. The left side is {Value(result.Left)} and should be {relation} the right side, {Value(result.Right)}{Difference(result)}.";
        var key = result.RowKey is null ? "" : $" under \"{result.RowKey}\"";
        var hint = $"Left: {check.Left.Text}, from {Cells(result.Left)}. Right: {check.Right.Text}, from {Cells(result.Right)}. "
            + $"Correct the figure, or say in \"acknowledged\"{key} in {table.Schema.Path} why the difference stands.";
        if (result.Row is null)
        {
            _schema.Error(DataCodes.CheckFailed, message, check.Span, hint);
            return;
        }

        var column = CellOf(result, result.Row);
        new FileReport(result.Row.Release.File, diagnostics).Error(DataCodes.CheckFailed, message, result.Row.Span(column), hint, result.Row.CellName(column));
    }

    public void Needless(string rowKey, string why) =>
        _schema.Warning(DataCodes.CheckNeedlessAcknowledgement, $"The two sides of check \"{check.Id}\"{(rowKey.Length == 0 ? "" : $" for \"{rowKey}\"")} {why}.",
            check.Acknowledged[rowKey].Span, "Take the acknowledgement away.");

    public void UnknownRow(string rowKey)
    {
        var nearest = NearestName.Find(rowKey, table.Rows.Select(row => row.Key));
        var key = table.Schema.PrimaryKey.Count == 0 ? "release and number" : string.Join(" and ", table.Schema.PrimaryKey);
        _schema.Error(DataCodes.CheckUnknownRow, $"No row of \"{table.Id}\" has the key \"{rowKey}\".", check.Acknowledged[rowKey].Span,
            nearest is null ? $"A row's key is its {key}{(table.Schema.PrimaryKey.Count == 1 ? "" : ", with a slash between")}." : $"Did you mean \"{nearest}\"?");
    }

    public void NothingToCompare(Formula side) =>
        diagnostics.Error(DataCodes.FormulaNoRows, $"Check \"{check.Id}\" has nothing to compare: the cells that this asks for are empty.", side.Span,
            "Fill the cells in, or take the check away.", sourceLine: side.SourceLine);

    public void CannotCompare(FormulaKind left, FormulaKind right)
    {
        if (left == right)
            _schema.Error(DataCodes.FormulaWrongType, $"Check \"{check.Id}\" asks which of two texts is larger.", check.Span, "Leave \"is\" out: texts are the same or they are not.");
        else
            _schema.Error(DataCodes.FormulaWrongType, $"Check \"{check.Id}\" compares a {Word(left)} with a {Word(right)}.", check.Span, "Compare numbers with numbers, dates with dates and texts with texts.");
    }

    /// <summary>The cell of the row itself to point at: of the right side first, since that is the stated figure.</summary>
    private static Column CellOf(CheckResult result, Row row) =>
        result.Right.Inputs.Concat(result.Left.Inputs).FirstOrDefault(cell => cell.Row == row)?.Column ?? row.Schema.Columns[0];

    private static string Word(FormulaKind kind) => kind switch { FormulaKind.Number => "number", FormulaKind.Date => "date", _ => "text" };

    private static string Value(FormulaResult side) => side switch
    {
        { Text: { } text } => QuotedText.Of(text),
        { Date: { } date } => CanonicalText.Of(date),
        _ => CanonicalText.Of(side.Number),
    };

    private static string Difference(CheckResult result) => result.Left switch
    {
        { Text: not null } => "",
        { Date: not null } => $"; the difference is {Days(Math.Abs(result.Difference))}",
        _ => $"; the difference is {CanonicalText.Of(Math.Abs(result.Difference))}",
    };

    private static string Days(decimal days) => days == 1 ? "1 day" : $"{CanonicalText.Of(days)} days";

    private static string Cells(FormulaResult side)
    {
        var cells = side.Inputs.Distinct().ToList();
        if (cells.Count == 0) return "the formula itself";
        var named = cells.Take(MostCellsNamed).Select(cell => cell.Column is null
            ? $"row {cell.Row.Number} of {cell.Row.Release.File.Path}"
            : $"{Row.SpreadsheetColumn(cell.Column.Index)}{cell.Row.Number} of {cell.Row.Release.File.Path}");
        var rest = cells.Count - MostCellsNamed;
        return string.Join(", ", named) + (rest > 0 ? $" and {rest} more" : "");
    }
}
