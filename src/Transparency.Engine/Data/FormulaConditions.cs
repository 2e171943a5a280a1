// What stands after "where" in a formula.

using Transparency.Engine.Diagnostics;

namespace Transparency.Engine.Data;

/// <summary>The conditions of one function, bound to its table.</summary>
internal sealed class FormulaConditions(Formula formula, FormulaTables tables, Table table, TableSchema? rowSchema, DiagnosticBag diagnostics)
{
    private readonly List<Condition> _conditions = [];

    /// <summary>Itself, ready to find rows; null after a report.</summary>
    public FormulaConditions? Bind(FormulaExpression.Aggregate call)
    {
        foreach (var condition in call.Conditions)
        {
            if (Bind(condition, call.Function == "count") is { } bound) _conditions.Add(bound);
        }

        return _conditions.Count == call.Conditions.Count ? this : null;
    }

    /// <summary>The rows that meet all conditions, in file order; null where the row of the check has an empty cell in one.</summary>
    public IReadOnlyList<Row>? Rows(FormulaEvaluation evaluation)
    {
        if (_conditions.Count == 0) return table.Rows;
        IReadOnlyList<Row>? rows = null;
        foreach (var condition in _conditions)
        {
            if (Wanted(condition, evaluation) is not { } wanted) return null;
            rows = rows is null
                ? tables.Rows(table, condition.Column, wanted)
                : [.. rows.Where(row => RowCondition.Holds(row[condition.Column].Value, wanted))];
        }

        return rows;
    }

    /// <summary>How to mend conditions that no row meets: the first whose value is nowhere in its column.</summary>
    public string Mend(FormulaEvaluation evaluation)
    {
        foreach (var condition in _conditions)
        {
            var wanted = Wanted(condition, evaluation);
            var values = tables.Values(table, condition.Column);
            if (wanted is null || values.Contains(wanted)) continue;
            return $"No row has \"{wanted}\" in column \"{condition.Column.Name}\"." + NearestName.Suggest(wanted, values);
        }

        return _conditions.Count == 0 ? $"\"{table.Id}\" has no rows yet." : "Each condition is met by some row, but no row meets all of them: check how they go together.";
    }

    private static string? Wanted(Condition condition, FormulaEvaluation evaluation) =>
        condition.Value ?? (evaluation.Row![condition.RowColumn!].Value is { } value ? CanonicalText.Of(value) : null);

    private Condition? Bind(FormulaCondition condition, bool mayFindNothing)
    {
        if (table.Schema.Find(condition.Column.Text) is not { } column)
            return Unknown(condition.Column, $"\"{table.Id}\" has no column \"{condition.Column.Text}\".", table.Schema);
        if (formula.IsWithheld(diagnostics, column, condition.Column.Start, condition.Column.Length)) return null;
        if (!condition.OfRow) return Literal(condition.Value, column, mayFindNothing) is { } value ? new(column, value, null) : null;
        if (rowSchema is null)
            return Error(condition.Value, DataCodes.FormulaUnknownName, "A $ stands for a column of the row, and this formula is about whole tables.",
                "Write the value itself, or make it a check of each row with \"each\": \"row\".");
        return rowSchema.Find(condition.Value.Text) is { } rowColumn
            ? new(column, null, rowColumn)
            : Unknown(condition.Value, $"\"{rowSchema.Id}\" has no column \"{condition.Value.Text}\".", rowSchema);
    }

    private string? Literal(FormulaWord written, Column column, bool mayFindNothing)
    {
        if (tables.Register(column.Reference?.Resource) is { } register)
        {
            if (register.Resolve(written.Text) is { } id) return id;
            Error(written, DataCodes.FormulaUnknownName, $"\"{written.Text}\" is not in \"{column.Reference!.Resource}\".", register.Suggest(written.Text));
            return null;
        }

        var (value, problem) = ValueReader.Read(column with { Separator = null }, written.Text);
        if (problem is not null)
        {
            Error(written, DataCodes.FormulaWrongType, problem.Message, problem.Hint);
            return null;
        }

        var canonical = CanonicalText.Of(value);
        // A count of nothing is nought without an error, so a misspelling would go unseen. Numbers differ on purpose:
        // "round-3" is not "round-2" misspelt.
        var values = tables.Values(table, column);
        if (mayFindNothing && !canonical.Any(char.IsAsciiDigit) && !values.Contains(canonical) && NearestName.Find(canonical, values) is { } nearest)
            Error(written, DataCodes.FormulaUnknownName, $"No row of \"{table.Id}\" has \"{canonical}\" in column \"{column.Name}\".", $"Did you mean \"{nearest}\"?", Severity.Warning);
        return canonical;
    }

    private Condition? Unknown(FormulaWord word, string message, TableSchema schema)
    {
        var names = schema.Columns.Select(c => c.Name);
        return Error(word, DataCodes.FormulaUnknownName, message,
            NearestName.Find(word.Text, names) is { } nearest ? $"Did you mean \"{nearest}\"?" : $"The columns are {string.Join(", ", names)}.");
    }

    private Condition? Error(FormulaWord word, string code, string message, string? hint, Severity severity = Severity.Error)
    {
        diagnostics.Add(formula.Diagnostic(severity, code, message, word.Start, word.Length, hint));
        return null;
    }

    /// <summary>A column and the value that it must hold, or the column of the check's row that holds the value.</summary>
    private sealed record Condition(Column Column, string? Value, Column? RowColumn);
}
