// From the files of one office to the finished model.

using Transparency.Engine.Content;
using Transparency.Engine.Data;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;
using Transparency.Engine.Media;
using Transparency.Site.Figures;

namespace Transparency.Site.Model;

/// <summary>Reads and relates everything in <c>content/</c> and <c>seeds/</c>.</summary>
public static class SiteModelReader
{
    private const string SettingsPath = "content/site.yml";
    private const string HomePath = "content/home.md";
    private const string FiguresPath = "content/figures.yml";
    private const string GlossaryPath = "content/glossary.yml";
    private const string SearchPath = "content/search.yml";

    // A cell that could not be read was told; that a sum lacks it then is not worth a second message.
    private static readonly IReadOnlyList<string> FollowsFromCells =
    [
        DataCodes.CheckFailed, DataCodes.CheckNeedlessAcknowledgement, DataCodes.CheckUnknownRow,
        DataCodes.FormulaNoRows, DataCodes.FormulaNotOneRow, DataCodes.FormulaDivisionByNought, SiteCodes.NoValue,
    ];

    /// <summary>The model, and the documents that wait; no model where a file that everything needs cannot be read.</summary>
    /// <param name="tree">The content and the register of source documents.</param>
    /// <param name="files">Pictures and papers, by address.</param>
    /// <param name="options">The day, and whether drafts are shown.</param>
    /// <param name="bag">Where to report.</param>
    /// <param name="memo">What earlier readings found; null for none.</param>
    public static (SiteModel? Model, IReadOnlyList<WaitingDocument> Waiting) Read(
        SourceTree tree, IReadOnlyDictionary<string, PublishedFile> files, BuildOptions options, DiagnosticBag bag, Memo? memo = null)
    {
        memo ??= Memo.None;
        var settings = Needed(tree, SettingsPath, bag) is { } file ? memo.Of("settings", [file], bag, told => SiteSettings.Read(file, told)) : null;
        var data = memo.Of("tables", [.. tree.Files.Where(f => IsOfTables(f.Path))], bag, told => Tables(tree, told));
        var tables = data.ById;
        var areCellsSound = bag.Sorted().All(d => d.Severity != Severity.Error || !IsOfTables(d.Span.File));
        var (publications, waiting) = PublicationReader.Read(tree.Files, options, tables, files, bag, memo);
        var worked = new DiagnosticBag();
        var checks = memo.Of("checks", [data], worked, told => CheckRunner.Run(tables, told));
        var declarations = tree.Find(FiguresPath);
        var figures = memo.Of("figures", [declarations, data], worked, told => FigureDeclarations.Read(declarations, tables, told));
        foreach (var told in worked.Sorted().Where(d => areCellsSound || !FollowsFromCells.Contains(d.Code))) bag.Add(told);
        var known = worked.Sorted().All(d => d.Span.File != FiguresPath) ? figures : null;
        var home = Needed(tree, HomePath, bag) is { } homeFile ? memo.Of("home", [homeFile, files, known], bag, told => HomePage.Read(homeFile, files, known, told)) : null;
        var places = new Places(data.Sources, publications);
        memo.Check("places", [data, places.Outline], bag, told => PlaceCheck.Tables(tables.Values, places, told));
        var charts = areCellsSound ? memo.Of("charts", [data], bag, told => ChartCheck.Tables(tables, told)) : null;
        Chapter.Check(tables.Values, bag);
        foreach (var document in publications.Select(p => p.Document).Concat(home is null ? [] : [home.Document]))
        {
            MarkCheck.Run(document, places, known, bag);
            ChartCheck.Document(document, tables, bag);
        }

        var counted = memo.Of("figure sources", [data], bag, told => FigureSources.OfTables(tables.Values.Where(t => t.Id != "sources"), told)).And(FigureSources.OfTexts(publications, home, bag));
        if (settings is null || home is null) return (null, waiting);

        var model = new SiteModel(
            settings,
            options.Date,
            data,
            publications,
            home,
            figures,
            checks,
            places,
            new CheckNotes(checks),
            counted,
            DutiesReader.Read(tree.Find(DutiesReader.FilePath), tables, publications, bag))
        {
            Glossary = GlossaryReader.Read(tree.Find(GlossaryPath), bag),
            SameMeaning = SameMeaningReader.Read(tree.Find(SearchPath), bag),
            Map = memo.Of("map", [tree.Find(AreaMap.FilePath), settings, data, options.Date], bag, told => AreaMap.Read(tree, settings, data.Areas, data.ValidityOf("areas"), options.Date, told)),
        };
        return (charts is null ? model : model with { Charts = charts }, waiting);
    }

    private static TableSet Tables(SourceTree tree, DiagnosticBag bag)
    {
        var tables = TablesReader.Read(tree, bag).ToDictionary(t => t.Key, t => SmallCounts.Withhold(TableKeys.Check(t.Value, bag)), StringComparer.Ordinal);
        ValidityCheck.Run(tables, bag);
        AreaCodeCheck.Run(tables, bag);
        return new(tables);
    }

    private static bool IsOfTables(string path) =>
        path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".json", StringComparison.Ordinal) || path.StartsWith(TablesReader.DataFolder, StringComparison.Ordinal);

    private static SourceFile? Needed(SourceTree tree, string path, DiagnosticBag bag)
    {
        if (tree.Find(path) is { } file) return file;
        bag.Error(SiteCodes.MissingFile, $"There is no {path}.", new(path), "Every site needs this file. \"transparency new site example\" writes a whole small site to take it from.");
        return null;
    }
}
