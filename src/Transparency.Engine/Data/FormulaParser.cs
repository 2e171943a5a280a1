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
    private readonly string _text;
    private readonly DiagnosticBag _diagnostics;
    private int _at;
    private int _depth;

    private FormulaParser(Formula formula, DiagnosticBag diagnostics) =>
        (_formula, _text, _diagnostics) = (formula, formula.Text, diagnostics);

    public static FormulaExpression? Parse(Formula formula, DiagnosticBag diagnostics)
    {
        var parser = new FormulaParser(formula, diagnostics);
        if (parser.Sum() is not { } root) return null;
        parser.SkipSpaces();
        return parser._at == formula.Text.Length ? root : parser.Unexpected();
    }

    private FormulaExpression? Sum()
    {
        var left = Product();
        while (left is not null && NextIs('+', '-') is { } sign)
        {
            if (Product() is not { } right) return null;
            left = new FormulaExpression.Calculation(sign, left, right, left.Start, _at - left.Start);
        }

        return left;
    }

    private FormulaExpression? Product()
    {
        var left = Single();
        while (left is not null && NextIs('*', '/') is { } sign)
        {
            if (Single() is not { } right) return null;
            left = new FormulaExpression.Calculation(sign, left, right, left.Start, _at - left.Start);
        }

        return left;
    }

    private FormulaExpression? Single()
    {
        SkipSpaces();
        var start = _at;
        if (++_depth > DeepestNesting) return Error("Too many brackets stand inside one another.", start, 1, "Divide the formula into several.");
        FormulaExpression? result;
        if (NextIs('-') is not null)
            result = Single() is { } of ? new FormulaExpression.Negative(of, start, _at - start) : null;
        else if (NextIs('(') is not null)
            result = Sum() is { } inner && Expect(')') ? inner with { Start = start, Length = _at - start } : null;
        else
            result = NumberOrName();
        _depth--;
        return result;
    }

    private FormulaExpression? NumberOrName()
    {
        var word = Word();
        if (word.Length == 0) return Unexpected();
        var (text, start, length) = (word.Text, word.Start, word.Length);
        if (_at < _text.Length && _text[_at] == '(') return Function(word);
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
        if (NextIs(',') is not null)
        {
            var word = Word();
            if (!int.TryParse(word.Text, NumberStyles.None, CultureInfo.InvariantCulture, out digits) || digits > 10)
            {
                Error("The number of decimal places must be a whole number from 0 to 10.", word.Start, word.Length, "Write for example round(x, 2).");
                return null;
            }
        }

        return Expect(')') ? new(of, digits, name.Start, _at - name.Start) : null;
    }

    private FormulaExpression.Aggregate? Aggregate(FormulaWord function)
    {
        var target = Word();
        if (target.Length == 0)
        {
            Error($"\"{function.Text}\" needs a dataset and a column.", target.Start, 1, $"Write for example {function.Text}(csp-allocations.allocation).");
            return null;
        }

        var dot = target.Text.IndexOf('.');
        var dataset = dot < 0 ? target : new(target.Text[..dot], target.Start);
        var column = dot < 0 ? null : new FormulaWord(target.Text[(dot + 1)..], target.Start + dot + 1);
        if (column is null && function.Text != "count")
        {
            Error($"\"{target.Text}\" does not say which column of which dataset.", target.Start, target.Length,
                $"Write the dataset, a full stop and the column, for example {function.Text}(csp-allocations.allocation).");
            return null;
        }

        List<FormulaCondition> conditions = [];
        if (NextWordIs("where"))
        {
            do
            {
                if (Condition() is not { } condition) return null;
                conditions.Add(condition);
            }
            while (NextWordIs("and"));
        }

        return Expect(')') ? new(function.Text, dataset, column, conditions, function.Start, _at - function.Start) : null;
    }

    private FormulaCondition? Condition()
    {
        var column = Word();
        if (column.Length == 0)
        {
            Error("A column's name is missing here.", column.Start, 1, "Write for example where financial_year = 2025-26.");
            return null;
        }

        if (NextIs('=') is null)
        {
            SkipSpaces();
            Error($"An equals sign is missing after \"{column.Text}\".", Math.Min(_at, _text.Length), 1, "Write a column, = and a value: rows are chosen by what they hold, not by what is larger or smaller.");
            return null;
        }

        SkipSpaces();
        var ofRow = _at < _text.Length && _text[_at] == '$';
        if (ofRow) _at++;
        var value = ofRow ? Word() : Value();
        if (value.Length > 0) return new(column, value, ofRow);
        Error($"The value of \"{column.Text}\" is missing.", _at, 1, "Write what the cell must hold, for example where financial_year = 2025-26.");
        return null;
    }

    /// <summary>Text in quotation marks, or everything up to the closing bracket or to <c>and column =</c>.</summary>
    private FormulaWord Value()
    {
        var start = _at;
        if (_at < _text.Length && _text[_at] is '"' or '\'')
        {
            var end = _text.IndexOf(_text[_at], _at + 1);
            if (end < 0) return new("", start);
            _at = end + 1;
            return new(_text[(start + 1)..end], start + 1);
        }

        var next = EndOfValue().Match(_text, _at);
        _at = next.Success ? next.Index : _text.Length;
        return new(_text[start.._at].TrimEnd(), start);
    }

    private FormulaWord Word()
    {
        SkipSpaces();
        var start = _at;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '_' or '.' || (_text[_at] == '-' && _at > start))) _at++;
        return new(_text[start.._at], start);
    }

    private bool NextWordIs(string word)
    {
        var before = _at;
        if (Word().Text == word) return true;
        _at = before;
        return false;
    }

    private char? NextIs(char first, char second = '\0')
    {
        SkipSpaces();
        if (_at == _text.Length || (_text[_at] != first && _text[_at] != second)) return null;
        return _text[_at++];
    }

    private bool Expect(char bracket)
    {
        if (NextIs(bracket) is not null) return true;
        Unexpected(bracket);
        return false;
    }

    private void SkipSpaces()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at])) _at++;
    }

    private FormulaExpression? Unexpected(char wanted = '\0')
    {
        SkipSpaces();
        if (_at == _text.Length)
            return Error("The formula ends too early.", Math.Max(0, _at - 1), 1, wanted == ')' ? "Close every ( with )." : "Write a column, a number or a function at the end.");
        return Error($"\"{_text[_at]}\" is not expected here.", _at, 1, _text[_at] switch
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

    [GeneratedRegex(@"\)|\s+and\s+[a-z0-9_]+\s*=", RegexOptions.CultureInvariant)]
    private static partial Regex EndOfValue();
}
