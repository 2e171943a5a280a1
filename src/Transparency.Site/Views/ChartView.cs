// A chart as a reader sees it: what it shows, the picture, where from, and the same as a table.

using Transparency.Engine.Charts;
using Transparency.Engine.Theming;

namespace Transparency.Site.Views;

/// <summary>A chart.</summary>
/// <param name="Id">Its id on the page.</param>
/// <param name="Kind">How it is drawn: <c>bars</c>, <c>map</c>.</param>
/// <param name="Finding">What it shows, in a sentence.</param>
/// <param name="Subject">What is drawn, in which unit, and when it holds.</param>
/// <param name="Pictures">One, or several of one scale.</param>
/// <param name="Keys">What the colours stand for.</param>
/// <param name="Sources">Where the values come from.</param>
/// <param name="Credit">What the licence of a map asks for; null where there is no map.</param>
/// <param name="Notes">What to mind about it.</param>
/// <param name="Twin">The same values as a table.</param>
[TemplateView]
public sealed partial record ChartView(
    string Id,
    string Kind,
    string Finding,
    string Subject,
    IReadOnlyList<ChartPictureView> Pictures,
    IReadOnlyList<ChartKeyView> Keys,
    IReadOnlyList<LinkView> Sources,
    string? Credit,
    IReadOnlyList<string> Notes,
    TableView Twin)
{
    /// <summary>Whether the table is what readers come for, and stands open.</summary>
    public bool IsTwinOpen => Kind == "slope";

    public static ChartView Of(ChartAbout about, string kind, string subject, ChartDrawing drawing, IReadOnlyList<LinkView> sources, string? credit, IReadOnlyList<string> notes, TableView twin) => new(
        about.Id,
        kind,
        about.Finding,
        subject,
        [.. drawing.Pictures.Select(p => new ChartPictureView(p.Title, p.Svg))],
        [.. drawing.Keys.Select(k => new ChartKeyView(k.Kind, k.Text))],
        sources,
        credit,
        notes,
        twin);
}

/// <summary>A line of a legend.</summary>
[TemplateView]
public sealed partial record ChartKeyView(string Kind, string Text);

/// <summary>A drawing; <paramref name="Title"/> says what it is of where there are several.</summary>
[TemplateView]
public sealed partial record ChartPictureView(string? Title, Html Svg);
