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
    private const string DutiesPath = "content/publication.yml";
    private const string GlossaryPath = "content/glossary.yml";
    private const string SearchPath = "content/search.yml";

    // A cell that could not be read was told; that a sum lacks it then is not worth a second message.
    private static readonly IReadOnlyList<string> FollowsFromCells =
    [
        DataCodes.CheckFailed, DataCodes.CheckNeedlessAcknowledgement, DataCodes.CheckUnknownRow,
        DataCodes.FormulaNoRows, DataCodes.FormulaNotOneRow, DataCodes.FormulaDivisionByNought, SiteCodes.NoValue,
    ];

    /// <summary>The model, and the documents that wait; no model where a file that everything needs cannot be read.</summary>
    public static (SiteModel? Model, IReadOnlyList<WaitingDocument> Waiting) Read(SourceTree tree, IReadOnlyDictionary<string, PublishedFile> files, BuildOptions options, DiagnosticBag bag)
    {
        var settings = Needed(tree, SettingsPath, bag) is { } file ? SiteSettings.Read(file, bag) : null;
        var tables = TablesReader.Read(tree, bag).ToDictionary(t => t.Key, t => SmallCounts.Withhold(TableKeys.Check(t.Value, bag)), StringComparer.Ordinal);
        ValidityCheck.Run(tables, bag);
        AreaCodeCheck.Run(tables, bag);
        var areCellsSound = bag.Sorted().All(d => d.Severity != Severity.Error || !IsOfTables(d.Span.File));
        var areas = tables.GetValueOrDefault("areas");
        var (publications, waiting) = new PublicationReader(options, areas is null or { IsCut: true } ? null : Register.Of(areas), tables, files, bag).Read(tree.Files);
        var worked = new DiagnosticBag();
        var checks = CheckRunner.Run(tables, worked);
        var figures = FigureDeclarations.Read(tree.Find(FiguresPath), tables, worked);
        foreach (var told in worked.Sorted().Where(d => areCellsSound || !FollowsFromCells.Contains(d.Code))) bag.Add(told);
        var known = worked.Sorted().All(d => d.Span.File != FiguresPath) ? figures : null;
        var home = Needed(tree, HomePath, bag) is { } homeFile ? HomePage.Read(homeFile, files, known, bag) : null;
        var sources = tables.TryGetValue("sources", out var register) ? register.Rows.Select(SourceDocument.Of).ToList() : [];
        var places = new Places(sources, publications);
        PlaceCheck.Tables(tables.Values, places, bag);
        var charts = areCellsSound ? ChartCheck.Tables(tables, bag) : null;
        Chapter.Check(tables.Values, bag);
        foreach (var document in publications.Select(p => p.Document).Concat(home is null ? [] : [home.Document]))
        {
            MarkCheck.Run(document, places, known, bag);
            ChartCheck.Document(document, tables, bag);
        }

        var counted = FigureSources.Count(tables.Values.Where(t => t.Id != "sources"), publications, home, bag);
        if (settings is null || home is null) return (null, waiting);

        var model = new SiteModel(
            settings,
            options.Date,
            tables,
            [.. tables.Values
                .Where(t => t.Id is not ("areas" or "sources"))
                .OrderBy(t => t.Schema.Order)
                .ThenBy(t => t.Schema.Title, StringComparer.Ordinal)
                .ThenBy(t => t.Id, StringComparer.Ordinal)],
            areas is null ? [] : [.. areas.Rows.Select(Area.Of)],
            sources,
            publications,
            home,
            figures,
            checks,
            places,
            new CheckNotes(checks),
            counted,
            DutiesReader.Read(tree.Find(DutiesPath), tables, publications, bag))
        {
            Glossary = GlossaryReader.Read(tree.Find(GlossaryPath), bag),
            SameMeaning = SameMeaningReader.Read(tree.Find(SearchPath), bag),
        };
        return (model with { Charts = charts ?? model.Charts, Map = AreaMap.Read(tree, settings, model.Areas, model.ValidityOf("areas"), options.Date, bag) }, waiting);
    }

    private static bool IsOfTables(string path) =>
        path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".json", StringComparison.Ordinal);

    private static SourceFile? Needed(SourceTree tree, string path, DiagnosticBag bag)
    {
        if (tree.Find(path) is { } file) return file;
        bag.Error(SiteCodes.MissingFile, $"There is no {path}.", new(path), "Every site needs this file. \"transparency new site example\" writes a whole small site to take it from.");
        return null;
    }
}
