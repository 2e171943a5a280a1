// Reads content/publication.yml; every name in it is looked up in the content.

using Transparency.Engine.Content;
using Transparency.Engine.Data;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;

namespace Transparency.Site.Model;

/// <summary>Reads what the law asks for; names that lead nowhere are reported where they stand.</summary>
internal sealed class DutiesReader(SourceFile file, IReadOnlyDictionary<string, Table> tables, IReadOnlyList<Publication> publications, DiagnosticBag bag)
{
    /// <summary>Where the list lies.</summary>
    public const string FilePath = "content/publication.yml";

    private static readonly IReadOnlyDictionary<string, DutyTiming> Timings = new Dictionary<string, DutyTiming>(StringComparer.Ordinal)
    {
        ["monthly"] = DutyTiming.Monthly,
        ["yearly-before-financial-year"] = DutyTiming.BeforeFinancialYear,
        ["within-56-days"] = DutyTiming.Within56Days,
        ["unknown"] = DutyTiming.Unknown,
    };

    /// <summary>Null where the office has no such file, or it cannot be read.</summary>
    public static Duties? Read(SourceFile? file, IReadOnlyDictionary<string, Table> tables, IReadOnlyList<Publication> publications, DiagnosticBag bag) =>
        file is not null && SettingsReader.Open(file, bag) is { } read ? new DutiesReader(file, tables, publications, bag).Read(read) : null;

    private Duties Read(SettingsReader read)
    {
        var duties = new Duties(
            read.RequiredText("law", "The name of the law") ?? "",
            read.RequiredText("reference", "SI 2011/3050") ?? "",
            read.Text("url"),
            [.. read.MapList("items").Select(Item)]);
        read.Done();
        return duties;
    }

    private Duty Item(SettingsReader read)
    {
        var timing = Timing(read);
        List<string> datasets = [.. Known(read, "datasets", tables.Keys, SiteCodes.UnknownDataset, "dataset", "Write the names of folders in content/data.")];

        // The one dataset whose days are counted need not be named, and need not be there.
        if (timing == DutyTiming.Within56Days && tables.ContainsKey(Inspections.Dataset) && !datasets.Contains(Inspections.Dataset)) datasets.Add(Inspections.Dataset);
        var columns = datasets.SelectMany(d => tables[d].Schema.Columns).Select(c => c.Name).Distinct().ToList();
        if (datasets.Contains(Inspections.Dataset))
        {
            foreach (var needed in Inspections.Columns.Where(c => timing == DutyTiming.Within56Days && tables[Inspections.Dataset].Schema.Find(c)?.Type.Type != Engine.Data.ValueType.Date))
                read.Error(SiteCodes.UnknownColumn, $"The dataset \"{Inspections.Dataset}\" has no column \"{needed}\" of dates.", "timing", "Add it to the dataset: the 56 days are counted with it.");
        }

        var duty = new Duty(
            read.RequiredText("ref", "3f") ?? "",
            read.RequiredText("item", "What is to be published") ?? "",
            timing,
            read.Boolean("office_holders"),
            datasets,
            Where(read, columns),
            Known(read, "parts", columns, SiteCodes.UnknownColumn, "column", "Write names of columns of the datasets of this item."),
            Known(read, "newest", columns, SiteCodes.UnknownColumn, "column", "Write the name of a column of dates of the datasets of this item.").FirstOrDefault(),
            Documents(read),
            read.Text("note"));
        read.Done();
        return duty;
    }

    private static DutyTiming Timing(SettingsReader read)
    {
        var written = read.RequiredText("timing", "unknown");
        if (written is null) return DutyTiming.Unknown;
        if (Timings.TryGetValue(written, out var timing)) return timing;
        read.Error(SiteCodes.UnknownTiming, $"\"{written}\" is no timing.{NearestName.Suggest(written, Timings.Keys)}", "timing", $"Write {Format.List([.. Timings.Keys], "or")}.");
        return DutyTiming.Unknown;
    }

    private static RowCondition? Where(SettingsReader read, IReadOnlyList<string> columns)
    {
        if (read.Text("where") is not { } written) return null;
        if (RowCondition.Read(written) is { } condition && columns.Contains(condition.Column)) return condition;
        read.Error(SiteCodes.UnknownColumn, $"\"{written}\" names no column of the datasets of this item.{NearestName.Suggest(written.Split('=')[0].Trim(), columns)}", "where", "Write a column, an equals sign and a value with a space on both sides of the sign: kind = budget.");
        return null;
    }

    // A kind stands for all its documents, a file's name for one.
    private IReadOnlyList<Publication> Documents(SettingsReader read)
    {
        var kinds = PublicationKind.All.Select(k => k.Folder).ToList();
        var known = Known(read, "documents", kinds.Concat(publications.Select(p => p.Document.Slug)), SiteCodes.UnknownDocument, "document", "Write a kind, such as reports, or the name of a document's file without .md.");
        return [.. known.SelectMany(name => publications.Where(p => p.Kind.Folder == name || (!kinds.Contains(name) && p.Document.Slug == name))).Distinct()];
    }

    private IReadOnlyList<string> Known(SettingsReader read, string key, IEnumerable<string> known, string code, string what, string hint)
    {
        var names = known.ToList();
        List<string> found = [];
        foreach (var written in read.TextList(key))
        {
            if (names.Contains(written.Value)) found.Add(written.Value);
            else bag.Error(code, $"There is no {what} \"{written.Value}\".{NearestName.Suggest(written.Value, names)}", written.Span, hint, sourceLine: file.Line(written.Span.Line));
        }

        return found;
    }
}
