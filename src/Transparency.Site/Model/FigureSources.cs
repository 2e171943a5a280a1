// Whether every figure can be followed to where it comes from; those that cannot are reported with their place.

using Transparency.Engine.Content;
using Transparency.Engine.Data;
using Transparency.Engine.Diagnostics;

namespace Transparency.Site.Model;

/// <summary>How many figures lead to a source and how many do not.</summary>
public sealed record FigureSources(int With, int Without)
{
    /// <summary>Counts the numbers of tables, and reports those without a source.</summary>
    /// <param name="tables">The datasets and the register of areas.</param>
    /// <param name="bag">Where to report.</param>
    public static FigureSources OfTables(IEnumerable<Table> tables, DiagnosticBag bag) =>
        tables.Aggregate(new FigureSources(0, 0), (all, table) => all.And(OfTable(table, bag)));

    /// <summary>Counts the numbers of texts, and reports those without a source.</summary>
    /// <param name="publications">Letters, newsletters, reports, topics and pages.</param>
    /// <param name="home">The words of the home page; null where they could not be read.</param>
    /// <param name="bag">Where to report.</param>
    public static FigureSources OfTexts(IEnumerable<Publication> publications, HomePage? home, DiagnosticBag bag)
    {
        var all = publications.Aggregate(new FigureSources(0, 0), (sum, publication) => sum.And(OfPublication(publication, bag)));
        return home is null ? all : all.And(OfText(home.Document, home.Summary, bag));
    }

    /// <summary>Both together.</summary>
    public FigureSources And(FigureSources other) => new(With + other.With, Without + other.Without);

    private static FigureSources OfTable(Table table, DiagnosticBag bag)
    {
        var schema = table.Schema;
        var numbers = schema.Columns.Where(c => c.Type.IsNumber).ToList();
        var count = new FigureSources(0, 0);
        foreach (var row in table.Rows)
        {
            var filled = numbers.Where(c => !row[c].IsEmpty).ToList();
            var without = filled.Count(c => Provenance.Of(row, c) is null);
            count = count.And(new(filled.Count - without, without));
            if (without > 0 && schema.Find("source") is { } source) ReportRow(row, source, without, bag);
        }

        if (schema.Find("source") is null && schema.Source is null && count.Without > 0) ReportTable(schema, count.Without, bag);
        return count;
    }

    private static void ReportTable(TableSchema schema, int without, DiagnosticBag bag) => bag.Warning(
        SiteCodes.NoSource,
        $"The dataset \"{schema.Id}\" does not say where its figures come from: {Format.Count(without, "figure leads", "figures lead")} nowhere.",
        new(schema.Path, 1),
        "Add the columns source and locator, or, where all rows come from one document, \"transparency:source\" with its id in seeds/sources.csv.");

    private static void ReportRow(Row row, Column source, int without, DiagnosticBag bag) => bag.WarningAt(
        row,
        source,
        SiteCodes.NoSource,
        $"This row does not say where its {(without == 1 ? "figure comes" : "figures come")} from.",
        "Write the id of a document in seeds/sources.csv, and the paragraph in the column locator.");

    private static FigureSources OfPublication(Publication publication, DiagnosticBag bag)
    {
        var document = publication.Document;
        if (!publication.Kind.Dated) return OfText(document, publication.Summary, bag);
        var count = document.Segments.OfType<NumberSegment>().Count() + StatedNumbers.In(publication.Summary).Count();
        if (publication.Source is not null || count == 0) return new(count, 0);
        bag.Warning(
            SiteCodes.NoSource,
            $"This {publication.Kind.Id} has {Format.Count(count, "number", "numbers")} in it, but no entry in the register of sources that {(count == 1 ? "it leads" : "they lead")} to.",
            document.Settings.Span,
            $"Add the {publication.Kind.Id} to seeds/sources.csv, and write its id in the settings: source: {document.Slug}",
            sourceLine: document.File.Line(document.Settings.Span.Line));
        return new(0, count);
    }

    private static FigureSources OfText(Document document, string summary, DiagnosticBag bag)
    {
        var numbers = document.Segments.OfType<NumberSegment>().ToList();
        var without = numbers.Where(n => n.Source is null).ToList();
        foreach (var number in without)
        {
            bag.Warning(
                SiteCodes.NoSource,
                $"\"{number.Text}\" does not say where it comes from.",
                number.Span,
                $"Write the place behind it, for example {number.Text} [source panel-report-2025#para-31], or show a declared figure with [figure its-id]. If it is no figure, write [plain {number.Text}].",
                sourceLine: document.File.Line(number.Span.Line));
        }

        var inSummary = Summary(document, summary, bag);
        return new(numbers.Count - without.Count, without.Count + inSummary);
    }

    // A summary is shown where no mark can stand: in lists and by search engines.
    private static int Summary(Document document, string summary, DiagnosticBag bag)
    {
        var numbers = StatedNumbers.In(summary).ToList();
        if (numbers.Count == 0 || document.Settings["summary"] is not { } setting) return 0;
        var (start, length) = numbers[0];
        bag.Warning(
            SiteCodes.NoSource,
            $"\"{summary.Substring(start, length)}\" in the summary does not say where it comes from, and a summary has no place for it.",
            setting.Span,
            "Say it without the number, and give the number with its source in the text.",
            sourceLine: document.File.Line(setting.Span.Line));
        return numbers.Count;
    }
}
