// A check as a dataset's schema declares it.

using Transparency.Engine.Diagnostics;

namespace Transparency.Engine.Data;

/// <summary>Two formulas and how they must compare.</summary>
/// <param name="Id">Unique within its dataset.</param>
/// <param name="Title">What should be so, as a sentence without a full stop.</param>
/// <param name="EachRow">Compared within every row; otherwise once, over whole tables.</param>
/// <param name="Left">Left formula, as written.</param>
/// <param name="Comparison"><c>=</c>, <c>&lt;=</c> or <c>&gt;=</c>.</param>
/// <param name="Right">Right formula, as written.</param>
/// <param name="Tolerance">Largest difference that still agrees.</param>
/// <param name="Acknowledged">Why a difference stands, by row key; under the empty key for a check over tables.</param>
/// <param name="Span">Where it is declared.</param>
public sealed record CheckDeclaration(
    string Id,
    string Title,
    bool EachRow,
    string Left,
    string Comparison,
    string Right,
    decimal Tolerance,
    IReadOnlyDictionary<string, string> Acknowledged,
    SourceSpan Span);
