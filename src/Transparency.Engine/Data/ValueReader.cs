// Turns the text of a cell into a value, strictly: nothing is guessed.

using System.Globalization;
using Transparency.Engine.Diagnostics;

namespace Transparency.Engine.Data;

/// <summary>Reads one value as its column's datatype asks.</summary>
internal static partial class ValueReader
{
    private static readonly object _true = true;
    private static readonly object _false = false;

    /// <summary>The value, null for empty text; or the problem, with no value.</summary>
    /// <param name="column">The column.</param>
    /// <param name="text">The text of the cell without spaces around it.</param>
    /// <param name="example">A text that the column's pattern accepts, for the hint; null where none is known.</param>
    public static (object? Value, Problem? Problem) Read(Column column, string text, string? example = null)
    {
        if (text.Length == 0)
            return (null, column.Required ? new(DataCodes.Required, "This cell is empty, and it must hold something.", Empty(column)) : null);
        if (column.Separator is null) return One(column, text, example);

        List<string> values = [];
        foreach (var part in text.Split(column.Separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var (value, problem) = One(column, part, example);
            if (problem is not null) return (null, problem);
            values.Add((string)value!);
        }

        return (values.Count == 0 ? null : values, null);
    }

    private static (object? Value, Problem? Problem) One(Column column, string text, string? example) => One(column.Type, column.Unit, text, example);

    private static (object? Value, Problem? Problem) One(DataType type, string? unit, string text, string? example) => type.Type switch
    {
        ValueType.Integer or ValueType.Decimal => Number(type, unit, text),
        ValueType.Date => Date(type, text),
        ValueType.Boolean => Boolean(text),
        ValueType.Uri => Address(type, text),
        _ => Text(type, text, example),
    };

    private static (object?, Problem?) Number(DataType type, string? unit, string text)
    {
        if (!NumberText.TryRead(text, out var number))
            return (null, new(DataCodes.NotANumber, $"{QuotedText.Of(text)} is not a number.", NumberText.Hint(text)));
        if (type.Type == ValueType.Integer && text.Contains('.'))
            return (null, new(DataCodes.NotWhole, $"{QuotedText.Of(text)} is not a whole number.", number == decimal.Truncate(number)
                ? $"Write {CanonicalText.Of(number)}."
                : "Write a whole number; where fractions are right, the column's datatype must be decimal."));
        if (unit == "GBP" && decimal.Round(number, 2) != number)
            return (null, new(DataCodes.NotPence, $"{QuotedText.Of(text)} has fractions of a penny.", "Write pounds and pence as the document prints them: nothing is rounded here."));
        if (type.Minimum is decimal minimum && number < minimum)
            return (null, new(DataCodes.TooSmall, $"{text} is less than {CanonicalText.Of(minimum)}, the smallest number that this column allows.", "Correct the number."));
        if (type.Maximum is decimal maximum && number > maximum)
            return (null, new(DataCodes.TooLarge, $"{text} is more than {CanonicalText.Of(maximum)}, the largest number that this column allows.", "Correct the number."));
        return (number, null);
    }

    private static (object?, Problem?) Date(DataType type, string text)
    {
        if (!DateText.TryRead(text, out var date))
            return (null, new(DataCodes.NotADate, $"{QuotedText.Of(text)} is not a date written year-month-day.", DateText.Hint(text)));
        if (type.Minimum is DateOnly minimum && date < minimum)
            return (null, new(DataCodes.TooSmall, $"{text} is before {CanonicalText.Of(minimum)}, the first day that this column allows.", "Correct the date."));
        if (type.Maximum is DateOnly maximum && date > maximum)
            return (null, new(DataCodes.TooLarge, $"{text} is after {CanonicalText.Of(maximum)}, the last day that this column allows.", "Correct the date."));
        return (date, null);
    }

    private static (object?, Problem?) Boolean(string text) => text switch
    {
        // Excel turns true into TRUE whenever it saves.
        "true" or "TRUE" => (_true, null),
        "false" or "FALSE" => (_false, null),
        _ => (null, new(DataCodes.NotTrueOrFalse, $"{QuotedText.Of(text)} is neither true nor false.", text.ToLowerInvariant() switch
        {
            "yes" or "y" or "1" or "true" => "Write true.",
            "no" or "n" or "0" or "false" => "Write false.",
            _ => "Write true or false.",
        })),
    };

    private static (object?, Problem?) Address(DataType type, string text)
    {
        var isAddress = !text.Contains(' ')
            && Uri.TryCreate(text, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeMailto || (address.Scheme is "http" or "https" && address.Host.Length > 0));
        if (!isAddress)
        {
            var hint = text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? $"Write https://{text}"
                : text.Contains('@') && !text.Contains(':') && !text.Contains(' ') ? $"Write mailto:{text}"
                : "Write the whole address, beginning with https:// and without spaces.";
            return (null, new(DataCodes.NotAnAddress, $"{QuotedText.Of(text)} is not a web address.", hint));
        }

        return TextLength.Check(type, text) is { } problem ? (null, problem) : (text, null);
    }

    private static (object?, Problem?) Text(DataType type, string text, string? example)
    {
        if (TextLength.Check(type, text) is { } problem) return (null, problem);
        if (type.Choices is { } choices)
        {
            if (choices.Contains(text)) return (text, null);
            return (null, new(DataCodes.Pattern, $"{QuotedText.Of(text)} is not one of the values that this column knows.",
                $"Write {string.Join(", ", choices.SkipLast(1))} or {choices[^1]}.{NearestName.Suggest(text, choices)}"));
        }

        if (type.Pattern is null || type.Pattern.IsMatch(text)) return (text, null);
        return (null, new(DataCodes.Pattern, $"{QuotedText.Of(text)} does not have the form that this column asks for.", PatternHint(type, text, example)));
    }

    private static string PatternHint(DataType type, string text, string? example)
    {
        if (AsDate().IsMatch(text)) return $"A spreadsheet may have turned a code into a date. Write the code in the form {type.Format}.";
        var slug = string.Join('-', text.ToLowerInvariant().Split([' ', '_', '.', ',', '/', '\'', '’', '&', '-'], StringSplitOptions.RemoveEmptyEntries));
        if (slug != text && type.Pattern!.IsMatch(slug)) return $"Write {slug}.";
        return example is null
            ? $"Write it in the form {type.Format}."
            : $"Write it like {example}, in the form {type.Format}.";
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"^\d{1,2}[- ](Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*$|^(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-\d{2}$")]
    private static partial System.Text.RegularExpressions.Regex AsDate();

    private static string Empty(Column column) => column.Type.IsNumber
        ? "Write the number; write 0 only where the document says nought."
        : column.Description.Length > 0 ? $"Write what belongs here: {char.ToLowerInvariant(column.Description[0])}{column.Description[1..]}" : "Write what belongs here.";
}
