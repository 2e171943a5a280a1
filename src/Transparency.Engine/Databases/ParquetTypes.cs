// The types of Parquet that columns here have, and how the footer describes them.

namespace Transparency.Engine.Databases;

/// <summary>The types of values that are written.</summary>
internal enum ParquetType
{
    Text,
    Whole,
    ShortDecimal,
    LongDecimal,
    Boolean,
    Date,
}

internal static class ParquetTypes
{
    // What 8 and 16 bytes hold for certain.
    private const int ShortDigits = 18;
    private const int LongDigits = 38;

    /// <summary>The type for a column; text where no number of the format is long enough.</summary>
    public static ParquetType Of(StoredColumn column) => column.Kind switch
    {
        StoredKind.Boolean => ParquetType.Boolean,
        StoredKind.Date => ParquetType.Date,
        StoredKind.Whole => ParquetType.Whole,
        StoredKind.Number when column.Digits + column.Scale <= ShortDigits => ParquetType.ShortDecimal,
        StoredKind.Number when column.Digits + column.Scale <= LongDigits => ParquetType.LongDecimal,
        _ => ParquetType.Text,
    };

    /// <summary>How the format numbers the kinds of bytes: BOOLEAN, INT32, INT64, FIXED_LEN_BYTE_ARRAY, BYTE_ARRAY.</summary>
    public static int Physical(ParquetType type) => type switch
    {
        ParquetType.Boolean => 0,
        ParquetType.Date => 1,
        ParquetType.Whole or ParquetType.ShortDecimal => 2,
        ParquetType.LongDecimal => 7,
        _ => 6,
    };

    /// <summary>The element of the schema for a column or for the values of its lists.</summary>
    public static void Describe(Thrift t, ParquetType type, int scale, string name, bool optional)
    {
        t.Field(1, Physical(type));
        if (type == ParquetType.LongDecimal) t.Field(2, 16);
        t.Field(3, optional ? 1 : 0);
        t.Field(4, name);
        switch (type)
        {
            case ParquetType.Text:
                t.Field(6, 0);
                t.Field(10, logical => logical.Field(1, _ => { }));
                break;
            case ParquetType.Date:
                t.Field(6, 6);
                t.Field(10, logical => logical.Field(6, _ => { }));
                break;
            case ParquetType.ShortDecimal or ParquetType.LongDecimal:
                var digits = type == ParquetType.ShortDecimal ? ShortDigits : LongDigits;
                t.Field(6, 5);
                t.Field(7, scale);
                t.Field(8, digits);
                t.Field(10, logical => logical.Field(5, number =>
                {
                    number.Field(1, scale);
                    number.Field(2, digits);
                }));
                break;
        }
    }
}
