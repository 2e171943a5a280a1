// The functions that look into a table: sum, count, min, max, value, each with conditions.

using Transparency.Engine.Diagnostics;

namespace Transparency.Engine.Data;

/// <summary>Binds one function of a formula to its table.</summary>
internal sealed class FormulaAggregate(Formula formula, FormulaTables tables, TableSchema? rowSchema, DiagnosticBag diagnostics)
{
    /// <summary>What one cell of a column comes to; null where it is none of the kinds that can be compared.</summary>
    public static FormulaKind? KindOf(Column column) => column switch
    {
        { Separator: not null } => null,
        { Type.IsNumber: true } => FormulaKind.Number,
        { Type.Type: ValueType.Date } => FormulaKind.Date,
        { Type.Type: ValueType.Text } => FormulaKind.Text,
        _ => null,
    };

    public BoundFormula? Bind(FormulaExpression.Aggregate call)
    {
        if (tables.Find(call.Dataset.Text) is not { } table)
            return Unknown(call.Dataset, $"There is no dataset \"{call.Dataset.Text}\".", tables.Names, "datasets");
        Column? column = null;
        if (call.Column is { } name && (column = table.Schema.Find(name.Text)) is null)
            return Unknown(name, $"\"{table.Id}\" has no column \"{name.Text}\".", table.Schema.Columns.Select(c => c.Name), "columns");
        if (column is not null && formula.IsWithheld(diagnostics, column, call.Column!.Start, call.Column.Length)) return null;
        var kind = column is null ? null : KindOf(column);
        var suits = (call.Function, kind) switch
        {
            ("count", _) => true,
            ("sum", _) => kind is FormulaKind.Number,
            ("min" or "max", _) => kind is FormulaKind.Number or FormulaKind.Date,
            _ => kind is not null,
        };
        if (!suits)
            formula.Error(diagnostics, DataCodes.FormulaWrongType, $"Column \"{call.Column!.Text}\" cannot be used in {call.Function}(…).", call.Column.Start, call.Column.Length,
                $"Name a column of datatype {(call.Function switch { "sum" => "integer or decimal", "value" => "integer, decimal, date or string, without a separator", _ => "integer, decimal or date" })}.");

        var conditions = new FormulaConditions(formula, tables, table, rowSchema, diagnostics);
        var ways = conditions.Bind(call);
        if (!suits || ways is null) return null;
        return call.Function switch
        {
            "count" => new(formula, FormulaKind.Number, evaluation => Count(evaluation, ways.Rows(evaluation), column)),
            "value" => new(formula, kind!.Value, evaluation => One(evaluation, ways, column!, call)),
            "sum" => new(formula, FormulaKind.Number, evaluation => Fold(evaluation, ways, column!, call, static (a, b) => new(a.Number + b.Number))),
            "min" => new(formula, kind!.Value, evaluation => Fold(evaluation, ways, column!, call, static (a, b) => Less(b, a) ? b : a)),
            _ => new(formula, kind!.Value, evaluation => Fold(evaluation, ways, column!, call, static (a, b) => Less(a, b) ? b : a)),
        };
    }

    private static FormulaValue Count(FormulaEvaluation evaluation, IReadOnlyList<Row>? rows, Column? column)
    {
        if (rows is null) return default;
        var count = 0;
        foreach (var row in rows)
        {
            if (column is not null && row[column].IsEmpty) continue;
            evaluation.Inputs.Add(new(row, column));
            count++;
        }

        return new(count);
    }

    private static FormulaValue One(FormulaEvaluation evaluation, FormulaConditions conditions, Column column, FormulaExpression.Aggregate call)
    {
        if (conditions.Rows(evaluation) is not { } rows) return default;
        if (rows.Count != 1)
        {
            var found = rows.Count == 0 ? "no row is" : $"{rows.Count} rows are";
            return evaluation.Error(DataCodes.FormulaNotOneRow, $"This asks for one cell of \"{call.Dataset.Text}\", and {found} as it says.", call,
                rows.Count == 0 ? conditions.Mend(evaluation) : $"Add conditions until one row is left. The first two are row {rows[0].Number} of {rows[0].Release.File.Path} and row {rows[1].Number} of {rows[1].Release.File.Path}.");
        }

        var value = FormulaValue.Of(rows[0][column].Value);
        if (!value.IsEmpty) evaluation.Inputs.Add(new(rows[0], column));
        return value;
    }

    /// <summary>Brings the filled cells together; nothing where all are empty, since an empty cell is not a nought.</summary>
    private static FormulaValue Fold(
        FormulaEvaluation evaluation,
        FormulaConditions conditions,
        Column column,
        FormulaExpression.Aggregate call,
        Func<FormulaValue, FormulaValue, FormulaValue> join)
    {
        if (conditions.Rows(evaluation) is not { } rows) return default;
        // A row of a check may have no counterparts; a formula over whole tables that finds nothing is a mistake.
        if (rows.Count == 0 && evaluation.Row is null)
            return evaluation.Error(DataCodes.FormulaNoRows, $"No row of \"{call.Dataset.Text}\" is as this says.", call, conditions.Mend(evaluation));
        var result = default(FormulaValue);
        foreach (var row in rows)
        {
            var value = FormulaValue.Of(row[column].Value);
            if (value.IsEmpty) continue;
            evaluation.Inputs.Add(new(row, column));
            result = result.IsEmpty ? value : join(result, value);
        }

        return result;
    }

    private static bool Less(FormulaValue a, FormulaValue b) => a.Number < b.Number || a.Date < b.Date;

    private BoundFormula? Unknown(FormulaWord word, string message, IEnumerable<string> known, string what)
    {
        var names = known.Order(StringComparer.Ordinal).ToList();
        formula.Error(diagnostics, DataCodes.FormulaUnknownName, message, word.Start, word.Length,
            NearestName.Find(word.Text, names) is { } nearest ? $"Did you mean \"{nearest}\"?" : $"The {what} are {string.Join(", ", names)}.");
        return null;
    }
}
