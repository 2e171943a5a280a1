// Start reading here: the whole build as one story.

using Transparency.Engine.Concurrency;
using Transparency.Engine.Diagnostics;
using Transparency.Engine.Files;
using Transparency.Engine.Output;
using Transparency.Engine.Theming;
using Transparency.Site.Grants;
using Transparency.Site.History;
using Transparency.Site.Hosting;
using Transparency.Site.Model;
using Transparency.Site.Permanence;
using Transparency.Site.Pipelines;
using Transparency.Site.Privacy;
using Transparency.Site.Rendering;
using Transparency.Site.Search;
using Transparency.Site.Sharing;
using Transparency.Site.Views;

namespace Transparency.Site;

/// <summary>Reads everything, checks everything, makes the pages, and writes the site only if nothing is wrong.</summary>
public static class SiteBuild
{
    /// <summary>Runs one build. Never throws for bad content: it reports.</summary>
    /// <param name="options">What to build.</param>
    /// <param name="progress">Told the name of each stage as it begins; null for silence.</param>
    /// <param name="memo">What earlier builds found; null for none.</param>
    /// <param name="cancel">Ends the build, which then changes nothing.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static BuildResult Run(BuildOptions options, Action<string>? progress = null, Memo? memo = null, CancellationToken cancel = default)
    {
        try
        {
            return Build(options, progress, memo ?? Memo.None, cancel);
        }
        catch (AggregateException) when (cancel.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancel);
        }
    }

    private static BuildResult Build(BuildOptions options, Action<string>? progress, Memo memo, CancellationToken cancel)
    {
        var bag = new DiagnosticBag();
        var clock = new StageClock(progress);
        var reading = SiteReading.Read(options, clock, memo, bag);
        var (content, look, papers, model, waiting, _) = reading;
        if (model is null) return Result([], [], null, null);

        // From here on what is made is put beside the last site at once; what is wrong already keeps it as it is.
        using var stage = options.Write && !bag.HasErrors ? SiteStage.Open(options.Output, bag, options.Precompressed) : null;

        // Named after the stage, so that what was begun has ended before the stage is cleared away.
        using var begun = clock;
        OutputFile Put(OutputFile file)
        {
            cancel.ThrowIfCancellationRequested();
            return stage is null || bag.HasErrors ? file.WithoutStream() : stage.Put(file);
        }

        var reader = new LinkReader();
        OutputFile PutPage(OutputFile page) => Put(reader.Read(page));

        // Neither the database nor the index needs the other's files, nor the pages theirs.
        var withoutSizes = model;
        var database = clock.Begin("database", () => DataFiles.Database(withoutSizes, made: options.Write && !bag.HasErrors, bag).Select(Put).ToList());

        // Before the pages, which say how large each file is.
        var downloads = clock.Time("downloads", () => Taken(model, bag, Put).ToList());
        model = model with { Files = new(downloads.Select(f => ("/" + f.Path, f.Length))) };

        var pages = clock.Time("pages", () => options.Styleguide ? [.. PageFamilies.Pages(model), .. Styleguide.Pages()] : PageFamilies.Pages(model));
        var renderer = new PageRenderer(model, look, bag);
        var rendered = clock.Time("render", () => renderer.Render(pages, PutPage));

        // Lists of rows stand on no page that follows.
        RowViews.Forget(model);
        pages = Shown(pages);
        var links = clock.Time("links", () => LinkGraph.Empty(new(model.Settings.BaseUrl)).With(rendered));
        foreach (var family in PageFamilies.Reviews)
        {
            var reviews = clock.Time("reviews", () => family(model, new(pages, links)).ToList());
            var told = clock.Time("render reviews", () => renderer.Render(reviews, PutPage));
            (pages, rendered, links) = ([.. pages, .. Shown(reviews)], [.. rendered, .. told], links.With(told));
        }

        // What the pages had alike takes room for nothing: those that are still to be read lead elsewhere.
        reader = new();

        // The pictures are made beside the index, which has much to do in a row.
        var (all, sized) = (pages, model);
        var search = clock.Begin("search", () => SearchFiles.Files(sized, all).Select(Put).ToList());
        IReadOnlyList<OutputFile> files =
        [
            .. rendered,
            .. downloads,
            .. clock.Time("catalogue", () => CatalogueFiles.Files(model, downloads).ToList()),
            .. clock.Time("api", () => ApiFiles.Files(model)),
            .. clock.Time("changes", () => ChangeFiles.Files(model).ToList()),
            .. clock.Time("index", () => Indexes.Files(pages, model)),
            .. clock.Time("images", () => SideBySide.Select([.. Pictures(pages, model, look)], Put)),
            .. clock.Time("wait for the database", () => database.GetAwaiter().GetResult()),
            .. clock.Time("wait for search", () => search.GetAwaiter().GetResult()),
            .. HostFiles.Files(model.Settings, model.Date),
            .. clock.Time("copy", () => look.Files.Concat(ContentFiles.Output(papers)).ToList()),
        ];
        var addresses = clock.Time("addresses", () => AddressBook.Of(content, files, waiting, bag));
        files = [.. files, .. renderer.Render(RedirectFiles.Pages(addresses), PutPage), .. RedirectFiles.Files(addresses, files)];
        ContentFiles.ReportUnused(papers, links, model.Settings, bag);
        clock.Time("check", () => Check(files, model, links, options.Precompressed, bag));
        content.ReportChanged(bag);
        cancel.ThrowIfCancellationRequested();
        if (bag.HasErrors || stage is null) return Result(pages, files, null, addresses);

        var written = clock.Time("write", () => stage.Finish(files, bag));
        if (written.Written) reading.Keep(model.Files, memo);
        return Result(pages, files, written, addresses);

        BuildResult Result(IReadOnlyList<Page> pages, IReadOnlyList<OutputFile> files, WriteResult? written, AddressBook? known) => new(
            reading.Told(bag),
            clock.Stages,
            pages.Count,
            files.Count + (written?.Compressed ?? 0),
            written?.Bytes ?? files.Sum(f => f.Length),
            written?.Changed ?? 0,
            written?.Removed ?? 0,
            waiting,
            written?.Written ?? false,
            model?.FigureSources,
            model is null ? null : CheckCounts.Of(model),
            model is null ? null : GrantCounts.Of(model))
        {
            Milliseconds = clock.Elapsed,
            RememberedAddresses = known?.Remembered,
            NewAddresses = known?.New ?? [],
        };
    }

    private static IReadOnlyList<Page> Shown(IReadOnlyList<Page> pages) => [.. pages.Select(p => p.Rendered)];

    // After an error two rows may want one page; what follows from that is not told as well.
    private static void Check(IReadOnlyList<OutputFile> files, SiteModel model, LinkGraph links, bool precompressed, DiagnosticBag bag)
    {
        var hasErrors = bag.HasErrors;
        if (!hasErrors && !OutputPaths.Check(files, bag, precompressed)) return;
        var once = files.DistinctBy(f => f.Path, StringComparer.Ordinal).ToList();
        LinkCheck.Run(once, bag, new Uri(model.Settings.BaseUrl), DocumentLinks.Of(model), onlyTyped: hasErrors, links);
    }

    // The files that readers take away.
    private static IEnumerable<OutputFile> Taken(SiteModel model, DiagnosticBag bag, Func<OutputFile, OutputFile> done)
    {
        IReadOnlyList<Func<IEnumerable<OutputFile>>> families =
        [
            () => Downloads.Files(model, bag, done),
            () => DataFiles.Parquet(model).Select(done),
            () => GrantFiles.Files(model).Select(done),
            () => QualityFiles.Files(model).Select(done),
        ];
        return SideBySide.Select(families, files => files().ToList()).SelectMany(f => f);
    }

    // What is shown of the site elsewhere: where a page is shared, and among a reader's other sites.
    private static IEnumerable<OutputFile> Pictures(IReadOnlyList<Page> pages, SiteModel model, ThemeFiles look)
    {
        var band = look.Accent.Band.Rgb;
        return [.. ShareImages.Files(pages, model, band), .. SiteIcons.Files(band, look.Files.Select(f => f.Path)), WebManifest.File(model.Settings, band)];
    }
}
