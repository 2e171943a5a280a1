// A figure as a reader sees it, with the way to its source.

using Transparency.Engine.Theming;
using Transparency.Site.Figures;
using Transparency.Site.Model;

namespace Transparency.Site.Views;

/// <summary>A figure for a card, a total or a sentence.</summary>
/// <param name="Text">The number with its unit sign: <c>£639,675.00</c>.</param>
/// <param name="Counted">What is counted, where the unit is a word: <c>engagements</c>.</param>
/// <param name="Source">Its one source; null where it was made from several places.</param>
/// <param name="Places">The several places, each with how many of its values come from there; empty where there is one.</param>
/// <param name="Made">How it was made: <c>9 values added up</c>; null for a figure that is quoted.</param>
[TemplateView]
public sealed partial record FigureView(
    string Label,
    string Text,
    string? Counted,
    string? Period,
    string? Note,
    string? Link,
    LinkView? Source,
    IReadOnlyList<LinkView> Places,
    string? Made)
{
    public static FigureView Of(Figure figure, SiteModel model)
    {
        var places = figure.Inputs
            .Select(Provenance.Of)
            .OfType<Provenance>()
            .GroupBy(p => p)
            .Select(g => (Place: model.Places.Of(g.Key), Count: g.Count()))
            .OrderBy(p => p.Place.Url, StringComparer.Ordinal)
            .ToList();
        var counted = figure.Unit is null or "GBP" or "percent" or "count" ? null : figure.Unit;
        var notes = figure.Inputs.Count == 1 ? model.Notes.Of(figure.Inputs[0].Row).Concat(ChangeWords.Notes(model, figure.Inputs[0])) : [];
        var note = string.Join(' ', new[] { figure.Note }.Concat(notes).Where(n => !string.IsNullOrEmpty(n)));
        return new(
            figure.Label,
            Format.Number(figure.Value, figure.Unit),
            counted,
            figure.Period,
            note.Length == 0 ? null : note,
            figure.Link,
            places.Count == 1 ? new(places[0].Place.Label, places[0].Place.Url) : null,
            places.Count == 1 ? [] : [.. places.Select(p => new LinkView(p.Place.Label, p.Place.Url, Format.Count(p.Count, "value", "values")))],
            figure.Inputs.Count > 1 ? $"Made from {Format.Count(figure.Inputs.Count, "value", "values")}" : null);
    }
}
