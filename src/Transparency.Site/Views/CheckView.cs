// A check and how it came out, as a reader sees it.

using Transparency.Engine.Theming;

namespace Transparency.Site.Views;

/// <summary>A declared check with all its comparisons.</summary>
/// <param name="Id">Its anchor on the page of checks.</param>
/// <param name="Url">Its place on the page of checks.</param>
/// <param name="Subject">The dataset or document that it is about.</param>
/// <param name="Verdict">How it came out: <c>9 of 9 rows agree</c>.</param>
/// <param name="Shown">Comparisons to read at once: those that differ, or the only one.</param>
/// <param name="FoldedTitle">What is found on opening the others: <c>9 rows that agree</c>.</param>
/// <param name="Folded">The others.</param>
[TemplateView]
public sealed partial record CheckView(
    string Id,
    string Title,
    string Url,
    LinkView Subject,
    string Verdict,
    bool Agrees,
    IReadOnlyList<ComparisonView> Shown,
    string FoldedTitle,
    IReadOnlyList<ComparisonView> Folded);

/// <summary>Two sides side by side.</summary>
/// <param name="Row">The row that was looked at; null for a check of whole tables.</param>
/// <param name="Expected">How the second side should be: <c>the same</c>.</param>
/// <param name="Note">What we see about a difference.</param>
/// <param name="Reason">What the publisher says about a difference, or that nothing is said; null where the sides agree.</param>
[TemplateView]
public sealed partial record ComparisonView(
    LinkView? Row,
    SideView Left,
    string Expected,
    SideView Right,
    string? Difference,
    bool Agrees,
    string? Note,
    string? Reason);

/// <summary>A value and where it comes from.</summary>
/// <param name="Label">What states it, or that it was worked out.</param>
/// <param name="Source">Its one source; null where it was made from several places.</param>
/// <param name="Made">How many values it was made from; null where a document states it.</param>
/// <param name="Formula">How it was worked out.</param>
/// <param name="Cells">What it was made from.</param>
[TemplateView]
public sealed partial record SideView(string Label, string Text, LinkView? Source, string? Made, string? Formula, IReadOnlyList<CheckCellView> Cells);

/// <summary>One of the values that a side was made from.</summary>
[TemplateView]
public sealed partial record CheckCellView(LinkView Row, string? Column, string? Value, LinkView? Source);
