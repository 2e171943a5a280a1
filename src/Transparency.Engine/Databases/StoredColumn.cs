// How the values of a column are kept without changing any.

using System.Globalization;
using Transparency.Engine.Data;

namespace Transparency.Engine.Databases;

/// <summary>Kinds of stored value.</summary>
internal enum StoredKind
{
    Text,
    List,
    Whole,
    Number,
    Boolean,
    Date,
}

/// <summary>A column, with what all its values have in common.</summary>
/// <param name="Column">The column.</param>
/// <param name="Kind">What its values are.</param>
/// <param name="Digits">The most digits in front of the full stop; 0 where there is no number.</param>
/// <param name="Scale">The most digits behind it; two at least for pounds.</param>
/// <param name="IsDouble">Every number is the nearest decimal of 15 digits to a double, so that none is changed by becoming one.</param>
/// <param name="HasPence">Every value is a whole number of pence that 64 bits hold.</param>
/// <param name="AlwaysGiven">The schema asks for a value, and every row has one.</param>
internal sealed record StoredColumn(Column Column, StoredKind Kind, int Digits, int Scale, bool IsDouble, bool HasPence, bool AlwaysGiven)
{
    // Six digits, and at most nine behind them.
    private const decimal MostForSure = 1_000_000;

    public string Name => Column.Name;

    public static StoredColumn Of(Column column, IReadOnlyList<Row> rows)
    {
        var kind = column.Separator is not null ? StoredKind.List : column.Type.Type switch
        {
            Data.ValueType.Integer => StoredKind.Whole,
            Data.ValueType.Decimal => StoredKind.Number,
            Data.ValueType.Boolean => StoredKind.Boolean,
            Data.ValueType.Date => StoredKind.Date,
            _ => StoredKind.Text,
        };
        var isPounds = kind == StoredKind.Number && column.Unit == "GBP";
        var (digits, scale, isDouble, hasPence, allGiven) = (0, isPounds ? 2 : 0, true, isPounds, true);
        foreach (var row in rows)
        {
            if (row[column].Value is not { } value) allGiven = false;
            if (row[column].Value is not decimal number) continue;
            digits = Math.Max(digits, DigitsOf(number));
            scale = Math.Max(scale, number.Scale);
            isDouble &= (Math.Abs(number) < MostForSure && number.Scale <= 9) || (decimal)Double(number) == number;
            hasPence &= Math.Abs(number) < long.MaxValue / 100 && decimal.Truncate(number * 100) == number * 100;
        }

        // Beyond 64 bits a whole number is kept as any other is.
        if (kind == StoredKind.Whole && digits > 18) kind = StoredKind.Number;
        return new(column, kind, digits, scale, isDouble, hasPence, column.Required && allGiven);
    }

    /// <summary>The nearest double; the cast is not always that.</summary>
    public static double Double(decimal number) =>
        double.Parse(number.ToString(CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static int DigitsOf(decimal number)
    {
        var digits = 0;
        for (var whole = decimal.Truncate(Math.Abs(number)); whole >= 1; whole = decimal.Truncate(whole / 10)) digits++;
        return digits;
    }
}
