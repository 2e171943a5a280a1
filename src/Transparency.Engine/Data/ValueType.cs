// The kinds of value that a cell can hold.

namespace Transparency.Engine.Data;

/// <summary>The CSV on the Web datatypes that tables here use.</summary>
public enum ValueType
{
    Text,
    Integer,
    Decimal,
    Boolean,
    Date,
    Uri,
}
