// The kinds of things that the search finds, in the order in which they are shown.

namespace Transparency.Site.Search;

/// <summary>A kind of result.</summary>
/// <param name="Label">The heading of its results.</param>
/// <param name="Factor">How much more it counts: a page about a thing comes before rows and paragraphs that mention it.</param>
internal sealed record SearchKind(string Id, string Label, decimal Factor)
{
    public static readonly SearchKind Area = new("area", "Areas", 2.0m);
    public static readonly SearchKind Organisation = new("organisation", "Organisations", 1.8m);
    public static readonly SearchKind Fund = new("fund", "Funds", 1.8m);
    public static readonly SearchKind Topic = new("topic", "Topics", 1.5m);
    public static readonly SearchKind Project = new("project", "Projects", 1.4m);
    public static readonly SearchKind Figure = new("figure", "Figures", 1.5m);
    public static readonly SearchKind Letter = new("letter", "Letters", 1.6m);
    public static readonly SearchKind Newsletter = new("newsletter", "Newsletters", 1.6m);
    public static readonly SearchKind Report = new("report", "Reports", 1.6m);
    public static readonly SearchKind Commitment = new("commitment", "Commitments", 1.1m);
    public static readonly SearchKind Dataset = new("dataset", "Datasets", 1.4m);
    public static readonly SearchKind Passage = new("passage", "Paragraphs of documents", 1.0m);
    public static readonly SearchKind Row = new("row", "Rows of data", 0.9m);
    public static readonly SearchKind Page = new("page", "Pages", 1.2m);
    public static readonly SearchKind Source = new("source", "Sources", 0.8m);

    public static readonly IReadOnlyList<SearchKind> All =
        [Area, Organisation, Fund, Topic, Project, Figure, Letter, Newsletter, Report, Commitment, Dataset, Passage, Row, Page, Source];

    private static readonly Dictionary<SearchKind, int> Places = All.Select((kind, i) => (kind, i)).ToDictionary(k => k.kind, k => k.i);

    /// <summary>Its place among all kinds.</summary>
    public int Place => Places[this];
}
