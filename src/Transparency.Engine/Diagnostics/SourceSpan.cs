// A place in a file: what every message points at.

namespace Transparency.Engine.Diagnostics;

/// <summary>A run of characters on one line of one file.</summary>
/// <param name="File">Path from the site's root, with forward slashes.</param>
/// <param name="Line">Line, from 1; 0 when the whole file is meant.</param>
/// <param name="Column">Column in characters (UTF-16 units), from 1; 0 when the whole line is meant.</param>
/// <param name="Length">Characters, at least 1 where a column is given.</param>
public readonly record struct SourceSpan(string File, int Line = 0, int Column = 0, int Length = 1)
    : IComparable<SourceSpan>
{
    public int CompareTo(SourceSpan other)
    {
        var order = string.CompareOrdinal(File, other.File);
        if (order == 0) order = Line.CompareTo(other.Line);
        return order != 0 ? order : Column.CompareTo(other.Column);
    }

    public override string ToString() => Line == 0 ? File : Column == 0 ? $"{File}:{Line}" : $"{File}:{Line}:{Column}";
}
