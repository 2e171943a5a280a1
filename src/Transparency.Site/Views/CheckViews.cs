// Makes checks for pages out of what was compared.

using Transparency.Engine.Data;
using Transparency.Site.Model;

namespace Transparency.Site.Views;

/// <summary>Checks of figures and of paragraph numbers as <see cref="CheckView"/>s.</summary>
public static class CheckViews
{
    /// <summary>One view for each declared check, in their order; rows of one check are one view.</summary>
    public static IReadOnlyList<CheckView> Of(SiteModel model, IEnumerable<CheckResult> results) =>
        [.. results.GroupBy(r => (r.Dataset, r.Declaration.Id)).Select(g => Of(model, [.. g]))];

    /// <summary>The numbers of a document's paragraphs.</summary>
    public static CheckView Of(SiteModel model, ParagraphNumbers numbers)
    {
        var publication = numbers.Publication;
        var anchor = Anchor(publication.Kind.Folder, publication.Document.Slug);
        var shortTitle = publication.Source is { } source ? model.Places.Document(source)?.ShortTitle : null;
        LinkView Paragraph(Engine.Content.Anchor a, string text) => new(text, $"{publication.Url}#{a.Id}");
        var first = Paragraph(numbers.Numbered[0], $"{shortTitle ?? publication.Title}, from {Places.Paragraph(numbers.Numbered[0])} on");
        var repeated = numbers.Repeated.Select(a => new CheckCellView(Paragraph(a, Places.Paragraph(a)), a.HeadingTitle.Length == 0 ? null : a.HeadingTitle, null, null)).ToList();
        var comparison = new ComparisonView(
            null,
            new("Paragraphs with a number", Format.Count(numbers.Numbered.Count, "number", "numbers"), first, null, null, []),
            "the same",
            new("Different numbers", Format.Count(numbers.Different, "number", "numbers"), first, repeated.Count == 0 ? null : Format.Count(repeated.Count, "paragraph shares its number", "paragraphs share their number"), null, repeated),
            numbers.Agrees ? null : Format.Count(numbers.Numbered.Count - numbers.Different, "number", "numbers"),
            numbers.Agrees,
            publication.RepeatedNumbers,
            numbers.Agrees ? null : CheckText.Reason(null));
        return new(
            anchor,
            "No two paragraphs have the same number",
            Addresses.Check(anchor),
            new(publication.Title, publication.Url),
            numbers.Agrees ? "agrees" : "differs",
            numbers.Agrees,
            [comparison],
            "",
            []);
    }

    /// <summary>The anchor of a check on the page of checks: the same as long as dataset and check keep their ids.</summary>
    public static string Anchor(CheckResult result) => Anchor(result.Dataset, result.Declaration.Id);

    private static string Anchor(string subject, string id) =>
        "check-" + Addresses.AnchorOf($"{subject}--{id}");

    private static CheckView Of(SiteModel model, IReadOnlyList<CheckResult> results)
    {
        var declaration = results[0].Declaration;
        var table = model.Table(results[0].Dataset);
        var comparisons = results.Select(r => ComparisonViews.Of(model, r)).ToList();
        var differing = comparisons.Where(c => !c.Agrees).ToList();
        var shown = differing.Count > 0 || comparisons.Count > 1 ? differing : comparisons;
        var agreeing = comparisons.Count - differing.Count;
        var anchor = Anchor(results[0]);
        return new(
            anchor,
            declaration.Title,
            Addresses.Check(anchor),
            new(table?.Schema.Title ?? results[0].Dataset, Addresses.Dataset(results[0].Dataset)),
            comparisons.Count > 1 ? $"{agreeing} of {comparisons.Count} rows agree" : agreeing == 1 ? "agrees" : "differs",
            differing.Count == 0,
            shown,
            Format.Count(agreeing, "row that agrees", "rows that agree"),
            [.. comparisons.Where(c => c.Agrees && !shown.Contains(c))]);
    }
}
