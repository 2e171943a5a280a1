// A column's values name rows of another table.

using Transparency.Engine.Diagnostics;

namespace Transparency.Engine.Data;

/// <summary>A reference from one column to the key column of another dataset.</summary>
/// <param name="Column">The column that refers.</param>
/// <param name="Resource">The dataset referred to, by id: <c>areas</c>, <c>sources</c>, <c>funds</c>.</param>
/// <param name="ReferencedColumn">Its key column.</param>
/// <param name="Span">Where the schema names the column.</param>
/// <param name="ResourceSpan">Where the schema names the dataset.</param>
public sealed record ForeignKey(string Column, string Resource, string ReferencedColumn, SourceSpan Span, SourceSpan ResourceSpan);
