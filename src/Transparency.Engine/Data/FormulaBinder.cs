// Finds the names of a formula in the tables, once, so that working it out cannot meet an unknown name.

using Transparency.Engine.Diagnostics;

namespace Transparency.Engine.Data;

/// <summary>Turns a parsed formula into steps; reports names that do not exist and kinds that do not mix.</summary>
internal sealed class FormulaBinder
{
    private readonly Formula _formula;
    private readonly FormulaTables _tables;
    private readonly TableSchema? _rowSchema;
    private readonly DiagnosticBag _diagnostics;

    private FormulaBinder(Formula formula, FormulaTables tables, TableSchema? rowSchema, DiagnosticBag diagnostics) =>
        (_formula, _tables, _rowSchema, _diagnostics) = (formula, tables, rowSchema, diagnostics);

    /// <summary>The formula ready to be worked out; null after a report.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="tables">The tables, with references resolved.</param>
    /// <param name="rowSchema">The table of the row that names refer to; null for a formula over whole tables.</param>
    /// <param name="diagnostics">Told of every name that is not known.</param>
    public static BoundFormula? Bind(Formula formula, FormulaTables tables, TableSchema? rowSchema, DiagnosticBag diagnostics) =>
        new FormulaBinder(formula, tables, rowSchema, diagnostics).Bind(formula.Root);

    private BoundFormula? Bind(FormulaExpression expression) => expression switch
    {
        FormulaExpression.Number number => new(_formula, FormulaKind.Number, _ => new(number.Value)),
        FormulaExpression.Date date => new(_formula, FormulaKind.Date, _ => new(null, date.Value)),
        FormulaExpression.Name name => RowColumn(name),
        FormulaExpression.Negative negative => Negative(negative),
        FormulaExpression.Rounded rounded => Rounded(rounded),
        FormulaExpression.Calculation calculation => Calculation(calculation),
        FormulaExpression.Aggregate aggregate => new FormulaAggregate(_formula, _tables, _rowSchema, _diagnostics).Bind(aggregate),
        _ => throw new InvalidOperationException($"A formula has no {expression.GetType()}."),
    };

    private BoundFormula? RowColumn(FormulaExpression.Name name)
    {
        if (_rowSchema is null)
            return Unknown(name, $"\"{name.Text}\" is a column of a row, and this formula is about whole tables.",
                "Write for example sum(small-grants.amount), or make it a check of each row with \"each\": \"row\".");
        if (_rowSchema.Find(name.Text) is not { } column)
            return Unknown(name, $"\"{name.Text}\" is not a column of \"{_rowSchema.Id}\".", Hint());
        if (_formula.IsWithheld(_diagnostics, column, name.Start, name.Length)) return null;
        if (FormulaAggregate.KindOf(column) is not { } kind)
        {
            _formula.Error(_diagnostics, DataCodes.FormulaWrongType, $"Column \"{column.Name}\" does not hold one number, date or text in each row.", name.Start, name.Length, "Name a column of datatype integer, decimal, date or string, without a separator.");
            return null;
        }

        return new(_formula, kind, evaluation =>
        {
            var row = evaluation.Row!;
            var value = FormulaValue.Of(row[column].Value);
            if (!value.IsEmpty) evaluation.Inputs.Add(new(row, column));
            return value;
        });

        string Hint()
        {
            if (name.Text.Contains('-')) return "Leave a space on both sides of a minus sign.";
            if (name.Text.Contains('.')) return $"A column of another table stands inside a function, for example sum({name.Text}) or value({name.Text} where …).";
            var names = _rowSchema.Columns.Select(c => c.Name);
            return NearestName.Find(name.Text, names) is { } nearest ? $"Did you mean \"{nearest}\"?" : $"The columns are {string.Join(", ", names)}.";
        }
    }

    private BoundFormula? Negative(FormulaExpression.Negative negative)
    {
        if (Number(negative.Of) is not { } of) return null;
        return new(_formula, FormulaKind.Number, evaluation => new(-of.Step(evaluation).Number));
    }

    private BoundFormula? Rounded(FormulaExpression.Rounded rounded)
    {
        if (Number(rounded.Of) is not { } of) return null;
        return new(_formula, FormulaKind.Number, evaluation => of.Step(evaluation).Number is { } number
            ? new(Math.Round(number, rounded.Digits, MidpointRounding.AwayFromZero))
            : default);
    }

    private BoundFormula? Calculation(FormulaExpression.Calculation calculation)
    {
        var left = Number(calculation.Left);
        var right = Number(calculation.Right);
        if (left is null || right is null) return null;
        return new(_formula, FormulaKind.Number, evaluation =>
        {
            var a = left.Step(evaluation).Number;
            var b = right.Step(evaluation).Number;
            if (calculation.Sign == '/' && a is not null && b == 0)
                return evaluation.Error(DataCodes.FormulaDivisionByNought, "This divides by nought.", calculation.Right, "Check the cells that it is made of, or leave out the rows where they are nought.");
            return new(calculation.Sign switch { '+' => a + b, '-' => a - b, '*' => a * b, _ => a / b });
        });
    }

    private BoundFormula? Number(FormulaExpression expression)
    {
        if (Bind(expression) is not { } bound) return null;
        if (bound.Kind == FormulaKind.Number) return bound;
        var what = bound.Kind == FormulaKind.Date ? "dates" : "texts";
        _formula.Error(_diagnostics, DataCodes.FormulaWrongType, $"{(bound.Kind == FormulaKind.Date ? "Dates" : "Texts")} cannot be calculated with.", expression.Start, expression.Length, $"Compare {what} as they are: one on each side of the check.");
        return null;
    }

    private BoundFormula? Unknown(FormulaExpression at, string message, string hint)
    {
        _formula.Error(_diagnostics, DataCodes.FormulaUnknownName, message, at.Start, at.Length, hint);
        return null;
    }
}
