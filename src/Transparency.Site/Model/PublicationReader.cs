// Reads the Markdown documents of every kind and gives their settings a meaning.

using Transparency.Engine.Concurrency;
using Transparency.Engine.Content;
using Transparency.Engine.Data;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;
using Transparency.Engine.Media;

namespace Transparency.Site.Model;

/// <summary>Reads documents; what waits for its day is set aside with the reason.</summary>
internal sealed class PublicationReader(BuildOptions options, Register? areas, IReadOnlyDictionary<string, Table> tables, IReadOnlyDictionary<string, PublishedFile> pictures, DiagnosticBag bag)
{
    /// <summary>The documents that are published on the build's date.</summary>
    /// <param name="files">All files of the content; those that are no documents are passed over.</param>
    /// <param name="options">The day, and whether drafts are shown.</param>
    /// <param name="tables">All tables by id.</param>
    /// <param name="pictures">Pictures and papers, by address.</param>
    /// <param name="bag">Where to report.</param>
    /// <param name="memo">What earlier readings found.</param>
    public static (IReadOnlyList<Publication> Published, IReadOnlyList<WaitingDocument> Waiting) Read(
        IReadOnlyList<SourceFile> files, BuildOptions options, IReadOnlyDictionary<string, Table> tables, IReadOnlyDictionary<string, PublishedFile> pictures, DiagnosticBag bag, Memo memo)
    {
        var areas = tables.GetValueOrDefault("areas") is { IsCut: false } register ? Register.Of(register) : null;
        var read = SideBySide.Select(files, file => PublicationKind.All.FirstOrDefault(k => file.Path.StartsWith($"content/{k.Folder}/", StringComparison.Ordinal)) is { } kind
            ? memo.Of(
                $"document {file.Path}", [file, options.Date, options.Drafts, options.Future, tables, pictures], bag,
                told => new PublicationReader(options, areas, tables, pictures, told).Read(kind, file))
            : default);
        List<Publication> published = [.. read.Where(r => r.Waits is null).Select(r => r.Publication).OfType<Publication>()];
        CheckSources(published, bag);
        ParagraphNumbers.Check(published, bag);
        return (published, [.. files.Zip(read).Where(r => r.Second.Waits is not null).Select(r => new WaitingDocument(r.First.Path, r.Second.Waits!))]);
    }

    private (Publication? Publication, string? Waits) Read(PublicationKind kind, SourceFile file) =>
        DocumentReader.Read(file, pictures, bag) is { } document ? Read(kind, document) : default;

    private (Publication? Publication, string? Waits) Read(PublicationKind kind, Document document)
    {
        var read = new SettingsReader(document.File, document.Settings, bag);
        var title = read.RequiredText("title", "A short heading") ?? document.Slug;
        var summary = read.RequiredText("summary", "One or two sentences for lists and search results.") ?? "";
        var date = kind.Dated ? read.RequiredPartialDate("date") : null;
        var publication = new Publication(
            kind,
            document,
            title,
            summary,
            date?.ToString(),
            kind.Dated ? read.Text("date_label") ?? (date is { } known ? Format.PartialDate(known.ToString()) : null) : null,
            kind.Dated ? Known(read, "source", "sources", SiteCodes.UnknownSource, "Write the id that the document has in seeds/sources.csv.") : null,
            Areas(read, document.File, date),
            kind == PublicationKind.Topic ? Datasets(read, document.File) : [],
            kind == PublicationKind.Letter ? read.Text("from") : null,
            kind == PublicationKind.Letter ? read.Text("to") : null,
            kind == PublicationKind.Letter ? Known(read, "correspondence", "correspondence", DataCodes.UnknownName, "Write the id that the letter has in the dataset correspondence, or leave the setting out.") : null,
            kind.Dated ? 0 : read.Integer("order") ?? int.MaxValue,
            kind.Dated ? read.Text("repeated_numbers") : null);
        var waits = Waits(read);
        read.Done();
        CheckTables(document);
        return (publication, waits);
    }

    private string? Waits(SettingsReader read)
    {
        var draft = read.Boolean("draft");
        var day = read.Date("publish_on");
        if (draft && !options.Drafts) return "draft";
        return day > options.Date && !options.Future ? $"waits for {day:yyyy-MM-dd}" : null;
    }

    private IReadOnlyList<string> Areas(SettingsReader read, SourceFile file, PartialDate? date)
    {
        foreach (var written in date is null ? [] : read.TextList("areas"))
        {
            if (areas?.Resolve(written.Value) is { } id) ValidityCheck.Document(tables["areas"], id, date!.Value, file, written.Span, bag);
        }

        // Which areas there are is not known where their file was not read to its end.
        if (tables.GetValueOrDefault("areas")?.IsCut == true)
        {
            read.TextList("areas");
            return [];
        }

        return KnownOnes(
            read, file, "areas", written => areas?.Resolve(written), areas?.Names ?? [],
            SiteCodes.UnknownArea, "area", "Write an area's id, name or alias from content/areas.csv.");
    }

    private IReadOnlyList<string> Datasets(SettingsReader read, SourceFile file) => KnownOnes(
        read, file, "datasets", written => tables.ContainsKey(written) ? written : null, tables.Keys,
        SiteCodes.UnknownDataset, "dataset", "Write the names of folders in content/data.");

    // The ids of a list of names; each that is not known is reported at its own place.
    private IReadOnlyList<string> KnownOnes(
        SettingsReader read, SourceFile file, string key, Func<string, string?> idOf, IEnumerable<string> known, string code, string what, string hint)
    {
        List<string> ids = [];
        foreach (var written in read.TextList(key))
        {
            if (idOf(written.Value) is { } id) ids.Add(id);
            else
            {
                bag.Error(
                    code,
                    $"There is no {what} \"{written.Value}\".{NearestName.Suggest(written.Value, known)}",
                    written.Span,
                    hint,
                    sourceLine: file.Line(written.Span.Line));
            }
        }

        return ids;
    }

    // The id of a row in a register, or null with a message.
    private string? Known(SettingsReader read, string key, string register, string code, string hint)
    {
        if (read.Text(key) is not { Length: > 0 } id) return null;
        if (tables.TryGetValue(register, out var table) && table.Find(id) is not null) return id;
        read.Error(code, $"There is no \"{id}\" among the {register}.{NearestName.Suggest(id, table?.Rows.Select(r => r.Key) ?? [])}", key, hint);
        return null;
    }

    private void CheckTables(Document document)
    {
        foreach (var part in document.Parts.OfType<TablePart>().Where(p => !tables.ContainsKey(p.Dataset)))
        {
            bag.Error(
                SiteCodes.UnknownDataset,
                $"There is no dataset \"{part.Dataset}\".{NearestName.Suggest(part.Dataset, tables.Keys)}",
                part.Span,
                "Write the name of a folder in content/data.",
                sourceLine: document.File.Line(part.Span.Line));
        }
    }

    private static void CheckSources(IEnumerable<Publication> published, DiagnosticBag bag)
    {
        foreach (var same in published.Where(p => p.Source is not null).GroupBy(p => p.Source, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            var second = same.ElementAt(1).Document;
            var span = second.Settings["source"]?.Span ?? second.Settings.Span;
            bag.Error(
                SiteCodes.DuplicateId,
                $"{same.First().Document.File.Path} is already the text of the source \"{same.Key}\".",
                span,
                "Keep one document for each source.",
                sourceLine: second.File.Line(span.Line));
        }
    }
}
