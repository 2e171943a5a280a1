// Every place and every figure that the marks in a text name is there.

using Transparency.Engine.Content;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;
using Transparency.Site.Figures;

namespace Transparency.Site.Model;

/// <summary>Reports <c>[source …]</c> and <c>[figure …]</c> marks that lead nowhere.</summary>
internal static class MarkCheck
{
    /// <param name="document">The text.</param>
    /// <param name="places">The register of places.</param>
    /// <param name="figures">The declared figures; null where some could not be read and were reported as such.</param>
    /// <param name="bag">Where to report.</param>
    public static void Run(Document document, Places places, IReadOnlyDictionary<string, Figure>? figures, DiagnosticBag bag)
    {
        foreach (var segment in document.Segments)
        {
            if (segment is SourceSegment mark && places.ProblemOf(new(mark.Source, mark.Locator)) is var (code, message, hint))
            {
                bag.Error(code, message, mark.Span, hint, sourceLine: document.File.Line(mark.Span.Line));
            }

            if (segment is FigureSegment figure) Figure(figure.Id, figure.Span, document.File, figures, bag);
        }
    }

    /// <summary>Reports a figure that is not declared.</summary>
    public static void Figure(string id, SourceSpan span, SourceFile file, IReadOnlyDictionary<string, Figure>? figures, DiagnosticBag bag)
    {
        if (figures is null || figures.ContainsKey(id)) return;
        bag.Error(
            SiteCodes.UnknownFigure,
            $"There is no figure \"{id}\".{NearestName.Suggest(id, figures.Keys)}",
            span,
            "Write the id of a figure in content/figures.yml.",
            sourceLine: file.Line(span.Line));
    }
}
