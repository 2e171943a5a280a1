// Whether the numbers in the margin of a document each stand at one paragraph.

using Transparency.Engine.Content;
using Transparency.Engine.Data;
using Transparency.Engine.Diagnostics;

namespace Transparency.Site.Model;

/// <summary>The paragraph numbers of a document.</summary>
/// <param name="Publication">The document.</param>
/// <param name="Numbered">Its paragraphs that have a number, in order.</param>
public sealed record ParagraphNumbers(Publication Publication, IReadOnlyList<Anchor> Numbered)
{
    /// <summary>How many different numbers there are.</summary>
    public int Different { get; } = Numbered.Select(a => a.Label).Distinct(StringComparer.Ordinal).Count();

    /// <summary>The paragraphs whose number another one has too, in order.</summary>
    public IReadOnlyList<Anchor> Repeated { get; } =
        [.. Numbered.GroupBy(a => a.Label, StringComparer.Ordinal).Where(g => g.Count() > 1).SelectMany(g => g)];

    public bool Agrees => Repeated.Count == 0;

    /// <summary>The dated documents that number their paragraphs.</summary>
    public static IReadOnlyList<ParagraphNumbers> Of(IEnumerable<Publication> publications) =>
        [.. publications.Where(p => p.Kind.Dated).Select(Of).Where(n => n.Numbered.Count > 0)];

    /// <summary>Reports numbers that repeat where the document's settings do not say so, and settings that say so where none does.</summary>
    public static void Check(IEnumerable<Publication> publications, DiagnosticBag bag)
    {
        foreach (var found in publications.Where(p => p.Kind.Dated).Select(Of))
        {
            if (!found.Agrees && found.Publication.RepeatedNumbers is null) ReportRepeated(found, bag);
            if (found.Agrees && found.Publication.RepeatedNumbers is not null) ReportNeedless(found.Publication, bag);
        }
    }

    private static ParagraphNumbers Of(Publication publication) =>
        new(publication, [.. publication.Document.Anchors.Where(a => a.Numbered && a.Label.All(char.IsAsciiDigit))]);

    private static void ReportRepeated(ParagraphNumbers found, DiagnosticBag bag)
    {
        var first = found.Repeated[0];
        var second = found.Repeated.Skip(1).First(a => a.Label == first.Label);
        var others = found.Repeated.Select(a => a.Label).Distinct(StringComparer.Ordinal).Count() - 1;
        var more = others == 0 ? "" : $" {Format.Count(others, "other number repeats", "other numbers repeat")} too.";
        bag.Warning(
            SiteCodes.RepeatedNumber,
            $"Two paragraphs have the number {first.Label}; the first is on line {first.Span.Line}.{more}",
            second.Span,
            $"Compare with the document. If it is printed so, say it in the settings: repeated_numbers: \"The document prints {first.Label} twice.\"",
            sourceLine: found.Publication.Document.File.Line(second.Span.Line));
    }

    private static void ReportNeedless(Publication publication, DiagnosticBag bag)
    {
        var document = publication.Document;
        var span = document.Settings["repeated_numbers"]?.Span ?? document.Settings.Span;
        bag.Warning(
            DataCodes.CheckNeedlessAcknowledgement,
            "No paragraph number of this document repeats.",
            span,
            "Take the setting away.",
            sourceLine: document.File.Line(span.Line));
    }
}
