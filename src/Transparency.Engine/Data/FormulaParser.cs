// Reads the text of a formula by recursive descent: sums of products of single values.

using System.Globalization;
using System.Text.RegularExpressions;
using Transparency.Engine.Diagnostics;

namespace Transparency.Engine.Data;

/// <summary>Turns text into a <see cref="FormulaExpression"/>, or reports the first place that cannot be read.</summary>
internal sealed partial class FormulaParser
{
    private const int DeepestNesting = 30;
    private static readonly string[] _functions = ["count", "max", "min", "round", "sum", "value"];

    private readonly Formula _formula;
    private readonly FormulaText _text;
    private readonly DiagnosticBag _diagnostics;
    private int _depth;

    private FormulaParser(Formula formula, DiagnosticBag diagnostics) =>
        (_formula, _text, _diagnostics) = (formula, new(formula.Text), diagnostics);

    public static FormulaExpression? Parse(Formula formula, DiagnosticBag diagnostics)
    {
        var parser = new FormulaParser(formula, diagnostics);
        if (parser.Sum() is not { } root) return null;
        parser._text.SkipSpaces();
        return parser._text.IsAtEnd ? root : parser.Unexpected();
    }

    private FormulaExpression? Sum()
    {
        var left = Product();
        while (left is not null && _text.NextIs('+', '-') is { } sign)
        {
            if (Product() is not { } right) return null;
            left = new FormulaExpression.Calculation(sign, left, right, left.Start, _text.At - left.Start);
        }

        return left;
    }

    private FormulaExpression? Product()
    {
        var left = Single();
        while (left is not null && _text.NextIs('*', '/') is { } sign)
        {
            if (Single() is not { } right) return null;
            left = new FormulaExpression.Calculation(sign, left, right, left.Start, _text.At - left.Start);
        }

        return left;
    }

    private FormulaExpression? Single()
    {
        _text.SkipSpaces();
        var start = _text.At;
        if (++_depth > DeepestNesting) return Error("Too many brackets stand inside one another.", start, 1, "Divide the formula into several.");
        FormulaExpression? result;
        if (_text.NextIs('-') is not null)
            result = Single() is { } of ? new FormulaExpression.Negative(of, start, _text.At - start) : null;
        else if (_text.NextIs('(') is not null)
            result = Sum() is { } inner && Expect(')') ? inner with { Start = start, Length = _text.At - start } : null;
        else
            result = NumberOrName();
        _depth--;
        return result;
    }

    private FormulaExpression? NumberOrName()
    {
        var word = _text.Word();
        if (word.Length == 0) return Unexpected();
        var (text, start, length) = (word.Text, word.Start, word.Length);
        if (_text.Current == '(') return Function(word);
        if (PlainNumber().IsMatch(text) && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return new FormulaExpression.Number(number, start, length);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return new FormulaExpression.Date(date, start, length);
        return new FormulaExpression.Name(text, start, length);
    }

    private FormulaExpression? Function(FormulaWord name)
    {
        if (!_functions.Contains(name.Text))
            return Error($"There is no function \"{name.Text}\".", name.Start, name.Length,
                NearestName.Find(name.Text, _functions) is { } nearest ? $"Did you mean \"{nearest}\"?" : $"The functions are {string.Join(", ", _functions)}.");
        Expect('(');
        return name.Text == "round" ? Round(name) : Aggregate(name);
    }

    private FormulaExpression.Rounded? Round(FormulaWord name)
    {
        var of = Sum();
        if (of is null) return null;
        var digits = 0;
        if (_text.NextIs(',') is not null)
        {
            var word = _text.Word();
            if (!int.TryParse(word.Text, NumberStyles.None, CultureInfo.InvariantCulture, out digits) || digits > 10)
            {
                Error("The number of decimal places must be a whole number from 0 to 10.", word.Start, word.Length, "Write for example round(x, 2).");
                return null;
            }
        }

        return Expect(')') ? new(of, digits, name.Start, _text.At - name.Start) : null;
    }

    private FormulaExpression.Aggregate? Aggregate(FormulaWord function)
    {
        var target = _text.Word();
        if (target.Length == 0)
        {
            Error($"\"{function.Text}\" needs a dataset and a column.", target.Start, 1, $"Write for example {function.Text}(small-grants.amount).");
            return null;
        }

        var dot = target.Text.IndexOf('.');
        var dataset = dot < 0 ? target : new(target.Text[..dot], target.Start);
        var column = dot < 0 ? null : new FormulaWord(target.Text[(dot + 1)..], target.Start + dot + 1);
        if (column is null && function.Text != "count")
        {
            Error($"\"{target.Text}\" does not say which column of which dataset.", target.Start, target.Length,
                $"Write the dataset, a full stop and the column, for example {function.Text}(small-grants.amount).");
            return null;
        }

        List<FormulaCondition> conditions = [];
        if (_text.NextWordIs("where"))
        {
            do
            {
                if (Condition() is not { } condition) return null;
                conditions.Add(condition);
            }
            while (_text.NextWordIs("and"));
        }

        return Expect(')') ? new(function.Text, dataset, column, conditions, function.Start, _text.At - function.Start) : null;
    }

    private FormulaCondition? Condition()
    {
        var column = _text.Word();
        if (column.Length == 0)
        {
            Error("A column's name is missing here.", column.Start, 1, "Write for example where financial_year = 2025-26.");
            return null;
        }

        if (_text.NextIs('=') is null)
        {
            _text.SkipSpaces();
            Error($"An equals sign is missing after \"{column.Text}\".", _text.At, 1, "Write a column, = and a value: rows are chosen by what they hold, not by what is larger or smaller.");
            return null;
        }

        var ofRow = _text.NextIs('$') is not null;
        var value = ofRow ? _text.Word() : _text.Value();
        if (value.Length > 0) return new(column, value, ofRow);
        Error($"The value of \"{column.Text}\" is missing.", _text.At, 1, "Write what the cell must hold, for example where financial_year = 2025-26.");
        return null;
    }

    private bool Expect(char bracket)
    {
        if (_text.NextIs(bracket) is not null) return true;
        Unexpected(bracket);
        return false;
    }

    private FormulaExpression? Unexpected(char wanted = '\0')
    {
        _text.SkipSpaces();
        if (_text.IsAtEnd)
            return Error("The formula ends too early.", Math.Max(0, _text.At - 1), 1, wanted == ')' ? "Close every ( with )." : "Write a column, a number or a function at the end.");
        return Error($"\"{_text.Current}\" is not expected here.", _text.At, 1, _text.Current switch
        {
            ',' => "Write numbers without commas, and one column for each function.",
            '£' or '$' => "Write numbers without signs of currency; $ stands only after where … =.",
            '×' or 'x' => "Write * for times.",
            '÷' => "Write / for divided by.",
            '–' or '−' => "Write an ordinary hyphen for minus.",
            ')' => "Take the bracket away, or open it with (.",
            _ => "A formula is made of columns, numbers, functions, brackets and + - * /, with a space on both sides of a sign.",
        });
    }

    private FormulaExpression? Error(string message, int start, int length, string hint)
    {
        _formula.Error(_diagnostics, DataCodes.FormulaUnreadable, message, start, length, hint);
        return null;
    }

    [GeneratedRegex(@"\A[0-9]+(\.[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex PlainNumber();
}
