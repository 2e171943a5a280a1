// Every component of the theme with its states, on one page for the web team; built only when asked for.

using Transparency.Engine.Charts;
using Transparency.Engine.Theming;
using Transparency.Site.Model;
using Transparency.Site.Views;

namespace Transparency.Site.Pipelines;

/// <summary>Made-up content for each component, as the partials of the theme take it.</summary>
[TemplateView]
public sealed partial record StyleguideView(
    IReadOnlyList<FigureView> Figures,
    TableView Table,
    IReadOnlyList<ChartView> Charts,
    IReadOnlyList<ChangeView> Changes,
    IReadOnlyList<FactView> Facts,
    IReadOnlyList<LinkView> Tiles,
    IReadOnlyList<DocumentLinkView> Documents,
    DownloadsView Files,
    IReadOnlyList<SentenceView> Time,
    IReadOnlyList<LinkView> Story,
    IReadOnlyList<string> Colours);

public static class Styleguide
{
    private static readonly LinkView Place = new("Half-year report, paragraph 5", "#table");
    private static readonly CitationView Cite = new("figures", "Lamps lit", "2025-26", "Half-year report", "5 January 2026");

    public static IEnumerable<Page> Pages()
    {
        yield return new(
            Addresses.Styleguide,
            "styleguide",
            "Style guide",
            "Every component of the theme with its states. All that it says is made up.",
            [Page.HomeCrumb],
            new StyleguideView(
                Figures(),
                Table(),
                Charts(),
                [
                    new("", new("Lamps of the Mill Lane bridge", "#table"), "Changed", new("3 October 2025", "#changes"), new("Lamps", "#table"), [new("Lit", "4", "6", "Two more were found.")], [], null, null),
                    new("", new("Lamps", "#table"), "2 rows added", new("1 October 2025", "#changes"), null, [], [new("Mill Lane", "#table"), new("Ford Road", null, "Counted anew")], null, "Why: the summer's count."),
                ],
                [FactView.Of("Lit", "6 lamps", "#table"), FactView.Of("Counted by", "The wardens"), FactView.Of("Cost", null)],
                [new("A link", "#tiles"), new("A link with a note", "#tiles", "8 projects"), new("A link whose words are long enough for a second line", "#tiles")],
                [new("A letter about lamps", "#list", "What is to be done before the winter.", "14 July 2025", "letter")],
                new("Lamps", "9 rows", [new("CSV", "#files", "2 kB"), new("Excel", "#files", "6 kB")]),
                [new([new("Formed on 1 April 2028 from ", null), new("North Vale", "#banner"), new(".", null)])],
                [new("North Vale has lit all of its 6 lamps.", "#charts", "Lamps lit: 2025-26")],
                ["paper", "panel", "ink", "ink-soft", "line", "line-strong", "link", "accent", "band", "note", "good", "differs", "focus", "bar", "level-1", "level-2", "level-3", "level-4", "series-1", "series-2", "series-3", "series-4"]));
    }

    private static IReadOnlyList<FigureView> Figures() =>
    [
        new("figure-quoted", "A figure that is quoted", "£1,204.50", null, "2025-26", null, "#figures", "#table", Place, null, [], null, Cite),
        new("figure-counted", "A figure of things counted", "358", "lamps", "May to September 2025", null, null, "#table", Place, null, [], null, Cite),
        new("figure-made", "A figure made from others", "£63.10", null, "2025-26", "One lamp was counted twice.", null, "#table", null, "Made from 2 values", [new(new("Mill Lane", "#table"), "£40.00", Place), new(new("Ford Road", "#table"), "£23.10", Place)], null, Cite),
    ];

    private static TableView Table() => new(
        "lamps",
        "A table of rows with a total",
        [new("Bridge", false, null), new("Lit", true, null), new("Cost", true, null)],
        [
            new("", [new([new LinkView("Mill Lane", "#table")], false, true), Number("6"), Number("£40.00")], new([Place], [])),
            new("", [new([new LinkView("Ford Road", null)], false, true), Number("3"), new([], true, false, "Not published")], new([Place], [NoteView.Of("The cost was not told.")])),
            new("", [new([new LinkView("Upper Weir", null)], false, true), new([], true, false), Number("£23.10")], new([Place], [])),
        ],
        [new([new LinkView("Total", null)], false, true), Number("9"), Number("£63.10")],
        [NoteView.Of("Cost: 1 row has no figure and is not in the total.")],
        [new("CSV", "#files", "2 kB")],
        new("Lamps", "#table"),
        Cite);

    private static CellView Number(string text) => new([new LinkView(text, "#table")], true, false);

    private static IReadOnlyList<ChartView> Charts()
    {
        ChartItem[] items = [new("Mill Lane", 6, "6"), new("Ford Road", 3, "3", true), new("Upper Weir", null, "not stated"), new("Lower Weir", -1, "−1")];
        IReadOnlyList<ChartSeries> series =
        [
            new("Mill Lane", [new("2023-24", 2, "2"), new("2024-25", 5, "5"), new("2025-26", 6, "6")]),
            new("Ford Road", [new("2023-24", 4, "4"), null, new("2025-26", 3, "3")]),
        ];
        var outline = Tiles.Outline(["a", "b", "c", "d"]);
        MapItem[] regions = [new("a", "North Vale", 1, "1"), new("b", "South Vale", 2, "2", true), new("c", "Upper Weir", 5, "5"), new("d", "Mill Lane", null, "not stated")];
        return
        [
            View("bars", BarChart.Draw(About("bars"), items, Plain)),
            View("parts", PartsChart.Draw(About("parts"), [new("Mill Lane", 6, 6, "6 of 6"), new("Ford Road", 3, 8, "3 of 8", true), new("Upper Weir", 0, 2, "0 of 2")], "Lit", "All", Plain)),
            View("line", LineChart.Draw(About("line"), [new("2023-24"), new("2024-25"), new("2025-26", StartsAnew: true)], series, Plain)),
            View("slope", SlopeChart.Draw(About("slope"), "2023-24", "2025-26", [(new("Mill Lane", 2, "2"), new("Mill Lane", 6, "6")), (new("Ford Road", 4, "4"), new("Ford Road", 3, "3"))])),
            View("waffle", WaffleChart.Draw(About("waffle"), 0.64m, "Lit", "Dark")),
            View("multiples", MultiplesChart.Draw(About("multiples"), series, Plain)),
            View("map", MapChart.Draw(About("map"), outline, regions, Plain, "Not stated")),
        ];

        static string Plain(decimal value) => Format.Number(value, null);

        static ChartAbout About(string kind) => new("sample-" + kind, $"A chart of the kind “{kind}”", "The values in words.");

        static ChartView View(string kind, ChartDrawing drawing) => ChartView.Of(
            About(kind), kind, "What is drawn: lamps, 2025-26", drawing, [Place], null, kind == "line" ? ["A break in the series: from 2025-26 on, lamps are counted by night"] : [], Table() with { Id = "sample-" + kind, Caption = $"The values of “{kind}”" });
    }
}
