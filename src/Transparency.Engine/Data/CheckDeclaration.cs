// A check as a dataset's schema declares it.

using Transparency.Engine.Diagnostics;

namespace Transparency.Engine.Data;

/// <summary>Two formulas and how they must compare.</summary>
/// <param name="Id">Unique within its dataset.</param>
/// <param name="Title">What should be so, as a sentence without a full stop.</param>
/// <param name="EachRow">Compared within every row; otherwise once, over whole tables.</param>
/// <param name="Left">Left formula.</param>
/// <param name="Comparison"><c>=</c>, <c>&lt;=</c> or <c>&gt;=</c>.</param>
/// <param name="Right">Right formula.</param>
/// <param name="Tolerance">Largest difference that still agrees.</param>
/// <param name="Acknowledged">What we see where a difference stands, by row key; under the empty key for a check over tables.</param>
/// <param name="Reasons">What the publisher says about a difference, by the same keys; none where nothing is said.</param>
/// <param name="Span">Where it is declared.</param>
public sealed record CheckDeclaration(
    string Id,
    string Title,
    bool EachRow,
    Formula Left,
    string Comparison,
    Formula Right,
    decimal Tolerance,
    IReadOnlyDictionary<string, Acknowledgement> Acknowledged,
    IReadOnlyDictionary<string, Acknowledgement> Reasons,
    SourceSpan Span);

/// <summary>A sentence about a difference, and where the schema says it.</summary>
public sealed record Acknowledgement(string Sentence, SourceSpan Span);
