// Compares what the schemas say must agree.

using Transparency.Engine.Diagnostics;

namespace Transparency.Engine.Data;

/// <summary>Runs the checks of all tables.</summary>
public static class CheckRunner
{
    /// <summary>One result for each check of whole tables, and for each row of a check of rows where no side is empty.</summary>
    /// <param name="tables">The tables, with references resolved.</param>
    /// <param name="diagnostics">Told of every difference that is not acknowledged.</param>
    public static IReadOnlyList<CheckResult> Run(IReadOnlyDictionary<string, Table> tables, DiagnosticBag diagnostics)
    {
        var lookup = new FormulaTables(tables);
        List<CheckResult> results = [];
        foreach (var table in tables.Values.OrderBy(table => table.Id, StringComparer.Ordinal))
        {
            foreach (var check in table.Schema.Checks) Run(check, table, lookup, results, diagnostics);
        }

        return results;
    }

    private static void Run(CheckDeclaration check, Table table, FormulaTables tables, List<CheckResult> results, DiagnosticBag diagnostics)
    {
        var rowSchema = check.EachRow ? table.Schema : null;
        var left = FormulaBinder.Bind(check.Left, tables, rowSchema, diagnostics);
        var right = FormulaBinder.Bind(check.Right, tables, rowSchema, diagnostics);
        if (left is null || right is null) return;
        var report = new CheckReport(check, table, diagnostics);
        if (left.Kind != right.Kind || (left.Kind == FormulaKind.Text && check.Comparison != "="))
        {
            report.CannotCompare(left.Kind, right.Kind);
            return;
        }

        IReadOnlyList<Row?> rows = check.EachRow ? [.. table.Rows] : [null];
        HashSet<string> compared = new(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (Compare(check, table, row, left, right, report, diagnostics) is not { } result) continue;
            results.Add(result);
            if (check.Acknowledged.Count > 0) compared.Add(result.RowKey ?? "");
            if (result.Outcome == CheckOutcome.Failed) report.Failed(result);
            if (result.Outcome == CheckOutcome.Passed && result.Note is not null) report.Needless(result.RowKey ?? "", "agree now");
        }

        foreach (var key in check.Acknowledged.Keys.Where(key => !compared.Contains(key)))
        {
            if (check.EachRow && table.Find(key) is null) report.UnknownRow(key);
            else if (check.EachRow) report.Needless(key, "were not compared, because a cell is empty");
        }
    }

    private static CheckResult? Compare(
        CheckDeclaration check, Table table, Row? row, BoundFormula leftSide, BoundFormula rightSide, CheckReport report, DiagnosticBag diagnostics)
    {
        var (left, leftProblems) = leftSide.Evaluate(row);
        var (right, rightProblems) = rightSide.Evaluate(row);
        var isBlank = (left.IsEmpty && leftProblems.Count == 0) || (right.IsEmpty && rightProblems.Count == 0);
        if (row is not null && isBlank) return null;
        foreach (var problem in leftProblems) diagnostics.Add(problem);
        foreach (var problem in rightProblems) diagnostics.Add(problem);
        if (leftProblems.Count + rightProblems.Count > 0) return null;
        if (left.IsEmpty || right.IsEmpty)
        {
            report.NothingToCompare(left.IsEmpty ? check.Left : check.Right);
            return null;
        }

        var difference = Difference(left, right);
        var agrees = check.Comparison switch
        {
            "<=" => difference <= check.Tolerance,
            ">=" => -difference <= check.Tolerance,
            _ => Math.Abs(difference) <= check.Tolerance,
        };
        var note = Said(check.Acknowledged, row);
        var outcome = agrees ? CheckOutcome.Passed : note is null ? CheckOutcome.Failed : CheckOutcome.Acknowledged;
        return new(check, table.Id, row, left, right, difference, outcome, note, Said(check.Reasons, row));
    }

    private static decimal Difference(FormulaResult left, FormulaResult right)
    {
        if (left.Text is { } text) return text == right.Text ? 0 : 1;
        return left.Date is { } day ? day.DayNumber - right.Date!.Value.DayNumber : left.Number!.Value - right.Number!.Value;
    }

    private static string? Said(IReadOnlyDictionary<string, Acknowledgement> sentences, Row? row) =>
        sentences.Count == 0 ? null : sentences.GetValueOrDefault(row?.Key ?? "")?.Sentence;
}
