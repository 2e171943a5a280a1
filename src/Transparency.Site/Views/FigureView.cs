// A figure as a reader sees it, with the way to its source and to all that it was made of.

using Transparency.Engine.Data;
using Transparency.Engine.Theming;
using Transparency.Site.Figures;
using Transparency.Site.Model;

namespace Transparency.Site.Views;

/// <summary>A figure for a card, a total or a sentence.</summary>
/// <param name="Anchor">Its id on its page.</param>
/// <param name="Text">The number with its unit sign: <c>£639,675.00</c>.</param>
/// <param name="Counted">What is counted, where the unit is a word: <c>engagements</c>.</param>
/// <param name="Url">Where the number leads: its own page, its one source, or the rows that it was made of.</param>
/// <param name="Source">Its one source; null where it was made from several places.</param>
/// <param name="Made">How it was made: <c>Made from 9 values</c>; null for a figure that is quoted.</param>
/// <param name="Parts">What it was made of; empty for a figure that is quoted.</param>
/// <param name="More">The way to the parts that are too many to be listed here; null where all are.</param>
[TemplateView]
public sealed partial record FigureView(
    string Anchor,
    string Label,
    string Text,
    string? Counted,
    string? Period,
    string? Note,
    string? Link,
    string? Url,
    LinkView? Source,
    string? Made,
    IReadOnlyList<FigurePartView> Parts,
    LinkView? More,
    CitationView Cite)
{
    private const int FewParts = 12;

    /// <param name="figure">The figure.</param>
    /// <param name="model">The site.</param>
    /// <param name="rows">Where the rows that it was made of are listed; null where they have no list of their own.</param>
    public static FigureView Of(Figure figure, SiteModel model, string? rows = null)
    {
        var places = figure.Inputs.Select(Provenance.Of).OfType<Provenance>().Distinct().ToList();
        var source = places is [var only] ? model.Places.Of(only) : null;
        var counted = figure.Unit is null or "GBP" or "percent" or "count" ? null : figure.Unit;
        var notes = figure.Inputs.Count == 1 ? Notes(model, figure.Inputs[0]) : [];
        var note = string.Join(' ', new[] { figure.Note }.Concat(notes).Where(n => !string.IsNullOrEmpty(n)));
        var page = figure.Id is { } id ? Addresses.Figure(id) : null;
        var isQuoted = figure.Inputs.Count <= 1;
        var anchor = "figure-" + Addresses.AnchorOf(figure.Id ?? figure.Label);
        var hasMore = figure.Inputs.Count > FewParts && (rows ?? page) is not null;
        return new(
            anchor,
            figure.Label,
            Format.Number(figure.Value, figure.Unit),
            counted,
            figure.Period,
            note.Length == 0 ? null : note,
            figure.Link,
            page ?? (isQuoted ? source?.Url : null) ?? rows ?? source?.Url,
            source is null ? null : new(source.Label, source.Url),
            isQuoted ? null : $"Made from {Format.Count(figure.Inputs.Count, "value", "values")}",
            isQuoted ? [] : [.. figure.Inputs.Take(hasMore ? FewParts : figure.Inputs.Count).Select(i => FigurePartView.Of(i, model))],
            hasMore ? new($"All {Format.Count(figure.Inputs.Count, "value", "values")}", rows ?? page) : null,
            CitationView.Of(page is null ? anchor : "", figure.Label, figure.Period, figure.Inputs.Select(i => i.Row), model));
    }

    // What checks found and stands, then the earlier values.
    private static IEnumerable<string> Notes(SiteModel model, CellReference cell) => model.Notes.Of(cell.Row)
        .Where(n => n.Result.Outcome == CheckOutcome.Acknowledged)
        .Select(n => CheckText.Sentence(n.Result))
        .Concat(ChangeWords.Notes(model, cell));
}

/// <summary>One of the values that a figure was made of.</summary>
/// <param name="Row">The row's name, leading to the row.</param>
/// <param name="Value">The value; empty where the row itself was counted.</param>
/// <param name="Source">Where it comes from; null where the table does not say.</param>
[TemplateView]
public sealed partial record FigurePartView(LinkView Row, string Value, LinkView? Source)
{
    public static FigurePartView Of(CellReference part, SiteModel model)
    {
        var row = part.Row;
        var value = part.Column is { } column && row[column].Value is decimal number ? Format.Number(number, CellViews.Unit(row, column)) : "";
        var source = Provenance.Of(part) is { } place ? model.Places.Of(place) : null;
        return new(RowLinks.Of(model, row), value, source is null ? null : new(source.Label, source.Url));
    }
}
